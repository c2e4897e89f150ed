"""Bringing the copies of a journal under the journal's own lock, and what was saved when it was damaged.

What is out of reach, open or cannot be written is left for later.

In a folder that holds other journals' copies as well, those are left alone: a locked copy is of this journal
if it has its key, a plain one if they have an entry in common.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import JournalError, JournalIsOpen
from spasmjournal.record import durable
from spasmjournal.record.backup.contents import uids_in
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.backup.salvaged_files import salvaged_files
from spasmjournal.record.connection import connect_raw, reading_only
from spasmjournal.record.form import Form, form_of, locked_with
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.record.vault.rewriting import write_under


def lock_copies(journal: Path, folders: Iterable[Path], key: DataKey) -> None:
    """Encrypt every plain copy with the key, and let the journal's passphrase open all of this key."""
    with suppress(OSError):
        key_file = key_file_of(journal).read_bytes()
        for copy in files_of(journal, folders, key):
            with suppress(OSError, JournalError, sqlite.DatabaseError):
                _lock(copy, key, key_file)


def unlock_copies(journal: Path, folders: Iterable[Path], key: DataKey) -> None:
    """Decrypt every copy that is locked with the key."""
    for copy in files_of(journal, folders, key):
        with suppress(OSError, JournalError, sqlite.DatabaseError):
            if form_of(copy) is Form.LOCKED and locked_with(copy) == key.id:
                _rewrite(copy, key, None)
                key_file_of(copy).unlink(missing_ok=True)


def files_of(journal: Path, folders: Iterable[Path], key: DataKey) -> Iterator[Path]:
    """Every copy that is known to be of the journal, which this key opens, and what was saved from it."""
    for copies in (Copies(journal, folder) for folder in (None, *folders)):
        yield from (copy.path for copy in copies.listed())
        others = [*copies.of_this_name(), *copies.of_other_places()]
        own = _entries_in(journal, key) if others else set()
        yield from (copy.path for copy in others if _is_of(copy.path, own, key))
    for saved in salvaged_files(journal):
        yield from (saved, *(copy.path for copy in Copies(saved).listed()))


def may_be_open(file: Path) -> bool:
    """Whether another window may have the file, or something that belongs into it lies beside it."""
    return any(file.with_name(file.name + ending).exists() for ending in (".lock", "-wal", "-journal"))


def _is_of(copy: Path, own: set[str], key: DataKey) -> bool:
    with suppress(JournalError, sqlite.DatabaseError):
        if form_of(copy) is Form.LOCKED:
            return locked_with(copy) == key.id
        with reading_only(copy, None) as raw:
            return not own.isdisjoint(uids_in(raw))
    return False


def _entries_in(journal: Path, key: DataKey) -> set[str]:
    """Those of a journal that is locked by now, and may be open."""
    with suppress(JournalError, sqlite.DatabaseError), closing(connect_raw(str(journal), key)) as raw:
        return uids_in(raw)
    return set()


def _lock(copy: Path, key: DataKey, key_file: bytes) -> None:
    form = form_of(copy)
    if form is Form.LOCKED and locked_with(copy) != key.id:
        return
    beside = key_file_of(copy)
    if not beside.exists() or beside.read_bytes() != key_file:
        durable.write_whole(beside, key_file)
    if form is Form.PLAIN:
        _rewrite(copy, None, key)


def _rewrite(copy: Path, key: DataKey | None, new_key: DataKey | None) -> None:
    if may_be_open(copy):
        raise JournalIsOpen(path=copy)
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    durable.make_private(part)
    try:
        with reading_only(copy, key) as raw:
            write_under(raw, key, part, new_key)
        durable.put_in_place(part, copy)
    finally:
        part.unlink(missing_ok=True)
