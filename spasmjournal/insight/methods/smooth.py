"""How something went on, as a smooth line that single odd values do not bend, with its band."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Floats, known_rows
from spasmjournal.insight.methods.interval import ROUNDING_VARIANCE, student_width

_ROUNDS = 3
_BEYOND = 6.0
"""A value so many times as far off as the middle one has no say."""
_LIKE_SD = 1.4826
"""The median of absolute residuals times this is the standard deviation of a normal spread."""
_HAIR = 1e-9


@dataclass(frozen=True)
class Smooth:
    """The line at some places and its limits there, pointwise, in the unit of y."""

    at: tuple[float, ...]
    middle: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


def lowess(x: ArrayLike, y: ArrayLike, at: ArrayLike, nearest: int, level: float = 0.95) -> Smooth | None:
    """A line through each place's `nearest` rows, the nearer the heavier, the odd ones let go.

    Columns of one length; rows with an unknown number are left out. None under 3 rows or without a place.
    Locally weighted lines with bisquare weights against outliers (Cleveland 1979, JASA 74:829), whose
    limits are those of weighted sums with Student's t (Cleveland and Devlin 1988, JASA 83:596); the spread
    is the median absolute residual, no less than rounding whole ratings makes it. Assumes rows apart from
    each other and a spread that stays the same.
    """
    column, target = known_rows(x, y)
    places = np.asarray(at, dtype=np.float64).ravel()
    if len(column) < 3 or not len(places):
        return None
    order = np.argsort(column, kind="stable")
    column, target = column[order], target[order]
    count = min(nearest, len(column))
    trusted = np.ones(len(column))
    for _ in range(_ROUNDS):
        sums, rows = _weights(column, column, trusted, count)
        residuals = target - np.sum(sums * target[rows], axis=1)
        own = float(np.mean(np.sum(sums * (rows == np.arange(len(column))[:, None]), axis=1)))
        trusted = _bisquare(residuals)
    sums, rows = _weights(column, places, trusted, count)
    middle = np.sum(sums * target[rows], axis=1)
    # The line runs after each row by so much, which makes what is left of it look smaller.
    typical = float(np.median(np.abs(residuals))) / sqrt(max(1 - own, _HAIR))
    spread = max(_LIKE_SD * typical, sqrt(2 * ROUNDING_VARIANCE))
    half = student_width(level, count - 2) * spread * np.sqrt(np.sum(sums**2, axis=1))
    columns = (places, middle, middle - half, middle + half)
    return Smooth(*(tuple(each.tolist()) for each in columns))


def _bisquare(residuals: Floats) -> Floats:
    far = _BEYOND * float(np.median(np.abs(residuals)))
    if far <= 0:
        return np.ones(len(residuals))
    return np.asarray(np.maximum(1 - np.minimum(np.abs(residuals) / far, 1) ** 2, _HAIR) ** 2)


def _weights(column: Floats, places: Floats, trusted: Floats, count: int) -> tuple[Floats, Floats]:
    """The weights in which the nearest rows add up to the line at each place, and which rows these are."""
    rows = _nearest(column, places, count)
    apart = column[rows] - places[:, None]
    reach = np.max(np.abs(apart), axis=1, keepdims=True) * (1 + _HAIR)
    near = np.divide(np.abs(apart), reach, out=np.zeros_like(apart), where=reach > 0)
    weight = (1 - near**3) ** 3 * trusted[rows] + _HAIR
    weight /= weight.sum(axis=1, keepdims=True)
    centred = apart - np.sum(weight * apart, axis=1, keepdims=True)
    variance = np.sum(weight * centred**2, axis=1, keepdims=True)
    slope = np.divide(centred, variance, out=np.zeros_like(centred), where=variance > _HAIR * reach**2)
    shift = -np.sum(weight * apart, axis=1, keepdims=True)
    return weight * (1 + shift * slope), rows


def _nearest(column: Floats, places: Floats, count: int) -> Floats:
    """The rows nearest to each place; in a sorted column they stand next to each other."""
    first = np.clip(np.searchsorted(column, places) - count, 0, len(column) - count)
    last = np.clip(np.searchsorted(column, places), 0, len(column) - count)
    while np.any(first < last):
        middle = (first + last) // 2
        later = places - column[middle] > column[np.minimum(middle + count, len(column) - 1)] - places
        first, last = np.where(later & (first < last), middle + 1, first), np.where(later, last, middle)
    return np.asarray(first[:, None] + np.arange(count))
