"""Rows as plain observations, for numbers, charts and pages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spasmjournal.observation import Entry, SeenPlace, SeenSpasm, SeenUse, region_key
from spasmjournal.record.models import CheckIn, RemedyUse, Spasm
from spasmjournal.vocabulary import Cause, Kind, RemedyGroup, Side, Unanswered, View

LATE_AFTER = timedelta(hours=1)
"""An entry made later than this after the event counts as logged late."""

TOLD_TO = 60
"""Moments are told to the minute (seconds): what ended in the minute in which it began took up to one."""


def spasms(rows: Iterable[Any], places: Iterable[Any], causes: Iterable[Any]) -> list[SeenSpasm]:
    """Rows of `reading.spasms_between`, each with its own of `places_between` and `causes_between`."""
    places_of, causes_of = _by_spasm(places), _by_spasm(causes)
    return [_spasm(row, places_of.get(row.id, ()), causes_of.get(row.id, ())) for row in rows]


def uses(rows: Iterable[Any]) -> list[SeenUse]:
    """Rows of `reading.uses_between`."""
    return [_use(row, row) for row in rows]


def entry(row: Spasm | RemedyUse) -> Entry:
    """A spasm with its places, causes and uses loaded, or a use of its own with its remedy."""
    if isinstance(row, RemedyUse):
        return Entry(row.began, None, (_use(row, row.remedy),))
    return Entry(row.began, _whole(row), tuple(_use(use, use.remedy) for use in row.uses))


def follow_up(use: RemedyUse, spasm: Spasm | None) -> Entry:
    """A use that waits for its answer, with the spasm it was for."""
    return Entry(use.began, _whole(spasm) if spasm else None, (_use(use, use.remedy),))


def first_day(session: Session) -> date | None:
    """The day of the oldest entry, or None in an empty journal."""
    oldest = [
        session.scalar(select(func.min(table.began)).where(table.deleted_at.is_(None)))
        for table in (Spasm, RemedyUse)
    ]
    days = [moment.date() for moment in oldest if moment]
    checked = session.scalar(select(func.min(CheckIn.day)).where(CheckIn.deleted_at.is_(None)))
    return min([*days, checked] if checked else days, default=None)


def _use(row: Any, remedy: Any) -> SeenUse:
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
    )


def _whole(row: Spasm) -> SeenSpasm:
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
