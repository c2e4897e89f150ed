"""The bin: what was deleted lately can be given back; what lies in it too long leaves the file."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, not_, select
from sqlalchemy.orm import Session, joinedload

from spasmjournal.errors import DayTaken, NotThere
from spasmjournal.observation import Binned, Entry, EntryKey, Sort
from spasmjournal.record import day_reading, seen
from spasmjournal.record.bookkeeping import Fact, Image, Step
from spasmjournal.record.lineage import SEEN
from spasmjournal.record.merge import kept_versions
from spasmjournal.record.merge.sides import GONE
from spasmjournal.record.models import (
    Appointment,
    Base,
    CheckIn,
    Kept,
    Place,
    Question,
    Remedy,
    RemedyUse,
    Spasm,
    SuspectedCause,
)
from spasmjournal.record.steps import utc

KEEPS = timedelta(days=30)
TABLES: dict[Sort, type[Any]] = {
    Sort.SPASM: Spasm,
    Sort.USE: RemedyUse,
    Sort.CHECK_IN: CheckIn,
    Sort.APPOINTMENT: Appointment,
}


def binned(session: Session, now: datetime) -> list[Binned]:
    """What was deleted in the last 30 days, the newest deletion first."""
    since = utc(now) - KEEPS
    found = [
        Binned(as_entry(session, row), row.deleted_at)
        for table in TABLES.values()
        for row in session.scalars(select(table).where(table.deleted_at >= since))
        if not _is_part(row)
    ]
    return sorted(found, key=lambda deleted: deleted.deleted_at, reverse=True)


def give_back(session: Session, key: EntryKey) -> None:
    """Put a deleted entry back, with all that went with it.

    Raises:
        NotThere: if it is not in the bin.
        DayTaken: if it is a check-in, and there is another one for that day by now.
    """
    row = session.get(TABLES[key.sort], key.id)
    if row is None or row.deleted_at is None:
        raise NotThere
    if isinstance(row, CheckIn) and _has_check_in(session, row.day):
        raise DayTaken(day=row.day)
    for part in parts(session, row):
        part.deleted_at = None
        if isinstance(part, RemedyUse):
            part.remedy.deleted_at = None
    if isinstance(row, RemedyUse):
        session.get_one(Remedy, row.remedy_id).deleted_at = None
    row.deleted_at = None


def _has_check_in(session: Session, day: date) -> bool:
    """Whether a day has one, or gets one in this same step, which is not written yet."""
    coming = (row for row in session.dirty if isinstance(row, CheckIn) and row.deleted_at is None)
    return day_reading.check_in(session, day) is not None or any(row.day == day for row in coming)


def asked_there(session: Session, appointment_id: int) -> Sequence[Question]:
    """What was asked at an appointment and is not deleted by itself."""
    asked = select(Question).where(Question.appointment_id == appointment_id, Question.deleted_at.is_(None))
    return session.scalars(asked).all()


def empty(session: Session, now: datetime) -> None:
    """Take out of the file for good what was deleted, and what was done, more than 30 days ago.

    A row stays as long as a step or another row still speaks of it.
    """
    before = utc(now) - KEEPS
    _forget_steps(session, before)
    for table in reversed(Base.metadata.sorted_tables):
        if "deleted_at" not in table.c:
            continue
        spoken_of = select(Image.row_id).where(Image.table == table.name)
        terms = [table.c.deleted_at < before, table.c.id.not_in(spoken_of)]
        terms += [
            not_(select(other.c.id).where(link == table.c.id).exists()) for other, link in _links(table)
        ]
        _remember_gone(session, table, terms)
        session.execute(table.delete().where(and_(*terms)))


def _forget_steps(session: Session, before: datetime) -> None:
    old = Step.at < before
    kept_versions.forget_steps(session, session.scalars(select(Step.id).where(old, Step.undone)).all())
    session.execute(delete(Image).where(Image.step_id.in_(select(Step.id).where(old))))
    session.execute(delete(Step).where(old))
    session.flush()
    kept_versions.let_go_of_steps(session)


def _remember_gone(session: Session, table: Any, terms: list[Any]) -> None:
    """Another copy of the journal may hold these rows still; a merge must not bring them back."""
    for uid, revision in session.execute(select(table.c.uid, table.c.revision).where(and_(*terms))):
        session.merge(Fact(name=GONE + uid, value=str(revision)))
        session.execute(delete(Fact).where(Fact.name == SEEN + uid))


def _links(table: Any) -> list[tuple[Any, Any]]:
    """The columns of other tables that point to this one."""
    return [
        (other, key.parent)
        for other in Base.metadata.sorted_tables
        for key in other.foreign_keys
        if key.column.table is table
    ]


def _is_part(row: Any) -> bool:
    """A use that was deleted together with its spasm, or taken off it, is no entry by itself."""
    return isinstance(row, RemedyUse) and row.spasm_id is not None


def parts(session: Session, row: Any) -> list[Kept]:
    """What was deleted in the same moment as the entry it belongs to."""
    same = row.deleted_at
    if isinstance(row, Appointment):
        asked = select(Question).where(Question.appointment_id == row.id, Question.deleted_at == same)
        return list(session.scalars(asked))
    if not isinstance(row, Spasm):
        return []
    uses = select(RemedyUse).options(joinedload(RemedyUse.remedy), joinedload(RemedyUse.place))
    found: list[Kept] = list(
        session.scalars(uses.where(RemedyUse.spasm_id == row.id, RemedyUse.deleted_at == same))
    )
    for table in (Place, SuspectedCause):
        found += session.scalars(select(table).where(table.spasm_id == row.id, table.deleted_at == same))
    return found


def as_entry(session: Session, row: Any) -> Entry:
    """A deleted row as the entry it was."""
    if isinstance(row, Spasm):
        return seen.deleted_spasm(row, parts(session, row))
    if isinstance(row, RemedyUse):
        return seen.use_entry(row, session.get_one(Remedy, row.remedy_id))
    if isinstance(row, CheckIn):
        return seen.check_in_entry(row)
    asked = [part.text for part in parts(session, row) if isinstance(part, Question)]
    return seen.appointment_entry(row, asked)
