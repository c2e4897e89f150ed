"""Spasms through time: what was noted day by day or week by week, and where the mean lay meanwhile."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.moving_mean import moving_mean
from spasmjournal.insight.methods.rates import block_bootstrap
from spasmjournal.insight.observed import Floats
from spasmjournal.insight.prevention import Often, often_of
from spasmjournal.insight.verdict import LEVEL
from spasmjournal.observation import SeenPeriod

MOST_DAYS, MOST_WEEKS = 120, 600
"""A longer period is told by the week; one of more weeks than this, by four weeks."""
A_DAY, A_WEEK, FOUR_WEEKS = 1, 7, 28
_WINDOWS = ((MOST_DAYS, 7), (800, 28), (MOST_WEEKS * A_WEEK, 91))
_LONGEST_WINDOW = 182


@dataclass(frozen=True)
class Stretch:
    """Some days in a row: on how many it is known whether there were spasms, and how many there were.

    `sleep` (hours) and `stress` (0-10) are the means of the check-ins of these days, None without any.
    """

    start: date
    days: int
    known: int
    spasms: int
    sleep: float | None
    stress: float | None

    @property
    def last(self) -> date:
        """The last day that belongs to it."""
        return self.start + timedelta(days=self.days - 1)


@dataclass(frozen=True)
class Halves:
    """The later half of a period beside the earlier: known days, spasms, and how many times as often.

    A ratio below 1 is fewer; None where either half is too short to say.
    """

    days: tuple[int, int]
    spasms: tuple[int, int]
    ratio: Interval | None
    claim: Often


@dataclass(frozen=True)
class ThroughTime:
    """The stretches of a period, each `step` days long but for the first, and the moving mean.

    `means` has an entry a day: spasms per known day among the `window` days around it, None where no
    more than half of these are known. The limits are pointwise.
    """

    step: int
    stretches: tuple[Stretch, ...]
    window: int
    means: tuple[Interval | None, ...]
    halves: Halves

    def is_known(self, stretch: Stretch) -> bool:
        """Whether more than half of the days of a whole stretch are known."""
        return stretch.known * 2 > self.step

    def mean_in(self, stretch: Stretch) -> Interval | None:
        """The moving mean in the middle of one of the stretches."""
        return self.means[(stretch.start - self.stretches[0].start).days + stretch.days // 2]

    @property
    def spasms(self) -> int:
        """All of the period."""
        return sum(stretch.spasms for stretch in self.stretches)

    @property
    def known(self) -> int:
        """On how many days it is known whether there were spasms."""
        return sum(stretch.known for stretch in self.stretches)


def through_time(seen: SeenPeriod, level: float = LEVEL) -> ThroughTime:
    """How many spasms were there through the period, and how sure is the mean?

    Days count of which it is known whether there were spasms: those with some, and those said to be
    without; any other day is a gap. The mean is that of `moving_mean`. The halves are compared by
    `block_bootstrap`, which stands spells of bad days. The last stretch ends with the period.
    """
    counts = known_counts(seen)
    step = step_for(len(counts))
    window = min(window_for(len(counts)), max(1, len(counts)))
    return ThroughTime(
        step=step,
        stretches=_stretches(seen, counts, step),
        window=window,
        means=moving_mean(counts, window, level),
        halves=_halves(counts, level),
    )


def step_for(days: int) -> int:
    """How many days one stretch has in a period of so many."""
    if days <= MOST_DAYS:
        return A_DAY
    return A_WEEK if days <= MOST_WEEKS * A_WEEK else FOUR_WEEKS


def window_for(days: int) -> int:
    """How many days the moving mean takes in when so many are shown."""
    return next((window for most, window in _WINDOWS if days <= most), _LONGEST_WINDOW)


def known_counts(seen: SeenPeriod) -> Floats:
    """Spasms of each day of the period; NaN where nothing is known of them."""
    counts = np.zeros(len(seen.period))
    known = np.zeros(len(counts), dtype=np.bool_)
    for spasm in seen.spasms:
        if spasm.began in seen.period:
            counts[(spasm.began.date() - seen.period.start).days] += 1
    for day in seen.days.without_spasms:
        if day in seen.period:
            known[(day - seen.period.start).days] = True
    return np.where(known | (counts > 0), counts, np.nan)


def _stretches(seen: SeenPeriod, counts: Floats, step: int) -> tuple[Stretch, ...]:
    sleep, stress = _checked(seen, "sleep_hours"), _checked(seen, "stress")
    edges = [*range(len(counts), 0, -step), 0][::-1]
    return tuple(
        Stretch(
            start=seen.period.start + timedelta(days=first),
            days=end - first,
            known=int(np.count_nonzero(np.isfinite(counts[first:end]))),
            spasms=int(np.nansum(counts[first:end])),
            sleep=_mean(sleep[first:end]),
            stress=_mean(stress[first:end]),
        )
        for first, end in pairwise(edges)
    )


def _checked(seen: SeenPeriod, answer: str) -> Floats:
    found = np.full(len(seen.period), np.nan)
    for check_in in seen.check_ins:
        value = getattr(check_in, answer)
        if check_in.day in seen.period and value is not None:
            found[(check_in.day - seen.period.start).days] = value
    return found


def _mean(values: Floats) -> float | None:
    told = values[np.isfinite(values)]
    return float(told.mean()) if len(told) else None


def _halves(counts: Floats, level: float) -> Halves:
    later = (np.arange(len(counts)) >= len(counts) // 2).astype(np.float64)
    known = np.isfinite(counts)
    halves = [known & (later == each) for each in (0, 1)]
    days = tuple(int(np.count_nonzero(half)) for half in halves)
    spasms = tuple(int(counts[half].sum()) for half in halves)
    ratio = block_bootstrap(counts, later, level=level)
    return Halves((days[0], days[1]), (spasms[0], spasms[1]), ratio, often_of(ratio))
