"""Whether what comes round with the clock or the week keeps its time."""

import numpy as np
from numpy.typing import ArrayLike

_DRAWS = 2000
_LEAST_BLOCKS = 4
_HAIR = 1e-12
_WAVES = 3
"""As slow as once, twice and three times a round: all that seven days can tell, and four hours of a day."""


def turning_p(blocks: ArrayLike, draws: int = _DRAWS, seed: int = 0) -> float | None:
    """How likely blocks whose rounds begin anywhere would agree as well on where there is most (p)?

    One row a block of days, one column a place in the round (hour, weekday); values are counts, or what
    is above the usual, all NaN in blocks of which nothing is known. None of fewer than four others.

    Each block is turned by lot, as a whole: what has to do with itself inside a block (spasms in spells,
    several in one night) stays together and is taken for nothing; only what blocks agree on counts. The
    statistic is the power of the first three waves of the sum. Exact but for the draws (Monte Carlo p,
    Phipson and Smyth 2010, Stat Appl Genet Mol Biol 9:39) if blocks have nothing to do with one another.
    """
    given = np.asarray(blocks, dtype=np.float64)
    if given.ndim != 2 or given.shape[1] < 2:
        return None
    rows = np.nan_to_num(given[np.isfinite(given).any(axis=1)], nan=0.0, posinf=0.0, neginf=0.0)
    if len(rows) < _LEAST_BLOCKS:
        return None
    places = rows.shape[1]
    waves = np.arange(1, min(_WAVES, places // 2) + 1)
    found = rows @ np.exp(-2j * np.pi * np.outer(np.arange(places), waves) / places)
    # What rounding leaves of evenness is even, and agrees with everything.
    found[np.abs(found) <= _HAIR * np.abs(rows).sum()] = 0
    by = np.random.default_rng(seed).integers(0, places, (draws, len(found)))
    turned = [np.exp(-2j * np.pi * by * wave / places) @ found[:, at] for at, wave in enumerate(waves)]
    power = np.sum(np.abs(turned) ** 2, axis=0)
    seen = float(np.sum(np.abs(found.sum(axis=0)) ** 2))
    return float(1 + np.count_nonzero(power >= seen * (1 - _HAIR))) / (1 + draws)
