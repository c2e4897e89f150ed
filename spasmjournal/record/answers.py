"""What a person answered: small frozen records that the journal's verbs take.

Moments are aware datetimes: the wall clock with its UTC offset. Each answer checks itself and
gives back what is stored; a `BadAnswer` says in one sentence what cannot be kept.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Self

from spasmjournal.errors import (
    EndBeforeStart,
    IntensityOutOfRange,
    InTheFuture,
    NoName,
    NoPlace,
    NumberOutOfRange,
    TextTooLong,
)
from spasmjournal.vocabulary import (
    INTENSITIES,
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

TEXT_LIMIT = 20_000
NAME_LIMIT = 200
CLOCK_SLACK = timedelta(minutes=1)
"""A clock that was set back a little must not make "now" the future."""


def plain(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text as it is stored: any Unicode, without what no file can hold.

    Raises:
        TextTooLong: if it has more than `limit` characters.
    """
    kept = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip()
    if len(kept) > limit:
        raise TextTooLong(length=len(kept), limit=limit)
    return kept


def intensity(given: int | None) -> int | None:
    """The intensity, if it is one.

    Raises:
        IntensityOutOfRange: if it is not a whole number from 0 to 10.
    """
    if given is not None and (isinstance(given, bool) or given not in INTENSITIES):
        raise IntensityOutOfRange(given=given)
    return given


A_DAY, A_MONTH = 24 * 60 * 60, 31 * 24 * 60 * 60


def between(given: float | None, lowest: float, highest: float) -> None:
    """See that a number can be.

    Raises:
        NumberOutOfRange: if it lies outside `lowest` to `highest`.
    """
    if given is not None and not lowest <= given <= highest:
        raise NumberOutOfRange(given=given, lowest=lowest, highest=highest)


def past(moment: datetime, now: datetime) -> datetime:
    """The moment, if it is not still to come.

    Raises:
        InTheFuture: if it lies after `now`.
    """
    if moment > now + CLOCK_SLACK:
        raise InTheFuture
    return moment


@dataclass(frozen=True)
class PlaceAnswer:
    """One place; `region` is the id without the side, x and y are body coordinates."""

    region: str
    side: Side
    view: View
    x: float | None = None
    y: float | None = None
    worst: int | None = None

    def checked(self) -> Self:
        """The answer as it is stored."""
        intensity(self.worst)
        return self


@dataclass(frozen=True)
class UseAnswer:
    """One use of a remedy; `id` names an earlier use that this one corrects."""

    remedy_id: int
    began: datetime
    before: int | None = None
    after: int | None = None
    after_at: datetime | None = None
    unanswered: Unanswered | None = None
    minutes: int | None = None
    recipe: str = ""
    worse: bool | None = None
    side_effects: str = ""
    note: str = ""
    id: int | None = None

    def checked(self, now: datetime) -> Self:
        """The answer as it is stored."""
        past(self.began, now)
        intensity(self.before)
        intensity(self.after)
        between(self.minutes, 0, A_DAY)
        after_at = past(self.after_at, now) if self.after_at else None
        if after_at and after_at < self.began:
            raise EndBeforeStart
        return replace(
            self,
            recipe=plain(self.recipe),
            side_effects=plain(self.side_effects),
            note=plain(self.note),
            unanswered=None if self.after is not None else self.unanswered,
        )


@dataclass(frozen=True)
class AfterAnswer:
    """How it was after a remedy: an intensity, or why that is not known."""

    after: int | None = None
    unanswered: Unanswered | None = None
    worse: bool | None = None

    def checked(self) -> Self:
        """The answer as it is stored."""
        intensity(self.after)
        return self


@dataclass(frozen=True)
class SpasmAnswer:
    """One spasm with its places and what was tried for it; only a place and a time are required."""

    places: tuple[PlaceAnswer, ...]
    began: datetime
    kind: Kind | None = None
    worst: int | None = None
    ended: datetime | None = None
    lasted_at_least: int | None = None
    lasted_at_most: int | None = None
    still_going: bool = False
    doing: Doing | None = None
    woke_me: bool | None = None
    causes: tuple[Cause, ...] = ()
    cause_words: str = ""
    note: str = ""
    uses: tuple[UseAnswer, ...] = ()

    def checked(self, now: datetime) -> Self:
        """The answer as it is stored.

        Raises:
            BadAnswer: a kind of it that says what cannot be kept.
        """
        if not self.places:
            raise NoPlace
        past(self.began, now)
        intensity(self.worst)
        between(self.lasted_at_least, 0, A_MONTH)
        between(self.lasted_at_most, self.lasted_at_least or 0, A_MONTH)
        if self.ended is not None and past(self.ended, now) < self.began:
            raise EndBeforeStart
        return replace(
            self,
            places=tuple({(place.region, place.side): place.checked() for place in self.places}.values()),
            uses=tuple(use.checked(now) for use in self.uses),
            cause_words=plain(self.cause_words),
            note=plain(self.note),
        )


@dataclass(frozen=True)
class RemedyAnswer:
    """A remedy of one's own, or a changed one."""

    name: str
    group: RemedyGroup = RemedyGroup.OTHER
    purpose: Purpose = Purpose.EASING
    wait_minutes: int = 20
    technique: str = ""

    def checked(self) -> Self:
        """The answer as it is stored.

        Raises:
            NoName: if the name is empty.
        """
        name = plain(self.name, NAME_LIMIT)
        if not name:
            raise NoName
        between(self.wait_minutes, 0, A_MONTH)
        return replace(self, name=name, technique=plain(self.technique))


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
