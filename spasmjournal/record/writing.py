"""How answers become rows; each function changes the session and leaves committing to the verb."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from spasmjournal.errors import NameTaken, NotThere
from spasmjournal.record import words
from spasmjournal.record.answers import (
    AppointmentAnswer,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.connection import folded
from spasmjournal.record.models import (
    Appointment,
    Kept,
    Place,
    Question,
    Remedy,
    RemedyUse,
    Spasm,
    SuspectedCause,
)
from spasmjournal.record.steps import utc
from spasmjournal.vocabulary import Cause, Side

PlacesByKey = Mapping[tuple[str, Side], Place]
"""The places of one spasm, by region id and side."""


def wall(moment: datetime) -> datetime:
    """The wall clock of a moment."""
    return moment.replace(tzinfo=None)


def offset(moment: datetime) -> int:
    """The UTC offset of a moment, in minutes."""
    return int((moment.utcoffset() or timedelta()).total_seconds() // 60)


def standing(session: Session, table: type[Any], row_id: int) -> Any:
    """The row, if it is there.

    Raises:
        NotThere: if it is missing or deleted.
    """
    row = session.get(table, row_id)
    if row is None or row.deleted_at is not None:
        raise NotThere
    return row


def fill(row: Any, values: Mapping[str, object]) -> None:
    """Set what differs, and only that, so that a row that stays as it was is not touched."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def spasm_values(answer: SpasmAnswer) -> dict[str, object]:
    """The columns of a spasm."""
    return {
        "began": wall(answer.began),
        "began_offset": offset(answer.began),
        "kind": answer.kind,
        "worst": answer.worst,
        "ended": wall(answer.ended) if answer.ended else None,
        "ended_offset": offset(answer.ended) if answer.ended else None,
        "lasted_at_least": answer.lasted_at_least,
        "lasted_at_most": answer.lasted_at_most,
        "still_going": answer.still_going,
        "doing": answer.doing,
        "woke_me": answer.woke_me,
        "sore_next_day": answer.sore_next_day,
        "cause_words": answer.cause_words,
        "note": answer.note,
        "unfinished": answer.unfinished,
        "dont_know": words.asked_text(answer.dont_know),
        "strokes": words.strokes_text(answer.strokes),
    }


def place_values(answer: PlaceAnswer) -> dict[str, object]:
    """The columns of a place."""
    return {
        "region": answer.region,
        "side": answer.side,
        "view": answer.view,
        "x": answer.x,
        "y": answer.y,
        "worst": answer.worst,
    }


def use_values(answer: UseAnswer) -> dict[str, object]:
    """The columns of a use."""
    return {
        "remedy_id": answer.remedy_id,
        "began": wall(answer.began),
        "began_offset": offset(answer.began),
        "before": answer.before,
        "after": answer.after,
        "after_at": wall(answer.after_at) if answer.after_at else None,
        "after_at_offset": offset(answer.after_at) if answer.after_at else None,
        "unanswered": answer.unanswered,
        "minutes": answer.minutes,
        "recipe": answer.recipe,
        "worse": answer.worse,
        "eased_minutes": answer.eased_minutes,
        "not_eased": answer.not_eased,
        "worse_next_day": answer.worse_next_day,
        "side_effects": answer.side_effects,
        "cost": answer.cost,
        "note": answer.note,
    }


def remedy_values(answer: RemedyAnswer) -> dict[str, object]:
    """The columns of a remedy."""
    return {
        "name": answer.name,
        "group": answer.group,
        "purpose": answer.purpose,
        "wait_minutes": answer.wait_minutes,
        "technique": answer.technique,
        "practitioner": answer.practitioner,
        "started": answer.started,
        "wait_for_morning": answer.wait_for_morning,
        "notify": answer.notify,
        "planned_days": sum(1 << day for day in answer.planned_days),
    }


def appointment_values(answer: AppointmentAnswer) -> dict[str, object]:
    """The columns of an appointment."""
    when = {"at": wall(answer.at), "at_offset": offset(answer.at)}
    return when | {"with_whom": answer.with_whom, "said": answer.said}


def new_spasm(session: Session, answer: SpasmAnswer) -> Spasm:
    """A new spasm with all that belongs to it."""
    places = {(place.region, place.side): Place(**place_values(place)) for place in answer.places}
    spasm = Spasm(
        **spasm_values(answer),
        places=list(places.values()),
        causes=[SuspectedCause(cause=cause) for cause in answer.causes],
        uses=[_new_use(session, use, places) for use in answer.uses],
    )
    session.add(spasm)
    return spasm


def put_spasm(session: Session, spasm: Spasm, answer: SpasmAnswer, now: datetime) -> None:
    """Make the spasm, its places, causes and uses what the answer says."""
    fill(spasm, spasm_values(answer))
    places = _match_places(session, spasm, answer.places, now)
    _match_causes(session, spasm, answer.causes, now)
    kept = {use.id: use for use in spasm.uses}
    for wanted in answer.uses:
        put_use(session, kept.pop(wanted.id, None) if wanted.id else None, wanted, spasm.id, places)
    for use in kept.values():
        use.deleted_at = utc(now)


def delete_spasm(spasm: Spasm, now: datetime) -> None:
    """Take the spasm out, and all that belongs to it."""
    rows: list[Kept] = [spasm, *spasm.places, *spasm.causes, *spasm.uses]
    for row in rows:
        row.deleted_at = utc(now)


def put_use(
    session: Session,
    use: RemedyUse | None,
    answer: UseAnswer,
    spasm_id: int | None,
    places: PlacesByKey = MappingProxyType({}),
) -> RemedyUse:
    """Make the use, new or known, what the answer says; `places` are those of its spasm."""
    if use is None:
        use = _new_use(session, answer, places)
        use.spasm_id = spasm_id
        session.add(use)
    else:
        standing(session, Remedy, answer.remedy_id)
        fill(use, use_values(answer) | {"place": places.get(answer.place) if answer.place else None})
    return use


def places_of(spasm: Spasm) -> PlacesByKey:
    """The places of a spasm."""
    return {(place.region, Side(place.side)): place for place in spasm.places}


def put_questions(session: Session, lines: Sequence[str], now: datetime) -> list[Question]:
    """Make the questions that wait for the next appointment exactly these, and give them."""
    wanted, stay = list(lines), []
    for question in waiting_questions(session):
        if question.text in wanted:
            wanted.remove(question.text)
            stay.append(question)
        else:
            question.deleted_at = utc(now)
    fresh = [Question(text=text) for text in wanted]
    session.add_all(fresh)
    return [*stay, *fresh]


def put_asked(session: Session, row: Appointment, answer: AppointmentAnswer, now: datetime) -> None:
    """Keep the questions that wait; if they were asked at this appointment, they belong to it."""
    waiting = waiting_questions(session)
    if answer.questions is not None:
        waiting = put_questions(session, answer.questions, now)
    for question in waiting if answer.asked else ():
        question.appointment = row


def waiting_questions(session: Session) -> list[Question]:
    """The questions that wait for the next appointment, oldest first."""
    waiting = (Question.deleted_at.is_(None), Question.appointment_id.is_(None))
    return list(session.scalars(select(Question).where(*waiting).order_by(Question.id)))


def refuse_taken_name(session: Session, name: str, but: int | None = None) -> None:
    """See that no other remedy has the name.

    Raises:
        NameTaken: if one has.
    """
    for row_id, taken in session.execute(select(Remedy.id, Remedy.name).where(Remedy.deleted_at.is_(None))):
        if row_id != but and folded(taken) == folded(name):
            raise NameTaken(name=name)


def _new_use(session: Session, answer: UseAnswer, places: PlacesByKey) -> RemedyUse:
    standing(session, Remedy, answer.remedy_id)
    place = places.get(answer.place) if answer.place else None
    return RemedyUse(place=place, **use_values(answer))


def _match_places(
    session: Session, spasm: Spasm, wanted: Sequence[PlaceAnswer], now: datetime
) -> dict[tuple[str, Side], Place]:
    kept = dict(places_of(spasm))
    matched = {}
    for answer in wanted:
        place = kept.pop((answer.region, answer.side), None)
        if place is None:
            place = Place(spasm_id=spasm.id, **place_values(answer))
            session.add(place)
        else:
            fill(place, place_values(answer))
        matched[answer.region, answer.side] = place
    for place in kept.values():
        place.deleted_at = utc(now)
    return matched


def _match_causes(session: Session, spasm: Spasm, wanted: Sequence[Cause], now: datetime) -> None:
    kept = {row.cause: row for row in spasm.causes}
    for cause in wanted:
        if kept.pop(cause, None) is None:
            session.add(SuspectedCause(spasm_id=spasm.id, cause=cause))
    for row in kept.values():
        row.deleted_at = utc(now)
