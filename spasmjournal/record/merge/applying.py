"""Making a journal what two copies are together, in the session of one step."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.orm import Session

from spasmjournal.record import lineage
from spasmjournal.record.backup.contents import Stamp, stamp_of
from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.merge import kept_versions
from spasmjournal.record.merge.counting import Count, Counted, counted
from spasmjournal.record.merge.ids import Ids, in_parts
from spasmjournal.record.merge.rules import Conflict, Together, together
from spasmjournal.record.merge.sides import GONE, Side, kept_tables, version_of
from spasmjournal.record.models import Base
from spasmjournal.record.row_check import BadRow, Row
from spasmjournal.record.steps import utc
from spasmjournal.record.whole import Whole, typed_rows

MADE_UP = "made_up"


@dataclass(frozen=True)
class MergePlan:
    """What a merge would do, before it is done: how many rows come, change, go, and what is in conflict."""

    new: int
    changed: int
    deleted: int
    in_common: int
    """Rows that both have already, besides what every journal starts with."""
    counted: Mapping[Counted, Count]
    """What a person would see come, change and go."""
    conflicts: tuple[Conflict, ...]
    one_is_made_up: bool
    are_strangers: bool
    """Both hold something, and nothing of it is in both: these are not copies of one journal."""
    own: Side
    outcome: Together
    came: Mapping[str, Sequence[str]]
    """The uids of the rows that are not here yet."""
    touched: Mapping[str, frozenset[str]]
    """The uids of the rows here that become other than they are."""
    holds_for: Stamp
    """What the journal held when this was planned."""

    @property
    def is_nothing(self) -> bool:
        """Whether the journal holds all of it."""
        return not (self.new or self.changed or self.deleted or self.conflicts)


def plan(session: Session, other: Whole) -> MergePlan:
    """What bringing the other copy in would do.

    Raises:
        BadRow: if a row of one is, by its uid, quite another row of the other.
    """
    own, theirs = Side.of(typed_rows(session), MADE_UP), Side.of(other, MADE_UP)
    _see_that_they_fit(own, theirs)
    outcome = together(own, theirs)
    known = kept_versions.known_names(session)
    pairs = [
        (own.rows[table].get(uid), row) for table, rows in outcome.rows.items() for uid, row in rows.items()
    ]
    mine, others = _of_a_person(own), _of_a_person(theirs)
    return MergePlan(
        new=sum(mine is None for mine, _ in pairs),
        changed=sum(mine is not None and not _goes(mine, row) and mine != row for mine, row in pairs),
        deleted=sum(mine is not None and _goes(mine, row) for mine, row in pairs)
        + sum(
            mine["deleted_at"] is None and uid not in outcome.rows[table]
            for table, rows in own.rows.items()
            for uid, mine in rows.items()
        ),
        in_common=len(mine & others),
        counted=counted(own.rows, outcome.rows),
        conflicts=tuple(found for found in outcome.conflicts if kept_versions.name_of(found) not in known),
        one_is_made_up=own.made_up != theirs.made_up,
        are_strangers=bool(mine and others) and not mine & others,
        own=own,
        outcome=outcome,
        came={
            table: [uid for uid in rows if uid not in own.rows[table]] for table, rows in outcome.rows.items()
        },
        touched={
            table: frozenset(uid for uid, row in rows.items() if _becomes_other(row, outcome.rows[table]))
            for table, rows in own.rows.items()
        },
        holds_for=stamp(session),
    )


def _see_that_they_fit(*sides: Side) -> None:
    tables: dict[str, str] = {}
    for name, rows in (found for side in sides for found in side.rows.items()):
        for uid in rows:
            if tables.setdefault(uid, name) != name:
                raise BadRow(f"{name}.uid")


def stamp(session: Session) -> Stamp:
    """What changes whenever anything in the journal does."""
    return stamp_of(session.connection().connection.driver_connection)


def carry_out(session: Session, planned: MergePlan, now: datetime) -> list[tuple[str, Row]]:
    """Change the rows of the session as they come, with when and how often they changed; the new ones."""
    wanted, ids = planned.outcome.rows, Ids(session)
    fresh: list[tuple[str, Row]] = []
    for table in kept_tables():
        rows = ids.linked(table, [wanted[table.name][uid] for uid in planned.came[table.name]])
        if rows:
            session.execute(insert(table), rows)
            fresh += ((table.name, row) for row in ids.numbered(table, rows))
    for table in kept_tables():
        touched = [wanted[table.name][uid] for uid in planned.touched[table.name] & wanted[table.name].keys()]
        values = {row["uid"]: row for row in ids.linked(table, touched)}
        for row in _rows(session, table, sorted(planned.touched[table.name])):
            if row.uid in values:
                _set(row, values[row.uid])
            else:
                # It left the other copy for good; here it goes by way of the bin.
                revision = planned.outcome.gone[row.uid]
                lineage.follow(row, revision, row.updated_at)
                _set(row, {"deleted_at": utc(now), "revision": revision})
    _note_what_was_seen(session, planned)
    return fresh


def _rows(session: Session, table: Table, uids: Sequence[str]) -> Iterator[Any]:
    kind = mapped(table.name)
    for some in in_parts(uids):
        yield from session.scalars(select(kind).where(kind.uid.in_(some)))


def _of_a_person(side: Side) -> set[tuple[str, str]]:
    """All but the remedies that every journal starts with, which are the same in each."""
    return {
        (table, uid)
        for table, rows in side.rows.items()
        for uid, row in rows.items()
        if table != "remedy" or row["own"]
    }


def _becomes_other(mine: Row, wanted: Mapping[str, Row]) -> bool:
    row = wanted.get(mine["uid"])
    return mine["deleted_at"] is None if row is None else mine != row


def note_down(session: Session, planned: MergePlan, step: int | None) -> None:
    """Keep which versions lost in the step, and which rows left the other copy for good."""
    ids = Ids(session)
    for found in planned.conflicts:
        (lost,) = ids.linked(Base.metadata.tables[found.table], [found.lost])
        kept_versions.keep(session, found, lost, step)
    known = set(session.scalars(select(Fact.name).where(Fact.name.startswith(GONE))))
    for uid, revision in planned.outcome.gone.items():
        if GONE + uid not in known and not ids.is_there(uid):
            session.add(Fact(name=GONE + uid, value=str(revision)))


def _note_what_was_seen(session: Session, planned: MergePlan) -> None:
    for rows in planned.outcome.rows.values():
        for uid, row in rows.items():
            seen = planned.outcome.seen[uid]
            if seen != planned.own.seen_by(row):
                lineage.note(session, uid, version_of(row), seen)


def _goes(mine: Row, row: Row) -> bool:
    return mine["deleted_at"] is None and row["deleted_at"] is not None


def _set(row: Any, values: Row) -> None:
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def mapped(table: str) -> Any:
    """The class whose rows a table holds."""
    mappers = Base.registry.mappers
    return next(mapper.class_ for mapper in mappers if mapper.local_table.name == table)  # type: ignore[attr-defined]
