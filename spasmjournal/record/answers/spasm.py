"""One spasm: where, when, how bad, and all that may be told about it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from spasmjournal.errors import EndBeforeStart, NoPlace
from spasmjournal.observation import Stroke
from spasmjournal.record.answers.checks import A_MONTH, between, drawn, intensity, past, plain
from spasmjournal.record.answers.remedy import UseAnswer
from spasmjournal.vocabulary import Asked, Cause, Doing, Kind, Side, View


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
class SpasmAnswer:
    """One spasm with its places and what was tried for it; only a place and a time are required.

    `unfinished` means that the rest is to be asked later, and `dont_know` names the questions that
    the person was asked and cannot answer.
    """

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
    sore_next_day: bool | None = None
    causes: tuple[Cause, ...] = ()
    cause_words: str = ""
    note: str = ""
    uses: tuple[UseAnswer, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    unfinished: bool = False
    dont_know: frozenset[Asked] = frozenset()

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
            strokes=drawn(self.strokes),
            cause_words=plain(self.cause_words),
            note=plain(self.note),
        )
