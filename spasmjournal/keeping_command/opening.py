"""Opening a journal from the command line: a locked one asks for its passphrase."""

from datetime import datetime
from pathlib import Path

from spasmjournal.errors import FileMissing
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase
from spasmjournal.terminal import ask_passphrase


def open_journal(path: Path, now: datetime) -> Journal:
    """The journal at a path, which must exist.

    Raises:
        JournalError: a kind of it that says why not.
    """
    return Journal(open_database(path, now, must_exist=True, key=key_of(path, now)))


def key_of(path: Path, now: datetime) -> DataKey | None:
    """The key of a journal or a copy; None where it is plain.

    Raises:
        JournalError: a kind of it, if there is no such file or the passphrase does not fit.
    """
    if not path.exists():
        raise FileMissing(path=path)
    return key_by_passphrase(path, ask_passphrase(), now) if is_locked(path) else None
