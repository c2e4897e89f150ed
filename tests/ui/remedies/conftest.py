"""The page of remedies in a window, and the hand that chooses among them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.ui.remedies.remedies_page import RemediesPage
from tests.ui.remedies.rows import Choose, IdOf


@pytest.fixture
def page(window: MainWindow) -> RemediesPage:
    page = window.go(Place.REMEDIES)
    assert isinstance(page, RemediesPage)
    return page


@pytest.fixture
def choose(qtbot: QtBot, page: RemediesPage) -> Choose:
    def click_it(name: str) -> None:
        (row,) = (row for row in range(page.list.count()) if page.list.item(row).text() == name)
        page.list.scrollToItem(page.list.item(row))
        spot = page.list.visualItemRect(page.list.item(row)).center()
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    return click_it


@pytest.fixture
def id_of(journal: Journal) -> IdOf:
    return lambda name: next(remedy.id for remedy in journal.remedies() if remedy.name == name)
