"""Reading what can be read of a table in a damaged file.

SQLite stops at the first bad page, so a range that fails is read again in halves, each time over a new
connection: SQLCipher gives nothing more over one that has met a bad page.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnClause, Table, func, literal_column, select
from sqlalchemy.dialects import sqlite as dialect
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.record.connection import reading_only
from spasmjournal.record.vault.data_key import DataKey

Row = dict[str, Any]
_ROWID: ColumnClause[int] = literal_column("rowid")
_FIRST: ColumnClause[int] = literal_column(":first")
_LAST: ColumnClause[int] = literal_column(":last")


class DamagedTable:
    """One table of a damaged file; the file is only read."""

    def __init__(self, path: Path, key: DataKey | None, table: Table) -> None:
        self._path = path
        self._key = key
        self._table = table
        self._names = [column.name for column in table.columns]

    def known_ids(self) -> tuple[Sequence[int], bool]:
        """The ids to ask for, and whether just these are there.

        The index of the uids names every row, also one that cannot be read. Where that is damaged itself,
        it is everything from the lowest to the highest id that either can name.
        """
        named = self.uids() or self._names_in_index()
        if named:
            return sorted(named), True
        ends = [end for way in (func.min, func.max) if (end := self._end(way)) is not None]
        return (range(min(ends), max(ends) + 1), False) if ends else ((), False)

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

    def rows(self, ids: Sequence[int]) -> Iterator[Row]:
        """Every row among these that can be read, in order."""
        if not ids:
            return
        found = self._between(ids[0], ids[-1])
        if found is not None:
            yield from found
        elif len(ids) > 1:
            half = len(ids) // 2
            yield from self.rows(ids[:half])
            yield from self.rows(ids[half:])

    def _between(self, first: int, last: int) -> list[Row] | None:
        asked = select(self._table).where(_ROWID.between(_FIRST, _LAST)).order_by(_ROWID)
        found = self._read(asked, {"first": first, "last": last})
        if found is None:
            return None
        return [dict(zip(self._names, row, strict=True)) for row in found]

    def _end(self, way: Callable[..., Any]) -> int | None:
        found = self._read(select(way(_ROWID)).select_from(self._table))
        return found[0][0] if found else None

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
