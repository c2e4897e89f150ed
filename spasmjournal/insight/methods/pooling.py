"""Several estimates beside each other: what they share, and how far each is to be believed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Floats, known_rows
from spasmjournal.insight.methods.interval import Interval, interval_around, normal_width, student_width

_HALVINGS = 200
_STEPS = 60


class Heterogeneity(StrEnum):
    """How the spread between the true values is estimated."""

    PAULE_MANDEL = "PM"
    DERSIMONIAN_LAIRD = "DL"
    REML = "REML"


@dataclass(frozen=True)
class Pooled:
    """The mean of the true values and their variance `tau2`, in the estimates' unit and its square.

    `q` and `p` ask whether they differ at all. `interval` is normal, `small` that of Hartung and Knapp,
    which holds with few estimates; it needs two.
    """

    mu: float
    se: float
    tau2: float
    q: float
    p: float
    interval: Interval
    small: Interval | None
    count: int


@dataclass(frozen=True)
class Shrunk:
    """One value drawn towards the others, and its standard error."""

    value: float
    se: float


def random_effects(
    estimates: ArrayLike, variances: ArrayLike, method: str = Heterogeneity.PAULE_MANDEL, level: float = 0.95
) -> Pooled | None:
    """What the true values of several remedies have in common, and how far they differ.

    Columns of one length: estimates and their sampling variances, taken as known. Rows without a variance
    above 0 are left out; None without any. Random effects by `method`: Paule and Mandel 1982,
    DerSimonian and Laird 1986, or restricted likelihood. A `tau2` of 0 says only that no difference is to
    be seen, not that there is none.
    """
    values, spreads = _pairs(estimates, variances)
    if not len(values):
        return None
    tau2 = {
        Heterogeneity.PAULE_MANDEL: _paule_mandel,
        Heterogeneity.DERSIMONIAN_LAIRD: _dersimonian_laird,
        Heterogeneity.REML: _reml,
    }[Heterogeneity(method)](values, spreads)
    mu, se = _mean(values, spreads + tau2)
    q = _q(values, spreads, 0.0)
    return Pooled(
        mu=mu,
        se=se,
        tau2=tau2,
        q=q,
        p=_chi2_p(q, len(values) - 1),
        interval=interval_around(mu, normal_width(level) * se),
        small=_hartung_knapp(values, spreads, tau2, level),
        count=len(values),
    )


def shrink(estimates: ArrayLike, variances: ArrayLike, pooled: Pooled) -> tuple[Shrunk, ...]:
    """Each estimate drawn towards the mean of all, the further the less it is known; in the order given.

    Columns of one length, as for `random_effects`; one that is unknown, or has no variance above 0, becomes
    the mean with the spread of all. Best linear prediction with its standard error, that of the mean
    included (Raudenbush and Bryk 1985). The error takes `tau2` as known, so it is a little too small.
    """
    values = np.asarray(estimates, dtype=np.float64).ravel()
    spreads = np.asarray(variances, dtype=np.float64).ravel()
    told = np.isfinite(values) & np.isfinite(spreads) & (spreads > 0)
    trust = np.zeros_like(values)
    trust[told] = pooled.tau2 / (pooled.tau2 + spreads[told])
    drawn = pooled.mu + trust * (np.where(told, values, pooled.mu) - pooled.mu)
    errors = np.sqrt(pooled.tau2 * (1 - trust) + (1 - trust) ** 2 * pooled.se**2)
    return tuple(Shrunk(v, s) for v, s in zip(drawn.tolist(), errors.tolist(), strict=True))


def probability_better(a: Shrunk, b: Shrunk) -> float:
    """How probable it is (0-1) that the true value of `a` lies above that of `b`; both normal, apart."""
    from scipy.special import ndtr

    spread = sqrt(a.se**2 + b.se**2)
    if spread <= 0:
        return 0.5 if a.value == b.value else float(a.value > b.value)
    return float(ndtr((a.value - b.value) / spread))


def _pairs(estimates: ArrayLike, variances: ArrayLike) -> tuple[Floats, Floats]:
    values, spreads = known_rows(estimates, variances)
    return values[spreads > 0], spreads[spreads > 0]


def _mean(values: Floats, spreads: Floats) -> tuple[float, float]:
    """The weighted mean and its standard error, by weights relative to the greatest."""
    least = float(np.min(spreads))
    weights = least / spreads
    total = float(np.sum(weights))
    return float(np.sum(weights * values)) / total, sqrt(least / total)


def _q(values: Floats, spreads: Floats, tau2: float) -> float:
    mu, _ = _mean(values, spreads + tau2)
    return float(np.sum((values - mu) ** 2 / (spreads + tau2)))


def _chi2_p(q: float, df: int) -> float:
    from scipy.special import chdtrc

    return float(chdtrc(df, q)) if df > 0 else 1.0


def _hartung_knapp(values: Floats, spreads: Floats, tau2: float, level: float) -> Interval | None:
    df = len(values) - 1
    if df < 1:
        return None
    mu, se = _mean(values, spreads + tau2)
    return interval_around(mu, student_width(level, df) * se * sqrt(_q(values, spreads, tau2) / df))


def _dersimonian_laird(values: Floats, spreads: Floats) -> float:
    weights = float(np.min(spreads)) / spreads
    scale = float(np.sum(weights) - np.sum(weights**2) / np.sum(weights)) / float(np.min(spreads))
    return max(0.0, (_q(values, spreads, 0.0) - len(values) + 1) / scale) if scale > 0 else 0.0


def _paule_mandel(values: Floats, spreads: Floats) -> float:
    """Where the generalised Q equals its degrees of freedom; Q falls as tau2 grows."""
    df = len(values) - 1
    most = float(np.sum((values - np.mean(values)) ** 2))
    return _crossing(lambda tau2: _q(values, spreads, tau2) - df, 0.0, most) if df else 0.0


def _reml(values: Floats, spreads: Floats) -> float:
    """The greatest restricted likelihood: the best of a grid, then where its slope crosses 0 beside it."""
    most = float(np.sum((values - np.mean(values)) ** 2))
    if len(values) < 2 or most <= 0:
        return 0.0
    grid = np.concatenate([[0.0], np.geomspace(most * 1e-8, most, _STEPS)])
    best = int(np.argmax([_restricted(values, spreads, tau2) for tau2 in grid]))
    lower, here, upper = (float(grid[at]) for at in (max(best - 1, 0), best, min(best + 1, _STEPS)))
    low, high = (here, upper) if _slope(values, spreads, here) > 0 else (lower, here)
    return _crossing(lambda tau2: _slope(values, spreads, tau2), low, high)


def _restricted(values: Floats, spreads: Floats, tau2: float) -> float:
    total = spreads + tau2
    shared = float(np.sum(np.log(total))) + float(np.log(np.sum(1 / total)))
    return -(shared + _q(values, spreads, tau2)) / 2


def _slope(values: Floats, spreads: Floats, tau2: float) -> float:
    weights = 1 / (spreads + tau2)
    mu, _ = _mean(values, spreads + tau2)
    lost = float(np.sum(weights) - np.sum(weights**2) / np.sum(weights))
    return float(np.sum(weights**2 * (values - mu) ** 2)) - lost


def _crossing(falling: Callable[[float], float], low: float, high: float) -> float:
    """Where a function that falls through 0 between the two does so; `low` if it is not above 0 there."""
    if falling(low) <= 0:
        return low
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if not low < middle < high:
            break
        low, high = (middle, high) if falling(middle) > 0 else (low, middle)
    return (low + high) / 2
