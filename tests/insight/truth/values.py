"""True values of remedies, reckoned from many diaries."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from tests.insight.truth.course import NOBODY, Floats, Ints, days_of, spasms_of
from tests.insight.truth.habits import WAITING, Person

_SEED = 10_000_000
"""Far from the seeds of the diaries that are judged."""


def true_values(person: Person, diaries: int = 400) -> Floats:
    """The true value of each remedy of a person, in points (see `course`)."""
    sums, counts = np.zeros((2, len(person.remedies)))
    for seed in range(_SEED, _SEED + diaries):
        rng = np.random.default_rng(seed)
        spasms = spasms_of(rng, person, days_of(rng, person))
        eased_more = spasms.after_waiting - spasms.use.after
        which = np.where(spasms.alone, spasms.use.first - WAITING - 1, -1)
        used = which >= 0
        sums += np.bincount(which[used], eased_more[used], len(sums))
        counts += np.bincount(which[used], minlength=len(counts))
    return np.asarray(sums / counts)


class Plain(NamedTuple):
    """What is true of all uses of one thing alone: points eased, and the share that eased by 30 %."""

    eased: float
    eased_30: float


def plainly_true(person: Person, diaries: int = 400) -> list[Plain]:
    """What was felt before and after, answered or not: waiting first, then each remedy."""
    found: list[list[Ints]] = [[] for _ in range(len(person.remedies) + 1)]
    for seed in range(_SEED, _SEED + diaries):
        rng = np.random.default_rng(seed)
        spasms = spasms_of(rng, person, days_of(rng, person))
        for use in (spasms.use, spasms.then):
            for at, column in enumerate(found, WAITING):
                mine = (use.first == at) & (use.second == NOBODY)
                column.append(np.array([use.before[mine], use.after[mine]]))
    return [_plain(*np.concatenate(column, axis=1)) for column in found]


def _plain(before: Ints, after: Ints) -> Plain:
    eased = before - after
    told = before >= 3
    return Plain(float(eased.mean()), float(np.mean(10 * eased[told] >= 3 * before[told])))


class Scale:
    """From true values to the `points` of a remedy that has them, and back, for one way of living."""

    def __init__(self, person: Person, points: Sequence[float] = (-3, -2, -1, 0, 1, 2, 3, 4, 6)) -> None:
        remedies = [replace(person.remedies[0], points=each) for each in points]
        self._points = np.array(points)
        self._values = np.array([true_values(replace(person, remedies=(each,)), 120)[0] for each in remedies])

    def points(self, value: float) -> float:
        """The `points` of a remedy with this true value."""
        return float(np.interp(value, self._values, self._points))

    def value(self, points: float) -> float:
        """The true value of a remedy with these `points`."""
        return float(np.interp(points, self._points, self._values))
