"""What waits for an answer: open follow-ups, the next-day question, plans, and what is unfinished."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from spasmjournal.observation import Planned
from spasmjournal.record import reading
from spasmjournal.record.models import PlannedSkip, Remedy, RemedyUse, Spasm
from spasmjournal.record.steps import utc
from spasmjournal.vocabulary import RemedyGroup

ASK_FOR = timedelta(days=7)
"""How long a follow-up is asked for; after that it waits in the journal only."""
MORNING = time(8)
"""When the questions of the next morning begin."""
_REST = timedelta(hours=4)
"""So long after a remedy the next morning begins at the earliest."""
_LONGEST_WAIT = timedelta(days=31)
_NEXT_DAYS = 2
"""For so many days it is asked whether it was worse the next day."""

Waiting = list[tuple[RemedyUse, Spasm | None]]


def awaiting(session: Session, now: datetime) -> Waiting:
    """Uses whose waiting time is over since some days at most, and whose intensity afterwards is open."""
    open_answers = (RemedyUse.after, RemedyUse.unanswered, RemedyUse.eased_minutes)
    terms: list[ColumnElement[bool]] = [column.is_(None) for column in open_answers]
    terms += [RemedyUse.not_eased.is_not(True), RemedyUse.worse.is_not(True), RemedyUse.planned_day.is_(None)]
    terms.append(RemedyUse.began >= now.replace(tzinfo=None) - ASK_FOR - _LONGEST_WAIT)
    found = [use for use in _uses(session, terms) if timedelta() <= since_due(use, now) <= ASK_FOR]
    return _with_spasms(session, found)


def since_due(use: RemedyUse, now: datetime) -> timedelta:
    """How long ago "how is it now?" was due; below zero where it is not due yet.

    The next morning comes by the wall clock, every other waiting time by time gone by.
    """
    if use.remedy.wait_for_morning:
        rested = use.began + _REST
        morning = datetime.combine(rested.date(), MORNING)
        return now.replace(tzinfo=None) - (morning if morning >= rested else morning + timedelta(days=1))
    began = use.began - timedelta(minutes=use.began_offset)
    return utc(now) - began - timedelta(minutes=use.remedy.wait_minutes)


def awaiting_next_day(session: Session, now: datetime) -> Waiting:
    """Uses of the days before, of which it is open whether it was worse for them on the next day."""
    today = datetime.combine(now.date(), time())
    terms = [
        RemedyUse.worse_next_day.is_(None),
        RemedyUse.next_day_unknown.is_(False),
        RemedyUse.planned_day.is_(None),
        RemedyUse.began < today,
        RemedyUse.began >= today - timedelta(days=_NEXT_DAYS),
        RemedyUse.remedy.has(Remedy.group != RemedyGroup.WAITED),
    ]
    return _with_spasms(session, _uses(session, terms))


def planned(session: Session, now: datetime) -> list[Planned]:
    """Regular remedies planned for today and yesterday that were neither confirmed nor skipped."""
    days = [now.date(), now.date() - timedelta(days=1)]
    regular = [row for row in reading.remedies(session) if row.planned_days and _is_used(row)]
    settled = _settled(session, days)
    return [
        Planned(row.id, row.name, RemedyGroup(row.group), row.own, day)
        for day in days
        for row in regular
        if row.planned_days & 1 << day.weekday()
        and (row.planned_since is None or row.planned_since <= day)
        and (row.id, day) not in settled
    ]


def still_going(session: Session) -> Sequence[Spasm]:
    """Spasms that have not ended, newest first."""
    return _spasms(session, Spasm.still_going.is_(True))


def unfinished(session: Session) -> Sequence[Spasm]:
    """Spasms that were to be finished later, newest first."""
    return _spasms(session, Spasm.unfinished.is_(True))


def _spasms(session: Session, term: ColumnElement[bool]) -> Sequence[Spasm]:
    ids = session.scalars(select(Spasm.id).where(Spasm.deleted_at.is_(None), term)).all()
    return sorted(reading.spasms_with(session, ids), key=lambda row: (row.began, row.id), reverse=True)


def _is_used(remedy: Remedy) -> bool:
    return remedy.stopped is None and not remedy.archived


def _settled(session: Session, days: Sequence[date]) -> set[tuple[int, date | None]]:
    confirmed = select(RemedyUse.remedy_id, RemedyUse.planned_day).where(
        RemedyUse.deleted_at.is_(None), RemedyUse.planned_day.in_(days)
    )
    first, last = min(days), max(days) + timedelta(days=1)
    used = select(RemedyUse.remedy_id, RemedyUse.began).where(
        RemedyUse.deleted_at.is_(None),
        RemedyUse.planned_day.is_(None),
        RemedyUse.began >= datetime.combine(first, time()),
        RemedyUse.began < datetime.combine(last, time()),
    )
    skipped = select(PlannedSkip.remedy_id, PlannedSkip.day).where(
        PlannedSkip.deleted_at.is_(None), PlannedSkip.day.in_(days)
    )
    told = {(row[0], row[1]) for query in (confirmed, skipped) for row in session.execute(query)}
    return told | {(row.remedy_id, row.began.date()) for row in session.execute(used)}


def _uses(session: Session, terms: Sequence[ColumnElement[bool]]) -> Sequence[RemedyUse]:
    query = select(RemedyUse).where(RemedyUse.deleted_at.is_(None), *terms)
    whole = query.options(joinedload(RemedyUse.remedy), joinedload(RemedyUse.place))
    return session.scalars(whole.order_by(RemedyUse.began.desc(), RemedyUse.id.desc())).all()


def _with_spasms(session: Session, uses: Sequence[RemedyUse]) -> Waiting:
    ids = [use.spasm_id for use in uses if use.spasm_id]
    spasms = {spasm.id: spasm for spasm in reading.spasms_with(session, ids)}
    return [(use, spasms.get(use.spasm_id) if use.spasm_id else None) for use in uses]
