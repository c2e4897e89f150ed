"""Values and shares of several remedies drawn towards each other, where no variance of each is known."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Floats, known, known_rows

_MOST_SIZE = 1000.0
"""Shares that tell as much of each other as so many trials do not differ to be seen."""


@dataclass(frozen=True)
class JamesStein:
    """The mean, the sum of squares about it in units of the variance, the shrinking factor, the values."""

    mean: float
    spread: float
    factor: float
    values: tuple[float, ...]


@dataclass(frozen=True)
class BetaPrior:
    """What shares of other remedies make one expect of the next: a beta distribution."""

    alpha: float
    beta: float

    @property
    def mean(self) -> float:
        """The expected share (0-1)."""
        return self.alpha / (self.alpha + self.beta)

    @property
    def sd(self) -> float:
        """The standard deviation of the share."""
        return float(np.sqrt(self.mean * (1 - self.mean) / (self.alpha + self.beta + 1)))

    def told(self, x: float, n: float) -> "BetaPrior":
        """What is to be expected after `x` of `n` more."""
        return BetaPrior(self.alpha + x, self.beta + n - x)


def james_stein(values: ArrayLike, variance: float) -> JamesStein | None:
    """Values of one known variance drawn towards their mean; never past it. None under four values.

    The unknown are left out. Efron and Morris 1975, JASA 70:311.
    """
    column = known(values)
    if len(column) < 4 or not variance > 0:
        return None
    mean = float(np.mean(column))
    spread = float(np.sum((column - mean) ** 2)) / variance
    factor = max(0.0, 1 - (len(column) - 3) / spread) if spread > 0 else 0.0
    return JamesStein(mean, spread, factor, tuple((mean + factor * (column - mean)).tolist()))


def beta_binomial(x: ArrayLike, n: ArrayLike) -> BetaPrior | None:
    """What the shares x/n of several remedies make one expect of another, by their mean and variance.

    Columns of counts of one length. None under two with trials, or where the shares do not differ, or
    differ more than shares can. Gelman et al., Bayesian Data Analysis, section 5.1.
    """
    hits, trials = _counts(x, n)
    shares = hits / trials
    if len(shares) < 2:
        return None
    mean, variance = float(np.mean(shares)), float(np.var(shares, ddof=1))
    size = mean * (1 - mean) / variance - 1 if variance > 0 else 0.0
    return BetaPrior(mean * size, (1 - mean) * size) if size > 0 and 0 < mean < 1 else None


def beta_binomial_likeliest(x: ArrayLike, n: ArrayLike) -> BetaPrior | None:
    """The same by the greatest likelihood, which weighs each share by its trials.

    None as for `beta_binomial`, or where the shares differ no more than chance makes them.
    """
    from scipy.optimize import minimize
    from scipy.special import betaln

    start = beta_binomial(x, n)
    if start is None:
        return None
    hits, trials = _counts(x, n)

    def unlikely(logs: Floats) -> float:
        a, b = np.exp(logs)
        return -float(np.sum(betaln(a + hits, b + trials - hits) - betaln(a, b)))

    begin = np.log([min(start.alpha, _MOST_SIZE), min(start.beta, _MOST_SIZE)])
    bounds = [(-2 * np.log(_MOST_SIZE), 2 * np.log(_MOST_SIZE))] * 2
    found = minimize(unlikely, begin, method="L-BFGS-B", bounds=bounds)
    likeliest = BetaPrior(*np.exp(found.x).tolist())
    return likeliest if likeliest.alpha + likeliest.beta < _MOST_SIZE else None


def _counts(x: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    hits, trials = known_rows(x, n)
    counts = (trials > 0) & (hits >= 0) & (hits <= trials)
    order = np.lexsort((trials[counts], hits[counts]))
    return hits[counts][order], trials[counts][order]
