"""Opening a journal file: look, lock, connect, upgrade; closing it as one file."""

import os
from contextlib import ExitStack, suppress
from datetime import datetime
from pathlib import Path

import sqlalchemy.exc
from PySide6.QtCore import QLockFile
from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import (
    AlreadyThere,
    CannotRead,
    CannotWrite,
    FileMissing,
    JournalIsDamaged,
)
from spasmjournal.record.backup.copies import Reason
from spasmjournal.record.backup.salvaged_files import half_salvaged
from spasmjournal.record.connected import Connected, reason_of
from spasmjournal.record.connection import OF_SQLITE, engine_beside, make_engine, pragma
from spasmjournal.record.form import Form, fitting_key, form_of
from spasmjournal.record.lock import lock_file
from spasmjournal.record.rehearsal import rehearse
from spasmjournal.record.starting_remedies import add_starting_remedies
from spasmjournal.record.synced import synced_by
from spasmjournal.record.upgrade import upgrade
from spasmjournal.record.vault.copies_locked import lock_copies
from spasmjournal.record.vault.data_key import DataKey

_HALF_WRITTEN = (".part", ".upgrading", ".merging", ".reading", ".passing")


class Database(Connected):
    """An open, locked and upgraded journal file."""

    def __init__(self, path: Path, engine: Engine, lock: QLockFile, key: DataKey | None = None) -> None:
        super().__init__(path, engine, key)
        self._lock = lock
        self._let_go = False

    def beside(self) -> Connected:
        """A second way in, only to read; it is closed before this one."""
        return Connected(self.path, engine_beside(self._engine), self.key)

    def close(self) -> None:
        """Put everything into the one file and let it go."""
        if not self._let_go:
            # Another process may read the file by other means, or it is damaged: it stays in WAL mode.
            # Where the names of the tables are damaged, the driver complains of their letters.
            with suppress(sqlite.DatabaseError, UnicodeDecodeError):
                pragma(self._engine, "wal_checkpoint(TRUNCATE)")
                pragma(self._engine, "journal_mode", "DELETE")
            self.let_go()
        self._lock.unlock()

    def let_go(self) -> None:
        """Drop the connection and keep the lock, because the file is about to be replaced."""
        self._let_go = True
        self._engine.dispose()


def open_database(
    path: Path,
    now: datetime,
    *,
    must_exist: bool = False,
    key: DataKey | None = None,
    folders: tuple[Path, ...] = (),
) -> Database:
    """Open a journal, making it where there is none; a key is only used where it is locked, or new.

    Copies that could not be locked the last time are locked now, in other folders as well.

    Raises:
        JournalError: a kind of it that says why not and what to do; the file is left as it was.
    """
    path = path.expanduser().resolve()
    existed = _exists(path)
    if not existed:
        if must_exist:
            raise FileMissing(path=path)
        _make_folder(path)
    with ExitStack() as otherwise:
        lock = lock_file(path)
        otherwise.callback(lock.unlock)
        if not existed:
            otherwise.callback(_remove_empty, path)
        database = _open_locked(path, lock, now, key, folders)
        otherwise.pop_all()
    return database


def create_database(path: Path, now: datetime, key: DataKey | None = None) -> Database:
    """Make a new journal.

    Raises:
        AlreadyThere: if the file exists.
        CannotWrite: if it cannot be made.
    """
    if _exists(path.expanduser()):
        raise AlreadyThere(path=path)
    return open_database(path, now, key=key)


def open_as_it_is(path: Path, key: DataKey | None = None) -> Database:
    """Open a journal to look at the file itself: it is neither upgraded nor changed in any other way.

    Raises:
        JournalError: a kind of it that says why not.
    """
    path = path.expanduser().resolve()
    if not _exists(path):
        raise FileMissing(path=path)
    with ExitStack() as otherwise:
        lock = lock_file(path)
        otherwise.callback(lock.unlock)
        form = form_of(path)
        if form is Form.FRESH:
            raise FileMissing(path=path)
        key = fitting_key(path, form, key)
        database = Database(path, make_engine(path, key), lock, key)
        otherwise.pop_all()
    return database


def _open_locked(
    path: Path, lock: QLockFile, now: datetime, key: DataKey | None, folders: tuple[Path, ...]
) -> Database:
    form = _form(path)
    key = fitting_key(path, form, key)
    unclean = path.with_name(path.name + "-wal").exists()
    if not os.access(path, os.W_OK):
        raise CannotWrite(path=path, reason=os.strerror(13))
    with ExitStack() as otherwise:
        engine = make_engine(path, key)
        otherwise.callback(engine.dispose)
        database = Database(path, engine, lock, key)
        _make_ready(database, engine, now, check=unclean and form is not Form.FRESH)
        if form is not Form.FRESH:
            _finish(database, folders)
        otherwise.pop_all()
    return database


def _finish(database: Database, folders: tuple[Path, ...]) -> None:
    """Do what was cut short the last time: a file half written goes, a plain copy is locked."""
    path = database.path
    left = [path.with_name(path.name + ending) for ending in _HALF_WRITTEN] + half_salvaged(path)
    for file in (half.with_name(half.name + ending) for half in left for ending in OF_SQLITE):
        with suppress(OSError):
            file.unlink(missing_ok=True)
    if database.key is not None:
        lock_copies(database.path, folders, database.key)


def _form(path: Path) -> Form:
    """What lies there; a journal that is still to be made is an empty file from now on."""
    form = form_of(path)
    try:
        if not path.exists():
            path.touch(mode=0o600, exist_ok=False)
    except OSError as failure:
        raise CannotRead(path=path, reason=failure.strerror) from failure
    return form


def _make_ready(database: Database, engine: Engine, now: datetime, *, check: bool) -> None:
    path = database.path
    try:
        if check:
            _check(database)
        upgrade(engine, path, first=lambda: _before_upgrade(database, now))
        # What is carried to other computers while it is open should be one file at every moment.
        pragma(engine, "journal_mode", "DELETE" if synced_by(path) else "WAL")
        pragma(engine, "synchronous", "FULL")
        with database.sessions.begin() as session:
            add_starting_remedies(session, now)
    except (sqlalchemy.exc.OperationalError, sqlite.OperationalError) as failure:
        raise CannotWrite(path=path, reason=reason_of(failure)) from failure
    except (sqlalchemy.exc.DatabaseError, sqlite.DatabaseError) as failure:
        raise JournalIsDamaged(path=path, reason=reason_of(failure)) from failure


def _before_upgrade(database: Database, now: datetime) -> None:
    database.keep_copy(now, Reason.UPGRADE)
    with database.raw() as raw:
        rehearse(raw, database.path, database.key)


def _check(database: Database) -> None:
    trouble = database.trouble()
    if trouble:
        raise JournalIsDamaged(path=database.path, reason=trouble)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as failure:
        raise CannotRead(path=path, reason=failure.strerror) from failure


def _remove_empty(path: Path) -> None:
    with suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as failure:
        raise CannotWrite(path=path.parent, reason=failure.strerror) from failure
