"""A locked journal with one entry, open in the window."""

from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import lock
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.vocabulary import Side, View
from tests.record.vault.planted import CHEAP, PASSPHRASE
from tests.ui.keeping.passphrase.passphrases import unlock


@pytest.fixture
def key(path: Path, now: datetime) -> DataKey:
    """The key of the journal."""
    journal = Journal(open_database(path, now))
    journal.quick_log([PlaceAnswer("heel", Side.LEFT, View.BACK)], now)
    journal.close()
    return lock(path, PASSPHRASE, now, cost=CHEAP)


@pytest.fixture
def locked(qtbot: QtBot, bare_window: MainWindow, path: Path, key: DataKey) -> MainWindow:
    """The window with the journal, opened by its passphrase."""
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        bare_window.open_path(path)
    unlock(qtbot, bare_window, PASSPHRASE)
    return bare_window
