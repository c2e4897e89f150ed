"""Reading another copy of the journal beside the window, whatever opens it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spasmjournal.ui.keeping.taking_part import Found
from spasmjournal.ui.unlock_field import Typed, key_for

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.record.reader import Reader
    from spasmjournal.record.whole import Whole


def read_copy(journal: "Journal", reader: "Reader", copy: Path, typed: Typed | None, now: datetime) -> Found:
    """What the copy holds, and what it would bring; called in a thread, which touches files and keys only.

    Raises:
        JournalIsLocked: if it needs a passphrase or a sheet.
        JournalError: another kind of it, if it cannot be read.
    """
    if typed is None:
        whole = journal.rows_of_copy(copy, journal.key_for(copy))
    else:
        key = key_for(copy, typed, now)
        try:
            whole = journal.rows_of_copy(copy, key)
        finally:
            key.forget()
    return planned(reader, copy, whole)


def planned(reader: "Reader", file: Path, whole: "Whole") -> Found:
    """What rows that were read from a file would bring; called in a thread.

    Raises:
        FileNotUnderstood: if they do not go together with those of the journal.
    """
    from spasmjournal.exchange.taking_in import told_of

    with told_of(file):
        return Found(file, whole, reader.merge_preview(whole))
