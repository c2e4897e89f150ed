"""The journal: every question and every verb.

Reads are free; only verbs change anything. Each verb is one transaction and one undo step, and
`changed` is emitted after it. `now` is always an argument. Rows come back detached and whole.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import sqlalchemy.exc
from PySide6.QtCore import QObject, Signal
from sqlalchemy import select
from sqlalchemy.orm import Session

from spasmjournal.entry_filter import EVERYTHING, EntryFilter
from spasmjournal.errors import NotThere, SaveFailed
from spasmjournal.observation import Days, Person, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.record import reading, seen, steps, writing
from spasmjournal.record.answers import (
    AfterAnswer,
    CheckInAnswer,
    PersonAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
    plain,
)
from spasmjournal.record.database import Database
from spasmjournal.record.models import CheckIn, Fact, PersonRow, Question, Remedy, RemedyUse, Spasm
from spasmjournal.record.reading import Cursor

Found = TypeVar("Found")
MADE_UP = "made_up"


class Journal(QObject):
    """One open journal file."""

    changed = Signal()

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database = database

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    def close(self) -> None:
        """Close the file; the journal is of no use afterwards."""
        self._database.close()

    # Questions

    def entries(
        self, wanted: EntryFilter = EVERYTHING, before: Cursor | None = None, limit: int = 200
    ) -> list[Spasm | RemedyUse]:
        """A page of spasms and of uses that belong to none, newest first."""
        return self._ask(lambda session: reading.entries(session, wanted, before, limit))

    def spasm(self, spasm_id: int) -> Spasm:
        """One spasm with its places, causes and uses.

        Raises:
            NotThere: if it is missing or deleted.
        """
        return _there(self._ask(lambda session: reading.whole_spasm(session, spasm_id)))

    def use(self, use_id: int) -> RemedyUse:
        """One use of a remedy.

        Raises:
            NotThere: if it is missing or deleted.
        """
        return _there(self._ask(lambda session: reading.whole_use(session, use_id)))

    def awaiting(self, now: datetime) -> list[RemedyUse]:
        """Uses whose "how is it now?" is due and open, newest first."""
        return self._ask(lambda session: reading.awaiting(session, now))

    def remedies(self) -> list[Remedy]:
        """All remedies, own ones first, stopped ones last."""
        return self._ask(reading.remedies)

    def seen_spasms(self, period: Period) -> list[SeenSpasm]:
        """The spasms of a period as plain rows, oldest first."""
        return self._ask(lambda session: seen.spasms(reading.spasms_between(session, period)))

    def seen_uses(self, period: Period) -> list[SeenUse]:
        """The uses of a period as plain rows, oldest first."""
        return self._ask(lambda session: seen.uses(reading.uses_between(session, period)))

    def days(self, period: Period) -> Days:
        """Which days of a period are known, and which were without spasms."""
        return self._ask(lambda session: Days(*reading.known_days(session, period)))

    def questions(self) -> list[str]:
        """What waits to be asked at the next appointment."""
        waiting = select(Question.text).where(
            Question.deleted_at.is_(None), Question.appointment_id.is_(None)
        )
        return self._ask(lambda session: list(session.scalars(waiting.order_by(Question.id))))

    def person(self) -> Person:
        """Who keeps the journal."""
        row = self._ask(lambda session: session.scalars(select(PersonRow).limit(1)).first())
        return Person(row.name, row.born, row.about) if row else Person()

    def first_day(self) -> date | None:
        """The day of the oldest entry."""
        return self._ask(seen.first_day)

    @property
    def is_made_up(self) -> bool:
        """Whether the entries are a sample and nobody's record."""
        return self._ask(lambda session: session.get(Fact, MADE_UP) is not None)

    def can_undo(self) -> str | None:
        """The verb that undo would take back."""
        return self._ask(lambda session: steps.newest(session, undone=False))

    def can_redo(self) -> str | None:
        """The verb that redo would do again."""
        return self._ask(lambda session: steps.newest(session, undone=True))

    # Verbs

    def add_spasm(self, answer: SpasmAnswer, now: datetime) -> int:
        """Keep a spasm with its places and what was tried; its id."""
        answer = answer.checked(now)
        with self._step("add_spasm", now) as session:
            spasm = writing.new_spasm(session, answer)
        return spasm.id

    def change_spasm(self, spasm_id: int, answer: SpasmAnswer, now: datetime) -> None:
        """Correct a spasm, its places, causes and uses."""
        answer = answer.checked(now)
        with self._step("change_spasm", now) as session:
            spasm = _there(reading.whole_spasm(session, spasm_id))
            writing.put_spasm(session, spasm, answer, now)

    def delete_spasm(self, spasm_id: int, now: datetime) -> None:
        """Take a spasm out of the journal; what was tried for it goes with it."""
        with self._step("delete_spasm", now) as session:
            spasm = _there(reading.whole_spasm(session, spasm_id))
            for row in (spasm, *spasm.places, *spasm.causes, *spasm.uses):
                row.deleted_at = steps.utc(now)

    def use_remedy(self, answer: UseAnswer, now: datetime) -> int:
        """Keep a use that belongs to no spasm, such as a regular massage; its id."""
        answer = answer.checked(now)
        with self._step("use_remedy", now) as session:
            use = writing.put_use(session, None, answer, None)
        return use.id

    def change_use(self, use_id: int, answer: UseAnswer, now: datetime) -> None:
        """Correct a use."""
        answer = answer.checked(now)
        with self._step("change_use", now) as session:
            use = writing.standing(session, RemedyUse, use_id)
            writing.put_use(session, use, answer, use.spasm_id)

    def record_after(self, use_id: int, answer: AfterAnswer, now: datetime) -> None:
        """Keep how it was after a remedy, or why that is not known."""
        answer = answer.checked()
        with self._step("record_after", now) as session:
            use = writing.standing(session, RemedyUse, use_id)
            at = None if answer.after is None else writing.wall(now)
            told = {"after": answer.after, "after_at": at, "unanswered": answer.unanswered}
            writing.fill(use, told | {"worse": answer.worse})

    def delete_use(self, use_id: int, now: datetime) -> None:
        """Take a use out of the journal."""
        with self._step("delete_use", now) as session:
            writing.standing(session, RemedyUse, use_id).deleted_at = steps.utc(now)

    def add_remedy(self, answer: RemedyAnswer, now: datetime) -> int:
        """Keep a remedy of one's own; its id."""
        answer = answer.checked()
        with self._step("add_remedy", now) as session:
            writing.refuse_taken_name(session, answer.name)
            remedy = Remedy(own=True, practitioner="", **writing.remedy_values(answer))
            session.add(remedy)
        return remedy.id

    def change_remedy(self, remedy_id: int, answer: RemedyAnswer, now: datetime) -> None:
        """Correct a remedy; its uses keep their meaning."""
        answer = answer.checked()
        with self._step("change_remedy", now) as session:
            writing.refuse_taken_name(session, answer.name, but=remedy_id)
            writing.fill(writing.standing(session, Remedy, remedy_id), writing.remedy_values(answer))

    def check_in(self, answer: CheckInAnswer, now: datetime) -> None:
        """Keep how a day was, in place of what was said about it before."""
        answer = answer.checked(now)
        with self._step("check_in", now) as session:
            said = select(CheckIn).where(CheckIn.day == answer.day, CheckIn.deleted_at.is_(None))
            row = session.scalars(said).first()
            if row is None:
                session.add(CheckIn(**vars(answer)))
            else:
                writing.fill(row, vars(answer))

    def ask_next_time(self, lines: Sequence[str], now: datetime) -> None:
        """Make the questions for the next appointment exactly these."""
        wanted = [text for line in lines if (text := plain(line))]
        with self._step("ask_next_time", now) as session:
            writing.put_questions(session, wanted, now)

    def name_person(self, answer: PersonAnswer, now: datetime) -> None:
        """Keep what stands at the head of the report."""
        answer = answer.checked(now)
        with self._step("name_person", now) as session:
            row = session.scalars(select(PersonRow).limit(1)).first()
            if row is None:
                session.add(PersonRow(**vars(answer)))
            else:
                writing.fill(row, vars(answer))

    def undo(self, now: datetime) -> str | None:
        """Take back the newest step that stands; its verb, or None."""
        return self._move(steps.undo_step, now)

    def redo(self, now: datetime) -> str | None:
        """Do the oldest undone step again; its verb, or None."""
        return self._move(steps.redo_step, now)

    def _move(self, move: Callable[[Session, datetime], str | None], now: datetime) -> str | None:
        with self._writing() as session:
            verb = move(session, now)
        if verb:
            self.changed.emit()
        return verb

    def _ask(self, question: Callable[[Session], Found]) -> Found:
        with self._database.sessions() as session:
            return question(session)

    @contextmanager
    def _step(self, verb: str, now: datetime) -> Iterator[Session]:
        with self._writing() as session:
            yield session
            steps.commit_step(session, verb, now)
        self.changed.emit()

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        try:
            with self._database.sessions.begin() as session:
                yield session
        except sqlalchemy.exc.OperationalError as failure:
            raise SaveFailed(reason=str(failure.orig)) from failure


def _there(found: Found | None) -> Found:
    if found is None:
        raise NotThere
    return found
