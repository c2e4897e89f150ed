"""Twice the text on a small screen: every page fits, and what does not fit scrolls."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import View

ROOM = (1050, 560)
"""What a screen of 1366 by 768 leaves a page, beside the navigation and below the menus."""


@pytest.mark.parametrize("place", Place)
def test_a_page_fits_a_small_screen_at_twice_the_text(window: MainWindow, place: Place) -> None:
    window.theme.set_text_percent(200)
    page = window.go(place)
    page.grab()
    QApplication.processEvents()
    least = page.minimumSizeHint()
    assert least.width() <= ROOM[0]
    assert least.height() <= ROOM[1]


def test_names_and_banner_give_way(window: MainWindow) -> None:
    window.banner.show_for(made_up=True, own=True)
    window.resize(1240, 860)
    QApplication.processEvents()
    assert window.navigation.name.isVisible()
    assert "Nothing here" in window.banner.text.text()
    window.theme.set_text_percent(200)
    window.resize(1024, 700)
    QApplication.processEvents()
    assert window.height() == 700
    assert not window.navigation.name.isVisible()
    assert window.banner.text.text() == "Made-up entries, to look around"
    assert window.banner.height() < 90


def test_a_wide_window_becomes_narrow_again(window: MainWindow) -> None:
    window.theme.set_text_percent(200)
    window.resize(1400, 860)
    QApplication.processEvents()
    window.resize(1080, 860)
    QApplication.processEvents()
    assert window.width() == 1080


def test_the_journal_scrolls_as_a_whole(window: MainWindow) -> None:
    window.theme.set_text_percent(200)
    page = window.go(Place.JOURNAL)
    assert isinstance(page, JournalPage)
    window.resize(1024, 700)
    QApplication.processEvents()
    assert page.list.height() >= 8 * page.list.fontMetrics().lineSpacing()
    for part in (page.bin, page.filter.only, page.acts.delete):
        assert part.height() >= part.sizeHint().height()
        assert part.mapTo(page, part.rect().topRight()).x() < page.width()


def test_the_buttons_over_the_map_take_one_line(qtbot: QtBot, window: MainWindow) -> None:
    window.theme.set_text_percent(200)
    body_map = window.today.body_map
    body_map.setFixedWidth(360)
    QApplication.processEvents()
    bar = body_map.bar
    assert bar.height() == bar.search.height()
    assert bar.mirror.accessibleName() == "As in a mirror"
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=body_map.centre_of("heel_left", View.BACK))
    assert bar.both.isVisible()
    assert bar.height() == bar.both.height()
    assert bar.both.geometry().right() <= bar.width()
