"""What can be read without the passphrase although the journal is locked, and what can be done about it.

A copy that could not be locked is tried again whenever the journal is opened. A damaged file cannot be
rewritten without losing what may still be saved from it, so only the person can say that it is to go.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from spasmjournal.errors import CannotWrite, JournalError, NotAJournal
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.form import Form, form_of
from spasmjournal.record.vault.copies_locked import files_of, may_be_open
from spasmjournal.record.vault.data_key import DataKey

_WITH_IT = ("-wal", "-journal", ".key", "")


@dataclass(frozen=True)
class StillReadable:
    """Copies that will be locked, and damaged files that cannot be."""

    copies: tuple[Path, ...]
    damaged: tuple[Path, ...]


def still_readable(journal: Path, folders: Iterable[Path], key: DataKey) -> StillReadable:
    """The files of a locked journal, as far as its folders can be reached, that anybody can read."""
    plain = [file for file in files_of(journal, folders, key) if _is_readable(file)]
    damaged = [file for file in plain if not may_be_open(file) and soundness.trouble_in_file(file, None)]
    aside = [file for file in Copies(journal).set_aside() if _is_readable(file)]
    return StillReadable(tuple(file for file in plain if file not in damaged), (*damaged, *aside))


def delete_for_good(files: Iterable[Path]) -> None:
    """Delete damaged files, with what belongs to them.

    Raises:
        CannotWrite: if the folder refuses.
    """
    for file in files:
        try:
            for ending in _WITH_IT:
                file.with_name(file.name + ending).unlink(missing_ok=True)
        except OSError as failure:
            raise CannotWrite(path=file, reason=failure.strerror) from failure


def _is_readable(file: Path) -> bool:
    """Whether anybody can read it, for all that can be told; the beginning of a damaged one may be lost."""
    try:
        return form_of(file) is Form.PLAIN
    except NotAJournal:
        return True
    except JournalError:
        return False
