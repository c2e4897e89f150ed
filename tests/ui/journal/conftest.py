"""The journal page in its window."""

from datetime import timedelta

import pytest

from spasmjournal.observation import Entry
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.journal.entries_model import PAGE
from spasmjournal.ui.journal.journal_page import JournalPage
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.pages import Place
from spasmjournal.vocabulary import Side, View
from tests.ui.conftest import SetClock


@pytest.fixture
def page(window: MainWindow) -> JournalPage:
    page = window.go(Place.JOURNAL)
    assert isinstance(page, JournalPage)
    return page


@pytest.fixture
def plenty(journal: Journal, clock: SetClock) -> Journal:
    """More spasms than are loaded at once, an hour apart."""
    calf = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
    for hours in range(PAGE + 20):
        journal.add_spasm(SpasmAnswer((calf,), clock() - timedelta(hours=hours)), clock())
    return journal


def shown(page: JournalPage) -> list[Entry]:
    """The entries that are loaded, in the order of the list."""
    rows = map(page.model.row, map(page.model.index, range(page.model.rowCount())))
    return [row.entry for row in rows if row]
