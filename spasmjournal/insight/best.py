"""Which is best? Remedies side by side, each pulled towards the others as far as its entries are few."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from spasmjournal.insight.adjusted_means import AdjustedMeans, adjusted_means
from spasmjournal.insight.methods.interval import Interval, interval_around, normal_width
from spasmjournal.insight.methods.pooling import random_effects
from spasmjournal.insight.observed import WAITING, Floats, Observed, Remedy
from spasmjournal.insight.verdict import ENOUGH_FOR_A_HINT, LEVEL, Counts, Evidence, Verdict, verdict_on

USUAL_SPREAD = 0.25
"""Before anything is told, remedies are as likely to lie closer together than this (SD in points) as not."""
_STEPS = 128
_MAYBE, _LIKELY, _VERY_LIKELY = 0.6, 0.8, 0.95


class Odds(StrEnum):
    """A probability in words."""

    CANT_TELL = "cant_tell"
    MAYBE = "maybe"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"


@dataclass(frozen=True)
class Ranked:
    """One remedy: points eased from the person's usual intensity, shrunken, and as its own entries have it.

    `more_than_waiting` is the shrunken value less that of waiting, None without 5 answered waits. The
    `verdict` is on what it eased; no number of answers is foreseen that would settle an order.
    """

    remedy: Remedy
    answered: int
    evidence: Evidence
    eased: Interval
    more_than_waiting: Interval | None
    own: float
    counts: Counts
    verdict: Verdict


@dataclass(frozen=True)
class Ranking:
    """Remedies with 5 answers or more, by their shrunken values, and those that are still too few to say.

    `better[i][j]` is the probability that the i-th eases more than the j-th. `spread` is the standard
    deviation (points) between remedies by Paule and Mandel, None of fewer than two; at 0 there is no
    detectable difference, and none is `best`.
    """

    remedies: tuple[Ranked, ...]
    too_few: tuple[Remedy, ...]
    better: tuple[tuple[float, ...], ...]
    spread: float | None

    @property
    def best(self) -> Ranked | None:
        """The first in the order, unless it cannot be told from the second."""
        known = self.best_before_next
        return None if known is None or known is Odds.CANT_TELL else self.remedies[0]

    @property
    def best_before_next(self) -> Odds | None:
        """How likely it is that the first is better than the second; None without a detectable difference."""
        return odds(self.better[0][1]) if self.spread else None


def odds(probability: float) -> Odds:
    """A probability in words: under 60 % one cannot tell, over 95 % it is very likely."""
    if probability < _MAYBE:
        return Odds.CANT_TELL
    if probability < _LIKELY:
        return Odds.MAYBE
    return Odds.LIKELY if probability <= _VERY_LIKELY else Odds.VERY_LIKELY


def which_is_best(observed: Observed, level: float = LEVEL) -> Ranking:
    """Which remedy eases most, used alone, from the same intensity before?

    One row a spasm as in `against_waiting`; means in points, adjusted for the intensity before and for
    night (`adjusted_means`). The best of several is over-rated by its luck, and a spread that is itself
    guessed from few remedies (empirical Bayes) takes away too little of that; so the spread is averaged
    over all it may be, with a half-Cauchy prior (Gelman 2006, Bayesian Analysis 1:515) of a median
    of 0.25 points. Of remedies that truly differ by points the values come out too low rather than too
    high. Assumes that remedies differ from one another as chance would have it, not in two camps.
    """
    rows = observed.treatments
    counts = np.bincount(rows.what[rows.counted], minlength=len(observed.tried))
    enough = [number for number in observed.for_spasms if counts[number] >= ENOUGH_FOR_A_HINT]
    waited = [WAITING] if counts[WAITING] >= ENOUGH_FOR_A_HINT else []
    means = adjusted_means(observed, [*enough, *waited])
    few = tuple(
        observed.remedies[number] for number in observed.for_spasms if means is None or number not in enough
    )
    if means is None or not enough:
        return Ranking((), few, (), None)
    pooled = _pooled(means, len(enough))
    order = sorted(range(len(enough)), key=lambda at: (-pooled.value[at], enough[at]))
    ranked = [_ranked(observed, enough[at], means, pooled, at, level) for at in order]
    better = tuple(tuple(float(pooled.better[i, j]) for j in order) for i in order)
    return Ranking(tuple(ranked), few, better, _spread(means, len(enough)))


@dataclass(frozen=True)
class _Pooled:
    value: Floats
    sd: Floats
    beyond: Floats
    beyond_sd: Floats
    better: Floats


def _pooled(means: AdjustedMeans, remedies: int) -> _Pooled:
    """The values of the remedies after all that is told, averaged over how far apart remedies may lie.

    With covariance V = LL' of the means and M, which takes the mean of the remedies away (and leaves
    waiting alone), L'ML = Q diag(d) Q' makes every spread a matter of one division.
    """
    among = np.zeros_like(means.covariance)
    among[:remedies, :remedies] = np.eye(remedies) - 1 / remedies
    root = np.linalg.cholesky(means.covariance)
    d, q = np.linalg.eigh(root.T @ among @ root)
    spread = USUAL_SPREAD * np.tan(np.pi / 2 * (np.arange(_STEPS) + 0.5) / _STEPS)
    kept = 1 / (1 + np.maximum(d, 0) / spread[:, None] ** 2)
    turned, to_means = q.T @ np.linalg.solve(root, means.eased), root @ q
    weight = _weights(turned, kept, spread, remedies)
    at = (kept * turned) @ to_means.T
    value, sd = _mixed(weight, at[:, :remedies], kept @ (to_means[:remedies] ** 2).T)
    apart = to_means[:remedies] - to_means[-1]
    beyond, beyond_sd = _mixed(weight, at[:, :remedies] - at[:, -1:], kept @ (apart**2).T)
    return _Pooled(value, sd, beyond, beyond_sd, _better(weight, at[:, :remedies], kept, to_means[:remedies]))


def _weights(turned: Floats, kept: Floats, spread: Floats, remedies: int) -> Floats:
    likely = 0.5 * np.sum(np.log(kept) - turned**2 * (1 - kept), axis=1) - (remedies - 1) * np.log(spread)
    weight = np.exp(likely - likely.max())
    return np.asarray(weight / weight.sum())


def _mixed(weight: Floats, at: Floats, variance: Floats) -> tuple[Floats, Floats]:
    """Mean and standard deviation of a mixture of normals."""
    mean = weight @ at
    return mean, np.sqrt(weight @ (variance + (at - mean) ** 2))


def _better(weight: Floats, at: Floats, kept: Floats, to_means: Floats) -> Floats:
    """The probability that each is better than each; half for itself."""
    from scipy.special import ndtr

    better = np.full((len(to_means), len(to_means)), 0.5)
    for one in range(len(to_means)):
        sd = np.sqrt(kept @ ((to_means[one] - to_means) ** 2).T)
        apart = at[:, one : one + 1] - at
        better[one] = weight @ ndtr(np.divide(apart, sd, out=np.zeros_like(sd), where=sd > 0))
    return better


def _ranked(
    observed: Observed, number: int, means: AdjustedMeans, pooled: _Pooled, at: int, level: float
) -> Ranked:
    verdict = verdict_on(means.counts[at], None)
    width = normal_width(level)
    beyond = interval_around(float(pooled.beyond[at]), width * float(pooled.beyond_sd[at]))
    return Ranked(
        remedy=observed.remedies[number],
        answered=means.counts[at],
        evidence=verdict.evidence,
        eased=interval_around(float(pooled.value[at]), width * float(pooled.sd[at])),
        more_than_waiting=beyond if means.with_waiting else None,
        own=float(means.eased[at]),
        counts=observed.counts(number, observed.treatments.counted),
        verdict=verdict,
    )


def _spread(means: AdjustedMeans, remedies: int) -> float | None:
    """Paule and Mandel's; what the means share by being adjusted together is let go."""
    pooled = random_effects(means.eased[:remedies], np.diag(means.covariance)[:remedies], "PM")
    return None if pooled is None or remedies < 2 else float(np.sqrt(pooled.tau2))
