"""Rows that point to each other by uid, as rows that do so by id in one file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from spasmjournal.record.merge.sides import kept_tables, links_of
from spasmjournal.record.row_check import Row

Name = TypeVar("Name", int, str)

_AT_ONCE = 500
"""So many rows are asked for by their uids in one question."""


class Ids:
    """The ids of a file's rows, asked for as they are needed: of a long journal, a merge touches little."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._tables = {table.name: table for table in kept_tables()}
        self._known: defaultdict[str, dict[str, int]] = defaultdict(dict)

    def linked(self, table: Table, rows: Sequence[Row]) -> list[Row]:
        """The rows with ids where they have uids; what is not in the file is no link."""
        links = links_of(table)
        for name, target in links.items():
            self._learn(target, {row[name] for row in rows if row[name] is not None})
        return [
            row | {name: self._known[target].get(row[name] or "") for name, target in links.items()}
            for row in rows
        ]

    def numbered(self, table: Table, rows: Sequence[Row]) -> list[Row]:
        """The rows, which are in the file by now, each with its id."""
        self._learn(table.name, {row["uid"] for row in rows})
        return [row | {"id": self._known[table.name][row["uid"]]} for row in rows]

    def is_there(self, uid: str) -> bool:
        """Whether any table has a row of this uid."""
        return any(
            self._session.execute(select(table.c.id).where(table.c.uid == uid)).first() is not None
            for table in self._tables.values()
        )

    def _learn(self, name: str, uids: set[str]) -> None:
        table, known = self._tables[name], self._known[name]
        for some in in_parts(sorted(uids - known.keys())):
            found = self._session.execute(select(table.c.uid, table.c.id).where(table.c.uid.in_(some)))
            known.update((row.uid, row.id) for row in found)


def in_parts(names: Sequence[Name]) -> Iterator[Sequence[Name]]:
    """As many ids or uids at once as a question has places for."""
    for first in range(0, len(names), _AT_ONCE):
        yield names[first : first + _AT_ONCE]
