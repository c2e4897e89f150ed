"""Rows as plain observations, for numbers, charts and pages."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spasmjournal.observation import (
    Entry,
    SeenAppointment,
    SeenCheckIn,
    SeenPlace,
    SeenRemedy,
    SeenSpasm,
    SeenUse,
)
from spasmjournal.record import columns
from spasmjournal.record.models import (
    Appointment,
    CheckIn,
    Kept,
    Place,
    Remedy,
    RemedyUse,
    Spasm,
    SuspectedCause,
)
from spasmjournal.vocabulary import (
    Cause,
    DayActivity,
    RemedyGroup,
    StopReason,
)

_DAY_END = time(23, 59, 59)


def spasms(
    rows: Iterable[Sequence[Any]], places: Iterable[Sequence[Any]], causes: Iterable[Sequence[Any]]
) -> list[SeenSpasm]:
    """Rows of `reading.spasms_between`, each with its own of `places_between` and `causes_between`."""
    places_of: defaultdict[int, list[SeenPlace]] = defaultdict(list)
    for spasm_id, *place in places:
        places_of[spasm_id].append(columns.place(tuple(place)))
    causes_of: defaultdict[int, list[Cause]] = defaultdict(list)
    for spasm_id, cause in causes:
        causes_of[spasm_id].append(columns.cause(cause))
    return [
        columns.spasm(tuple(row), tuple(places_of.get(row[0], ())), tuple(causes_of.get(row[0], ())))
        for row in rows
    ]


def uses(rows: Iterable[Sequence[Any]]) -> list[SeenUse]:
    """Rows of `reading.uses_between`."""
    ends, remedies = len(columns.USE), len(columns.USE) + len(columns.REMEDY)
    return [columns.use(row[:ends], row[ends:remedies], *row[remedies:]) for row in map(tuple, rows)]


def entry(row: Spasm | RemedyUse) -> Entry:
    """A spasm with its places, causes and uses loaded, or a use of its own with its remedy."""
    if isinstance(row, RemedyUse):
        return use_entry(row, row.remedy)
    return Entry(row.began, whole(row), tuple(_use(use, use.remedy, use.place) for use in row.uses))


def use_entry(row: RemedyUse, remedy: Remedy) -> Entry:
    """A use that belongs to no spasm."""
    return Entry(row.began, None, (_use(row, remedy, None),))


def deleted_spasm(row: Spasm, parts: Iterable[Kept]) -> Entry:
    """A spasm in the bin, with what was deleted together with it."""
    parts = list(parts)
    places = [part for part in parts if isinstance(part, Place)]
    causes = [part for part in parts if isinstance(part, SuspectedCause)]
    uses = [_use(part, part.remedy, part.place) for part in parts if isinstance(part, RemedyUse)]
    return Entry(row.began, _spasm(row, places, causes), tuple(uses))


def remedy(row: Remedy) -> SeenRemedy:
    """A remedy as it is kept."""
    return SeenRemedy(
        id=row.id,
        name=row.name,
        group=RemedyGroup(row.group),
        own=row.own,
        started=row.started,
        stopped=row.stopped,
        stop_reason=StopReason(row.stop_reason) if row.stop_reason else None,
        regular=bool(row.planned_days),
    )


def check_in_entry(row: CheckIn) -> Entry:
    """A day as a whole, at its end."""
    return Entry(datetime.combine(row.day, _DAY_END), check_in=check_in(row))


def appointment_entry(row: Appointment, questions: Iterable[str]) -> Entry:
    """A visit with what was asked there."""
    return Entry(row.at, appointment=appointment(row, questions))


def check_in(row: CheckIn) -> SeenCheckIn:
    """A day as a whole; told on a later day, as the clock stood where it was told, it counts as late."""
    told = {name: getattr(row, name) for name in SeenCheckIn._fields if name != "logged_late"}
    told["activity"] = DayActivity(row.activity) if row.activity else None
    told_on = row.created_at + timedelta(minutes=row.told_offset or 0)
    return SeenCheckIn(**told, logged_late=told_on.date() > row.day)


def appointment(row: Appointment, questions: Iterable[str]) -> SeenAppointment:
    """A visit with what was asked there."""
    return SeenAppointment(row.id, row.at, row.with_whom, row.said, tuple(questions))


def follow_up(use: RemedyUse, spasm: Spasm | None) -> Entry:
    """A use that waits for its answer, with the spasm it was for."""
    return Entry(use.began, whole(spasm) if spasm else None, (_use(use, use.remedy, use.place),))


def first_day(session: Session) -> date | None:
    """The day of the oldest entry, or None in an empty journal."""
    oldest = [
        session.scalar(select(func.min(table.began)).where(table.deleted_at.is_(None)))
        for table in (Spasm, RemedyUse)
    ]
    days = [moment.date() for moment in oldest if moment]
    checked = session.scalar(select(func.min(CheckIn.day)).where(CheckIn.deleted_at.is_(None)))
    return min([*days, checked] if checked else days, default=None)


def _use(row: Any, remedy: Any, place: Any) -> SeenUse:
    region, side = (place.region, place.side) if place else (None, None)
    return columns.use(columns.use_row(row), columns.remedy_row(remedy), region, side)


def whole(row: Spasm) -> SeenSpasm:
    """A spasm with its places and causes loaded."""
    return _spasm(row, row.places, row.causes)


def _spasm(row: Any, places: Iterable[Any], causes: Iterable[Any]) -> SeenSpasm:
    return columns.spasm(
        columns.spasm_row(row),
        tuple(columns.place(columns.place_row(place)) for place in places),
        tuple(columns.cause(cause.cause) for cause in causes),
    )
