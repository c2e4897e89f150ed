"""What eased with each of several treatments, as if all had begun equally bad, as often by night."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from spasmjournal.insight.methods.interval import ROUNDING_VARIANCE
from spasmjournal.insight.observed import WAITING, Flags, Floats, Observed, Whole

_NOTHING_LEFT = 1e-9


@dataclass(frozen=True)
class AdjustedMeans:
    """Points eased, in the order asked for, with their covariance and the number of rows behind each."""

    eased: Floats
    covariance: Floats
    counts: tuple[int, ...]
    with_waiting: bool


def adjusted_means(observed: Observed, which: Sequence[int]) -> AdjustedMeans | None:
    """How much did each ease, from the intensity that is usual for all of them together?

    Analysis of covariance: one slope of what eased on the intensity before, and one step for night, both
    from the differences within treatments, and one residual variance, no smaller than rounding to whole
    points makes it. None without a residual degree of freedom, or without rows for one of them.
    """
    rows = observed.treatments
    place = np.full(len(observed.tried), -1, dtype=np.int64)
    place[list(which)] = np.arange(len(which))
    mine = rows.counted & (place[rows.what] >= 0)
    number = place[rows.what[mine]]
    counts = np.bincount(number, minlength=len(which))
    if not len(which) or not counts.all():
        return None
    eased = rows.before[mine] - rows.after[mine]
    given = [rows.before[mine], rows.night[mine].astype(np.float64)]
    return _fitted(number, counts, eased, given, WAITING in which)


def eased_beyond_usual(observed: Observed, mine: Flags) -> Floats:
    """Points eased beyond what is usual from that intensity, day or night, among these rows of one remedy."""
    rows = observed.treatments
    eased = rows.before[mine] - rows.after[mine]
    if not len(eased):
        return eased
    number, counts = np.zeros(len(eased), dtype=np.int64), np.array([len(eased)])
    within, _ = _that_vary(number, counts, [rows.before[mine], rows.night[mine].astype(np.float64)])
    rest = eased - eased.mean()
    return np.asarray(rest - within @ np.linalg.inv(within.T @ within) @ (within.T @ rest))


def _fitted(
    number: Whole, counts: Whole, eased: Floats, given: Sequence[Floats], with_waiting: bool
) -> AdjustedMeans | None:
    within, apart = _that_vary(number, counts, given)
    df = len(eased) - len(counts) - within.shape[1]
    if df < 1:
        return None
    inverse = np.linalg.inv(within.T @ within)
    mean = np.bincount(number, eased) / counts
    rest = eased - mean[number]
    slopes = inverse @ (within.T @ rest)
    rest = rest - within @ slopes
    variance = max(float(rest @ rest) / df, ROUNDING_VARIANCE)
    covariance = variance * (np.diag(1 / counts) + apart @ inverse @ apart.T)
    return AdjustedMeans(mean - apart @ slopes, covariance, tuple(map(int, counts)), with_waiting)


def _that_vary(number: Whole, counts: Whole, given: Sequence[Floats]) -> tuple[Floats, Floats]:
    """The columns that vary within treatments, less the treatments' means, and these less the mean of all."""
    within: list[Floats] = []
    apart: list[Floats] = []
    for column in given:
        mean = np.bincount(number, column) / counts
        inside = column - mean[number]
        left = inside
        for other in within:
            left = left - other * float(other @ left) / float(other @ other)
        if float(left @ left) > _NOTHING_LEFT * max(1.0, float(column @ column)):
            within.append(inside)
            apart.append(mean - float(column.mean()))
    shape = (len(number), 0), (len(counts), 0)
    if not within:
        return np.empty(shape[0]), np.empty(shape[1])
    return np.column_stack(within), np.column_stack(apart)
