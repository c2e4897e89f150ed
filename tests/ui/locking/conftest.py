"""A journal that says one word wherever a person can say anything, locked, and open in the window."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
    PersonAnswer,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock
from spasmjournal.ui.locking import Locking
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE, WORD
from tests.ui.conftest import SetClock


@pytest.fixture
def path(tmp_path: Path, clock: SetClock) -> Path:
    """A locked journal that says one word wherever a person can say anything."""
    path = tmp_path / "mine.spasmjournal"
    journal = Journal(open_database(path, clock()))
    heel = (PlaceAnswer("heel", Side.LEFT, View.BACK),)
    remedy = journal.add_remedy(RemedyAnswer(f"{WORD} bath", technique=WORD, practitioner=WORD), clock())
    for days in range(1, 9):
        began = clock() - timedelta(days=days)
        use = UseAnswer(remedy, began, before=7, after=3, note=WORD, after_at=began + timedelta(hours=1))
        journal.add_spasm(SpasmAnswer(heel, began, worst=6, note=WORD, uses=(use,)), clock())
        journal.check_in(CheckInAnswer(began.date(), sleep_quality=4), clock())
    journal.add_appointment(AppointmentAnswer(clock() + timedelta(days=3), with_whom=WORD), clock())
    journal.ask_about(f"Is {WORD} bad for me?", clock())
    journal.name_person(PersonAnswer(WORD, about=WORD), clock())
    gone = journal.add_spasm(SpasmAnswer(heel, clock(), note=f"{WORD}, deleted"), clock())
    journal.delete_entries([journal.entries()[0].key], clock())
    assert gone
    journal.close()
    lock(path, PASSPHRASE, clock(), cost=CHEAP)
    return path


@pytest.fixture
def unlock(qtbot: QtBot, bare_window: MainWindow) -> Callable[[], None]:
    def type_it() -> None:
        field = bare_window.trouble.unlock.passphrase
        with qtbot.waitSignal(bare_window.journal_opened, timeout=20_000):
            field.setText(PASSPHRASE)
            QTest.keyClick(field, Qt.Key.Key_Return)

    return type_it


@pytest.fixture
def window(qtbot: QtBot, bare_window: MainWindow, path: Path, unlock: Callable[[], None]) -> MainWindow:
    with qtbot.waitSignal(bare_window.opening_failed, timeout=20_000):
        bare_window.open_path(path)
    unlock()
    return bare_window


@pytest.fixture
def locking(window: MainWindow) -> Locking:
    locking = window.findChild(Locking)
    assert locking is not None
    return locking
