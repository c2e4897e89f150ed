"""The day as a whole, appointments, and who keeps the journal."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self

from spasmjournal.errors import InTheFuture
from spasmjournal.record.answers.checks import NAME_LIMIT, between, intensity, plain
from spasmjournal.vocabulary import DayActivity


@dataclass(frozen=True)
class CheckInAnswer:
    """A day as a whole; None means not answered."""

    day: date
    no_spasms: bool | None = None
    sleep_hours: float | None = None
    sleep_quality: int | None = None
    times_woken: int | None = None
    headache: int | None = None
    muscle_pain: int | None = None
    fatigue: int | None = None
    stress: int | None = None
    activity: DayActivity | None = None

    def checked(self, now: datetime) -> Self:
        """The answer as it is stored."""
        if self.day > now.date():
            raise InTheFuture
        for given in (self.sleep_quality, self.headache, self.muscle_pain, self.fatigue, self.stress):
            intensity(given)
        between(self.sleep_hours, 0, 24)
        between(self.times_woken, 0, 100)
        return self


@dataclass(frozen=True)
class AppointmentAnswer:
    """A visit to a doctor or therapist, past or to come.

    `questions` are those that wait for the next visit, from now on (None: as they were); with `asked`
    they were asked at this one.
    """

    at: datetime
    with_whom: str = ""
    said: str = ""
    questions: tuple[str, ...] | None = None
    asked: bool = False

    def checked(self) -> Self:
        """The answer as it is stored."""
        lines = self.questions
        return replace(
            self,
            with_whom=plain(self.with_whom, NAME_LIMIT),
            said=plain(self.said),
            questions=None if lines is None else tuple(text for line in lines if (text := plain(line))),
        )


@dataclass(frozen=True)
class PersonAnswer:
    """Who keeps the journal, for the head of the report."""

    name: str = ""
    born: date | None = None
    about: str = ""

    def checked(self, now: datetime) -> Self:
        """The answer as it is stored."""
        if self.born is not None and self.born > now.date():
            raise InTheFuture
        return replace(self, name=plain(self.name, NAME_LIMIT), about=plain(self.about))
