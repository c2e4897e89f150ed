"""From a region on the charts page to the entries behind it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import Side, View

CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
SOLE = PlaceAnswer("foot_arch", Side.LEFT, View.BACK)


def test_a_click_on_a_region_opens_its_entries_in_the_journal(
    window: MainWindow, now: datetime, qtbot: QtBot, click: Callable[[QWidget], None]
) -> None:
    assert window.journal is not None
    for place, days_ago in ((CALF, 1), (CALF, 5), (CALF, 80), (CALF, 300), (SOLE, 1)):
        window.journal.add_spasm(SpasmAnswer((place,), now - timedelta(days=days_ago)), now)
    page = window.go(Place.CHARTS)
    assert isinstance(page, ChartsPage)
    qtbot.waitUntil(lambda: page.is_settled, timeout=20_000)
    assert page.board is not None
    shown = page.board.where.map
    calf = shown.centre_of("calf_inner_left", View.BACK)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=calf)
    journal_page = window.stack.currentWidget()
    assert isinstance(journal_page, JournalPage)
    assert days_ago_of(journal_page, now) == [1, 5, 80]
    click(journal_page.filter.clear)
    assert days_ago_of(journal_page, now) == [1, 1, 5, 80, 300]


def days_ago_of(page: JournalPage, now: datetime) -> list[int]:
    rows = [page.model.row(page.model.index(number)) for number in range(page.model.rowCount())]
    return [(now.date() - row.entry.began.date()).days for row in rows if row and row.entry]
