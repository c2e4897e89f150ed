"""A stretch of days.

Periods are half-open everywhere: `start` belongs to the period, `end` does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

from spasmjournal.errors import EndBeforeStart

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """The days from `start` up to, but without, `end`.

    Raises:
        EndBeforeStart: if `end` lies before `start`.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise EndBeforeStart

    @classmethod
    def last_days(cls, count: int, today: date) -> Self:
        """The `count` days that end with `today`."""
        end = today + ONE_DAY
        return cls(end - timedelta(days=count), end)

    @classmethod
    def from_to(cls, first: date, last: date) -> Self:
        """The days from `first` to `last`, both inside, as people say it.

        Raises:
            EndBeforeStart: if `last` lies before `first`.
        """
        if last < first:
            raise EndBeforeStart
        return cls(first, last + ONE_DAY)

    @property
    def last(self) -> date:
        """The last day that belongs to the period."""
        return max(self.start, self.end - ONE_DAY)

    @property
    def before(self) -> Self:
        """The equally long time before it, as far as the calendar goes back."""
        days = min(len(self), (self.start - date.min).days)
        return type(self)(self.start - days * ONE_DAY, self.start)

    @property
    def starts_at(self) -> datetime:
        """The first moment of the period, on the wall clock."""
        return datetime.combine(self.start, time())

    @property
    def ends_at(self) -> datetime:
        """The first moment after the period, on the wall clock."""
        return datetime.combine(self.end, time())

    def __len__(self) -> int:
        return (self.end - self.start).days

    def __iter__(self) -> Iterator[date]:
        return (self.start + timedelta(days=n) for n in range(len(self)))

    def __contains__(self, moment: date) -> bool:
        day = moment.date() if isinstance(moment, datetime) else moment
        return self.start <= day < self.end
