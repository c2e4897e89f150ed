"""What each proof takes from one diary; known to worker processes."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple, TypeVar

import numpy as np

from spasmjournal.insight.against_waiting import Claim, more_than_waiting
from spasmjournal.insight.day_before import Before
from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.observing import observed_in
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.when import Rhythm, when_and_after_what
from tests.insight.truth.course import Floats
from tests.insight.truth.diary import made_up
from tests.insight.truth.habits import PREVENTIVE, WAITING, Person, Regular
from tests.insight.truth.people import (
    FIVE_EACH,
    TWENTY_EACH,
    regularly,
    six_apart,
    two_points,
    week_after_week,
)

Found = TypeVar("Found")
STRANGER = 1_000_000
"""From here on seeds are those of other people."""


class Judged(NamedTuple):
    """What is said of one remedy: points beyond waiting, what is claimed, and minutes it eased sooner."""

    beyond: Interval | None
    better: bool
    sooner: Interval | None
    eased: Interval | None
    eased_30: Interval | None


class Overrated(NamedTuple):
    """By how many points the best is: beyond waiting, beside the average remedy, and by its own entries."""

    beyond_waiting: float
    beside_average: float
    plainly: float


class Ranked(NamedTuple):
    """The first in the order, whether it is named best, and points beyond waiting with the true values."""

    first: Overrated
    named: bool
    beyond: list[tuple[Interval | None, float]]


class Rhythms(NamedTuple):
    """What is said of weekdays and of days after, and the ratios of two of these (sleep, stress)."""

    weekday: bool
    after: bool
    ratios: tuple[Interval | None, ...]


def of_all(act: Callable[[int], Found], seeds: Sequence[int]) -> list[Found]:
    """What each seed gives, reckoned on all processors."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return list(pool.map(act, seeds, chunksize=10))


def judged(person: Person, seed: int) -> list[Judged]:
    """What is said of each of a person's remedies."""
    found = insight_of(made_up(person, seed).seen)
    sooner = {speed.remedy.id: speed.sooner for speed in found.speed}
    change = {each.remedy.id: each for each in found.change}
    return [
        Judged(
            beyond=each.difference,
            better=each.claim is Claim.BETTER,
            sooner=sooner[each.remedy.id],
            eased=change[each.remedy.id].mean,
            eased_30=change[each.remedy.id].eased_30.interval,
        )
        for each in found.against_waiting.remedies
    ]


def judged_beyond(person: Person, seed: int) -> list[Interval | None]:
    """Points beyond waiting, of each of a person's remedies."""
    return [each.difference for each in more_than_waiting(observed_in(made_up(person, seed).seen)).remedies]


def two_points_found(seed: int) -> bool:
    """Whether a remedy that takes 2 points off is called better: 20 answered uses beside 20 waits."""
    found = insight_of(made_up(two_points(), seed, TWENTY_EACH).seen)
    (beside,) = found.against_waiting.remedies
    assert (beside.counts.answered, beside.waits) == (20, 20)
    return beside.claim is Claim.BETTER


def ranked(seed: int) -> Ranked:
    """Six remedies whose true values are drawn around one point, 5 answered uses each beside 20 waits."""
    person, values = six_apart(seed)
    found = insight_of(made_up(person, seed, FIVE_EACH).seen)
    assert [each.answered for each in found.best.remedies] == [5] * len(values)
    beyond = [(each.more_than_waiting, _true(values, each.remedy.id)) for each in found.best.remedies]
    return Ranked(_overrated(found, values), found.best.best is not None, beyond)


def _overrated(found: Insight, values: Floats) -> Overrated:
    remedies = found.best.remedies
    best = remedies[0]
    plain = max(remedies, key=lambda each: each.own)
    true, plainly_true = _true(values, best.remedy.id), _true(values, plain.remedy.id)
    average = float(np.mean([each.eased.estimate for each in remedies]))
    own = float(np.mean([each.own for each in remedies]))
    true_average = float(values.mean())
    assert best.more_than_waiting is not None
    return Overrated(
        best.more_than_waiting.estimate - true,
        best.eased.estimate - average - (true - true_average),
        plain.own - own - (plainly_true - true_average),
    )


def _true(values: Floats, remedy: int | None) -> float:
    assert remedy is not None
    return float(values[remedy - WAITING - 1])


def on_and_off(regular: Regular, seed: int) -> tuple[Interval | None, bool]:
    """How many times as often on a regular remedy, and whether it is called preventive."""
    found = insight_of(made_up(regularly(regular), seed).seen)
    (prevention,) = (each for each in found.prevention if each.remedy.id == PREVENTIVE)
    return prevention.ratio, prevention.claim is Often.FEWER


def rhythms(weekend: float, strangers: bool, seed: int) -> Rhythms:
    """What comes with weekdays and after days; check-ins of a stranger have nothing to do with the spasms."""
    seen = made_up(week_after_week(weekend), seed).seen
    if strangers:
        seen = seen._replace(check_ins=made_up(week_after_week(weekend), STRANGER + seed).seen.check_ins)
    found = when_and_after_what(seen, observed_in(seen))
    told = [each.times for each in found.after if each.before in (Before.SHORT_SLEEP, Before.STRESS)]
    return Rhythms(
        weekday=found.by_weekday.claim is Rhythm.SEEN,
        after=any(each.claim in (Often.FEWER, Often.MORE) for each in told),
        ratios=tuple(each.ratio for each in told),
    )
