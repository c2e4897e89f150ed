"""The journal: the one door through which anything is changed.

Each verb is one transaction and one undo step, and
`changed` is emitted after it. `now` is
always an argument.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

import sqlalchemy.exc
from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from spasmjournal.errors import SaveFailed
from spasmjournal.record import reading, steps, writing
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
from spasmjournal.record.models import CheckIn, PersonRow, Remedy, RemedyUse
from spasmjournal.record.questions import Questions, there


class Journal(Questions, QObject):
    """One open journal file: its questions are in `Questions`, its verbs here."""

    changed = Signal()

    def __init__(self, database: Database) -> None:
        QObject.__init__(self)
        Questions.__init__(self, database)

    def close(self) -> None:
        """Close the file; the journal is of no use afterwards."""
        self._database.close()

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
            spasm = there(reading.whole_spasm(session, spasm_id))
            writing.put_spasm(session, spasm, answer, now)

    def delete_spasm(self, spasm_id: int, now: datetime) -> None:
        """Take a spasm out of the journal; what was tried for it goes with it."""
        with self._step("delete_spasm", now) as session:
            spasm = there(reading.whole_spasm(session, spasm_id))
            writing.delete_spasm(spasm, now)

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
            answered = answer.after is not None
            told = {
                "after": answer.after,
                "after_at": writing.wall(now) if answered else None,
                "after_at_offset": writing.offset(now) if answered else None,
                "unanswered": answer.unanswered,
                "worse": answer.worse,
            }
            writing.fill(use, told)

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
            row = reading.check_in(session, answer.day)
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
            row = reading.person(session)
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

    @contextmanager
    def _step(self, verb: str, now: datetime) -> Iterator[Session]:
        with self._writing() as session:
            yield session
            done = steps.commit_step(session, verb, now)
        if done:
            self.changed.emit()

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        try:
            with self._database.telling_of_damage(), self._database.sessions.begin() as session:
                yield session
        except sqlalchemy.exc.OperationalError as failure:
            raise SaveFailed(reason=str(failure.orig)) from failure
