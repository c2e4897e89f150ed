"""Reading what can be read of a table in a damaged file.

SQLite stops at the first bad page, so a range that fails is read again in halves, each time over a new
connection: SQLCipher gives nothing more over one that has met a bad page.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import ColumnClause, Table, func, literal_column, select
from sqlalchemy.dialects import sqlite as dialect
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.record.connection import reading_only
from spasmjournal.record.vault.data_key import DataKey

Row = dict[str, Any]
_ROWID: ColumnClause[int] = literal_column("rowid")
_FIRST: ColumnClause[int] = literal_column(":first")
_LAST: ColumnClause[int] = literal_column(":last")
_ENDS = (func.min, func.max)
_BEYOND_ALL = 1 << 40
"""No table comes to so many rows; a damaged page may name more."""


class Known(NamedTuple):
    """The ids to ask a damaged table for."""

    ids: Sequence[int]
    is_exact: bool
    """Whether just these are there; otherwise some among them may never have been."""
    is_all: bool = True
    """Otherwise more may have been there, and nothing tells how many."""


class Found(NamedTuple):
    """What came of asking: the rows by their ids, in order, and the ids that lie on bad pages."""

    rows: dict[int, Row]
    unreadable: list[int]


class DamagedTable:
    """One table of a damaged file; the file is only read."""

    def __init__(self, path: Path, key: DataKey | None, table: Table) -> None:
        self._path = path
        self._key = key
        self._table = table
        self._names = [column.name for column in table.columns]

    def known_ids(self) -> Known:
        """The ids to ask for.

        The index of the uids names every row, also one that cannot be read. Where that is damaged itself,
        or there is none, it is everything from the lowest to the highest id that can be read.
        """
        named = self.uids() or self._names_in_index()
        if named:
            return Known(sorted(named), is_exact=True)
        return self._between_the_ends(is_all=named is not None)

    def _between_the_ends(self, *, is_all: bool) -> Known:
        lowest, highest = (self._read(select(way(_ROWID)).select_from(self._table)) for way in _ENDS)
        ends = [found[0][0] for found in (lowest, highest) if found]
        if not ends:
            return Known((), is_exact=False, is_all=is_all)
        if None in ends:
            return Known((), is_exact=True)
        first = ends[0] if lowest else self._last_readable(ends[0], 0)
        last = ends[-1] if highest else self._last_readable(first, _BEYOND_ALL)
        ids = range(max(first, 0), min(last, _BEYOND_ALL) + 1)
        return Known(ids, is_exact=False, is_all=len(ends) == len(_ENDS))

    def _last_readable(self, start: int, end: int) -> int:
        """The last id on the way to the end where the table can be read; behind it lies the bad page."""
        one = select(_ROWID).select_from(self._table).where(_ROWID == _FIRST)
        while abs(end - start) > 1:
            middle = (start + end) // 2
            if self._read(one, {"first": middle}) is None:
                end = middle
            else:
                start = middle
        return start

    def uids(self) -> dict[int, str] | None:
        """The uid of each row by its id, from the index alone; None if that cannot be read."""
        if "uid" not in self._names:
            return None
        asked = f"INDEXED BY sqlite_autoindex_{self._table.name}_1"
        return self._pairs(select(_ROWID, self._table.c.uid).with_hint(self._table, asked))

    def _names_in_index(self) -> dict[int, str] | None:
        """The same for a table whose rows have names and no numbers."""
        keys = list(self._table.primary_key)
        if "id" in self._names or len(keys) != 1:
            return None
        asked = f"INDEXED BY sqlite_autoindex_{self._table.name}_1"
        return self._pairs(select(_ROWID, keys[0]).with_hint(self._table, asked))

    def moments(self, index: str) -> dict[int, str]:
        """When each row began, by its id, from an index on that alone; as far as it can be read."""
        began: ColumnClause[str] = literal_column("CAST(began AS TEXT)")
        asked = select(_ROWID, began).select_from(self._table).with_hint(self._table, f"INDEXED BY {index}")
        return self._pairs(asked) or {}

    def rows(self, ids: Sequence[int]) -> Found:
        """Every row among these that can be read."""
        if not ids:
            return Found({}, [])
        rows = self._between(ids[0], ids[-1])
        if rows is not None:
            return Found(rows, [])
        if len(ids) == 1:
            return Found({}, [ids[0]])
        half = len(ids) // 2
        before, after = self.rows(ids[:half]), self.rows(ids[half:])
        return Found(before.rows | after.rows, before.unreadable + after.unreadable)

    def _between(self, first: int, last: int) -> dict[int, Row] | None:
        asked = select(_ROWID, self._table).where(_ROWID.between(_FIRST, _LAST)).order_by(_ROWID)
        found = self._read(asked, {"first": first, "last": last})
        if found is None:
            return None
        return {number: dict(zip(self._names, row, strict=True)) for number, *row in found}

    def _pairs(self, asked: Any) -> dict[int, str] | None:
        found = self._read(asked)
        return None if found is None else dict(found)

    def _read(self, asked: Any, given: dict[str, int] | None = None) -> list[Any] | None:
        """The answer, or None if a page that it takes is bad."""
        try:
            with reading_only(self._path, self._key) as raw:
                answer = raw.execute(str(asked.compile(dialect=dialect.dialect())), given or {})
                return list(answer.fetchall())
        except sqlite.ProgrammingError:
            raise
        except sqlite.DatabaseError:
            return None
