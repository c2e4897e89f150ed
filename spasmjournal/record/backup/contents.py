"""What a journal file holds, as one tells copies apart: how many entries, and of which day the last."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import func, null, select, union_all
from sqlalchemy.dialects import sqlite as dialect
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import JournalIsDamaged
from spasmjournal.record.bookkeeping import Draft, Fact, Step
from spasmjournal.record.connection import reading_only
from spasmjournal.record.lineage import SEEN
from spasmjournal.record.models import Base
from spasmjournal.record.vault.data_key import DataKey

Stamp = tuple[tuple[object, ...], ...]
"""Changes whenever anything in a journal does."""

# Plain SQL, because it holds for every form a journal ever had.
_ENTRIES = """
SELECT (SELECT count(*) FROM spasm WHERE deleted_at IS NULL)
     + (SELECT count(*) FROM remedy_use WHERE deleted_at IS NULL AND spasm_id IS NULL)
     + (SELECT count(*) FROM check_in WHERE deleted_at IS NULL)
     + (SELECT count(*) FROM appointment WHERE deleted_at IS NULL)
"""
_LAST = """
SELECT max(day) FROM (
    SELECT date(max(began)) AS day FROM spasm WHERE deleted_at IS NULL
    UNION ALL SELECT date(max(began)) FROM remedy_use WHERE deleted_at IS NULL
    UNION ALL SELECT max(day) FROM check_in WHERE deleted_at IS NULL
)
"""
_UIDS = """
SELECT uid FROM spasm UNION ALL SELECT uid FROM remedy_use
UNION ALL SELECT uid FROM check_in UNION ALL SELECT uid FROM appointment
"""


@dataclass(frozen=True)
class Contents:
    """How many entries a journal has, and the day of the last thing that happened."""

    entries: int
    last_day: date | None


def contents_of(path: Path, key: DataKey | None) -> Contents:
    """What a closed file holds; nothing is written, not even beside it.

    Raises:
        JournalIsDamaged: if that cannot be read, or not with this key.
    """
    try:
        with reading_only(path, key) as raw:
            return contents_in(raw)
    except sqlite.DatabaseError as failure:
        raise JournalIsDamaged(path=path, reason=str(failure)) from failure


def contents_in(raw: Any) -> Contents:
    """What a connection sees, be the journal open or not."""
    (entries,) = raw.execute(_ENTRIES).fetchone()
    (last,) = raw.execute(_LAST).fetchone()
    return Contents(entries, date.fromisoformat(last) if last else None)


def uids_in(raw: Any) -> set[str]:
    """The names of all entries that a connection sees, the deleted ones as well; no other journal has one."""
    return {uid for (uid,) in raw.execute(_UIDS).fetchall()}


def stamp_of(raw: Any) -> Stamp:
    """The stamp of what a connection sees; of a file in an older form it is empty."""
    try:
        return tuple(raw.execute(_stamp_question()).fetchall())
    except sqlite.OperationalError:
        return ()


@cache
def _stamp_question() -> str:
    kept = [
        select(func.count(), func.total(table.c.revision), func.max(table.c.updated_at))
        for table in Base.metadata.sorted_tables
        if "revision" in table.c
    ]
    own = [
        select(func.count(), func.max(Step.id), func.total(Step.undone)),
        select(func.count(), func.max(Draft.id), func.max(Draft.at)),
        select(func.total(Draft.id * Draft.is_open), null(), null()),
        # What was seen of a row changes only with the row, and there are many of these.
        select(func.count(), func.group_concat(Fact.name + "=" + Fact.value), null()).where(
            func.substr(Fact.name, 1, len(SEEN)) != SEEN
        ),
    ]
    asked = union_all(*kept, *own)
    return str(asked.compile(dialect=dialect.dialect(), compile_kwargs={"literal_binds": True}))
