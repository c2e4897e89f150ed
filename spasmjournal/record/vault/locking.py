"""Adding, changing and removing a passphrase, each so that the journal opens whenever it is cut short.

Adding writes the key file first, then an encrypted copy, and puts that in place of the journal: until
then the journal is plain, and takes no notice of the key file. Removing goes the other way. Changing
replaces the key file alone; the data key, and with it the recovery sheet, stay.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from spasmjournal.errors import AlreadyLocked, CannotWrite, JournalIsDamaged, NoPassphrase
from spasmjournal.record import durable
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.copies import Reason
from spasmjournal.record.database import Database, open_as_it_is
from spasmjournal.record.vault.copies_locked import lock_copies, unlock_copies
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.key_file import COST, Cost, wrap
from spasmjournal.record.vault.opening import is_locked
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.record.vault.rewriting import write_under


def lock(
    path: Path, passphrase: str, now: datetime, *, folders: tuple[Path, ...] = (), cost: Cost = COST
) -> DataKey:
    """Encrypt a plain journal and all its copies; the key, for the recovery sheet.

    Raises:
        NoPassphrase: if there is none.
        AlreadyLocked: if it is locked.
        JournalError: another kind of it; the journal is as it was.
    """
    _refuse_nothing(passphrase)
    if is_locked(path):
        raise AlreadyLocked(path=path)
    key = DataKey.made_up()
    database = open_as_it_is(path)
    try:
        database.keep_copy(now, Reason.LOCK)
        _write_key_file(database.path, wrap(key, passphrase, cost))
        _rewrite(database, key)
    finally:
        database.close()
    lock_copies(database.path, folders, key)
    return key


def unlock_for_good(path: Path, key: DataKey, now: datetime, *, folders: tuple[Path, ...] = ()) -> None:
    """Decrypt a locked journal and all its copies that this key opens.

    Raises:
        JournalError: a kind of it; the journal is as it was.
    """
    database = open_as_it_is(path, key)
    try:
        database.keep_copy(now, Reason.LOCK)
        _rewrite(database, None)
    finally:
        database.close()
    unlock_copies(database.path, folders, key)
    with suppress(OSError):
        key_file_of(database.path).unlink()


def change_passphrase(
    path: Path, key: DataKey, passphrase: str, *, folders: tuple[Path, ...] = (), cost: Cost = COST
) -> None:
    """Let another passphrase open the journal and its copies; the recovery sheet stays good.

    Raises:
        NoPassphrase: if there is none.
        JournalError: another kind of it; the old passphrase is still the one.
    """
    _refuse_nothing(passphrase)
    database = open_as_it_is(path, key)
    try:
        with database.raw() as raw:
            trouble = soundness.first_page_trouble(raw)
        if trouble:
            raise JournalIsDamaged(path=path, reason=trouble)
        _write_key_file(database.path, wrap(key, passphrase, cost))
    finally:
        database.close()
    lock_copies(database.path, folders, key)


def lock_new(path: Path, passphrase: str, cost: Cost = COST) -> DataKey:
    """The key for a journal that is still to be made, with its key file in place.

    Raises:
        NoPassphrase: if there is none.
        CannotWrite: if the folder refuses.
    """
    _refuse_nothing(passphrase)
    key = DataKey.made_up()
    path = path.expanduser().resolve()
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _write_key_file(path, wrap(key, passphrase, cost))
    return key


def _refuse_nothing(passphrase: str) -> None:
    if not passphrase.strip():
        raise NoPassphrase


def _write_key_file(journal: Path, content: bytes) -> None:
    path = key_file_of(journal)
    try:
        durable.write_whole(path, content)
    except OSError as failure:
        raise CannotWrite(path=path, reason=failure.strerror) from failure


def _rewrite(database: Database, new_key: DataKey | None) -> None:
    """Write the journal under another key beside itself, and put that in its place."""
    path = database.path
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        durable.make_private(part)
        with database.raw() as raw:
            # Nothing may stay in a file beside, which the new one would take for its own.
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            raw.execute("PRAGMA journal_mode=DELETE")
            write_under(raw, database.key, part, new_key)
        database.let_go()
        durable.put_in_place(part, path)
    except OSError as failure:
        raise CannotWrite(path=path, reason=failure.strerror) from failure
    finally:
        part.unlink(missing_ok=True)
