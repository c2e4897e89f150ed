"""Making a journal what two copies are together, in the session of one step."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from spasmjournal.record import lineage
from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.merge.rules import Conflict, Together, together, told
from spasmjournal.record.merge.sides import GONE, Side, kept_tables, links_of, version_of
from spasmjournal.record.models import Base
from spasmjournal.record.row_check import BadRow, Row
from spasmjournal.record.steps import utc
from spasmjournal.record.whole import Whole, typed_rows

CONFLICT = "conflict "
"""Begins the name of the fact that a version of a row lost; its value is that version."""
MADE_UP = "made_up"


@dataclass(frozen=True)
class MergePlan:
    """What a merge would do, before it is done: how many rows come, change, go, and what is in conflict."""

    new: int
    changed: int
    deleted: int
    in_common: int
    """Rows that both have already: none means that these are not copies of one journal."""
    conflicts: tuple[Conflict, ...]
    one_is_made_up: bool
    own: Side
    outcome: Together


def plan(session: Session, other: Whole) -> MergePlan:
    """What bringing the other copy in would do.

    Raises:
        BadRow: if a row of one is, by its uid, quite another row of the other.
    """
    own, theirs = Side.of(typed_rows(session), MADE_UP), Side.of(other, MADE_UP)
    _see_that_they_fit(own, theirs)
    outcome = together(own, theirs)
    known = {fact.name for fact in session.scalars(select(Fact))}
    pairs = [
        (own.rows[table].get(uid), row) for table, rows in outcome.rows.items() for uid, row in rows.items()
    ]
    return MergePlan(
        new=sum(mine is None for mine, _ in pairs),
        changed=sum(mine is not None and not _goes(mine, row) and mine != row for mine, row in pairs),
        deleted=sum(mine is not None and _goes(mine, row) for mine, row in pairs)
        + sum(
            mine["deleted_at"] is None and uid not in outcome.rows[table]
            for table, rows in own.rows.items()
            for uid, mine in rows.items()
        ),
        in_common=sum(len(rows.keys() & theirs.rows[table].keys()) for table, rows in own.rows.items()),
        conflicts=tuple(found for found in outcome.conflicts if _name(found) not in known),
        one_is_made_up=own.made_up != theirs.made_up,
        own=own,
        outcome=outcome,
    )


def _see_that_they_fit(*sides: Side) -> None:
    tables: dict[str, str] = {}
    for name, rows in (found for side in sides for found in side.rows.items()):
        for uid in rows:
            if tables.setdefault(uid, name) != name:
                raise BadRow(f"{name}.uid")


def carry_out(session: Session, planned: MergePlan, now: datetime) -> list[Any]:
    """Change the rows of the session as they come, with when and how often they changed; the new ones."""
    wanted = planned.outcome.rows
    known = {name: {row.uid: row for row in session.scalars(select(mapped(name)))} for name in wanted}
    ids = {uid: row.id for rows in known.values() for uid, row in rows.items()}
    fresh = []
    for table in kept_tables():
        came = [row for uid, row in wanted[table.name].items() if uid not in known[table.name]]
        rows = [mapped(table.name)(**_with_ids(row, table, ids)) for row in came]
        session.add_all(rows)
        session.flush()
        ids |= {row.uid: row.id for row in rows}
        fresh += rows
    for table in kept_tables():
        for uid, row in known[table.name].items():
            if uid in wanted[table.name]:
                _set(row, _with_ids(wanted[table.name][uid], table, ids))
            elif row.deleted_at is None:
                # It left the other copy for good; here it goes by way of the bin.
                lineage.follow(row, planned.outcome.gone[uid], row.updated_at)
                _set(row, {"deleted_at": utc(now), "revision": planned.outcome.gone[uid]})
    _note_down(session, planned, ids)
    _note_what_was_seen(session, planned)
    return fresh


def _note_down(session: Session, planned: MergePlan, ids: dict[str, int]) -> None:
    """Keep which versions lost, and which rows left the other copy for good."""
    session.add_all(Fact(name=_name(found), value=_written(found, ids)) for found in planned.conflicts)
    known = set(session.scalars(select(Fact.name).where(Fact.name.startswith(GONE))))
    for uid, revision in planned.outcome.gone.items():
        if GONE + uid not in known and uid not in ids:
            session.add(Fact(name=GONE + uid, value=str(revision)))


def _note_what_was_seen(session: Session, planned: MergePlan) -> None:
    for rows in planned.outcome.rows.values():
        for uid, row in rows.items():
            seen = planned.outcome.seen[uid]
            if seen != planned.own.seen_by(row):
                lineage.note(session, uid, version_of(row), seen)


def _with_ids(row: Row, table: Table, ids: dict[str, int]) -> Row:
    return row | {name: ids.get(row[name] or "") for name in links_of(table)}


def lost_versions(session: Session) -> Iterator[tuple[str, str, Row]]:
    """What lost and was not settled yet: the fact's name, the table, and the version."""
    facts = session.scalars(select(Fact).where(Fact.name.startswith(CONFLICT)).order_by(Fact.name))
    for fact in facts:
        value = json.loads(fact.value)
        if value:
            yield fact.name, value["table"], value["lost"]


def _goes(mine: Row, row: Row) -> bool:
    return mine["deleted_at"] is None and row["deleted_at"] is not None


def _set(row: Any, values: Row) -> None:
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def _name(found: Conflict) -> str:
    """The same however often the same version loses, on whichever computer."""
    words = json.dumps(told(found.lost), sort_keys=True, default=date.isoformat)
    return CONFLICT + str(uuid5(NAMESPACE_URL, f"spasmjournal:{found.table}:{words}"))


def _written(found: Conflict, ids: dict[str, int]) -> str:
    lost = _with_ids(found.lost, Base.metadata.tables[found.table], ids)
    return json.dumps({"table": found.table, "lost": lost}, default=date.isoformat)


def mapped(table: str) -> Any:
    """The class whose rows a table holds."""
    mappers = Base.registry.mappers
    return next(mapper.class_ for mapper in mappers if mapper.local_table.name == table)  # type: ignore[attr-defined]
