"""Reading another copy and leaving it as it lies: it may be on a medium that cannot be written."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import CannotRead
from spasmjournal.record import durable
from spasmjournal.record.connection import connect_raw, reading_only, remove_file
from spasmjournal.record.lock import see_not_open
from spasmjournal.record.vault.data_key import DataKey

_UNFINISHED = ("-wal", "-journal")
"""What lies beside a file that was not closed: SQLite needs it to tell what the file holds."""


@contextmanager
def as_it_lies(copy: Path, key: DataKey | None, place: Path, journal_key: DataKey | None) -> Iterator[Any]:
    """A connection that only reads; what it takes to finish an unfinished copy is done at the passing place.

    Raises:
        JournalIsOpen: if another window or program has the copy, or opens it meanwhile.
        CannotRead: if it cannot be read.
    """
    see_not_open(copy)
    unfinished = [ending for ending in _UNFINISHED if _size(_beside(copy, ending))]
    try:
        if not unfinished:
            with reading_only(copy, key) as raw:
                yield raw
        elif key is None and journal_key is not None:
            # Beside a locked journal, nothing readable may lie, not even for a moment.
            with _with_its_log(copy) as raw:
                yield raw
        else:
            with _finished(copy, key, place, unfinished) as raw:
                yield raw
    finally:
        see_not_open(copy)


@contextmanager
def _with_its_log(copy: Path) -> Iterator[Any]:
    index = _beside(copy, "-shm")
    was_there = index.exists()
    try:
        with reading_only(copy, None, with_log=True) as raw:
            _see_that_it_opens(raw, copy)
            yield raw
    finally:
        if not was_there:
            with suppress(OSError):
                index.unlink()


def _see_that_it_opens(raw: Any, copy: Path) -> None:
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite.OperationalError as failure:
        raise CannotRead(path=copy, reason=str(failure)) from failure


@contextmanager
def _finished(copy: Path, key: DataKey | None, place: Path, unfinished: list[str]) -> Iterator[Any]:
    try:
        remove_file(place)
        for ending in ("", *unfinished):
            _take(_beside(copy, ending), _beside(place, ending))
        raw = connect_raw(str(place), key)
        try:
            yield raw
        finally:
            raw.close()
    finally:
        remove_file(place)


def _take(source: Path, target: Path) -> None:
    try:
        content = source.read_bytes()
    except OSError as failure:
        raise CannotRead(path=source, reason=failure.strerror) from failure
    durable.make_private(target)
    target.write_bytes(content)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
