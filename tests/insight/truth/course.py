"""The truth behind a diary, as numpy columns: days, spasms, what was done, and what was felt.

The **true value** of a remedy is the mean, over the spasms in which she used it first and alone, of
"after" had she waited instead, minus "after" with the remedy: at the same moment of rating again, with
the same "before", the same spasm and the same error of rating, and as a whole number from 0 to 10, as it
is written. Above 0 it eases more than waiting. It counts uses whether or not they were answered, so what
missing answers do to an estimate counts against the estimate. Both afters are made here for every spasm
(`Spasms.after` and `Spasms.after_waiting`), so the true value is known and not estimated.

A plain comparison with the same "before" is fair to a remedy in this world: she decides by the number she
writes and by chance, never by what else is true of the spasm; what differs between spasms of the same
"before" (bad weeks, how long they would last) does not sway her. The expected "after" is close to linear in
"before"; its spread grows with it, and days and weeks have something in common.
"""

from dataclasses import dataclass
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tests.insight.truth.habits import WAITING, Course, Habits, Person

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
NOBODY = 0
_NIGHT_HOURS, _DAY_HOURS = (1.0, 5.0), (7.0, 23.0)


@dataclass(frozen=True)
class DaysOfTruth:
    """One entry a day: the week's badness (SD 1), spasms that came, whether she wrote, taking the regular."""

    bad: Floats
    spasms: Ints
    written: Flags
    regular: Flags
    says_none: Flags


class Use(NamedTuple):
    """One moment of doing something in each spasm; `first` is NOBODY where nothing was done.

    `began` is in minutes after the spasm began, `took` the minutes until it was rated again; `second` is
    the remedy used together with the first, or NOBODY.
    """

    first: Ints
    second: Ints
    began: Floats
    took: Floats
    before: Ints
    after: Ints
    answered: Flags
    asleep: Flags


@dataclass(frozen=True)
class Spasms:
    """One entry a spasm, in the order of time; minutes count from the start of its day."""

    day: Ints
    minute: Ints
    night: Flags
    peak: Floats
    eased: Floats
    use: Use
    then: Use
    after_waiting: Ints

    @property
    def alone(self) -> Flags:
        """Whether one thing was done first, and nothing together with it."""
        return np.asarray((self.use.first != NOBODY) & (self.use.second == NOBODY))


class _Doing(NamedTuple):
    """What was begun when, how much faster it eases since, and how many points it takes off by and by."""

    began: Floats
    took: Floats
    faster: Floats
    points: Floats


def days_of(rng: np.random.Generator, person: Person) -> DaysOfTruth:
    """The days of one diary."""
    course, habits, days = person.course, person.habits, np.arange(person.days)
    bad = _lingering(rng, person.days, course.lingering)
    regular = _phases(rng, person)
    weekday = 1 + (course.weekend - 1) * np.isin(days % 7, (5, 6))
    sway = np.log(course.often)
    rate = course.a_day * np.exp(sway * bad - sway**2 / 2) * weekday
    if person.regular is not None:
        rate = rate * np.where(regular, person.regular.rate, 1.0)
    gap = _lingering(rng, person.days, 0.7) > _above(habits.gaps)
    return DaysOfTruth(bad, rng.poisson(rate), ~gap, regular, rng.random(person.days) < habits.says_none)


def _lingering(rng: np.random.Generator, count: int, phi: float) -> Floats:
    """A stationary AR(1) series with SD 1."""
    steps = rng.normal(size=count) * np.sqrt(1 - phi**2)
    series = np.empty(count)
    value = rng.normal()
    for at, step in enumerate(steps):
        value = phi * value + step
        series[at] = value
    return series


def _above(share: float) -> float:
    """The value that a standard normal exceeds with this probability."""
    return NormalDist().inv_cdf(1 - share) if share > 0 else np.inf


def _phases(rng: np.random.Generator, person: Person) -> Flags:
    if person.regular is None:
        return np.zeros(person.days, bool)
    number = np.arange(person.days) // person.regular.phase
    return np.asarray((number + rng.integers(2)) % 2 == 1)


def spasms_of(rng: np.random.Generator, person: Person, days: DaysOfTruth) -> Spasms:
    """The spasms of these days, whether written or not."""
    course, habits = person.course, person.habits
    day, minute, night = _moments(rng, course, days)
    peak, lasts = _natural(rng, course, days.bad[day], night)
    none = _nothing(len(day))
    began = 1 + np.floor(rng.exponential(habits.starts_after, len(day)))
    before = _rated(rng.normal(0, habits.rating_noise, len(day)), _level(peak, lasts, began, none), 1)
    first, second = _chosen(rng, person, before, began < lasts)
    use = _Doing(began, _again(rng, habits, len(day)), *_effect(person, first, second))
    noise = rng.normal(0, habits.rating_noise, len(day))
    rated_at = began + use.took
    after = _rated(noise, _level(peak, lasts, rated_at, use))
    waiting = _rated(noise, _level(peak, lasts, rated_at, none))
    told = _told(rng, habits, night, before, after)
    done = Use(first, second, began, use.took, before, after, *told)
    then, later = _then(rng, person, done, (peak, lasts), use)
    eased = _eased(peak, lasts, use, later)
    return Spasms(day, minute, night, peak, eased, done, then, waiting)


def _moments(rng: np.random.Generator, course: Course, days: DaysOfTruth) -> tuple[Ints, Ints, Flags]:
    day = np.repeat(np.arange(len(days.spasms)), days.spasms)
    night = rng.random(len(day)) < course.at_night
    hour = np.where(night, rng.uniform(*_NIGHT_HOURS, len(day)), rng.uniform(*_DAY_HOURS, len(day)))
    minute = np.floor(60 * hour).astype(np.int64)
    order = np.lexsort((minute, day))
    return day[order], minute[order], night[order]


def _natural(rng: np.random.Generator, course: Course, bad: Floats, night: Flags) -> tuple[Floats, Floats]:
    """The intensity at the beginning, and how many minutes it lasts if nothing is done."""
    peak = course.severity + course.sway * bad + course.worse_at_night * night
    peak = np.clip(peak + rng.normal(0, course.spread, len(bad)), 1, 10)
    logs = np.log(course.lasts) + np.log(course.slower) * bad
    return peak, np.exp(logs + rng.normal(0, course.lasts_spread, len(bad)))


def _nothing(count: int) -> _Doing:
    return _Doing(np.full(count, np.inf), np.ones(count), np.ones(count), np.zeros(count))


def _level(peak: Floats, lasts: Floats, at: Floats, *doing: _Doing) -> Floats:
    """How bad it truly is `at` minutes after it began; it can fall below 0 and is then nothing."""
    clock, off = at.copy(), np.zeros(len(at))
    for done in doing:
        since = np.maximum(at - done.began, 0)
        clock = clock + (done.faster - 1) * since
        off = off + done.points * np.minimum(since / done.took, 1)
    return np.asarray(peak * 4.0 ** (-clock / lasts) - off)


def _rated(noise: Floats, level: Floats, lowest: int = 0) -> Ints:
    return np.clip(np.round(np.maximum(level, 0) + noise), lowest, 10).astype(np.int64)


def _again(rng: np.random.Generator, habits: Habits, count: int) -> Floats:
    return habits.again_after + np.floor(rng.exponential(3, count))


def _chosen(rng: np.random.Generator, person: Person, before: Ints, going: Flags) -> tuple[Ints, Ints]:
    """What is done first and, where two are used at once, what together with it."""
    habits, count = person.habits, len(before)
    odds = habits.each_point ** (before - habits.treats_at)
    treats = going & (rng.random(count) < odds / (1 + odds))
    waits = going & ~treats & (rng.random(count) < habits.writes_waits)
    liked = np.array([remedy.liked for remedy in person.remedies])
    drawn = rng.choice(len(liked), count, p=liked / liked.sum())
    favourite = _as_last_time(drawn, treats, rng.random(count) < habits.again)
    first = np.where(treats, favourite + WAITING + 1, np.where(waits, WAITING, NOBODY))
    both = treats & (rng.random(count) < habits.together * before / 6) & (len(liked) > 1)
    other = (favourite + rng.integers(1, max(2, len(liked)), count)) % len(liked)
    return first, np.where(both, other + WAITING + 1, NOBODY)


def _as_last_time(drawn: Ints, treats: Flags, again: Flags) -> Ints:
    """The choice that was drawn, or where she does the same again the last that was made."""
    fresh = np.where(treats & ~again, np.arange(len(drawn)), 0)
    return drawn[np.maximum.accumulate(fresh)] if len(drawn) else drawn


def _effect(person: Person, *used: Ints) -> tuple[Floats, Floats]:
    """How many times as fast, and how many points off; of several, factors multiply and points add up."""
    idle = [(1.0, 0.0)] * (WAITING + 1)
    table = np.array([*idle, *((remedy.faster, remedy.points) for remedy in person.remedies)])
    faster = np.prod([table[each, 0] for each in used], axis=0)
    return faster, np.sum([table[each, 1] for each in used], axis=0)


def _told(
    rng: np.random.Generator, habits: Habits, night: Flags, before: Ints, after: Ints
) -> tuple[Flags, Flags]:
    """Which are answered, and which are not because she fell asleep: the more it eased, the oftener."""
    eased = np.clip((before - after) / before, 0, 1)
    asleep = night & (rng.random(len(night)) < habits.asleep + (habits.asleep_eased - habits.asleep) * eased)
    return ~asleep & (rng.random(len(night)) >= habits.forgets), asleep


def _then(
    rng: np.random.Generator, person: Person, done: Use, natural: tuple[Floats, Floats], use: _Doing
) -> tuple[Use, _Doing]:
    """One more remedy, where it was rated again and is still bad."""
    habits, count = person.habits, len(done.first)
    turns = (done.first != NOBODY) & done.answered & (done.after >= 4) & (rng.random(count) < habits.another)
    remedies = len(person.remedies)
    which = rng.integers(0, remedies, count) + WAITING + 1
    which = np.where(which == done.first, (which - WAITING) % remedies + WAITING + 1, which)
    turns &= which != done.first
    first = np.where(turns, which, NOBODY)
    began = np.where(turns, done.began + done.took + rng.integers(0, 6, count), np.inf)
    later = _Doing(began, _again(rng, habits, count), *_effect(person, first))
    at = np.where(turns, began + later.took, 0)
    after = _rated(rng.normal(0, habits.rating_noise, count), _level(*natural, at, use, later))
    told = rng.random(count) >= habits.forgets
    nobody = np.full(count, NOBODY)
    return Use(first, nobody, began, later.took, done.after, after, told, np.zeros(count, bool)), later


def _eased(peak: Floats, lasts: Floats, *doing: _Doing) -> Floats:
    """The minute in which a quarter is left, by halving: the intensity only ever falls."""
    low, high = np.zeros(len(peak)), lasts.copy()
    for _ in range(24):
        middle = (low + high) / 2
        still = _level(peak, lasts, middle, *doing) > peak / 4
        low, high = np.where(still, middle, low), np.where(still, high, middle)
    return high
