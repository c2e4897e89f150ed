"""Rows as the answers they came from, so that a person can correct them."""

from dataclasses import fields
from datetime import datetime, timedelta, timezone
from typing import Any

from spasmjournal.record import words
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.models import Appointment, CheckIn, Remedy, RemedyUse, Spasm
from spasmjournal.vocabulary import (
    Cause,
    DayActivity,
    Doing,
    Kind,
    Purpose,
    RemedyGroup,
    Side,
    Unanswered,
    View,
)


def spasm(row: Spasm) -> SpasmAnswer:
    """A spasm with its places, causes and uses loaded."""
    return SpasmAnswer(
        places=places(row),
        began=_moment(row.began, row.began_offset),
        kind=Kind(row.kind) if row.kind else None,
        worst=row.worst,
        ended=_moment(row.ended, row.ended_offset or 0) if row.ended else None,
        lasted_at_least=row.lasted_at_least,
        lasted_at_most=row.lasted_at_most,
        still_going=row.still_going,
        doing=Doing(row.doing) if row.doing else None,
        woke_me=row.woke_me,
        sore_next_day=row.sore_next_day,
        causes=tuple(Cause(cause.cause) for cause in row.causes),
        cause_words=row.cause_words,
        note=row.note,
        uses=tuple(use(used) for used in row.uses),
        strokes=words.strokes(row.strokes),
        unfinished=row.unfinished,
        dont_know=words.asked(row.dont_know),
    )


def places(row: Spasm) -> tuple[PlaceAnswer, ...]:
    """Where a spasm was."""
    return tuple(place(found) for found in row.places)


def place(row: Any) -> PlaceAnswer:
    """One place, from a row or its columns."""
    return PlaceAnswer(row.region, Side(row.side), View(row.view), row.x, row.y, row.worst)


def use(row: RemedyUse) -> UseAnswer:
    """One use of a remedy."""
    return UseAnswer(
        remedy_id=row.remedy_id,
        began=_moment(row.began, row.began_offset),
        before=row.before,
        after=row.after,
        after_at=_moment(row.after_at, row.after_at_offset or 0) if row.after_at else None,
        unanswered=Unanswered(row.unanswered) if row.unanswered else None,
        minutes=row.minutes,
        recipe=row.recipe,
        worse=row.worse,
        side_effects=row.side_effects,
        note=row.note,
        id=row.id,
        place=(row.place.region, Side(row.place.side)) if row.place else None,
        eased_minutes=row.eased_minutes,
        not_eased=row.not_eased,
        worse_next_day=row.worse_next_day,
        cost=row.cost,
    )


def remedy(row: Remedy) -> RemedyAnswer:
    """A remedy."""
    return RemedyAnswer(
        name=row.name,
        group=RemedyGroup(row.group),
        purpose=Purpose(row.purpose),
        wait_minutes=row.wait_minutes,
        technique=row.technique,
        practitioner=row.practitioner,
        started=row.started,
        wait_for_morning=row.wait_for_morning,
        notify=row.notify,
        planned_days=frozenset(day for day in range(7) if row.planned_days & 1 << day),
    )


def appointment(row: Appointment) -> AppointmentAnswer:
    """A visit."""
    return AppointmentAnswer(_moment(row.at, row.at_offset), row.with_whom, row.said)


def check_in(row: CheckIn) -> CheckInAnswer:
    """A day as a whole."""
    told = {field.name: getattr(row, field.name) for field in fields(CheckInAnswer)}
    return CheckInAnswer(**told | {"activity": DayActivity(row.activity) if row.activity else None})


def _moment(wall: datetime, offset: int) -> datetime:
    return wall.replace(tzinfo=timezone(timedelta(minutes=offset)))
