"""Opening a journal file: look, lock, connect, upgrade; closing it as one file."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path

import sqlalchemy.exc
from PySide6.QtCore import QLockFile
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import (
    AlreadyThere,
    CannotRead,
    CannotWrite,
    FileMissing,
    JournalIsDamaged,
    JournalIsOpen,
    NotAJournal,
)
from spasmjournal.record.connection import APPLICATION_ID, engine_beside, make_engine, pragma
from spasmjournal.record.starting_remedies import add_starting_remedies
from spasmjournal.record.upgrade import upgrade

_SQLITE_HEADER = b"SQLite format 3\0"
_APPLICATION_ID_AT = 68


class Connected:
    """One way into an open journal file; sessions live for one question or verb."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self.sessions: sessionmaker[Session] = sessionmaker(engine, expire_on_commit=False, autoflush=False)

    @contextmanager
    def telling_of_damage(self) -> Iterator[None]:
        """Turn what SQLite says of a damaged page into a sentence.

        Raises:
            JournalIsDamaged: if a page that is needed cannot be read.
        """
        try:
            yield
        except sqlalchemy.exc.DatabaseError as failure:
            # The kinds below it are other trouble: a full disk, a mistake of ours.
            if type(failure) is not sqlalchemy.exc.DatabaseError:
                raise
            raise JournalIsDamaged(path=self.path, reason=_reason(failure)) from failure

    def close(self) -> None:
        """Let the file go."""
        self._engine.dispose()


class Database(Connected):
    """An open, locked and upgraded journal file."""

    def __init__(self, path: Path, engine: Engine, lock: QLockFile) -> None:
        super().__init__(path, engine)
        self._lock = lock

    def beside(self) -> Connected:
        """A second way in, only to read; it is closed before this one."""
        return Connected(self.path, engine_beside(self._engine))

    def close(self) -> None:
        """Put everything into the one file and let it go."""
        # Another process may read the file by other means, or it is damaged; then it stays in WAL mode.
        with suppress(sqlite.DatabaseError):
            pragma(self._engine, "wal_checkpoint(TRUNCATE)")
            pragma(self._engine, "journal_mode", "DELETE")
        super().close()
        self._lock.unlock()


def open_database(path: Path, now: datetime, *, must_exist: bool = False) -> Database:
    """Open a journal, making it where there is none.

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
        lock = _locked(path)
        otherwise.callback(lock.unlock)
        if not existed:
            otherwise.callback(_remove_empty, path)
        database = _open_locked(path, lock, now)
        otherwise.pop_all()
    return database


def create_database(path: Path, now: datetime) -> Database:
    """Make a new journal.

    Raises:
        AlreadyThere: if the file exists.
        CannotWrite: if it cannot be made.
    """
    if _exists(path.expanduser()):
        raise AlreadyThere(path=path)
    return open_database(path, now)


def _open_locked(path: Path, lock: QLockFile, now: datetime) -> Database:
    fresh = _is_fresh(path)
    unclean = path.with_name(path.name + "-wal").exists()
    if not os.access(path, os.W_OK):
        raise CannotWrite(path=path, reason=os.strerror(13))
    with ExitStack() as otherwise:
        engine = make_engine(path)
        otherwise.callback(engine.dispose)
        database = Database(path, engine, lock)
        _make_ready(database, engine, now, check=unclean and not fresh)
        otherwise.pop_all()
    return database


def _make_ready(database: Database, engine: Engine, now: datetime, *, check: bool) -> None:
    path = database.path
    try:
        if check:
            _check(engine, path)
        upgrade(engine, path)
        pragma(engine, "journal_mode", "WAL")
        pragma(engine, "synchronous", "FULL")
        with database.sessions.begin() as session:
            add_starting_remedies(session, now)
    except (sqlalchemy.exc.OperationalError, sqlite.OperationalError) as failure:
        raise CannotWrite(path=path, reason=_reason(failure)) from failure
    except (sqlalchemy.exc.DatabaseError, sqlite.DatabaseError) as failure:
        raise JournalIsDamaged(path=path, reason=_reason(failure)) from failure


def _reason(failure: BaseException) -> str:
    return str(getattr(failure, "orig", None) or failure)


def _check(engine: Engine, path: Path) -> None:
    found = pragma(engine, "quick_check(1)")
    if found != "ok":
        raise JournalIsDamaged(path=path, reason=str(found))


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


def _locked(path: Path) -> QLockFile:
    lock = QLockFile(str(path) + ".lock")
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise JournalIsOpen(path=path)
        raise CannotWrite(path=path.parent, reason=os.strerror(13))
    return lock


def _is_fresh(path: Path) -> bool:
    """Whether the journal is still to be made: the file is not there or empty."""
    try:
        if not path.exists():
            path.touch(mode=0o600, exist_ok=False)
        with path.open("rb") as file:
            head = file.read(100)
    except IsADirectoryError as failure:
        raise NotAJournal(path=path) from failure
    except OSError as failure:
        raise CannotRead(path=path, reason=failure.strerror) from failure
    if not head:
        return True
    number = int.from_bytes(head[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
    if not head.startswith(_SQLITE_HEADER) or number != APPLICATION_ID:
        raise NotAJournal(path=path)
    return False
