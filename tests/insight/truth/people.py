"""The people of the proofs."""

from dataclasses import replace
from functools import cache

import numpy as np

from tests.insight.truth.course import Floats
from tests.insight.truth.habits import CRAMPS, LASTING, WAITING, Course, Habits, Person, Regular, TrueRemedy
from tests.insight.truth.values import Scale

ONE_AT_A_TIME = Habits(together=0, another=0)
LATE = Habits(starts_after=8)
"""Begins what she does nine minutes into a spasm, on average."""
SIX = tuple(TrueRemedy(f"Does nothing {number}") for number in range(6))
FOUR = (
    TrueRemedy("Does nothing"),
    TrueRemedy("About a point", points=1.1),
    TrueRemedy("About two points", points=2.56),
    TrueRemedy("Twice as fast", faster=2),
)
APART = 0.5
"""How far apart the true values of six remedies lie (SD in points), around a mean of 1."""
TWENTY_EACH = {WAITING: 20, WAITING + 1: 20}
FIVE_EACH = {WAITING: 20} | dict.fromkeys(range(WAITING + 1, WAITING + 1 + len(SIX)), 5)


def nothing_helps(course: Course, habits: Habits) -> Person:
    """A year with six remedies that do nothing."""
    return Person(SIX, days=365, course=course, habits=habits)


def some_help(course: Course, days: int = 365) -> Person:
    """A year, or longer, with four remedies that differ in what they do."""
    return Person(FOUR, days=days, course=course)


def regularly(regular: Regular) -> Person:
    """A year on and off a regular remedy, with long good and bad spells."""
    return Person(SIX[:2], days=360, course=replace(CRAMPS, lingering=0.9), regular=regular)


def week_after_week(weekend: float) -> Person:
    """A year with long good and bad spells; on Saturdays and Sundays spasms come so many times as often."""
    return Person(SIX[:2], days=360, course=replace(CRAMPS, lingering=0.9, weekend=weekend))


@cache
def two_points() -> Person:
    """Two years with one remedy whose true value is 2 points."""
    return _of_values(np.array([2.0]))


def six_apart(seed: int) -> tuple[Person, Floats]:
    """Two years with six remedies whose true values are drawn by lot, and these values."""
    values = np.random.default_rng(seed).normal(1, APART, len(SIX))
    return _of_values(values), values


def _of_values(values: Floats) -> Person:
    points = [_scale().points(value) for value in values]
    remedies = tuple(TrueRemedy(f"Remedy {at}", each) for at, each in enumerate(points, 1))
    return replace(_scale_of(), remedies=remedies)


def _scale_of() -> Person:
    return Person(SIX[:1], days=730, course=LASTING, habits=ONE_AT_A_TIME)


@cache
def _scale() -> Scale:
    return Scale(_scale_of())
