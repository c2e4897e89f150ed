"""Chance, from one seeded source only."""

import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


def pick(rng: Random, weights: Mapping[Thing, float]) -> Thing:
    """One of the things, each as often as its weight says."""
    return rng.choices(list(weights), list(weights.values()))[0]


def some(rng: Random, share: float) -> bool:
    """True in this share of cases."""
    return rng.random() < share


def count(rng: Random, mean: float) -> int:
    """How many of something rare happen where `mean` are usual (a Poisson count)."""
    left, number = rng.random(), 0
    limit = math.exp(-mean)
    while left > limit:
        left *= rng.random()
        number += 1
    return number


def rating(rng: Random, middle: float, spread: float = 1.2) -> int:
    """A whole number from 0 to 10 around the middle."""
    return min(10, max(0, round(rng.gauss(middle, spread))))


def moment(day: date, minute: int) -> datetime:
    """A minute of a day on the person's clock, which is an hour ahead from April to October."""
    ahead = 1 if 4 <= day.month <= 10 else 0
    clock = datetime.combine(day, time(), timezone(timedelta(hours=ahead)))
    return clock + timedelta(minutes=minute)
