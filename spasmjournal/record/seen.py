"""Rows as plain observations, for numbers, charts and pages."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spasmjournal.observation import SeenPlace, SeenSpasm, SeenUse, region_key
from spasmjournal.record.models import CheckIn, Place, RemedyUse, Spasm
from spasmjournal.vocabulary import Cause, Kind, RemedyGroup, Side, Unanswered, View

LATE_AFTER = timedelta(hours=1)
"""An entry made later than this after the event counts as logged late."""


def spasms(rows: Iterable[Spasm]) -> list[SeenSpasm]:
    """Spasms with their places and causes loaded."""
    return [_spasm(row) for row in rows]


def uses(rows: Iterable[Any]) -> list[SeenUse]:
    """Rows of `reading.uses_between`; worse is told outright or by a higher intensity afterwards."""
    return [
        SeenUse(
            row.id,
            row.began,
            row.remedy_id,
            row.name,
            RemedyGroup(row.group),
            row.spasm_id,
            row.before,
            row.after,
            Unanswered(row.unanswered) if row.unanswered else None,
            _worse(row),
        )
        for row in rows
    ]


def first_day(session: Session) -> date | None:
    """The day of the oldest entry, or None in an empty journal."""
    oldest = [
        session.scalar(select(func.min(table.began)).where(table.deleted_at.is_(None)))
        for table in (Spasm, RemedyUse)
    ]
    days = [moment.date() for moment in oldest if moment]
    checked = session.scalar(select(func.min(CheckIn.day)).where(CheckIn.deleted_at.is_(None)))
    return min([*days, checked] if checked else days, default=None)


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
    if row.worse is not None:
        return bool(row.worse)
    if row.before is None or row.after is None:
        return None
    return bool(row.after > row.before)
