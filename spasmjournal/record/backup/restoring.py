"""Putting a copy back in place of the journal, never without keeping what was there."""

import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import (
    CannotRead,
    CannotWrite,
    FileMissing,
    JournalError,
    JournalIsDamaged,
    JournalIsNewer,
    NotAJournal,
)
from spasmjournal.record import durable
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.copies import Copies, Copy, Reason, in_both
from spasmjournal.record.backup.looking import State, look_into
from spasmjournal.record.connection import reading_only
from spasmjournal.record.database import open_as_it_is
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

    The key of a locked journal stays what it is, and a plain one takes over that of a locked copy, so the
    file opens at every moment, whenever this is cut short. A damaged journal is kept as it lies there, byte
    by byte, also where nothing tells any more that it is a journal but the copies that were made of it.

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
    """The copy to put back when the journal is damaged, if there is one that holds and that the key opens.

    Besides the copies beside the journal, those in a second folder count if one is given; what may be
    another journal's there only if there is nothing else.
    """
    journal = journal.expanduser().resolve()
    kept = in_both(journal, folder)
    own = [copy for each in kept for copy in each.listed()]
    of_this_name = [copy for each in kept for copy in each.of_this_name()]
    return next((copy for group in (own, of_this_name) if (copy := _newest_sound(group, key))), None)


def _newest_sound(listed: list[Copy], key: DataKey | None) -> Copy | None:
    newest_first = sorted(listed, key=lambda copy: copy.made, reverse=True)
    return next((copy for copy in newest_first if _is_sound(copy.path, key)), None)


def _is_sound(copy: Path, key: DataKey | None) -> bool:
    try:
        return look_into(copy, key, thoroughly=True).state is State.SOUND
    except JournalError:
        return False


def _refuse_unsound(copy: Path, key: DataKey | None) -> None:
    if form_of(copy) is Form.FRESH:
        raise FileMissing(path=copy)
    trouble = soundness.trouble_in_file(copy, key)
    if trouble:
        raise JournalIsDamaged(path=copy, reason=trouble)
    if look_into(copy, key).state is State.NEWER:
        raise JournalIsNewer(path=copy)


def _keep_present(journal: Path, now: datetime, key: DataKey | None) -> Path | None:
    form = _form(journal)
    if form is Form.FRESH:
        return None
    if form is None:
        return _set_aside(journal, now)
    database = open_as_it_is(journal, key)
    try:
        # What a copy does not need may be damaged as well, and would be gone for good.
        if database.trouble():
            return _set_aside(journal, now)
        # The copy that is put back may be one whose time is over.
        kept = database.keep_copy(now, Reason.RESTORE, thin=False)
    finally:
        database.close()
    return kept.path if kept else Copies(journal).listed()[0].path


def _form(journal: Path) -> Form | None:
    """What lies there; None for a journal whose beginning is damaged: its copies tell what it was."""
    try:
        return form_of(journal)
    except NotAJournal:
        if not Copies(journal).listed():
            raise
        return None


def _set_aside(journal: Path, now: datetime) -> Path:
    """Keep a damaged journal as it lies there, with all that belongs to it."""
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
        # What is not locked itself takes over how the copy is: it must not lie open for being put back.
        takes_lock = key is None or _form(journal) in (Form.FRESH, None)
        own = copy_key if takes_lock else key
        _write_anew(copy, copy_key, part, own)
        if takes_lock and own is not None and key_file_of(copy).exists():
            durable.write_whole(key_file_of(journal), key_file_of(copy).read_bytes())
        # What is left beside a damaged journal was set aside, and must not be taken for the new one's.
        for ending in _BESIDE:
            with suppress(FileNotFoundError):
                journal.with_name(journal.name + ending).unlink()
        durable.put_in_place(part, journal)
    finally:
        part.unlink(missing_ok=True)


def _write_anew(copy: Path, copy_key: DataKey | None, part: Path, key: DataKey | None) -> None:
    try:
        with reading_only(copy, copy_key) as raw:
            write_under(raw, copy_key, part, key)
    except sqlite.OperationalError as failure:
        raise CannotRead(path=copy, reason=str(failure)) from failure
    except sqlite.DatabaseError as failure:
        raise JournalIsDamaged(path=copy, reason=str(failure)) from failure
