"""Rows as plain observations, for numbers, charts and pages."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spasmjournal.observation import Entry, SeenPlace, SeenSpasm, SeenUse, region_key
from spasmjournal.record.models import CheckIn, Place, RemedyUse, Spasm
from spasmjournal.vocabulary import Cause, Kind, RemedyGroup, Side, Unanswered, View

LATE_AFTER = timedelta(hours=1)
"""An entry made later than this after the event counts as logged late."""


def spasms(rows: Iterable[Spasm]) -> list[SeenSpasm]:
    """Spasms with their places and causes loaded."""
    return [_spasm(row) for row in rows]


def uses(rows: Iterable[Any]) -> list[SeenUse]:
    """Rows of `reading.uses_between`."""
    return [_use(row, row) for row in rows]


def entry(row: Spasm | RemedyUse) -> Entry:
    """A spasm with its places, causes and uses loaded, or a use of its own with its remedy."""
    if isinstance(row, RemedyUse):
        return Entry(row.began, None, (_use(row, row.remedy),))
    return Entry(row.began, _spasm(row), tuple(_use(use, use.remedy) for use in row.uses))


def follow_up(use: RemedyUse, spasm: Spasm | None) -> Entry:
    """A use that waits for its answer, with the spasm it was for."""
    return Entry(use.began, _spasm(spasm) if spasm else None, (_use(use, use.remedy),))


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


def _spasm(row: Spasm) -> SeenSpasm:
    happened = row.began - timedelta(minutes=row.began_offset)
    return SeenSpasm(
        id=row.id,
        began=row.began,
        kind=Kind(row.kind) if row.kind else None,
        worst=row.worst,
        lasted_at_least=row.lasted_at_least,
        lasted_at_most=row.lasted_at_most,
        still_going=row.still_going,
        woke_me=row.woke_me,
        logged_late=row.created_at - happened > LATE_AFTER,
        places=tuple(_place(place) for place in row.places),
        causes=tuple(Cause(cause.cause) for cause in row.causes),
        cause_words=row.cause_words,
        note=row.note,
    )


def _place(place: Place) -> SeenPlace:
    key = region_key(place.region, Side(place.side))
    return SeenPlace(key, View(place.view), place.x, place.y, place.worst)


def _worse(row: Any) -> bool | None:
    """Told outright, or by a higher intensity afterwards."""
    if row.worse is not None:
        return bool(row.worse)
    if row.before is None or row.after is None:
        return None
    return bool(row.after > row.before)
