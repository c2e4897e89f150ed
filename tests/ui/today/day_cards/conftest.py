"""Cards by themselves, on a journal file: what is pressed is written down, as the page does it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.ui.theme import Theme
from tests.ui.conftest import SetClock


@pytest.fixture
def journal(path: Path, clock: SetClock) -> Iterator[Journal]:
    journal = Journal(open_database(path, clock()))
    yield journal
    journal.close()


@pytest.fixture
def show(theme: Theme, qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a card with the room it has beside the map in a window 860 pixels high."""

    def show_it(card: QWidget) -> None:
        qtbot.addWidget(card)
        card.resize(400, 752)
        with qtbot.waitExposed(card):
            card.show()

    return show_it
