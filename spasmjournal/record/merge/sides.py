"""One copy of a journal as the other sees it: rows by their uid, which point to each other by uid."""

import re
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table

from spasmjournal.record.lineage import SEEN, Lineage, read, version
from spasmjournal.record.models import Base
from spasmjournal.record.row_check import Row
from spasmjournal.record.whole import Whole

Rows = dict[str, dict[str, Row]]
"""The rows of each table by uid."""

GONE = "gone "
"""Begins the name of the fact that a row left the file for good; its value is the row's last revision."""
_REVISION = re.compile(r"[0-9]{1,9}")
"""What a row may count; a file from elsewhere may say anything."""


def kept_tables() -> list[Table]:
    """The tables of a person's record, those first to which others point."""
    return [table for table in Base.metadata.sorted_tables if "uid" in table.c]


def links_of(table: Table) -> dict[str, str]:
    """The columns that point to other tables, and the names of these."""
    return {key.parent.name: key.column.table.name for key in table.foreign_keys}


@dataclass(frozen=True)
class Side:
    """All that one copy holds, and what it no longer does: uids with the last revision each had."""

    rows: Rows
    gone: dict[str, int] = field(default_factory=dict)
    seen: dict[str, Lineage] = field(default_factory=dict)
    """The lineage of each row that was ever changed, by its uid."""
    made_up: bool = False

    @classmethod
    def of(cls, whole: Whole, made_up_fact: str) -> "Side":
        """The copy that these rows make."""
        uids = {table.name: {row["id"]: row["uid"] for row in whole[table.name]} for table in kept_tables()}
        rows = {
            table.name: {row["uid"]: _linked(row, links_of(table), uids) for row in whole[table.name]}
            for table in kept_tables()
        }
        facts = {row["name"]: row["value"] for row in whole["fact"]}
        gone = {
            name.removeprefix(GONE): int(value)
            for name, value in facts.items()
            if name.startswith(GONE) and _REVISION.fullmatch(value)
        }
        seen = {
            name.removeprefix(SEEN): read(value) for name, value in facts.items() if name.startswith(SEEN)
        }
        return cls(rows, gone, seen, made_up_fact in facts)

    def seen_by(self, row: Row) -> list[str]:
        """The versions of a row that whoever made this one had seen."""
        return self.seen.get(row["uid"], {}).get(version_of(row), [])


def version_of(row: Row) -> str:
    """Which version of its row it is."""
    return version(row["revision"], row["updated_at"])


def _linked(row: Row, links: dict[str, str], uids: dict[str, dict[Any, str]]) -> Row:
    told = {name: value for name, value in row.items() if name != "id"}
    return told | {name: uids[target].get(row[name]) for name, target in links.items()}
