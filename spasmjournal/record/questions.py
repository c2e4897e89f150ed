"""The questions a journal answers; asking is free and changes nothing.

Rows come back detached and whole; most answers are plain observations.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from spasmjournal.entry_filter import EVERYTHING, Cursor, EntryFilter
from spasmjournal.errors import NotThere
from spasmjournal.observation import (
    Binned,
    DayMark,
    Days,
    Entry,
    Person,
    Planned,
    SeenAppointment,
    SeenCheckIn,
    SeenPeriod,
    SeenSpasm,
    SeenUse,
)
from spasmjournal.period import Period
from spasmjournal.record import again, answered, day_reading, entry_reading, reading, seen, steps, waiting
from spasmjournal.record import bin as the_bin
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CheckInAnswer,
    PlaceAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.connected import Connected
from spasmjournal.record.models import Appointment, Question, Remedy, RemedyUse, Spasm
from spasmjournal.record.whole import Whole, all_rows
from spasmjournal.vocabulary import Side

Found = TypeVar("Found")
MADE_UP = "made_up"


class Questions:
    """What can be asked of an open journal file."""

    def __init__(self, database: Connected) -> None:
        self._database = database

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    def entries(
        self, wanted: EntryFilter = EVERYTHING, before: Cursor | None = None, limit: int = 200
    ) -> list[Entry]:
        """A page of the journal, newest first: spasms, uses that belong to none, check-ins, appointments."""
        return self._ask(lambda session: entry_reading.entries(session, wanted, before, limit))

    def spasm(self, spasm_id: int) -> Spasm:
        """One spasm with its places, causes and uses.

        Raises:
            NotThere: if it is missing or deleted.
        """
        return there(self._ask(lambda session: reading.whole_spasm(session, spasm_id)))

    def use(self, use_id: int) -> RemedyUse:
        """One use of a remedy.

        Raises:
            NotThere: if it is missing or deleted.
        """
        return there(self._ask(lambda session: reading.whole_use(session, use_id)))

    def answered_spasm(self, spasm_id: int) -> SpasmAnswer:
        """What was answered about a spasm, to be corrected.

        Raises:
            NotThere: if it is missing or deleted.
        """
        return answered.spasm(self.spasm(spasm_id))

    def answered_use(self, use_id: int) -> UseAnswer:
        """What was answered about a use, to be corrected.

        Raises:
            NotThere: if it is missing or deleted.
        """
        return answered.use(self.use(use_id))

    def awaiting(self, now: datetime) -> list[Entry]:
        """Uses whose "how is it now?" is due and open, newest first, each with its spasm."""
        return self._ask(lambda session: [seen.follow_up(*due) for due in waiting.awaiting(session, now)])

    def awaiting_next_day(self, now: datetime) -> list[Entry]:
        """Uses of the days before, of which it is open whether it was worse for them on the next day."""
        return self._ask(
            lambda session: [seen.follow_up(*due) for due in waiting.awaiting_next_day(session, now)]
        )

    def planned(self, now: datetime) -> list[Planned]:
        """Regular remedies planned for today and yesterday, neither confirmed nor skipped."""
        return self._ask(lambda session: waiting.planned(session, now))

    def still_going(self) -> list[SeenSpasm]:
        """Spasms that have not ended, newest first."""
        return self._ask(lambda session: [seen.whole(row) for row in waiting.still_going(session)])

    def unfinished(self) -> list[Entry]:
        """Spasms that were to be finished later, newest first, with what was tried."""
        return self._ask(lambda session: [seen.entry(row) for row in waiting.unfinished(session)])

    def places_again(self, now: datetime, limit: int) -> list[tuple[PlaceAnswer, ...]]:
        """Where it was last, then where it was most often lately."""
        return self._ask(lambda session: again.places_again(session, now, limit))

    def last_at(self, places: Iterable[tuple[str, Side]], but: int | None = None) -> SpasmAnswer | None:
        """What was told about the newest spasm at any of these places (region id and side)."""
        return self._ask(lambda session: again.last_at(session, places, but))

    def remedies(self) -> list[Remedy]:
        """All remedies in the person's order, stopped ones and then archived ones last."""
        return self._ask(reading.remedies)

    def seen_spasms(self, period: Period) -> list[SeenSpasm]:
        """The spasms of a period as plain rows, oldest first."""
        asked = (reading.spasms_between, reading.places_between, reading.causes_between)
        return self._ask(lambda session: seen.spasms(*(rows(session, period) for rows in asked)))

    def seen_uses(self, period: Period) -> list[SeenUse]:
        """The uses of a period as plain rows, oldest first; one for a spasm belongs where the spasm does."""
        return self._ask(lambda session: seen.uses(reading.uses_between(session, period)))

    def seen_period(self, period: Period) -> SeenPeriod:
        """All that is told of a period, with who keeps the journal and what is to be asked."""
        return SeenPeriod(
            period,
            tuple(self.seen_spasms(period)),
            tuple(self.seen_uses(period)),
            self.days(period),
            self.person(),
            tuple(self.questions()),
            self.is_made_up,
            tuple(self.check_ins(period)),
            tuple(map(seen.remedy, self.remedies())),
            tuple(self.appointments(period)),
        )

    def days(self, period: Period) -> Days:
        """Which days of a period are known, and which were without spasms."""
        return self._ask(lambda session: Days(*day_reading.known_days(session, period)))

    def questions(self) -> list[str]:
        """What waits to be asked at the next appointment."""
        open_ones = select(Question.text).where(
            Question.deleted_at.is_(None), Question.appointment_id.is_(None)
        )
        return self._ask(lambda session: list(session.scalars(open_ones.order_by(Question.id))))

    def person(self) -> Person:
        """Who keeps the journal."""
        row = self._ask(reading.person)
        return Person(row.name, row.born, row.about) if row else Person()

    def calendar(self, period: Period) -> list[DayMark]:
        """One mark for each day of which anything is known, oldest first."""
        return self._ask(lambda session: day_reading.calendar(session, period))

    def check_ins(self, period: Period) -> list[SeenCheckIn]:
        """The check-ins of a period, oldest first."""
        return self._ask(
            lambda session: [seen.check_in(row) for row in day_reading.check_ins(session, period)]
        )

    def appointments(self, period: Period | None = None) -> list[SeenAppointment]:
        """The appointments of a period, or all, oldest first, with what was asked there."""
        return self._ask(lambda session: day_reading.appointments(session, period))

    def answered_appointment(self, appointment_id: int) -> AppointmentAnswer:
        """What was told of an appointment, to be corrected.

        Raises:
            NotThere: if it is missing or deleted.
        """
        row = self._ask(lambda session: session.get(Appointment, appointment_id))
        return answered.appointment(there(row if row and row.deleted_at is None else None))

    def binned(self, now: datetime) -> list[Binned]:
        """What was deleted in the last 30 days, the newest deletion first."""
        return self._ask(lambda session: the_bin.binned(session, now))

    def whole(self) -> Whole:
        """Every row of every table, to be written out."""
        return self._ask(all_rows)

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

    def checked_in(self, day: date) -> CheckInAnswer:
        """What was said about a day as a whole."""
        row = self._ask(lambda session: day_reading.check_in(session, day))
        return answered.check_in(row) if row else CheckInAnswer(day)

    def _ask(self, question: Callable[[Session], Found]) -> Found:
        with self._database.asking() as session:
            return question(session)


def there(found: Found | None) -> Found:
    """What was found.

    Raises:
        NotThere: if nothing was.
    """
    if found is None:
        raise NotThere
    return found
