"""How many orders are how far from sorted."""

from math import factorial

import numpy as np
from numpy.typing import NDArray

from spasmjournal.insight.methods.columns import Floats


def inversion_chances(sizes: tuple[int, ...]) -> Floats:
    """The probabilities of 0, 1, ... inversions in a chance order of groups of equal values of these sizes.

    The coefficients of the q-multinomial, in whole numbers of any length until the last division.
    """
    placed = 0
    counts = np.array([1], dtype=object)
    orders = 1
    for size in sizes:
        counts = _with_group(counts, placed, int(size))
        orders *= factorial(placed + int(size)) // factorial(placed) // factorial(int(size))
        placed += int(size)
    return np.array([int(count) / orders for count in counts], dtype=np.float64)


def inversions(ranks: NDArray[np.intp]) -> int:
    """How many pairs of whole numbers from 0 on stand the wrong way round, greater before smaller.

    A pair does so by the highest binary digit in which the two differ; counted digit by digit.
    """
    found = 0
    for digit in range(int(np.max(ranks, initial=0)).bit_length()):
        order = np.argsort(ranks >> (digit + 1), kind="stable")
        family = (ranks >> (digit + 1))[order]
        ones = (ranks[order] >> digit) & 1
        before = np.cumsum(ones) - ones
        first = np.flatnonzero(np.diff(family, prepend=-1))
        inside = before - np.repeat(before[first], np.diff(first, append=len(family)))
        found += int(np.sum(inside[ones == 0]))
    return found


def _with_group(counts: NDArray[np.object_], placed: int, size: int) -> NDArray[np.object_]:
    """Times the q-binomial of `placed` + `size` over `size`: (1 - q^a) products over (1 - q^b) products."""
    longer = np.zeros(len(counts) + placed * size, dtype=object)
    longer[: len(counts)] = counts
    for step in range(1, size + 1):
        raised = longer.copy()
        raised[placed + step :] -= longer[: len(longer) - placed - step]
        for start in range(min(step, len(raised))):
            raised[start::step] = np.cumsum(raised[start::step])
        longer = raised
    return longer
