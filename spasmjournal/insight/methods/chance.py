"""What chance alone does: falling back to the usual, and all the orders a draw could have given."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import comb, exp, pi, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Floats, Whole

_HAIR = 1e-9
_MOST_SPLITS = 500_000


@dataclass(frozen=True)
class Designs:
    """How many orders of two remedies a design could draw, for one number of sessions.

    `complete`: any order with each as often; `blocks`: one of each in every two; `alternating`: each as
    often and no more than a few in a row.
    """

    complete: int
    blocks: int
    alternating: int


class PhaseStatistic(StrEnum):
    """What is compared between phases: the means of the phases' means, or of all their scores."""

    PHASE_MEANS = "PA-PB"
    SCORES = "A-B"


@dataclass(frozen=True)
class PhaseTest:
    """The difference seen, one-sided p, and how many divisions into phases the draw could have given."""

    difference: float
    p: float
    arrangements: int


def regression_to_mean(
    mean: float,
    sd: float,
    cutoff: float,
    within_person_correlation: float,
    n_baseline: int = 1,
    *,
    above: bool = False,
) -> float | None:
    """How far values fall back to the usual by themselves if only those beyond a cut-off are looked at.

    In the unit of `mean` and `sd` of all values; those below `cutoff`, or `above` it, are taken.
    `n_baseline` values are averaged before the choice. Barnett, van der Pols and Dobson 2005, Int J
    Epidemiol 34:215, equation (1); normal values. None without spread, or with a correlation outside 0-1.
    """
    if not (sd > 0 and 0 <= within_person_correlation <= 1 and n_baseline >= 1):
        return None
    within = (1 - within_person_correlation) * sd**2 / n_baseline
    seen = sqrt(within + within_person_correlation * sd**2)
    z = (mean - cutoff if above else cutoff - mean) / seen
    beyond = NormalDist().cdf(z)
    if not beyond > 0:
        return None
    return within / seen * exp(-z * z / 2) / sqrt(2 * pi) / beyond


def designs(sessions: int, longest_run: int = 2) -> Designs | None:
    """How many orders a personal trial of so many sessions could draw; None unless even and above 0."""
    if sessions < 2 or sessions % 2 or longest_run < 1:
        return None
    half = sessions // 2
    return Designs(comb(sessions, half), 2**half, _alternating(half, longest_run))


def least_p(arrangements: int) -> float | None:
    """The smallest two-sided p that a draw of one of so many orders can give; None without any."""
    return min(1.0, 2 / arrangements) if arrangements > 0 else None


def phase_change_test(
    scores: ArrayLike,
    lengths: Sequence[int],
    least: int,
    statistic: PhaseStatistic = PhaseStatistic.PHASE_MEANS,
) -> PhaseTest | None:
    """Whether scores are higher in phases A than in B, of phases A, B, A, B ... whose changes were drawn.

    `scores` in the order of time, `lengths` of the phases as drawn, `least` the shortest they could be.
    Exact over all divisions (Onghena 1992). None where the lengths do not fit the scores, are under
    `least` or fewer than two, or could be divided in more than half a million ways.
    """
    values = np.asarray(scores, dtype=np.float64).ravel()
    free = len(values) - least * len(lengths)
    fits = len(lengths) >= 2 and least >= 1 and sum(lengths) == len(values) and min(lengths) >= least
    if not fits or not np.all(np.isfinite(values)) or comb(free + len(lengths) - 1, free) > _MOST_SPLITS:
        return None
    found = _differences(values, _divisions(free, len(lengths)) + least, statistic)
    seen = float(_differences(values, np.array([lengths]), statistic)[0])
    hair = _HAIR * (1 + float(np.max(np.abs(values))))
    return PhaseTest(seen, float(np.mean(found >= seen - hair)), len(found))


def _alternating(half: int, longest_run: int) -> int:
    """Orders of `half` of each with no run beyond `longest_run`, by how many of each are placed."""
    ends: dict[tuple[int, int], list[int]] = {(0, 0): [1, 1]}
    for a in range(half + 1):
        for b in range(half + 1):
            if a or b:
                with_a = sum(ends[a - run, b][1] for run in range(1, min(longest_run, a) + 1))
                with_b = sum(ends[a, b - run][0] for run in range(1, min(longest_run, b) + 1))
                ends[a, b] = [with_a, with_b]
    return sum(ends[half, half])


def _divisions(free: int, phases: int) -> Whole:
    """All ways to share out `free` places among the phases."""
    bars = np.array(list(combinations(range(free + phases - 1), phases - 1)), dtype=np.int64)
    bars = bars.reshape(len(bars), phases - 1)
    whole = np.column_stack(
        [np.full(len(bars), -1), bars, np.full(len(bars), free + phases - 1, dtype=np.int64)]
    )
    return np.asarray(np.diff(whole, axis=1) - 1)


def _differences(values: Floats, lengths: Whole, statistic: PhaseStatistic) -> Floats:
    ends = np.cumsum(lengths, axis=1)
    running = np.concatenate([[0.0], np.cumsum(values)])
    sums = running[ends] - running[ends - lengths]
    if statistic is PhaseStatistic.PHASE_MEANS:
        means = sums / lengths
        return np.asarray(means[:, ::2].mean(axis=1) - means[:, 1::2].mean(axis=1))
    first = sums[:, ::2].sum(axis=1) / lengths[:, ::2].sum(axis=1)
    return np.asarray(first - sums[:, 1::2].sum(axis=1) / lengths[:, 1::2].sum(axis=1))
