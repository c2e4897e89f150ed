"""Where changes lie: their mean, their middle, and how far chance alone could have moved them."""

from math import sqrt

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Floats, Whole, are_whole, known, known_rows
from spasmjournal.insight.methods.interval import (
    ROUNDING_VARIANCE,
    Interval,
    interval_around,
    normal_p,
    normal_width,
    student_width,
)
from spasmjournal.insight.methods.walsh import WalshAverages

_EXACT_RANKS = 120
"""So many differences have the signed rank's exact distribution; from there on the normal one is as good."""
_EXACT_FLIPS = 36
_EXACT_STEPS = 20_000
_HAIR = 1e-9


def mean_change(before: ArrayLike, after: ArrayLike, level: float = 0.95) -> Interval | None:
    """How many points it eased on average (before minus after; above 0 is easier), with a t interval.

    Columns of one length; rows with an unknown number are left out. None under two rows. The spread of
    whole ratings is taken for no less than rounding makes it, so that equal changes are not certainty.
    """
    start, end = known_rows(before, after)
    change = start - end
    if len(change) < 2:
        return None
    variance = float(np.var(change, ddof=1))
    if are_whole(start, end):
        variance = max(variance, 2 * ROUNDING_VARIANCE)
    n = len(change)
    return interval_around(float(np.mean(change)), student_width(level, n - 1) * sqrt(variance / n))


def hodges_lehmann(differences: ArrayLike) -> float | None:
    """The middle of the differences: the median of the means of all pairs, each with itself as well.

    In the unit of the differences; None without any. Hodges and Lehmann 1963.
    """
    walsh = WalshAverages(known(differences))
    return walsh.median() if walsh.count else None


def signed_rank_interval(differences: ArrayLike, level: float = 0.95) -> Interval | None:
    """The Hodges-Lehmann middle with the interval that Wilcoxon's signed rank test leaves.

    Exact up to 120 differences; a closed interval, so that ties and zeros only make it hold more often.
    None where no interval can hold that often (under 6 differences for 95 %). Assumes an even spread to
    both sides. Hollander and Wolfe 1999, section 3.3.
    """
    column = known(differences)
    walsh = WalshAverages(column)
    rank = _lowest_rank(len(column), (1 - level) / 2)
    if rank < 1:
        return None
    middle = walsh.median()
    return Interval(middle, min(walsh.at(rank), middle), max(walsh.at(walsh.count + 1 - rank), middle))


def _lowest_rank(n: int, tail: float) -> int:
    """The greatest k for which the rank sum lies under k with a probability of at most `tail`."""
    if n <= _EXACT_RANKS:
        return int(np.searchsorted(np.cumsum(rank_sums(n)), tail * (1 + _HAIR), side="right"))
    mean, variance = n * (n + 1) / 4, n * (n + 1) * (2 * n + 1) / 24
    return int(mean - normal_width(1 - 2 * tail) * sqrt(variance))


def rank_sums(n: int) -> Floats:
    """The probabilities of Wilcoxon's rank sum being 0, 1, ... n(n+1)/2, without ties."""
    chances = np.ones(1)
    for rank in range(1, n + 1):
        longer = np.zeros(len(chances) + rank)
        longer[: len(chances)] = chances / 2
        longer[rank:] += chances / 2
        chances = longer
    return chances


def sign_flip_p(differences: ArrayLike) -> float | None:
    """How often a mean so far from 0 turns up if each difference might as well have the other sign.

    Two-sided, over all 2^n signs: exact up to 36 differences, and for whole numbers up to a sum of 20,000
    points; beyond that by the normal limit. None without differences. Fisher 1935.
    """
    sizes = np.abs(known(differences))
    if not len(sizes):
        return None
    reached = abs(float(np.sum(known(differences))))
    moved = sizes[sizes > 0]
    if reached <= _HAIR * float(np.sum(moved)):
        return 1.0
    if are_whole(moved) and np.sum(moved) <= _EXACT_STEPS:
        return _flips_of_whole(moved.astype(np.int64), round(reached))
    if len(moved) <= _EXACT_FLIPS:
        return _flips_of_halves(moved, reached)
    return normal_p(reached / float(np.linalg.norm(moved)))


def _flips_of_whole(sizes: Whole, reached: int) -> float:
    """By the distribution of the sum of the sizes with a minus; the whole sum is `total` minus twice it."""
    total = int(sizes.sum())
    chances = np.ones(1)
    for size in sizes:
        longer = np.zeros(len(chances) + size)
        longer[: len(chances)] = chances / 2
        longer[size:] += chances / 2
        chances = longer
    sums = total - 2 * np.arange(total + 1)
    return min(1.0, float(np.sum(chances[np.abs(sums) >= reached])))


def _flips_of_halves(sizes: Floats, reached: float) -> float:
    """By pairing the sums of either half of the sizes, counted and not listed."""
    first, second = _all_signs(sizes[: len(sizes) // 2]), np.sort(_all_signs(sizes[len(sizes) // 2 :]))
    bar = reached - _HAIR * float(np.sum(sizes))
    above = len(second) - np.searchsorted(second, bar - first, side="left")
    below = np.searchsorted(second, -bar - first, side="right")
    return min(1.0, float(np.sum(above) + np.sum(below)) / 2.0 ** len(sizes))


def _all_signs(sizes: Floats) -> Floats:
    sums = np.zeros(1)
    for size in sizes:
        sums = np.concatenate([sums - size, sums + size])
    return sums
