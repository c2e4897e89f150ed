"""What two copies are together: a pure rule, the same from both sides, that changes nothing when repeated.

Of two versions of a row, the one changed more often stands, then the later one. The other one is in
conflict with it unless whoever made the one that stands had seen it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from spasmjournal.record.merge.keeping_together import keep_together
from spasmjournal.record.merge.sides import Rows, Side, kept_tables, links_of, version_of
from spasmjournal.record.row_check import Row

_FOLLOWING = {
    "place",
    "suspected_cause",
    "remedy_use",
    "question",
    "planned_skip",
    "checked_for",
    "remedy",
}
_NOT_TOLD = {"created_at", "updated_at", "deleted_at", "revision"}


@dataclass(frozen=True)
class Conflict:
    """Two versions of one row, of which `stands` is in the journal, and `lost` is kept to be looked at."""

    table: str
    stands: Row
    lost: Row


@dataclass(frozen=True)
class Together:
    """Both copies brought together."""

    rows: Rows
    gone: Mapping[str, int]
    conflicts: tuple[Conflict, ...]
    seen: Mapping[str, list[str]]
    """What each row that stands has seen, by its uid."""


def together(own: Side, other: Side) -> Together:
    """What the two copies are together."""
    rows: Rows = {}
    conflicts: list[Conflict] = []
    undeleted: dict[str, datetime] = {}
    seen: dict[str, list[str]] = {}
    for name in (table.name for table in kept_tables()):
        mine, theirs = own.rows[name], other.rows[name]
        rows[name] = found = theirs | mine
        seen |= {uid: (own if uid in mine else other).seen_by(row) for uid, row in found.items()}
        for uid in sorted(uid for uid in mine.keys() & theirs.keys() if mine[uid] != theirs[uid]):
            winner, loser = (own, other) if _order(mine[uid]) > _order(theirs[uid]) else (other, own)
            found[uid], lost = winner.rows[name][uid], loser.rows[name][uid]
            seen[uid] = winner.seen_by(found[uid])
            if lost["deleted_at"] and found[uid]["deleted_at"] is None:
                undeleted[uid] = lost["deleted_at"]
            if version_of(lost) not in seen[uid]:
                seen[uid] = _once([*loser.seen_by(lost), version_of(lost), *seen[uid]])
                if _in_conflict(name, found[uid], lost):
                    conflicts.append(Conflict(name, found[uid], lost))
    gone = {uid: max(side.gone.get(uid, 0) for side in (own, other)) for uid in own.gone.keys() | other.gone}
    _leave_out(rows, gone)
    conflicts += _kept_together(rows, undeleted, seen)
    return Together(rows, gone, tuple(conflicts), seen)


def _kept_together(
    rows: Rows, undeleted: Mapping[str, datetime], seen: dict[str, list[str]]
) -> Iterator[Conflict]:
    """Set the rows right; each that is set right has seen what it was."""
    stood = {name: dict(found) for name, found in rows.items()}
    for name, uid, lost in keep_together(rows, undeleted):
        yield Conflict(name, rows[name][uid], lost)
    for name, found in rows.items():
        for uid, row in found.items():
            if row is not stood[name][uid]:
                seen[uid] = _once([*seen[uid], version_of(stood[name][uid])])


def _once(versions: list[str]) -> list[str]:
    return list(dict.fromkeys(versions))


def told(row: Row) -> Row:
    """What a row says, without when and how often it was changed."""
    return {name: value for name, value in row.items() if name not in _NOT_TOLD} | {
        "deleted": row["deleted_at"] is not None
    }


def as_json(row: Row) -> str:
    """A row as text, the same wherever it is written; moments to the last digit."""
    return json.dumps(row, sort_keys=True, default=lambda moment: moment.isoformat())


def _order(row: Row) -> tuple[Any, ...]:
    words = as_json(row)
    return row["revision"], row["updated_at"], row["deleted_at"] is None, words


def _in_conflict(table: str, stands: Row, lost: Row) -> bool:
    # Revision 0 is nothing that anyone said: a stand-in, or what an undone merge leaves. Neither is a
    # remedy as every journal begins with it.
    if lost["revision"] == 0 or (table == "remedy" and lost["revision"] == 1 and not lost["own"]):
        return False
    # What a merge set right was changed by nobody: it has the moment of the version before.
    set_right = stands["updated_at"] == lost["updated_at"] and lost["revision"] < stands["revision"]
    return not set_right and not _says_the_same(table, stands, lost)


def _says_the_same(table: str, one: Row, other: Row) -> bool:
    """Whether a part is there follows from what it belongs to, and is no version of its own."""
    leave_out = {"deleted"} if table in _FOLLOWING else set()
    return {name: value for name, value in told(one).items() if name not in leave_out} == {
        name: value for name, value in told(other).items() if name not in leave_out
    }


def _leave_out(rows: Rows, gone: dict[str, int]) -> None:
    """Rows that left one copy for good leave the other, unless they were changed since or are needed."""
    found = {uid: row for table in rows.values() for uid, row in table.items()}
    back = _coming_back(rows, {uid for uid in gone if uid in found}, gone)
    for table in rows.values():
        for uid in table.keys() & gone.keys() - back:
            del table[uid]
    for uid in back:
        del gone[uid]


def _coming_back(rows: Rows, gone: set[str], revisions: Mapping[str, int]) -> set[str]:
    """What was changed since it left, with all that it belongs to, and all that belongs to that."""
    links = [
        (uid, row[name])
        for table in kept_tables()
        for name in links_of(table)
        for uid, row in rows[table.name].items()
        if row[name] is not None
    ]
    back = {
        uid
        for table in rows.values()
        for uid in table.keys() & gone
        if table[uid]["revision"] > revisions[uid]
    }
    while True:
        needed = {whole for part, whole in links if part not in gone or part in back}
        parts = {part for part, whole in links if whole in back}
        more = ((needed | parts) & gone) - back
        if not more:
            return back
        back |= more
