"""The key of a file that another passphrase locks than the journal's own."""

from datetime import datetime
from pathlib import Path

from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.ui.unlock_field import Typed


def typed_key(path: Path, typed: Typed, now: datetime) -> DataKey:
    """The key, by what was typed; it takes its time, so it is asked for beside the window.

    Raises:
        JournalError: a kind of it that says why that opens nothing.
    """
    from spasmjournal.record.vault.opening import key_by_passphrase, key_by_sheet

    return key_by_sheet(path, typed.text) if typed.is_sheet else key_by_passphrase(path, typed.text, now)
