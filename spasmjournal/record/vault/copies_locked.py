"""Bringing the copies of a journal under the journal's own lock; a copy out of reach is left for later."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from spasmjournal.errors import JournalError
from spasmjournal.record import durable
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.connection import reading_only
from spasmjournal.record.form import Form, form_of, locked_with
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.record.vault.rewriting import write_under


def lock_copies(journal: Path, folders: Iterable[Path], key: DataKey) -> None:
    """Encrypt every plain copy with the key, and let the journal's passphrase open all of this key."""
    with suppress(OSError):
        key_file = key_file_of(journal).read_bytes()
        for copy in _all_copies(journal, folders):
            with suppress(OSError, JournalError):
                _lock(copy, key, key_file)


def unlock_copies(journal: Path, folders: Iterable[Path], key: DataKey) -> None:
    """Decrypt every copy that is locked with the key."""
    for copy in _all_copies(journal, folders):
        with suppress(OSError, JournalError):
            if form_of(copy) is Form.LOCKED and locked_with(copy) == key.id:
                _rewrite(copy, key, None)
                key_file_of(copy).unlink(missing_ok=True)


def _all_copies(journal: Path, folders: Iterable[Path]) -> Iterator[Path]:
    for folder in (None, *folders):
        yield from (copy.path for copy in Copies(journal, folder).listed())


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
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    durable.make_private(part)
    try:
        with reading_only(copy, key) as raw:
            write_under(raw, key, part, new_key)
        durable.put_in_place(part, copy)
    finally:
        part.unlink(missing_ok=True)
