"""The page of charts on a real journal."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.theme import Theme
from tests.ui.conftest import SetClock

OpenPage = Callable[[], ChartsPage]


@pytest.fixture
def journal(tmp_path: Path, now: datetime) -> Iterator[Journal]:
    journal = Journal(open_database(tmp_path / "mine.journal", now))
    yield journal
    journal.close()


@pytest.fixture
def page_window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def open_page(
    qtbot: QtBot, theme: Theme, journal: Journal, clock: SetClock, page_window: QWidget
) -> OpenPage:
    def open_now() -> ChartsPage:
        page = ChartsPage(theme, clock, load_anatomy())
        page.setParent(page_window)
        page.resize(page_window.size())
        page.show_journal(journal)
        page_window.show()
        qtbot.waitUntil(lambda: page.board is not None, timeout=20_000)
        return page

    return open_now
