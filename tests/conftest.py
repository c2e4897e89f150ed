"""What every test stands on: no person's files, one language, one moment, no forgotten dialog."""

import gc
import os
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NoReturn

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import QtPrintSupport, QtWidgets
from PySide6.QtCore import QLocale

from spasmjournal.ui.collecting import collect_what_is_due

hypothesis.settings.register_profile("house", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("house")

_ASKING = {
    "QColorDialog": ("getColor",),
    "QFileDialog": ("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"),
    "QFontDialog": ("getFont",),
    "QInputDialog": ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QMessageBox": ("about", "critical", "information", "question", "warning"),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--onscreen", action="store_true", help="run in real windows, on a real or virtual screen"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--onscreen"):
        return
    for item in items:
        if "onscreen" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="needs a real window: --onscreen"))


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end: it need not be looked through after each one."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def no_collecting_by_itself() -> None:
    """As in the program: what is collected in a thread beside the windows could be a widget."""
    gc.disable()


@pytest.fixture(autouse=True)
def collecting_between_tests(no_collecting_by_itself: None) -> None:
    """What earlier tests left goes here, in the windows' own thread; the last one's is free by now."""
    gc.collect(1)
    collect_what_is_due()


@pytest.fixture(autouse=True)
def no_modal_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal loop that nobody answers would hang the tests; it fails at once instead."""
    for module in (QtWidgets, QtPrintSupport):
        for name, kind in list(vars(module).items()):  # classes appear as they are first used
            if isinstance(kind, type) and issubclass(kind, QtWidgets.QDialog):
                for method in ("exec", *_ASKING.get(name, ())):
                    monkeypatch.setattr(kind, method, _refusing(f"{name}.{method}"))
    monkeypatch.setattr(QtWidgets.QMenu, "__init__", _menu_that_refuses(QtWidgets.QMenu.__init__))


def _refusing(name: str) -> Callable[..., NoReturn]:
    def refuse(*_given: object, **_named: object) -> NoReturn:
        pytest.fail(f"{name} would wait for an answer; replace it in the test")

    return refuse


def _menu_that_refuses(plain: Callable[..., None]) -> Callable[..., None]:
    # An instance of QMenu never looks at its class for exec, so each one is given its own.
    def init(menu: QtWidgets.QMenu, *given: object, **named: object) -> None:
        plain(menu, *given, **named)
        vars(menu)["exec"] = _refusing("QMenu.exec")

    return init


@pytest.fixture(autouse=True)
def own_places(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that stands for a person's own; no test touches the real one."""
    home = tmp_path_factory.mktemp("home")
    for kind in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    return home


@pytest.fixture(autouse=True)
def british_english() -> Iterator[None]:
    """Dates and numbers are written as in the United Kingdom, whatever the machine speaks."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def now() -> datetime:
    """The moment at which tests happen: a Friday evening, one hour ahead of UTC."""
    return datetime(2026, 11, 6, 21, 30, tzinfo=timezone(timedelta(hours=1)))
