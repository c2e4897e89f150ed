"""What is known about days: check-ins, appointments, and which days are known at all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spasmjournal.observation import DayMark, SeenAppointment
from spasmjournal.period import Period
from spasmjournal.record import seen
from spasmjournal.record.models import Appointment, CheckIn, Question, RemedyUse, Spasm
from spasmjournal.record.reading import standing, within


def check_in(session: Session, day: date) -> CheckIn | None:
    """What was said about a day, if anything."""
    return session.scalars(select(CheckIn).where(CheckIn.day == day, CheckIn.deleted_at.is_(None))).first()


def check_ins(session: Session, period: Period) -> Sequence[CheckIn]:
    """The check-ins of a period, oldest first."""
    within_days = (CheckIn.day >= period.start, CheckIn.day < period.end)
    query = select(CheckIn).where(CheckIn.deleted_at.is_(None), *within_days)
    return session.scalars(query.order_by(CheckIn.day)).all()


def appointments(session: Session, period: Period | None) -> list[SeenAppointment]:
    """The appointments of a period, or all, oldest first, with what was asked there."""
    query = (
        select(Appointment).where(Appointment.deleted_at.is_(None)).order_by(Appointment.at, Appointment.id)
    )
    rows = session.scalars(query.where(*within(Appointment.at, period)) if period else query).all()
    asked = questions_of(session, [row.id for row in rows])
    return [seen.appointment(row, asked.get(row.id, ())) for row in rows]


def questions_of(session: Session, appointment_ids: Sequence[int]) -> Mapping[int, list[str]]:
    """What was asked at these appointments."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    asked = select(Question.appointment_id, Question.text).where(
        Question.appointment_id.in_(appointment_ids), Question.deleted_at.is_(None)
    )
    for row in session.execute(asked.order_by(Question.id)):
        found[row.appointment_id].append(row.text)
    return found


def known_days(session: Session, period: Period) -> tuple[frozenset[date], frozenset[date]]:
    """The days with any entry, and those said to be without spasms."""
    began: set[date] = set()
    for table in (Spasm, RemedyUse):
        rows = session.scalars(select(func.date(table.began)).where(*standing(table, period)).distinct())
        began.update(date.fromisoformat(row) for row in rows)
    checked = session.execute(
        select(CheckIn.day, CheckIn.no_spasms).where(
            CheckIn.deleted_at.is_(None), CheckIn.day >= period.start, CheckIn.day < period.end
        )
    ).all()
    return (
        frozenset(began | {row.day for row in checked}),
        frozenset(row.day for row in checked if row.no_spasms),
    )


def calendar(session: Session, period: Period) -> list[DayMark]:
    """One mark for each day of which anything is known, oldest first."""
    day = func.date(Spasm.began)
    query = select(day, func.count(), func.max(Spasm.worst)).where(*standing(Spasm, period)).group_by(day)
    spasms = {date.fromisoformat(on): (count, worst) for on, count, worst in session.execute(query)}
    known, none_said = known_days(session, period)
    return [
        DayMark(on, *spasms.get(on, (0, None)), none_said=on in none_said, other=on not in spasms)
        for on in sorted(known)
    ]
