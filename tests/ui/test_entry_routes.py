"""Whoever corrects an entry that was found on another page comes back to that page."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import SafetyTopic, Side, View
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]


@pytest.fixture
def page(window: MainWindow, journal: Journal, clock: SetClock) -> JournalPage:
    """The journal page with one cramp, chosen."""
    calf = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
    journal.add_spasm(SpasmAnswer((calf,), clock() - timedelta(days=3), worst=5), clock())
    page = window.go(Place.JOURNAL)
    assert isinstance(page, JournalPage)
    page.list.setCurrentIndex(page.model.index(0, 0))
    return page


def in_front(window: MainWindow) -> Place:
    QApplication.processEvents()
    return Place(window.navigation._group.checkedId())


def test_saving_leads_back(qtbot: QtBot, window: MainWindow, page: JournalPage, click: Click) -> None:
    click(page.edit)
    assert in_front(window) is Place.TODAY
    assert window.today.card is not None
    click(window.today.card.worst.button(6))
    click(window.today.card.save)
    assert in_front(window) is Place.JOURNAL
    assert page.isVisible()
    assert "6" in page.model.index(0, 0).data()
    assert window.notice.act.isVisible(), "it can be undone from here as well"


def test_putting_away_leads_back(window: MainWindow, page: JournalPage, click: Click) -> None:
    click(page.edit)
    assert window.today.card is not None
    window.today.card.put_away.emit()
    assert in_front(window) is Place.JOURNAL


def test_whoever_went_elsewhere_meanwhile_stays(window: MainWindow, page: JournalPage, click: Click) -> None:
    click(page.edit)
    assert window.today.card is not None
    window.go(Place.REMEDIES)
    window.today.card.save.click()
    assert in_front(window) is Place.REMEDIES


def test_a_note_that_is_to_be_read_is_not_left(window: MainWindow, page: JournalPage, click: Click) -> None:
    click(page.edit)
    card = window.today.card
    assert card is not None
    window.today._show_note(SafetyTopic.JAW)
    click(card.save)
    assert in_front(window) is Place.TODAY


def test_what_is_written_anew_stays_on_today(
    window: MainWindow, page: JournalPage, click_body: Callable[[str, View], None], click: Click
) -> None:
    window.go(Place.TODAY)
    click_body("heel_left", View.BACK)
    assert window.today.card is not None
    click(window.today.card.save)
    assert in_front(window) is Place.TODAY
