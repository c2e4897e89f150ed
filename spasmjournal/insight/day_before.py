"""What the day before was like: sleep, stress and activity of one day, set beside the next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import numpy as np

from spasmjournal.insight.observed import Floats
from spasmjournal.insight.through_time import known_counts
from spasmjournal.observation import SeenCheckIn, SeenPeriod
from spasmjournal.vocabulary import DayActivity

MOST_TOLD = 3
"""Days with so many spasms or more are counted as one sort."""


class Before(StrEnum):
    """What a day was like; less and more are beside the person's own middle of the period."""

    SHORT_SLEEP = "short_sleep"
    POOR_SLEEP = "poor_sleep"
    STRESS = "stress"
    RESTED = "rested"
    OVERDID = "overdid"


def days_before(seen: SeenPeriod) -> Mapping[Before, Floats]:
    """For each day of the period, whether the day before it was so (1) or otherwise (0); NaN if not told.

    Less sleep and more stress are strictly beyond the median of all that was told in the period.
    """

    def told(answer: Callable[[SeenCheckIn], float | None]) -> Floats:
        found = np.full(len(seen.period), np.nan)
        for each in sorted(seen.check_ins, key=lambda check_in: (check_in.day, check_in.id)):
            after, value = (each.day - seen.period.start).days + 1, answer(each)
            if 0 <= after < len(found) and value is not None:
                found[after] = value
        return found

    def is_activity(wanted: DayActivity) -> Floats:
        return told(lambda each: None if each.activity is None else float(each.activity is wanted))

    return {
        Before.SHORT_SLEEP: _above_middle(-told(lambda each: each.sleep_hours)),
        Before.POOR_SLEEP: _above_middle(-told(lambda each: each.sleep_quality)),
        Before.STRESS: _above_middle(told(lambda each: each.stress)),
        Before.RESTED: is_activity(DayActivity.RESTED),
        Before.OVERDID: is_activity(DayActivity.OVERDID),
    }


def _above_middle(values: Floats) -> Floats:
    """1 above the median of the told values, 0 up to it, NaN where not told."""
    known = np.isfinite(values)
    middle = np.median(values[known]) if known.any() else 0.0
    return np.where(known, (values > middle).astype(np.float64), np.nan)


@dataclass(frozen=True)
class DaysBeside:
    """The known days after days that were so (`such`) and after days told to be otherwise (`other`).

    The counts are how many of those days had no spasm, 1, 2, and `MOST_TOLD` or more.
    """

    before: Before
    such: tuple[date, ...]
    other: tuple[date, ...]
    such_by_spasms: tuple[int, ...]
    other_by_spasms: tuple[int, ...]


def days_beside(seen: SeenPeriod) -> tuple[DaysBeside, ...]:
    """Which days came after which, and how many of them had no spasm, one, or more?"""
    counts = known_counts(seen)
    return tuple(_beside(seen, before, is_so, counts) for before, is_so in days_before(seen).items())


def _beside(seen: SeenPeriod, before: Before, is_so: Floats, counts: Floats) -> DaysBeside:
    known = np.isfinite(counts)
    such, other = (np.flatnonzero(known & (is_so == each)).tolist() for each in (1, 0))

    def by_spasms(days: list[int]) -> tuple[int, ...]:
        told = np.minimum(counts[days], MOST_TOLD).astype(np.int64)
        return tuple(np.bincount(told, minlength=MOST_TOLD + 1).tolist())

    first = seen.period.start
    return DaysBeside(
        before=before,
        such=tuple(first + timedelta(days=day) for day in such),
        other=tuple(first + timedelta(days=day) for day in other),
        such_by_spasms=by_spasms(such),
        other_by_spasms=by_spasms(other),
    )
