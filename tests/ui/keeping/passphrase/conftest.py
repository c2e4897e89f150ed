"""A locked journal with one entry, open in the window."""

from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.ui.main_window import MainWindow
from tests.record.vault.planted import PASSPHRASE, lock_with_one_entry
from tests.ui.keeping.passphrase.passphrases import unlock


@pytest.fixture
def key(path: Path, now: datetime) -> DataKey:
    """The key of the journal."""
    return lock_with_one_entry(path, now)


@pytest.fixture
def locked(qtbot: QtBot, bare_window: MainWindow, path: Path, key: DataKey) -> MainWindow:
    """The window with the journal, opened by its passphrase."""
    with qtbot.waitSignal(bare_window.opening_failed, timeout=10_000):
        bare_window.open_path(path)
    unlock(qtbot, bare_window, PASSPHRASE)
    return bare_window
