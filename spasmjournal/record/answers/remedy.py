"""Remedies, their uses, and how it was afterwards."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self

from spasmjournal.errors import EndBeforeStart, InTheFuture, NoName
from spasmjournal.record.answers.checks import A_DAY, A_MONTH, NAME_LIMIT, between, intensity, past, plain
from spasmjournal.vocabulary import Purpose, RemedyGroup, Side, Unanswered

_COST_LETTERS = 64
_LAST_WEEKDAY = 6


@dataclass(frozen=True)
class UseAnswer:
    """One use of a remedy; `id` names an earlier use that this one corrects.

    `place` is the region's id and side, where it was for one of several places of a spasm.
    """

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
    place: tuple[str, Side] | None = None
    eased_minutes: int | None = None
    not_eased: bool | None = None
    worse_next_day: bool | None = None
    cost: str = ""

    def checked(self, now: datetime) -> Self:
        """The answer as it is stored."""
        past(self.began, now)
        intensity(self.before)
        intensity(self.after)
        between(self.minutes, 0, A_DAY)
        between(self.eased_minutes, 0, A_MONTH)
        after_at = past(self.after_at, now) if self.after_at else None
        if after_at and after_at < self.began:
            raise EndBeforeStart
        return replace(
            self,
            recipe=plain(self.recipe),
            side_effects=plain(self.side_effects),
            cost=plain(self.cost, _COST_LETTERS),
            note=plain(self.note),
            unanswered=None if self.after is not None else self.unanswered,
        )


@dataclass(frozen=True)
class AfterAnswer:
    """How it was after a remedy: an intensity, when it eased, that it had not, or why that is not known."""

    after: int | None = None
    unanswered: Unanswered | None = None
    worse: bool | None = None
    eased_minutes: int | None = None
    not_eased: bool | None = None
    before: int | None = None
    """How bad it was before, where that was not told yet."""

    def checked(self) -> Self:
        """The answer as it is stored."""
        intensity(self.after)
        intensity(self.before)
        between(self.eased_minutes, 0, A_MONTH)
        return self


@dataclass(frozen=True)
class RemedyAnswer:
    """A remedy of one's own, or a changed one.

    `wait_minutes` go by before "how is it now?" is asked; with `wait_for_morning` it is asked on the
    next morning. `planned_days` are weekdays, 0 for Monday, on which it is used regularly.
    """

    name: str
    group: RemedyGroup = RemedyGroup.OTHER
    purpose: Purpose = Purpose.EASING
    wait_minutes: int = 20
    technique: str = ""
    practitioner: str = ""
    started: date | None = None
    wait_for_morning: bool = False
    notify: bool = False
    planned_days: frozenset[int] = frozenset()

    def checked(self, now: datetime) -> Self:
        """The answer as it is stored.

        Raises:
            NoName: if the name is empty.
        """
        name = plain(self.name, NAME_LIMIT)
        if not name:
            raise NoName
        between(self.wait_minutes, 0, A_MONTH)
        for weekday in self.planned_days:
            between(weekday, 0, _LAST_WEEKDAY)
        if self.started is not None and self.started > now.date():
            raise InTheFuture
        practitioner = plain(self.practitioner, NAME_LIMIT)
        return replace(self, name=name, technique=plain(self.technique), practitioner=practitioner)
