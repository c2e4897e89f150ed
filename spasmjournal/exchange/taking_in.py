"""Taking an export in: into an empty journal as it is, into any other as a copy is brought in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from spasmjournal.errors import FileNotUnderstood
from spasmjournal.record.backup.copies import Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.merge.applying import MergePlan
from spasmjournal.record.row_check import BadRow
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.whole import Whole


def take_in(
    journal: Journal, whole: Whole, file: Path, now: datetime, planned: MergePlan | None = None
) -> MergePlan | None:
    """Make an empty journal what the file holds, or merge that with what is there; None if it was empty.

    Raises:
        FileNotUnderstood: if the rows do not fit together.
        JournalError: another kind of it, if they cannot be brought in.
    """
    with told_of(file):
        if not journal.is_empty():
            return journal.merge(whole, now, planned, reason=Reason.IMPORT)
        journal.fill(whole)
    return None


@contextmanager
def told_of(file: Path) -> Iterator[None]:
    """Rows that do not fit are the trouble of the file that they came from.

    Raises:
        FileNotUnderstood: in place of `BadRow`.
    """
    try:
        yield
    except BadRow as bad:
        raise FileNotUnderstood(path=file, where=bad.where) from bad


def fill_closed(path: Path, key: DataKey | None, whole: Whole, file: Path, now: datetime) -> None:
    """Make an empty journal that is closed what the file holds, because that can take its time.

    Raises:
        JournalError: a kind of it that says why not.
    """
    journal = Journal(open_database(path, now, must_exist=True, key=key))
    try:
        take_in(journal, whole, file, now)
    finally:
        journal.close()
