"""Whether something wears off or grows over time, and how much neighbours in time have in common."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Floats, Whole, known, known_rows
from spasmjournal.insight.methods.interval import Interval, normal_p, normal_width
from spasmjournal.insight.methods.orders import inversion_chances, inversions

_EXACT = 60
"""So many pairs of values have Kendall's exact distribution."""
_HAIR = 1e-12
_MOST_SLOPES = 2_000_000
"""So many slopes are looked at; of more, those over lags spread evenly."""


@dataclass(frozen=True)
class Slope:
    """Change in y for each step of x, its interval (None if too few to say), and y at x = 0."""

    slope: float
    interval: Interval | None
    intercept: float


@dataclass(frozen=True)
class Kendall:
    """Kendall's tau-b (-1 to 1), concordant and discordant pairs, and two-sided p; whether p is exact."""

    tau: float
    concordant: int
    discordant: int
    p: float
    exact: bool


@dataclass(frozen=True)
class LjungBox:
    """Whether any correlation up to a lag stands out: statistic and p."""

    q: float
    p: float


def theil_sen(x: ArrayLike, y: ArrayLike, level: float = 0.95) -> Slope | None:
    """By how much y changes with each step of x: the median of the slopes between all pairs.

    Columns of one length; rows with an unknown number are left out. None without two different x. The
    interval is Sen's (1968) by the variance of Kendall's score with ties, which holds its level from few
    rows on; it is None where they cannot bear it (under 5 for 95 %). The intercept is
    median(y) - slope * median(x). Of more than 2,000 rows the slopes over evenly spread lags stand for all.
    """
    column, target = _in_order(x, y)
    slopes = _slopes(column, target)
    if not len(slopes):
        return None
    slope = float(np.median(slopes))
    intercept = float(np.median(target) - slope * np.median(column))
    share = _share_outside(column, target, (1 - level) / 2)
    rank = int(share * len(slopes) + 1e-6)
    if rank < 1:
        return Slope(slope, None, intercept)
    return Slope(slope, Interval(slope, float(slopes[rank - 1]), float(slopes[-rank])), intercept)


def kendall_exact(x: ArrayLike, y: ArrayLike) -> Kendall | None:
    """Whether y goes up or down with x, by the order of all pairs.

    Columns of one length; rows with an unknown number are left out. None under two rows, or where all x or
    all y are equal. p is exact up to 60 rows if only one of the two has equal values (Kendall 1938; with
    ties the distribution of inversions of a multiset), else normal with the correction for ties and for
    continuity. Assumes rows apart from each other.
    """
    column, target = known_rows(x, y)
    n = len(column)
    ties = [_ties(values) for values in (column, target)]
    pairs = n * (n - 1) // 2
    untied = [pairs - sum(size * (size - 1) // 2 for size in sizes) for sizes in ties]
    if n < 2 or min(untied) <= 0:
        return None
    concordant, discordant = _pairs(column, target)
    tau = float(np.clip((concordant - discordant) / sqrt(untied[0]) / sqrt(untied[1]), -1, 1))
    single = [sizes for sizes in ties if max(sizes) == 1]
    if n <= _EXACT and single:
        other = ties[0] if ties[1] is single[0] else ties[1]
        chances = inversion_chances(tuple(other))
        tail = float(np.sum(chances[: min(concordant, discordant) + 1]))
        return Kendall(tau, concordant, discordant, min(1.0, 2 * tail), True)
    far = max(0, abs(concordant - discordant) - 1) / sqrt(_score_variance(n, *ties))
    return Kendall(tau, concordant, discordant, normal_p(far), False)


def autocorrelation(y: ArrayLike, lags: int = 5) -> tuple[float, ...] | None:
    """How alike values are that lie 0, 1, ... `lags` steps apart in time (-1 to 1); y in the order of time.

    Unknown values are left out of the sums and keep their place. None under two values, or if all are
    equal. With the divisor of R's acf, which draws far lags to 0.
    """
    values = np.asarray(y, dtype=np.float64).ravel()
    told = np.isfinite(values)
    if told.sum() < 2:
        return None
    about = np.where(told, values - np.mean(values[told]), 0.0)
    whole = float(about @ about)
    if whole <= len(values) * (_HAIR * float(np.max(np.abs(values[told])))) ** 2:
        return None
    steps = range(min(lags, len(values) - 1) + 1)
    return tuple(float(about[: len(about) - step] @ about[step:]) / whole for step in steps)


def effective_size(y: ArrayLike) -> float | None:
    """How many values apart from each other say as much as these, in the order of time: n(1-r)/(1+r).

    r is the correlation of neighbours; at most the number of values, at least one. None as for
    `autocorrelation`.
    """
    found = autocorrelation(y, 1)
    if found is None:
        return None
    n, r = len(known(y)), found[1]
    return min(float(n), max(1.0, n * (1 - r) / (1 + r)))


def ljung_box(y: ArrayLike, lags: int = 1) -> LjungBox | None:
    """Whether values so alike in time could come from chance (Ljung and Box 1978); None as above."""
    from scipy.special import chdtrc

    found = autocorrelation(y, lags)
    n = len(np.asarray(y, dtype=np.float64).ravel())
    if found is None or lags < 1:
        return None
    q = n * (n + 2) * sum(r * r / (n - step) for step, r in enumerate(found[1:], 1))
    return LjungBox(q, float(chdtrc(len(found) - 1, q)))


def _in_order(x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
    column, target = known_rows(x, y)
    order = np.lexsort((target, column))
    return column[order], target[order]


def _slopes(column: Floats, target: Floats) -> Floats:
    """The slopes between pairs with different x, in order; of very many, those over evenly spread lags."""
    n = len(column)
    lags = np.arange(1, n)
    if n * (n - 1) // 2 > _MOST_SLOPES:
        lags = np.unique(np.linspace(1, n - 1, _MOST_SLOPES * 2 // n).astype(np.int64))
    finest = _HAIR * float(np.max(np.abs(column), initial=1))
    found = []
    for lag in lags:
        step = column[lag:] - column[:-lag]
        apart = step > finest
        found.append((target[lag:] - target[:-lag])[apart] / step[apart])
    return np.sort(np.concatenate(found)) if found else np.empty(0)


def _share_outside(column: Floats, target: Floats, tail: float) -> float:
    """The share of the slopes that lie outside the interval on either side."""
    n, ties = len(column), _ties(column)
    pairs = n * (n - 1) / 2 - sum(size * (size - 1) / 2 for size in ties)
    spread = normal_width(1 - 2 * tail) * sqrt(_score_variance(n, ties, _ties(target)))
    return max(0.0, round(float(pairs - spread) / 2) / float(pairs))


def _score_variance(n: int, *ties: Whole) -> float:
    """The variance of concordant less discordant pairs by chance, with ties in either column."""
    first, second = (sizes.astype(np.float64) for sizes in ties)
    whole = n * (n - 1) * (2 * n + 5)
    lost = sum(float(np.sum(t * (t - 1) * (2 * t + 5))) for t in (first, second))
    pairs = [float(np.sum(t * (t - 1))) for t in (first, second)]
    triples = [float(np.sum(t * (t - 1) * (t - 2))) for t in (first, second)]
    both = pairs[0] * pairs[1] / (2 * n * (n - 1))
    three = triples[0] * triples[1] / (9 * n * (n - 1) * (n - 2)) if n > 2 else 0.0
    return max((whole - lost) / 18 + both + three, np.finfo(float).tiny)


def _ties(values: Floats) -> Whole:
    return np.unique(values, return_counts=True)[1].astype(np.int64)


def _pairs(column: Floats, target: Floats) -> tuple[int, int]:
    """How many pairs rise and how many fall; those equal in either are neither."""
    order = np.lexsort((target, column))
    _, rank = np.unique(target[order], return_inverse=True)
    falling = inversions(rank)
    both = np.unique(np.column_stack([column, target]), axis=0, return_counts=True)[1]
    equal = [int(np.sum(sizes * (sizes - 1) // 2)) for sizes in (_ties(column), _ties(target), both)]
    n = len(column)
    return n * (n - 1) // 2 - equal[0] - equal[1] + equal[2] - falling, falling
