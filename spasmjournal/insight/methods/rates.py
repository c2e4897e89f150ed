"""How often something happens, on the regular remedy and off it."""

from dataclasses import dataclass
from math import isqrt, sqrt

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Flags, Floats
from spasmjournal.insight.methods.interval import Interval, normal_width, student_width
from spasmjournal.insight.methods.proportions import binomial_p, clopper_pearson

BLOCK_DAYS = 14
_DRAWS = 2000
_LEAST_BLOCKS = 2
_LEAST_SPREAD = 1.5
"""A side in fewer even blocks than this shows nothing of how much blocks differ."""
_LOST = 1.5
"""Of the correlation that taking out the means hides: what it is if days are independent, and half more."""
_MOST_CARRIED = 0.7


@dataclass(frozen=True)
class RateRatio:
    """How many times the second rate the first is; None where it has no end because the second is 0."""

    estimate: float | None
    low: float
    high: float | None
    p: float

    @property
    def interval(self) -> Interval | None:
        """Estimate and limits, where all of them are told."""
        if self.estimate is None or self.high is None:
            return None
        return Interval(self.estimate, self.low, self.high)


def rate_ratio(
    events1: int, exposure1: float, events2: int, exposure2: float, level: float = 0.95
) -> RateRatio | None:
    """How many times as often it happens in the first stretch as in the second: events over exposure (days).

    Exact and conditional on the sum of the events: Clopper and Pearson's limits of the first's share, and
    the binomial p. None without an event, or without exposure. Assumes that events come singly and apart
    (Poisson); spasms do not, so show it beside `block_bootstrap` and never alone.
    """
    counted = events1 >= 0 and events2 >= 0 and events1 + events2 > 0
    if not (counted and exposure1 > 0 and exposure2 > 0):
        return None
    both, scale = events1 + events2, exposure2 / exposure1
    share = clopper_pearson(events1, both, level)
    p = binomial_p(events1, both, exposure1 / (exposure1 + exposure2))
    if share is None or p is None:
        return None
    low = scale * share.low / (1 - share.low)
    high = scale * share.high / (1 - share.high) if share.high < 1 else None
    estimate = scale * events1 / events2 if events2 else None
    return RateRatio(estimate, low, high, p)


def block_bootstrap(
    values: ArrayLike,
    on: ArrayLike,
    block: int = BLOCK_DAYS,
    draws: int = _DRAWS,
    seed: int = 0,
    level: float = 0.95,
) -> Interval | None:
    """How many times as many there are a day with the remedy `on` as without (1 is no difference).

    `values` are the counts of consecutive days, `on` is 0 or 1; NaN or None where a day was not observed.
    None where a side has under two blocks of observed days, or nothing happened without the remedy.

    Blocks of at least `block` days (more in long journals) are drawn anew by what they add to the logarithm
    of the ratio (Kuensch 1989). Few blocks make that too short, so it is widened to Student's t, for the
    share of each mean, and by what neighbours have in common (as an AR(1) series, its bias allowed for) as
    far as they do not hold both sides; never below the width for single events that come apart. It stands
    over-dispersion, bad spells and a weekly rhythm, even over one stretch of 90 days on and one off: an
    idle remedy seems to prevent in at most 5 % with spells carried over by 0.9 a day; but not if it was
    begun because of bad weeks.
    """
    counts, with_it = (np.asarray(each, dtype=np.float64).ravel() for each in (values, on))
    seen = np.isfinite(counts) & np.isfinite(with_it)
    sides = [seen & (with_it > 0.5), seen & ~(with_it > 0.5)]
    days = [int(side.sum()) for side in sides]
    events = [float(counts[side].sum()) for side in sides]
    if min(days) < _LEAST_BLOCKS * block or not events[1]:
        return None
    # Half an event more on either side keeps the logarithm of none finite.
    found = [of_side + 0.5 * (min(events) <= 0) for of_side in events]
    middle = float(np.log(found[0] / days[0]) - np.log(found[1] / days[1]))
    edges = _edges(with_it > 0.5, max(block, min(isqrt(len(counts)), min(days) // 4)))
    adds = [_adds(counts, side, expected, edges) for side, expected in zip(sides, found, strict=True)]
    shares = [_shares(side, edges) for side in sides]
    if min(map(_even_blocks, shares)) < _LEAST_SPREAD or len(edges) <= 2 * _LEAST_BLOCKS:
        return None
    reach = _reach(adds, shares, found, np.random.default_rng(seed).random((draws, len(edges) - 1)), level)
    low, high = (float(np.exp(limit)) for limit in (middle - reach[0], middle + reach[1]))
    ratio = days[1] / days[0] * events[0] / events[1]
    return Interval(ratio, min(low, ratio), max(high, ratio))


def _edges(treated: Flags, length: int) -> list[int]:
    """Where blocks of at least `length` days begin and end; a stretch too short goes on into the next."""
    turns = (np.flatnonzero(np.diff(treated)) + 1).tolist()
    edges = [0]
    for turn in [*turns, len(treated)]:
        parts = (turn - edges[-1]) // length
        if parts:
            edges += np.linspace(edges[-1], turn, parts + 1)[1:].round().astype(int).tolist()
    edges[-1] = len(treated)
    return edges


def _adds(counts: Floats, side: Flags, expected: float, edges: list[int]) -> Floats:
    """What each block adds to the logarithm of the side's rate; all of them add up to 0."""
    observed = np.where(side, counts, 0.0)
    mean = float(observed.sum()) / float(side.sum())
    return np.asarray(np.add.reduceat(np.where(side, observed - mean, 0.0), edges[:-1]) / expected)


def _shares(side: Flags, edges: list[int]) -> Floats:
    """Which share of the side's days each block holds."""
    days = np.add.reduceat(side.astype(np.float64), edges[:-1])
    return np.asarray(days / days.sum())


def _even_blocks(share: Floats) -> float:
    """How many blocks of even size tell as much about the side as those it has."""
    return float(1 / (share @ share))


def _hidden(shares: list[Floats]) -> float:
    """How much correlation of neighbouring blocks it hides that each side's mean is taken out.

    Most where the remedy is begun once and never stopped, least where phases are short: only of blocks of
    the same side does it hide any.
    """
    among = sum(float(share[1:] @ share[:-1]) for share in shares)
    return _LOST * among / sum(float(share @ (1 - share)) for share in shares)


def _apart(shares: list[Floats]) -> float:
    """How far the sides lie in blocks of their own: 1 if wholly so, 0 if every block holds as much of both.

    What neighbouring blocks have in common, such as a bad month, takes itself out within blocks of both.
    """
    return float(np.abs(shares[0] - shares[1]).sum()) / 2


def _reach(
    adds: list[Floats], shares: list[Floats], events: list[float], chances: Floats, level: float
) -> tuple[float, float]:
    """How far the interval of the logarithm of the ratio reaches down and up from its estimate."""
    spread = [_even_blocks(share) for share in shares]
    # A mean takes its share out of what the blocks add; the fewer they are, the more.
    with_it, without = (a * sqrt(k / (k - 1)) for a, k in zip(adds, spread, strict=True))
    blocks = with_it - without
    count = len(blocks)
    singly = [1 / found for found in events]
    df = sum(singly) ** 2 / sum(v * v / (k - 1) for v, k in zip(singly, spread, strict=True))
    student = student_width(level, df)
    squares = float(blocks @ blocks)
    carried = float(blocks[1:] @ blocks[:-1]) / squares * count / (count - 2) if squares else 0.0
    carried = _apart(shares) * min(max(carried + _hidden(shares), 0.0), _MOST_CARRIED)
    wider = student / normal_width(level) * sqrt((1 + carried) / (1 - carried))
    sums = np.sum(blocks[(chances * count).astype(np.int64)], axis=1)
    low, high = np.quantile(sums, [(1 - level) / 2, (1 + level) / 2])
    least = student * sqrt(sum(singly))
    return max(-wider * float(low), least), max(wider * float(high), least)
