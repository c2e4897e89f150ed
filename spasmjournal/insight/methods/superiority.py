"""How often one of a group lies above one of another, which needs no more than the order of ratings."""

from collections.abc import Callable
from dataclasses import dataclass
from math import comb, sqrt

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Floats, known, midranks
from spasmjournal.insight.methods.interval import Interval, normal_width, student_p, student_width

_HALVINGS = 100


@dataclass(frozen=True)
class Nap:
    """Non-overlap of all pairs: the share of pairs in which b lies above a (0-1), ties half.

    `tau` is the same from -1 to 1. The interval is Newcombe's fifth; the standard errors are the unbiased
    one (None with one value on a side), Hanley and McNeil's, and that of no difference.
    """

    interval: Interval
    tau: float
    se_unbiased: float | None
    se_hanley: float
    se_null: float


@dataclass(frozen=True)
class BrunnerMunzel:
    """P(B > A) + P(B = A)/2 with its interval and two-sided p; statistic and df are None without scatter."""

    interval: Interval
    p: float
    statistic: float | None
    df: float | None


def nap(a: ArrayLike, b: ArrayLike, level: float = 0.95) -> Nap | None:
    """How often a value of `b` lies above one of `a`, of all pairs; turn the signs where lower is better.

    Columns of any lengths m and n; None if one is empty. Parker and Vannest 2009, Behav Ther 40:357; the
    interval Newcombe 2006, Stat Med 25:559, method 5; standard errors as in R's SingleCaseES. Assumes
    values apart from each other and without a trend.
    """
    first, second = known(a), known(b)
    if not len(first) or not len(second):
        return None
    m, n = len(first), len(second)
    of_first = _wins(second, first)
    of_second = m - _wins(first, second)
    share = float(np.mean(of_first)) / n
    q1, q2 = float(np.mean(of_first**2)) / n**2, float(np.mean(of_second**2)) / m**2
    low, high = _newcombe(share, m, n, normal_width(level))
    hanley = share * (1 - share) + (n - 1) * (q1 - share**2) + (m - 1) * (q2 - share**2)
    return Nap(
        interval=Interval(share, low, high),
        tau=2 * share - 1,
        se_unbiased=_unbiased(first, second, share, n * q1 + m * q2),
        se_hanley=sqrt(max(0.0, hanley) / (m * n)),
        se_null=sqrt((m + n + 1) / (12 * m * n)),
    )


def brunner_munzel(a: ArrayLike, b: ArrayLike, level: float = 0.95) -> BrunnerMunzel | None:
    """Whether values of `b` tend to lie above those of `a`, whatever their scatter and however tied.

    Columns of any lengths; None under two values on a side. Brunner and Munzel 2000, Biometrical J 42:17,
    with t limits cut at 0 and 1. Where the groups do not overlap, or all are equal, the method sees no
    scatter: then the interval is that of `nap`, and p the share of arrangements as far apart.
    """
    first, second = known(a), known(b)
    m, n = len(first), len(second)
    if m < 2 or n < 2:
        return None
    ranks = midranks(np.concatenate([first, second]))
    share = (float(np.mean(ranks[m:])) - (n + 1) / 2) / m
    placed = ranks[:m] - midranks(first), ranks[m:] - midranks(second)
    parts = [
        float(np.var(place, ddof=1)) / (of**2 * len(place)) for place, of in zip(placed, (n, m), strict=True)
    ]
    variance = sum(parts)
    if variance <= 0:
        return _without_scatter(first, second, level)
    df = variance**2 / sum(part**2 / (size - 1) for part, size in zip(parts, (m, n), strict=True))
    statistic = (share - 0.5) / sqrt(variance)
    half = student_width(level, df) * sqrt(variance)
    interval = Interval(share, max(0.0, share - half), min(1.0, share + half))
    return BrunnerMunzel(interval, student_p(statistic, df), statistic, df)


def _without_scatter(first: Floats, second: Floats, level: float) -> BrunnerMunzel | None:
    found = nap(first, second, level)
    if found is None:
        return None
    apart = found.tau != 0
    p = min(1.0, 2 / comb(len(first) + len(second), len(first))) if apart else 1.0
    return BrunnerMunzel(found.interval, p, None, None)


def _wins(of: Floats, over: Floats) -> Floats:
    """For each value of `over`, how many of `of` lie above it, ties half."""
    ordered = np.sort(of)
    below = np.searchsorted(ordered, over, side="left") + np.searchsorted(ordered, over, side="right")
    return np.asarray(len(of) - below / 2, dtype=np.float64)


def _unbiased(first: Floats, second: Floats, share: float, rows: float) -> float | None:
    m, n = len(first), len(second)
    if m < 2 or n < 2:
        return None
    ordered = np.sort(second)
    tied = np.searchsorted(ordered, first, side="right") - np.searchsorted(ordered, first, side="left")
    # The squares of the wins (1, a half, or 0) are less than the wins by a quarter of each tie.
    squares = share - float(np.mean(tied)) / (4 * n)
    variance = share - (m + n - 1) * share**2 + rows - 2 * squares
    return sqrt(max(0.0, variance) / ((m - 1) * (n - 1)))


def _newcombe(share: float, m: int, n: int, width: float) -> tuple[float, float]:
    """Where the share lies just that many standard errors from the limit, by the limit's own error."""
    more = (m + n) / 2 - 1

    def beyond(limit: float) -> float:
        error = limit * (1 - limit) * (2 + more + (1 + 2 * more) * limit * (1 - limit))
        return m * n * (share - limit) ** 2 * (2 - limit) * (1 + limit) - width**2 * error

    return _root(beyond, 0.0, share), _root(beyond, 1.0, share)


def _root(beyond: Callable[[float], float], outer: float, inner: float) -> float:
    """Where the function crosses 0 between a limit it is above 0 at, and the share, where it is not."""
    for _ in range(_HALVINGS):
        middle = (outer + inner) / 2
        outer, inner = (middle, inner) if beyond(middle) > 0 else (outer, middle)
    return (outer + inner) / 2
