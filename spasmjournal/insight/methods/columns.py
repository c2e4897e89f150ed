"""Columns of numbers, made fit for counting."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]


def known_rows(*columns: ArrayLike) -> tuple[Floats, ...]:
    """The rows, of columns of one length, in which every number is known; None and NaN are not."""
    rows = [np.asarray(column, dtype=np.float64).ravel() for column in columns]
    known = np.logical_and.reduce([np.isfinite(column) for column in rows])
    return tuple(column[known] for column in rows)


def known(column: ArrayLike) -> Floats:
    """The known numbers of one column."""
    return known_rows(column)[0]


def are_whole(*columns: Floats) -> bool:
    """Whether all numbers are whole, as ratings from 0 to 10 are."""
    return all(bool(np.all(column == np.rint(column))) for column in columns)


def midranks(values: Floats) -> Floats:
    """The rank of each value from 1 on; equal values share the middle of their ranks."""
    _, group, sizes = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(sizes) - (sizes - 1) / 2)[group], dtype=np.float64)
