"""How often: spasms per day, where a day nobody told of is a gap and never a zero."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from spasmjournal.observation import Days, SeenSpasm
from spasmjournal.period import Period

WINDOWS = ((400, 7), (1500, 28))
LONGEST_WINDOW = 91
"""The running mean takes in 7 days, and more where a period is too long to show so much: up to 400
days 7, up to 1500 days 28."""


@dataclass(frozen=True)
class DailyCounts:
    """Spasms on each day of a period, in order.

    A count is 0 only where the day was said to be without spasms, and None where nothing is known.
    `means` holds the mean of the known days among the `window` days that end with the day; None where
    no more than half of them are known (of seven, fewer than four).
    """

    period: Period
    counts: tuple[int | None, ...]
    window: int
    means: tuple[float | None, ...]
    total: int
    known_days: int
    days_without: int

    @property
    def days(self) -> list[tuple[date, int | None]]:
        """Each day with its count."""
        return list(zip(self.period, self.counts, strict=True))

    @property
    def mean(self) -> float | None:
        """Spasms per known day; None if no day is known."""
        return self.total / self.known_days if self.known_days else None


def spasms_by_day(spasms: Iterable[SeenSpasm], days: Days, period: Period) -> DailyCounts:
    """How many spasms began on each day of a period; those outside it are left out."""
    began = Counter(spasm.began.date() for spasm in spasms if spasm.began in period)
    counts = tuple(began.get(day, 0 if day in days.without_spasms else None) for day in period)
    known = [count for count in counts if count is not None]
    window = window_for(len(period))
    return DailyCounts(
        period=period,
        counts=counts,
        window=window,
        means=_running_means(counts, window),
        total=sum(known),
        known_days=len(known),
        days_without=known.count(0),
    )


def window_for(days: int) -> int:
    """How many days the running mean takes in when `days` are shown."""
    return next((window for most, window in WINDOWS if days <= most), LONGEST_WINDOW)


def _running_means(counts: Sequence[int | None], window: int) -> tuple[float | None, ...]:
    sums = list(accumulate((count or 0 for count in counts), initial=0))
    known = list(accumulate((count is not None for count in counts), initial=0))
    return tuple(
        (sums[end] - sums[start]) / days if (days := known[end] - known[start]) * 2 > window else None
        for start, end in ((max(0, end - window), end) for end in range(1, len(counts) + 1))
    )
