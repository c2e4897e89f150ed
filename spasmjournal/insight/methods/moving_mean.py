"""Where the mean of daily counts lay from day to day, with a band that stands spells of bad days."""

from collections.abc import Sequence

import numpy as np

from spasmjournal.insight.methods.columns import Floats
from spasmjournal.insight.methods.interval import Interval

_LONGEST_SPELL = 14
_LEAST_WINDOW = 28


def moving_mean(
    counts: Sequence[float | None] | Floats, window: int, level: float = 0.95
) -> tuple[Interval | None, ...]:
    """For each day the mean of the known days among the `window` days around it, with pointwise limits.

    `counts` are those of consecutive days, NaN or None where a day was not observed; None where no more
    than half of the window is known. At the ends of the period the window is cut, and wants as many.

    The limits are Garwood's exact ones of a Poisson count (1936, Biometrika 28:437), with count and days
    divided by how much more than by chance alone sums of days spread about the mean: Pearson's dispersion
    (McCullagh and Nelder 1989, section 6.2) times what days have in common with those after them, summed
    as far as it is above nothing, 14 days at most (after Geyer 1992, Stat Sci 7:473). Never narrower than
    for events that come apart.
    """
    given = np.asarray(counts, dtype=np.float64).ravel()
    known = np.isfinite(given)
    days, events = _around(known.astype(np.float64), window), _around(np.where(known, given, 0.0), window)
    enough = days * 2 > window
    mean = np.divide(events, days, out=np.full(len(given), np.nan), where=enough)
    spread = _spread(given, max(window, _LEAST_WINDOW))
    low, high = _limits(events / spread, level)
    scale = np.divide(spread, days, out=np.full(len(given), np.nan), where=enough)
    return tuple(
        Interval(float(at), float(least), float(most)) if is_enough else None
        for at, least, most, is_enough in zip(mean, low * scale, high * scale, enough, strict=True)
    )


def _around(values: Floats, window: int) -> Floats:
    """The sums of the `window` places around each; of an even window, one more before than after."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    at = np.arange(len(values))
    return np.asarray(
        sums[np.minimum(at + (window + 1) // 2, len(values))] - sums[np.maximum(at - window // 2, 0)]
    )


def _spread(counts: Floats, window: int) -> float:
    """How many times the variance of a Poisson count the sums of days have; 1 at least."""
    known = np.isfinite(counts)
    days = _around(known.astype(np.float64), window)
    mean = _around(np.where(known, counts, 0.0), window) / np.maximum(days, 1)
    fitted = known & (mean > 0)
    rest = np.full(len(counts), np.nan)
    rest[fitted] = (counts[fitted] - mean[fitted]) / np.sqrt(mean[fitted])
    number = int(np.count_nonzero(fitted))
    # A mean of its own days takes one degree of freedom from every window of them.
    free = number * (1 - 1 / window)
    if free < 2:
        return 1.0
    dispersion = float(np.nansum(rest**2)) / free
    if dispersion <= 0:
        return 1.0
    common = 1.0
    for lag in range(1, min(_LONGEST_SPELL, number - 1) + 1):
        pairs = rest[:-lag] * rest[lag:]
        seen = np.isfinite(pairs)
        alike = float(pairs[seen].mean()) / dispersion + 1 / window if seen.any() else 0.0
        if alike <= 0:
            break
        common += 2 * alike
    return max(1.0, dispersion * common)


def _limits(events: Floats, level: float) -> tuple[Floats, Floats]:
    from scipy.special import gammaincinv

    tail = (1 - level) / 2
    low = np.where(events > 0, gammaincinv(np.maximum(events, 1e-12), tail), 0.0)
    return np.asarray(low), np.asarray(gammaincinv(events + 1, 1 - tail))
