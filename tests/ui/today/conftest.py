"""A card open on the left calf, and the day it is."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.app import make_window
from spasmjournal.period import Period
from spasmjournal.record.journal import Journal
from spasmjournal.settings import Settings
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


@pytest.fixture
def card(window: MainWindow, click_body: ClickBody) -> SpasmCard:
    click_body("calf_inner_left", View.BACK)
    assert window.today.card is not None
    return window.today.card


@pytest.fixture
def today(clock: SetClock) -> Period:
    return Period.last_days(1, clock().date())


@pytest.fixture
def stop_heat(window: MainWindow, journal: Journal, path: Path, clock: SetClock, qtbot: QtBot) -> None:
    """Heat was given up some time ago."""
    with closing(sqlite.connect(str(path))) as file:
        file.execute("UPDATE remedy SET stopped = '2026-10-01' WHERE name = 'Heat'")
        file.commit()


@pytest.fixture
def bare(
    qtbot: QtBot, qapp: QApplication, settings: Settings, clock: SetClock, tmp_path: Path,
    bare_window: MainWindow,
) -> Iterator[Callable[[], MainWindow]]:  # fmt: skip
    """Starts the program again, with no journal open yet."""
    made = []

    def start() -> MainWindow:
        window = make_window(qapp, settings, clock, tmp_path)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield start
    for window in made:
        window.close()
        window.theme.deleteLater()


@pytest.fixture
def second_window(qtbot: QtBot, bare: Callable[[], MainWindow], path: Path) -> Callable[[], MainWindow]:
    """Starts the program again on the same journal."""

    def start() -> MainWindow:
        window = bare()
        with qtbot.waitSignal(window.journal_opened):
            window.open_path(path)
        return window

    return start
