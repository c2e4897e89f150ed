"""Rows as plain observations, for numbers, charts and pages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
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
    region_key,
)
from spasmjournal.record import words
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
    Doing,
    Kind,
    RemedyGroup,
    Side,
    StopReason,
    Unanswered,
    View,
)

LATE_AFTER = timedelta(hours=1)
"""An entry made later than this after the event counts as logged late."""

_DAY_END = time(23, 59, 59)
TOLD_TO = 60
"""Moments are told to the minute (seconds): what ended in the minute in which it began took up to one."""


def spasms(rows: Iterable[Any], places: Iterable[Any], causes: Iterable[Any]) -> list[SeenSpasm]:
    """Rows of `reading.spasms_between`, each with its own of `places_between` and `causes_between`."""
    places_of, causes_of = _by_spasm(places), _by_spasm(causes)
    return [_spasm(row, places_of.get(row.id, ()), causes_of.get(row.id, ())) for row in rows]


def uses(rows: Iterable[Any]) -> list[SeenUse]:
    """Rows of `reading.uses_between`."""
    return [_use(row, row, row if row.region else None) for row in rows]


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
    return SeenUse(
        id=row.id,
        began=row.began,
        remedy_id=row.remedy_id,
        remedy=remedy.name,
        group=RemedyGroup(remedy.group),
        spasm_id=row.spasm_id,
        before=row.before,
        after=row.after,
        unanswered=Unanswered(row.unanswered) if row.unanswered else None,
        worse=_worse(row),
        own=remedy.own,
        note=row.note,
        eased_minutes=row.eased_minutes,
        not_eased=bool(row.not_eased),
        worse_next_day=row.worse_next_day,
        recipe=row.recipe,
        minutes=row.minutes,
        place=region_key(place.region, Side(place.side)) if place else None,
    )


def whole(row: Spasm) -> SeenSpasm:
    """A spasm with its places and causes loaded."""
    return _spasm(row, row.places, row.causes)


def _by_spasm(rows: Iterable[Any]) -> Mapping[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.spasm_id].append(row)
    return found


def _spasm(row: Any, places: Iterable[Any], causes: Iterable[Any]) -> SeenSpasm:
    at_least, at_most = _lasted(row)
    return SeenSpasm(
        id=row.id,
        began=row.began,
        kind=Kind(row.kind) if row.kind else None,
        worst=row.worst,
        lasted_at_least=at_least,
        lasted_at_most=at_most,
        still_going=row.still_going,
        woke_me=row.woke_me,
        logged_late=row.created_at - _utc(row.began, row.began_offset) > LATE_AFTER,
        places=tuple(_place(place) for place in places),
        causes=tuple(Cause(cause.cause) for cause in causes),
        cause_words=row.cause_words,
        note=row.note,
        offset=row.began_offset,
        doing=Doing(row.doing) if row.doing else None,
        unfinished=row.unfinished,
        dont_know=words.asked(row.dont_know),
        strokes=words.strokes(row.strokes),
    )


def _lasted(row: Any) -> tuple[int | None, int | None]:
    """The bounds that were told, else what lies between beginning and end."""
    if row.ended is None or (row.lasted_at_least, row.lasted_at_most) != (None, None):
        return row.lasted_at_least, row.lasted_at_most
    lasted = _utc(row.ended, row.ended_offset) - _utc(row.began, row.began_offset)
    seconds = round(lasted.total_seconds())
    return seconds, max(seconds, TOLD_TO)


def _utc(wall: datetime, offset: int) -> datetime:
    return wall - timedelta(minutes=offset)


def _place(place: Any) -> SeenPlace:
    key = region_key(place.region, Side(place.side))
    return SeenPlace(key, View(place.view), place.x, place.y, place.worst)


def _worse(row: Any) -> bool | None:
    """Told outright, or by a higher intensity afterwards."""
    if row.worse is not None:
        return bool(row.worse)
    if row.before is None or row.after is None:
        return None
    return bool(row.after > row.before)
