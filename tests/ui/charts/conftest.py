"""The page of charts on a real journal."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.charts.chart import ChartName
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts.chart_card import ChartCard
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.theme import Theme
from tests.ui.charts.entries import card
from tests.ui.conftest import SetClock

OpenPage = Callable[[], ChartsPage]
Settle = Callable[[ChartsPage], None]
LookAt = Callable[[ChartsPage, ChartName], ChartCard]


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
def settle(qtbot: QtBot) -> Settle:
    """Wait until all that can be seen was reckoned and drawn."""

    def wait(page: ChartsPage) -> None:
        QApplication.sendPostedEvents()
        qtbot.waitUntil(lambda: page.is_settled, timeout=30_000)

    return wait


@pytest.fixture
def look_at(settle: Settle) -> LookAt:
    """Scroll until the picture of a card can be seen, and wait until it is drawn."""

    def scroll(page: ChartsPage, name: ChartName) -> ChartCard:
        area = page.findChild(QScrollArea)
        assert area is not None
        wanted = card(page, name)
        area.verticalScrollBar().setValue(wanted.y() + wanted.canvas.y() - 40)
        settle(page)
        return wanted

    return scroll


@pytest.fixture
def open_page(
    settle: Settle, theme: Theme, journal: Journal, clock: SetClock, page_window: QWidget
) -> OpenPage:
    def open_now() -> ChartsPage:
        page = ChartsPage(theme, clock, load_anatomy())
        page.setParent(page_window)
        page.resize(page_window.size())
        page.show_journal(journal)
        page_window.show()
        settle(page)
        return page

    return open_now
