"""Shares: how many of how many, and what that leaves open."""

from math import lgamma, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import known_rows
from spasmjournal.insight.methods.interval import Interval, normal_width

LOWEST_FOR_SHARES = 3
"""From a lower intensity on, one point is a third or more, and shares say little."""


class Eased(NamedTuple):
    """One change from before to after: in per cent, by 30 % and by 50 %, and by two points or more.

    What depends on a share is None if there was nothing before.
    """

    percent: float | None
    by_30: bool | None
    by_50: bool | None
    two_points: bool


class Responders(NamedTuple):
    """How many changes were counted, eased by 30 % and by 50 %, and were left out: too low, or 0 before."""

    counted: int
    eased_30: int
    eased_50: int
    too_low: int
    not_applicable: int


def wilson_interval(x: float, n: float, level: float = 0.95, *, correct: bool = False) -> Interval | None:
    """The share `x` of `n` (0-1) with Wilson's score interval; None without trials or with x outside 0-n.

    `correct` applies the correction for continuity. Newcombe 1998, Stat Med 17:857, methods 3 and 4.
    """
    if not _is_count(x, n):
        return None
    share, z = x / n, normal_width(level)
    if correct:
        low, high = _corrected(share, n, z)
    else:
        middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        low, high = middle - half, middle + half
    return _share(x, n, low, high)


def clopper_pearson(x: float, n: float, level: float = 0.95) -> Interval | None:
    """The share `x` of `n` (0-1) with the exact interval of Clopper and Pearson 1934; else None."""
    from scipy.special import betaincinv

    if not _is_count(x, n):
        return None
    tail = (1 - level) / 2
    low = float(betaincinv(x, n - x + 1, tail)) if x > 0 else 0.0
    high = float(betaincinv(x + 1, n - x, 1 - tail)) if x < n else 1.0
    return _share(x, n, low, high)


def binomial_p(x: int, n: int, share: float) -> float | None:
    """How surprising `x` of `n` is if the share is truly `share`: the exact two-sided p (Conover 1971)."""
    from scipy.stats import binomtest

    if not _is_count(x, n) or not 0 <= share <= 1:
        return None
    return float(binomtest(int(x), int(n), share).pvalue)


def newcombe_difference(x1: float, n1: float, x2: float, n2: float, level: float = 0.95) -> Interval | None:
    """By how much the share x1/n1 is greater than x2/n2 (-1 to 1), from separate trials.

    The hybrid score interval: Newcombe 1998, Stat Med 17:873, method 10. None without trials.
    """
    first, second = wilson_interval(x1, n1, level), wilson_interval(x2, n2, level)
    if first is None or second is None:
        return None
    difference = first.estimate - second.estimate
    below = sqrt((first.estimate - first.low) ** 2 + (second.high - second.estimate) ** 2)
    above = sqrt((first.high - first.estimate) ** 2 + (second.estimate - second.low) ** 2)
    return Interval(difference, max(-1.0, difference - below), min(1.0, difference + above))


def eased(before: int, after: int) -> Eased:
    """Whether it eased by 30 %, by 50 %, and by two points, told in whole numbers (Farrar 2001, IMMPACT)."""
    down = before - after
    if before == 0:
        return Eased(None, None, None, down >= 2)
    return Eased(100 * down / before, 10 * down >= 3 * before, 2 * down >= before, down >= 2)


def responders(before: ArrayLike, after: ArrayLike) -> Responders:
    """How many of the changes eased by 30 % and by 50 %; columns of whole ratings (0-10) of one length.

    Unknown numbers are left out, as are those with less than 3 before: there, shares say little.
    """
    start, end = known_rows(before, after)
    counts = start >= LOWEST_FOR_SHARES
    down = start[counts] - end[counts]
    return Responders(
        counted=int(counts.sum()),
        eased_30=int(np.sum(10 * down >= 3 * start[counts])),
        eased_50=int(np.sum(2 * down >= start[counts])),
        too_low=int(np.sum(~counts & (start != 0))),
        not_applicable=int(np.sum(start == 0)),
    )


def beta_superiority(x1: int, n1: int, x2: int, n2: int) -> float | None:
    """How probable it is (0-1) that the share behind `x2` of `n2` is greater than that behind `x1` of `n1`.

    Every share is thought equally likely at first. The closed sum for whole numbers is E. Miller's
    ("Formulas for Bayesian A/B testing"). None if a count lies outside its trials; no trials are allowed.
    """
    if not (0 <= x1 <= n1 and 0 <= x2 <= n2):
        return None
    a1, b1, a2, b2 = x1 + 1, n1 - x1 + 1, x2 + 1, n2 - x2 + 1
    terms = (_log_beta(a1 + i, b1 + b2) - _log_beta(1 + i, b2) - _log_beta(a1, b1) for i in range(int(a2)))
    total = float(np.sum(np.exp(np.fromiter(terms, np.float64)) / (b2 + np.arange(int(a2)))))
    return min(1.0, total)


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _is_count(x: float, n: float) -> bool:
    return n > 0 and 0 <= x <= n


def _share(x: float, n: float, low: float, high: float) -> Interval:
    share = x / n
    return Interval(share, max(0.0, min(low, share)), min(1.0, max(high, share)))


def _corrected(share: float, n: float, z: float) -> tuple[float, float]:
    """Newcombe's method 4."""
    other, scale = 1 - share, 2 * (n + z * z)
    middle = 2 * n * share + z * z
    below = z * sqrt(max(0.0, z * z - 2 - 1 / n + 4 * share * (n * other + 1)))
    above = z * sqrt(max(0.0, z * z + 2 - 1 / n + 4 * share * (n * other - 1)))
    low = 0.0 if share == 0 else (middle - 1 - below) / scale
    high = 1.0 if share == 1 else (middle + 1 + above) / scale
    return low, high
