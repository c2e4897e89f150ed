"""How relief with one remedy went on: a smooth line through its answered uses, with its band."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.smooth import lowess
from spasmjournal.insight.relief import ReliefPoint
from spasmjournal.insight.verdict import LEVEL
from spasmjournal.period import ONE_DAY, Period

ENOUGH_FOR_A_LINE = 12
"""Nothing is drawn through fewer answered uses."""
_SPAN, _MOST_NEAREST = 0.5, 100
_PLACES = 60
_LONG_GAP_DAYS, _LONG_GAP_SHARE = 28.0, 0.125
_MOST_POINTS = 10.0


@dataclass(frozen=True)
class TrendPoint:
    """So many days into the period it eased by about `eased` points; the limits are pointwise."""

    day: float
    eased: Interval


@dataclass(frozen=True)
class ReliefTrend:
    """The line in stretches, for it is broken where a remedy was long not answered."""

    stretches: tuple[tuple[TrendPoint, ...], ...]


def relief_trend(points: Sequence[ReliefPoint], period: Period, level: float = LEVEL) -> ReliefTrend | None:
    """How much it eased in the course of time; None under 12 answered uses, or of all at one moment.

    At each place the half of all uses that is nearest, 100 at most, by `lowess`. Not through gaps of more
    than four weeks, nor of an eighth of the period where that is more.
    """
    told = sorted(
        ((point.began - period.starts_at) / ONE_DAY, float(point.change))
        for point in points
        if point.change is not None
    )
    if len(told) < ENOUGH_FOR_A_LINE:
        return None
    days, changes = np.array(told).T
    nearest = min(max(ENOUGH_FOR_A_LINE, round(_SPAN * len(told))), _MOST_NEAREST)
    gap = max(_LONG_GAP_DAYS, _LONG_GAP_SHARE * len(period))
    places = [_places(first, last, len(period)) for first, last in _stretches(days.tolist(), gap)]
    found = lowess(days, changes, [day for stretch in places for day in stretch], nearest, level)
    if found is None:
        return None
    line = iter(zip(found.at, found.middle, found.low, found.high, strict=True))
    return ReliefTrend(tuple(tuple(_point(*next(line)) for _ in stretch) for stretch in places))


def _stretches(days: Sequence[float], gap: float) -> list[tuple[float, float]]:
    """The first and last day of each stretch without a long gap, where these differ."""
    starts, ends = [days[0]], []
    for earlier, later in pairwise(days):
        if later - earlier > gap:
            ends.append(earlier)
            starts.append(later)
    return [(first, last) for first, last in zip(starts, [*ends, days[-1]], strict=True) if last > first]


def _places(first: float, last: float, days: int) -> list[float]:
    steps = max(2, round(_PLACES * (last - first) / max(1, days)))
    return [float(day) for day in np.linspace(first, last, steps)]


def _point(day: float, middle: float, low: float, high: float) -> TrendPoint:
    kept = (min(max(value, -_MOST_POINTS), _MOST_POINTS) for value in (middle, low, high))
    return TrendPoint(day, Interval(*kept))
