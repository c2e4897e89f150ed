"""Saving from a damaged journal every row that can be read, into a new one, and telling what was lost.

A spasm or a remedy that is lost, and to which something saved belongs, is kept in part: an index still
tells when the spasm began. What was done and could be undone is not carried over.
"""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, insert
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import AlreadyThere, CannotWrite, JournalIsNewer, NothingToSalvage
from spasmjournal.record import durable
from spasmjournal.record.backup.bisecting import DamagedTable, Row
from spasmjournal.record.backup.in_part import in_part
from spasmjournal.record.backup.transplanting import tables_in, with_tables_of
from spasmjournal.record.connection import make_engine, reading_only
from spasmjournal.record.upgrade import HEAD, known_revisions, upgrade
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.places import key_file_of

_NOT_CARRIED = {"alembic_version", "step", "image"}
_DAYS = ("began", "day", "at")
_MAY_BE_LEFT_OUT = {"remedy_use": ("spasm_id", "place_id"), "question": ("appointment_id",)}


@dataclass(frozen=True)
class Lost:
    """Rows of one table that could not be read; they lie between what was kept of two days, if known."""

    table: str
    rows: int | None
    """None if nothing tells how many there were, or whether there were any."""
    is_exact: bool
    """Otherwise at most so many: what named them is damaged, too."""
    after: date | None = None
    before: date | None = None


@dataclass(frozen=True)
class Salvaged:
    """What a damaged journal gave."""

    path: Path
    saved: int
    in_part: int
    lost: tuple[Lost, ...]


def salvage(damaged: Path, target: Path, key: DataKey | None = None, copies: Sequence[Path] = ()) -> Salvaged:
    """Write all that can be read into a new journal, which is locked as the damaged one is.

    If not even what tables there are can be read, that is taken from the first of the copies that helps.

    Raises:
        AlreadyThere: if the target exists.
        NothingToSalvage: if there is no such copy either.
        JournalIsNewer: if a newer program wrote it.
        CannotWrite: if the disk refuses.
    """
    damaged, target = damaged.expanduser().resolve(), target.expanduser().resolve()
    if target.exists():
        raise AlreadyThere(path=target)
    try:
        if tables_in(damaged, key):
            return _salvage(damaged, target, key)
        passing = target.with_name(f"{target.name}.passing")
        with with_tables_of(damaged, copies, key, passing) as readable:
            if readable is None:
                raise NothingToSalvage(path=damaged)
            return _salvage(readable, target, key)
    except OSError as failure:
        raise CannotWrite(path=target, reason=failure.strerror) from failure
    finally:
        if key is not None and target.exists():
            _give_key_file(damaged, target)


def _salvage(damaged: Path, target: Path, key: DataKey | None) -> Salvaged:
    form = _revision(damaged, key)
    part = target.with_name(f"{target.name}.part")
    with ExitStack() as after:
        part.unlink(missing_ok=True)
        durable.make_private(part)
        after.callback(part.unlink, missing_ok=True)
        told = _fill(damaged, part, form, key)
        durable.put_in_place(part, target)
    return Salvaged(target, *told)


def _give_key_file(damaged: Path, target: Path) -> None:
    with suppress(OSError):
        durable.write_whole(key_file_of(target), key_file_of(damaged).read_bytes())


def _revision(damaged: Path, key: DataKey | None) -> str:
    try:
        with reading_only(damaged, key) as raw:
            row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite.DatabaseError:
        # Its own page may be the damaged one; then the newest form is the likely one.
        return HEAD
    if row is not None and row[0] not in known_revisions():
        raise JournalIsNewer(path=damaged)
    return str(row[0]) if row else HEAD


def _fill(damaged: Path, part: Path, form: str, key: DataKey | None) -> tuple[int, int, tuple[Lost, ...]]:
    engine = make_engine(part, key)
    try:
        upgrade(engine, part, to=form)
        tables = MetaData()
        tables.reflect(engine)
        with engine.begin() as connection:
            told = _Filling(connection, damaged, key)
            for table in tables.sorted_tables:
                if table.name not in _NOT_CARRIED:
                    told.take(table)
        upgrade(engine, part)
    finally:
        engine.dispose()
    return told.saved, told.in_part, tuple(told.lost)


class _Filling:
    """Takes over one table after the other, those first to which others belong."""

    def __init__(self, connection: Connection, damaged: Path, key: DataKey | None) -> None:
        self.saved = self.in_part = 0
        self.lost: list[Lost] = []
        self._connection = connection
        self._file = damaged, key
        self._there: dict[str, set[int]] = {}

    def take(self, table: Table) -> None:
        source = DamagedTable(*self._file, table)
        known = source.known_ids()
        read = source.rows(known.ids)
        rows = {number: row for number, row in read.rows.items() if self._fits(table, row)}
        # An id that nothing names and that cannot be seen not to be there may have been there.
        named = known.ids if known.is_exact else sorted({*read.rows, *read.unreadable})
        gone = [number for number in named if number not in rows]
        partial = in_part(source, table.name, gone)
        self._insert(table, [*rows.values(), *partial])
        there = self._there[table.name] = {*rows, *(row["id"] for row in partial)}
        self.saved += len(rows)
        self.in_part += len(partial)
        left = [number for number in gone if number not in there]
        self.lost += _runs(table.name, left, rows, exact=known.is_exact)
        if not known.is_all:
            self.lost.append(Lost(table.name, rows=None, is_exact=False))

    def _fits(self, table: Table, row: Row) -> bool:
        """Whether all that the row belongs to is there; what it need not belong to is let go."""
        for name in _MAY_BE_LEFT_OUT.get(table.name, ()):
            if row[name] not in self._parents(table, name):
                row[name] = None
        links = [key.parent.name for key in table.foreign_keys]
        return all(row[name] is None or row[name] in self._parents(table, name) for name in links)

    def _parents(self, table: Table, name: str) -> set[int]:
        (link,) = table.c[name].foreign_keys
        return self._there[link.column.table.name]

    def _insert(self, table: Table, rows: Sequence[Row]) -> None:
        if not rows:
            return
        statement = insert(table).prefix_with("OR IGNORE").compile(dialect=self._connection.dialect)
        raw: Any = self._connection.connection.driver_connection
        names = [column.name for column in table.c]
        raw.executemany(str(statement), [tuple(map(row.get, names)) for row in rows])


def _runs(table: str, gone: Sequence[int], rows: Mapping[int, Row], *, exact: bool) -> list[Lost]:
    """Lost rows, one run for each stretch without a saved row in between."""
    days = [(number, _day(row)) for number, row in rows.items()] if gone else []
    ends = [(-1, None), *days, (1 << 63, None)]
    found = []
    for (first, after), (last, before) in pairwise(ends):
        count = sum(first < number < last for number in gone)
        if count:
            found.append(Lost(table, count, exact, after, before))
    return found


def _day(row: Row) -> date | None:
    told = next((row[name] for name in _DAYS if name in row), None)
    return datetime.fromisoformat(told).date() if told else None
