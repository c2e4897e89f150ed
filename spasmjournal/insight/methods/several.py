"""Several questions asked at once: p-values that allow for it, and one test for all."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spasmjournal.insight.methods.columns import Floats, midranks


@dataclass(frozen=True)
class Friedman:
    """Friedman's statistic, its degrees of freedom, and p by chi-squared."""

    chi2: float
    df: int
    p: float


def bonferroni(p: ArrayLike) -> tuple[float, ...]:
    """The p-values, in their order, so that one error among all is no likelier than for one."""
    values = _given(p)
    return tuple(np.minimum(values * len(values), 1).tolist())


def holm(p: ArrayLike) -> tuple[float, ...]:
    """The same in steps, which finds more (Holm 1979, Scand J Stat 6:65); in the order given."""
    values = _given(p)
    order = np.argsort(values, kind="stable")
    stepped = values[order] * np.arange(len(values), 0, -1)
    return _put_back(np.maximum.accumulate(np.minimum(stepped, 1)), order)


def benjamini_hochberg(p: ArrayLike) -> tuple[float, ...]:
    """The p-values, in their order, so that few of the findings are false (Benjamini and Hochberg 1995)."""
    values = _given(p)
    order = np.argsort(values, kind="stable")
    stepped = values[order] * len(values) / np.arange(1, len(values) + 1)
    adjusted = np.minimum.accumulate(np.minimum(stepped, 1)[::-1])[::-1]
    return _put_back(np.maximum(adjusted, values[order]), order)


def friedman(blocks: ArrayLike) -> Friedman | None:
    """Whether remedies differ that were all tried in each block: rows are blocks, columns remedies.

    Ranks within blocks, with the correction for ties (Hollander and Wolfe 1999, section 7.1); p by
    chi-squared, for a hint when blocks are few. Blocks with an unknown number are left out. None under two
    blocks or remedies, or where all in each block are equal.
    """
    rows = np.asarray(blocks, dtype=np.float64)
    if rows.ndim != 2 or rows.shape[1] < 2:
        return None
    rows = rows[np.all(np.isfinite(rows), axis=1)]
    n, k = rows.shape
    ranks = np.array([midranks(row) for row in rows]).reshape(n, k)
    about = ranks - (k + 1) / 2
    spread = float(np.sum(about**2))
    if n < 2 or spread <= 0:
        return None
    from scipy.special import chdtrc

    chi2 = (k - 1) * float(np.sum(np.sum(about, axis=0) ** 2)) / spread
    return Friedman(chi2, k - 1, float(chdtrc(k - 1, chi2)))


def _given(p: ArrayLike) -> Floats:
    """Unknown p-values count as 1: they are asked as well, and say nothing."""
    values = np.asarray(p, dtype=np.float64).ravel()
    return np.clip(np.where(np.isnan(values), 1.0, values), 0, 1)


def _put_back(values: Floats, order: NDArray[np.intp]) -> tuple[float, ...]:
    put = np.empty_like(values)
    put[order] = values
    return tuple(put.tolist())
