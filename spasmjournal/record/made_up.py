"""Writing a whole made-up diary at once, straight into the tables and without steps to undo."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import NAMESPACE_URL, UUID, uuid5

import sqlalchemy.exc
from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from spasmjournal.errors import SaveFailed
from spasmjournal.record.answers import CheckInAnswer, PersonAnswer, RemedyAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.database import Database
from spasmjournal.record.models import (
    Appointment,
    Base,
    CheckIn,
    PersonRow,
    Place,
    Question,
    Remedy,
    RemedyUse,
    Spasm,
    SuspectedCause,
)
from spasmjournal.record.questions import MADE_UP
from spasmjournal.record.steps import utc
from spasmjournal.record.writing import (
    fill,
    offset,
    place_values,
    remedy_values,
    spasm_values,
    use_values,
    wall,
)
from spasmjournal.vocabulary import StopReason

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Written(Generic[Answer]):
    """An answer, the moment it was entered, and the uid it keeps in every journal."""

    uid: UUID
    entered: datetime
    answer: Answer


@dataclass(frozen=True)
class TriedRemedy:
    """A remedy and its history; one that is not `own` stands for the starting remedy of its group."""

    answer: RemedyAnswer
    own: bool = False
    stopped: date | None = None
    stop_reason: StopReason | None = None


@dataclass(frozen=True)
class Visit:
    """An appointment and what was said."""

    at: datetime
    with_whom: str
    said: str


@dataclass(frozen=True)
class Diary:
    """All of a journal; a use's `remedy_id` is the position of its remedy in `remedies`."""

    remedies: tuple[TriedRemedy, ...]
    spasms: tuple[Written[SpasmAnswer], ...]
    uses: tuple[Written[UseAnswer], ...]
    check_ins: tuple[Written[CheckInAnswer], ...]
    appointments: tuple[Written[Visit], ...]
    questions: tuple[Written[str], ...]
    person: Written[PersonAnswer]


def write_made_up(database: Database, diary: Diary) -> None:
    """Put the diary into the journal in one transaction, and mark the journal as made up.

    Raises:
        SaveFailed: if the disk refuses; the journal is as it was.
    """
    try:
        with database.sessions.begin() as session:
            _write(session, diary)
    except sqlalchemy.exc.OperationalError as failure:
        raise SaveFailed(reason=str(failure.orig)) from failure


def _write(session: Session, diary: Diary) -> None:
    remedy_ids = _remedies(session, diary)
    _spasms(session, diary.spasms, remedy_ids)
    _add(session, RemedyUse, (_use(entry, remedy_ids, entry.uid) for entry in diary.uses))
    _add(session, CheckIn, (_kept(entry) | vars(entry.answer) for entry in diary.check_ins))
    _add(session, Appointment, map(_appointment, diary.appointments))
    _add(session, Question, (_kept(entry) | {"text": entry.answer} for entry in diary.questions))
    _add(session, PersonRow, [_kept(diary.person) | vars(diary.person.answer)])
    session.merge(Fact(name=MADE_UP, value="yes"))


def _remedies(session: Session, diary: Diary) -> list[int]:
    """The ids of the diary's remedies, in its order; own ones are added."""
    known = {row.group: row for row in session.scalars(select(Remedy).where(~Remedy.own))}
    entered = diary.person.entered
    ids = []
    for tried in diary.remedies:
        row = None if tried.own else known.get(tried.answer.group)
        if row is None:
            row = Remedy(own=tried.own, **remedy_values(tried.answer))
            row.uid = str(uuid5(NAMESPACE_URL, f"spasmjournal:made-up-remedy:{tried.answer.name}"))
            row.created_at = row.updated_at = utc(entered)
            session.add(row)
        fill(row, remedy_values(tried.answer) | {"name": row.name})
        row.stopped, row.stop_reason = tried.stopped, tried.stop_reason
        session.flush()
        ids.append(row.id)
    return ids


def _spasms(session: Session, entries: Sequence[Written[SpasmAnswer]], remedy_ids: Sequence[int]) -> None:
    first = (session.scalar(select(func.max(Spasm.id))) or 0) + 1
    numbered = list(enumerate(entries, start=first))
    _add(session, Spasm, ({"id": n} | _kept(entry) | spasm_values(entry.answer) for n, entry in numbered))
    _add(session, Place, (row for n, entry in numbered for row in _places(n, entry)))
    _add(session, SuspectedCause, (row for n, entry in numbered for row in _causes(n, entry)))
    uses = (
        {"spasm_id": n} | _use(Written(entry.uid, entry.entered, use), remedy_ids, _part(entry, "use", at))
        for n, entry in numbered
        for at, use in enumerate(entry.answer.uses)
    )
    _add(session, RemedyUse, uses)


def _places(spasm_id: int, entry: Written[SpasmAnswer]) -> Iterable[dict[str, object]]:
    for at, place in enumerate(entry.answer.places):
        yield {"spasm_id": spasm_id} | _kept(entry, _part(entry, "place", at)) | place_values(place)


def _causes(spasm_id: int, entry: Written[SpasmAnswer]) -> Iterable[dict[str, object]]:
    for at, cause in enumerate(entry.answer.causes):
        yield {"spasm_id": spasm_id, "cause": cause} | _kept(entry, _part(entry, "cause", at))


def _use(entry: Written[UseAnswer], remedy_ids: Sequence[int], uid: UUID) -> dict[str, object]:
    row = _kept(entry, uid) | use_values(entry.answer)
    row["remedy_id"] = remedy_ids[entry.answer.remedy_id]
    if entry.answer.after_at is not None:
        row["updated_at"] = max(utc(entry.entered), utc(entry.answer.after_at))
    return row


def _appointment(entry: Written[Visit]) -> dict[str, object]:
    visit = entry.answer
    when = {"at": wall(visit.at), "at_offset": offset(visit.at)}
    return _kept(entry) | when | {"with_whom": visit.with_whom, "said": visit.said}


def _part(entry: Written[Any], kind: str, at: int) -> UUID:
    return uuid5(entry.uid, f"{kind}:{at}")


def _kept(entry: Written[Any], uid: UUID | None = None) -> dict[str, object]:
    at = utc(entry.entered)
    return {"uid": str(uid or entry.uid), "created_at": at, "updated_at": at, "revision": 1}


def _add(session: Session, table: type[Base], rows: Iterable[Mapping[str, object]]) -> None:
    listed = list(rows)
    if listed:
        session.execute(insert(table), listed)
