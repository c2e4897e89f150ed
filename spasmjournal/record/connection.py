"""One SQLite connection as a journal needs it."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.record.vault.data_key import DataKey

APPLICATION_ID = 0x53504A31
"""Stands in the header of each journal file ("SPJ1")."""


class _Cursor(sqlite.Cursor):  # type: ignore[misc]
    """Tells of all damage as the driver should."""

    def execute(self, *asked: Any) -> Any:
        """Ask, and raise nothing but the driver's own errors."""
        try:
            return super().execute(*asked)
        except UnicodeDecodeError as failure:
            # SQLite quotes what stands in a damaged list of tables, and that may be no text.
            raise sqlite.DatabaseError("malformed database schema") from failure
        except MemoryError as failure:
            # So SQLCipher says that it has met a bad page before.
            raise sqlite.DatabaseError("a page cannot be decrypted") from failure


class _Connection(sqlite.Connection):  # type: ignore[misc]
    def cursor(self, *_: Any) -> Any:
        """The only kind of cursor there is."""
        return super().cursor(_Cursor)


OF_SQLITE = ("", "-journal", "-wal", "-shm")
"""How the names end of a file of SQLite, and of what it may make beside it."""


def folded(text: str | None) -> str:
    """The text as it is compared in a search: without regard to case or Unicode form."""
    return unicodedata.normalize("NFC", text or "").casefold()


def make_engine(path: Path, key: DataKey | None = None) -> Engine:
    """An engine with one connection to the file, used by one thread at a time.

    The driver's own transactions are off and each transaction begins at once for writing: otherwise
    SQLite's DDL survives a rollback on Python 3.11.
    """

    def connect() -> DBAPIConnection:
        raw = connect_raw(str(path), key)
        raw.execute("PRAGMA foreign_keys=ON")
        raw.create_function("folded", 1, folded, deterministic=True)
        return raw  # type: ignore[no-any-return]

    engine = create_engine("sqlite+pysqlite://", module=sqlite, creator=connect, poolclass=StaticPool)
    event.listen(engine, "begin", _begin_for_writing)
    return engine


def engine_beside(engine: Engine) -> Engine:
    """An engine with a second connection to the same file, opened in the same way, that can only read.

    It sees the file as it was when its transaction began, whatever is written meanwhile.
    """
    beside = create_engine("sqlite+pysqlite://", module=sqlite, pool=engine.pool.recreate())
    event.listen(beside, "connect", _only_for_reading)
    event.listen(beside, "begin", _begin_for_reading)
    return beside


def _only_for_reading(raw: DBAPIConnection, _record: object) -> None:
    raw.cursor().execute("PRAGMA query_only=ON")


def _begin_for_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def connect_raw(name: str, key: DataKey | None, *, uri: bool = False) -> Any:
    """A plain connection, without SQLAlchemy and without transactions of its own."""
    raw = sqlite.connect(
        name, isolation_level=None, check_same_thread=False, timeout=2, uri=uri, factory=_Connection
    )
    raw.execute("PRAGMA cipher_log_level=NONE")
    if key is not None:
        raw.execute(f"PRAGMA key={key.pragma}")
    # What is sorted or gathered never reaches the disk outside of the encrypted file.
    raw.execute("PRAGMA temp_store=MEMORY")
    return raw


@contextmanager
def reading_only(path: Path, key: DataKey | None, *, with_log: bool = False) -> Iterator[Any]:
    """A connection to a file that nobody writes, which makes no other file beside it.

    `with_log` reads what is still in the write-ahead log beside it as well; SQLite makes an index of that.
    """
    how = "mode=ro" if with_log else "mode=ro&immutable=1"
    raw = connect_raw(f"file:{quote(str(path))}?{how}", key, uri=True)
    try:
        yield raw
    finally:
        raw.close()


def remove_file(path: Path) -> None:
    """Let a file of SQLite go, with all that may have been made beside it."""
    for ending in OF_SQLITE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()


def _begin_for_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def pragma(engine: Engine, name: str, value: str = "") -> object:
    """Set or read a pragma outside of any transaction."""
    raw = engine.raw_connection()
    try:
        row = raw.cursor().execute(f"PRAGMA {name}" + (f"={value}" if value else "")).fetchone()
    finally:
        raw.close()
    return row[0] if row else None
