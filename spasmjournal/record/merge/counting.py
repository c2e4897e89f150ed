"""What a merge would do, as a person counts: whole entries and things, not rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from spasmjournal.record.merge.rules import told
from spasmjournal.record.merge.sides import Rows
from spasmjournal.record.row_check import Row


class Counted(StrEnum):
    """What is counted by itself; the value is the table whose rows are meant."""

    SPASM = "spasm"
    USE = "remedy_use"
    CHECK_IN = "check_in"
    APPOINTMENT = "appointment"
    QUESTION = "question"
    REMEDY = "remedy"
    PERSON = "person"
    OTHER = ""
    """Days a regular remedy was left out on, and what a person has been checked for."""


@dataclass(frozen=True)
class Count:
    """How many come, change and go."""

    new: int = 0
    changed: int = 0
    gone: int = 0


class _Uids(NamedTuple):
    new: set[str]
    changed: set[str]
    gone: set[str]


_WHOLES = {"place": "spasm_id", "suspected_cause": "spasm_id"}
"""A part that comes, changes or goes is a change of the entry it belongs to."""

_TOLD_ONCE = {"check_in": "day", "person": ""}
"""Where another row takes the place of one of the same day, or of the person, that is a change."""


def counted(mine: Rows, together: Rows) -> Mapping[Counted, Count]:
    """What comes, changes and goes; what lies in the bin, before and after, is nothing."""
    found = {table: _uids(mine[table], together[table]) for table in mine}
    for table, link in _TOLD_ONCE.items():
        _take_for_changes(found[table], mine[table], together[table], link)
    spasms = found["spasm"]
    come_or_go = spasms.new | spasms.gone
    for part, link in _WHOLES.items():
        for uid in set[str]().union(*found[part]):
            whole = (together[part].get(uid) or mine[part][uid])[link]
            if whole in together["spasm"] and whole not in come_or_go:
                spasms.changed.add(whole)
    counts: dict[Counted, Count] = {}
    for table in found.keys() - _WHOLES.keys():
        kind = Counted(table) if table in set(Counted) else Counted.OTHER
        known, more = counts.get(kind, Count()), found[table]
        counts[kind] = Count(
            known.new + len(more.new), known.changed + len(more.changed), known.gone + len(more.gone)
        )
    return {kind: counts[kind] for kind in Counted if counts[kind] != Count()}


def _take_for_changes(found: _Uids, mine: Mapping[str, Row], together: Mapping[str, Row], link: str) -> None:
    new = {together[uid].get(link): uid for uid in found.new}
    for uid in sorted(found.gone):
        instead = new.pop(mine[uid].get(link), None)
        if instead is not None:
            found.gone.discard(uid)
            found.new.discard(instead)
            found.changed.add(instead)


def _uids(mine: Mapping[str, Row], together: Mapping[str, Row]) -> _Uids:
    before = {uid for uid, row in mine.items() if row["deleted_at"] is None}
    after = {uid for uid, row in together.items() if row["deleted_at"] is None}
    both = before & after
    differ = {uid for uid in both if mine[uid] != together[uid] and told(mine[uid]) != told(together[uid])}
    return _Uids(after - before, differ, before - after)
