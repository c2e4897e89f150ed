"""A stretch of the axis of time that is looked at more closely."""

from dataclasses import dataclass
from typing import Self

LEAST_DAYS = 7.0
"""Closer than a week there is nothing more to see."""


@dataclass(frozen=True)
class Stretch:
    """From `first` to `last`, in days from the start of a period of `length` days; never beyond it."""

    first: float
    last: float
    length: float

    @classmethod
    def whole(cls, length: float) -> Self:
        """All of a period."""
        return cls(0.0, length, length)

    @property
    def days(self) -> float:
        """How many days it shows."""
        return self.last - self.first

    @property
    def is_whole(self) -> bool:
        """Whether it leaves nothing out."""
        return self.days >= self.length

    def zoomed(self, factor: float, around: float) -> Self:
        """Show `factor` times as many days; the day `around` stays where it is."""
        days = min(self.length, max(min(LEAST_DAYS, self.length), self.days * factor))
        share = (around - self.first) / self.days if self.days else 0.5
        return self._placed(around - share * days, days)

    def moved(self, days: float) -> Self:
        """Show as many days, so many later; it stops at the ends."""
        return self._placed(self.first + days, self.days)

    def with_day(self, day: float) -> Self:
        """The same, or moved as little as brings a day into it."""
        if day < self.first:
            return self.moved(day - self.first)
        return self.moved(day - self.last) if day > self.last else self

    def _placed(self, first: float, days: float) -> Self:
        first = min(max(0.0, first), self.length - days)
        return type(self)(first, first + days, self.length)
