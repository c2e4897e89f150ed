"""Twice the text on a small screen: every page fits, and what does not fit scrolls."""

import pytest
from PySide6.QtWidgets import QApplication

from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place

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
