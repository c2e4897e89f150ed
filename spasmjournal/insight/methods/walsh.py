"""The means of all pairs of values, which the signed rank counts without listing them."""

import numpy as np

from spasmjournal.insight.methods.columns import Floats

_LISTED = 1500
"""So many different values are paired one by one; more are searched."""


class WalshAverages:
    """The n(n+1)/2 means of pairs out of n values, each value with itself as well, in order."""

    def __init__(self, values: Floats) -> None:
        self.count = len(values) * (len(values) + 1) // 2
        self._sorted = np.sort(values)
        self._different, times = np.unique(values, return_counts=True)
        if len(self._different) <= _LISTED:
            first, second = np.triu_indices(len(self._different))
            same = first == second
            pairs = np.where(same, times[first] * (times[first] + 1) // 2, times[first] * times[second])
            # Halved before they are added: the sum of two great numbers may be too great.
            means = self._different[first] / 2 + self._different[second] / 2
            order = np.argsort(means, kind="stable")
            self._means, self._up_to = means[order], np.cumsum(pairs[order])

    def at(self, rank: int) -> float:
        """The mean of that rank, from 1 for the smallest."""
        if len(self._different) <= _LISTED:
            return float(self._means[np.searchsorted(self._up_to, rank)])
        low, high = float(self._sorted[0]), float(self._sorted[-1])
        while low < (middle := low / 2 + high / 2) < high:
            low, high = (low, middle) if self._count_up_to(middle) >= rank else (middle, high)
        return low if self._count_up_to(low) >= rank else high

    def median(self) -> float:
        """The middle one, or halfway between the two in the middle."""
        lower, upper = self.at((self.count + 1) // 2), self.at(self.count // 2 + 1)
        return lower / 2 + upper / 2

    def _count_up_to(self, mean: float) -> int:
        partners = np.searchsorted(self._sorted, 2 * mean - self._sorted, side="right")
        ordered = int(partners.sum())
        with_itself = int(np.searchsorted(self._sorted, mean, side="right"))
        return (ordered + with_itself) // 2
