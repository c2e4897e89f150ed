"""A chart that is saved or copied is told of, whatever the page does meanwhile."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts.asked import Span
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.theme import Scheme, Theme
from spasmjournal.vocabulary import RemedyGroup
from tests.ui.charts.conftest import OpenPage
from tests.ui.charts.entries import card, record

LEFT = Qt.MouseButton.LeftButton
COPIED = "Copied the chart as a picture."


@pytest.fixture
def page(open_page: OpenPage, journal: Journal, now: datetime) -> ChartsPage:
    record(journal, now, 1, RemedyGroup.HEAT, 4)
    return open_page()


@pytest.fixture
def told(page: ChartsPage) -> list[str]:
    told: list[str] = []
    page.told.connect(told.append)
    return told


def save(page: ChartsPage, path: Path) -> None:
    card(page).menu.actions()[0].trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.setParent(None)
    dialog.close()


def copy(page: ChartsPage) -> None:
    card(page).menu.actions()[-2].trigger()


@pytest.fixture(params=["hidden", "period", "theme", "entry", "journal"])
def disturb(
    request: pytest.FixtureRequest,
    page: ChartsPage,
    journal: Journal,
    now: datetime,
    theme: Theme,
    qtbot: QtBot,
) -> Callable[[], object]:
    """What makes the page forget what it had asked for."""
    acts: dict[str, Callable[[], object]] = {
        "hidden": page.hide,
        "period": lambda: qtbot.mouseClick(page.asked.spans.button(Span.MONTH), LEFT),
        "theme": lambda: theme.choose(Scheme.NIGHT),
        "entry": lambda: record(journal, now, 2, RemedyGroup.MASSAGE, 3),
        "journal": lambda: page.show_journal(None),
    }
    return acts[request.param]


def test_what_was_asked_for_is_told_of_all_the_same(
    page: ChartsPage, told: list[str], disturb: Callable[[], object], qtbot: QtBot, tmp_path: Path
) -> None:
    path, nowhere = tmp_path / "chart.png", tmp_path / "nowhere" / "chart.png"
    save(page, path)
    save(page, nowhere)
    copy(page)
    disturb()
    qtbot.waitUntil(lambda: len(told) == 3, timeout=20_000)
    assert told[0] == f"The chart is in {path}"
    assert "cannot be written" in told[1]
    assert told[2] == COPIED
    assert path.read_bytes().startswith(b"\x89PNG")


def test_leaving_waits_for_what_is_being_saved(page: ChartsPage, told: list[str], tmp_path: Path) -> None:
    path = tmp_path / "chart.png"
    QGuiApplication.clipboard().clear()
    save(page, path)
    copy(page)
    assert page.leave()
    assert told == [f"The chart is in {path}", COPIED]
    assert not QGuiApplication.clipboard().image().isNull()


def test_one_does_not_leave_unseen_what_could_not_be_saved(
    page: ChartsPage, told: list[str], tmp_path: Path
) -> None:
    save(page, tmp_path / "nowhere" / "chart.png")
    assert not page.leave()
    assert "cannot be written" in told[0]
    assert page.leave()


def test_a_chart_is_still_saved_when_the_application_goes(page: ChartsPage, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.png" for name in "ab"]
    for path in paths:
        save(page, path)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.aboutToQuit.emit()
    assert all(path.exists() for path in paths)
