"""Putting a copy back in place of the journal, never without keeping what was there."""

import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from spasmjournal.errors import CannotWrite, FileMissing, JournalIsDamaged
from spasmjournal.record import durable
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.copies import Copies, Copy, Reason
from spasmjournal.record.connection import reading_only
from spasmjournal.record.database import Database, open_as_it_is
from spasmjournal.record.form import Form, form_of
from spasmjournal.record.lock import lock_file
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.record.vault.rewriting import write_under

_BESIDE = ("-wal", "-shm", "-journal")


def restore(
    journal: Path,
    copy: Path,
    now: datetime,
    *,
    key: DataKey | None = None,
    copy_key: DataKey | None = None,
) -> Path | None:
    """Make the journal what the copy is, under the journal's own key; where the present state now lies.

    The key of the journal stays what it is, so the file opens at every moment, whenever this is
    cut short. A damaged journal is kept as it lies there, byte by byte.

    Raises:
        JournalError: a kind of it; the journal is as it was.
    """
    journal, copy = journal.expanduser().resolve(), copy.expanduser().resolve()
    _refuse_unsound(copy, copy_key)
    kept = _keep_present(journal, now, key)
    lock = lock_file(journal)
    try:
        _replace(journal, copy, key, copy_key)
    except OSError as failure:
        raise CannotWrite(path=journal, reason=failure.strerror) from failure
    finally:
        lock.unlock()
    return kept


def newest_sound_copy(journal: Path, key: DataKey | None = None, folder: Path | None = None) -> Copy | None:
    """The copy to put back when the journal is damaged, if there is one that holds and that the key opens."""
    listed = Copies(journal.expanduser().resolve(), folder).listed()
    return next((copy for copy in listed if not soundness.trouble_in_file(copy.path, key)), None)


def _refuse_unsound(copy: Path, key: DataKey | None) -> None:
    if form_of(copy) is Form.FRESH:
        raise FileMissing(path=copy)
    trouble = soundness.trouble_in_file(copy, key)
    if trouble:
        raise JournalIsDamaged(path=copy, reason=trouble)


def _keep_present(journal: Path, now: datetime, key: DataKey | None) -> Path | None:
    if form_of(journal) is Form.FRESH:
        return None
    database = open_as_it_is(journal, key)
    try:
        kept = database.keep_copy(now, Reason.RESTORE)
    except JournalIsDamaged:
        return _set_aside(database, now)
    finally:
        database.close()
    return kept.path if kept else Copies(journal).listed()[0].path


def _set_aside(database: Database, now: datetime) -> Path:
    """Keep a damaged journal as it lies there, with all that belongs to it."""
    journal = database.path
    folder = Copies(journal).folder
    at = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = folder / f"{journal.stem}.{at}.damaged{journal.suffix}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for ending in ("", "-wal", "-journal", ".key"):
            beside, target = (path.with_name(path.name + ending) for path in (journal, aside))
            if beside.exists():
                target.touch(mode=0o600)
                shutil.copyfile(beside, target)
                durable.put_in_place(target, target)
    except OSError as failure:
        raise CannotWrite(path=folder, reason=failure.strerror) from failure
    return aside


def _replace(journal: Path, copy: Path, key: DataKey | None, copy_key: DataKey | None) -> None:
    part = journal.with_name(f"{journal.name}.part")
    part.unlink(missing_ok=True)
    durable.make_private(part)
    try:
        fresh = form_of(journal) is Form.FRESH
        own = copy_key if fresh else key
        with reading_only(copy, copy_key) as raw:
            write_under(raw, copy_key, part, own)
        if fresh and own is not None and key_file_of(copy).exists():
            durable.write_whole(key_file_of(journal), key_file_of(copy).read_bytes())
        # What is left beside a damaged journal was set aside, and must not be taken for the new one's.
        for ending in _BESIDE:
            with suppress(FileNotFoundError):
                journal.with_name(journal.name + ending).unlink()
        durable.put_in_place(part, journal)
    finally:
        part.unlink(missing_ok=True)
