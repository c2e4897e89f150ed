"""What `insight` claims, against made-up diaries whose truth is known; each value goes into the table."""

from collections.abc import Iterable
from functools import partial

import numpy as np
import pytest

from spasmjournal.insight.methods.interval import Interval
from tests.insight.truth.asked import (
    judged,
    judged_beyond,
    of_all,
    on_and_off,
    ranked,
    rhythms,
    two_points_found,
)
from tests.insight.truth.habits import CRAMPS, LASTING, Course, Habits, Regular
from tests.insight.truth.marks import Found, Mark
from tests.insight.truth.people import LATE, nothing_helps, some_help
from tests.insight.truth.values import plainly_true, true_values

pytestmark = pytest.mark.proof
DIARIES = range(1000)


def share(told: Iterable[bool]) -> float:
    return float(np.mean(list(told)))


def above_zero(interval: Interval | None) -> bool:
    return interval is not None and interval.low > 0


def covered(found: Found, mark: Mark, told: Iterable[tuple[Interval | None, float]]) -> bool:
    """Whether as many intervals as said hold the true value beside them."""
    known = [each.low <= true <= each.high for each, true in told if each is not None]
    return found.tell(mark, share(known), len(known))


@pytest.mark.parametrize(
    ("course", "better", "above", "some", "cover", "sooner"),
    [
        (
            CRAMPS,
            Mark.NULL_CRAMPS,
            Mark.ZERO_LEFT_CRAMPS,
            Mark.SOME_CRAMPS,
            Mark.COVER_NULL_CRAMPS,
            Mark.COVER_SOONER_CRAMPS,
        ),
        (
            LASTING,
            Mark.NULL_LASTING,
            Mark.ZERO_LEFT_LASTING,
            Mark.SOME_LASTING,
            Mark.COVER_NULL,
            Mark.COVER_SOONER,
        ),
    ],
    ids=["cramps", "lasting"],
)
def test_what_does_nothing_is_seldom_called_better(
    course: Course, better: Mark, above: Mark, some: Mark, cover: Mark, sooner: Mark
) -> None:
    found = Found()
    diaries = of_all(partial(judged, nothing_helps(course, Habits())), DIARIES)
    every = [each for diary in diaries for each in diary]
    met = [
        found.tell(better, share(each.better for each in every), len(every)),
        found.tell(above, share(above_zero(each.beyond) for each in every), len(every)),
        found.tell(some, share(any(each.better for each in diary) for diary in diaries), len(diaries)),
        covered(found, cover, ((each.beyond, 0) for each in every)),
        covered(found, sooner, ((each.sooner, 0) for each in every)),
    ]
    assert all(met)


@pytest.mark.parametrize(
    ("course", "mark"),
    [(CRAMPS, Mark.NULL_FASTER), (LASTING, Mark.NULL_FASTER_LASTING)],
    ids=["cramps", "lasting"],
)
def test_what_does_nothing_and_begins_late_is_seldom_said_to_ease_sooner(course: Course, mark: Mark) -> None:
    diaries = of_all(partial(judged, nothing_helps(course, LATE)), DIARIES[:500])
    sooner = [above_zero(each.sooner) for diary in diaries for each in diary]
    assert Found().tell(mark, share(sooner), len(sooner))


def test_intervals_hold_the_true_value() -> None:
    found, person = Found(), some_help(LASTING)
    diaries = of_all(partial(judged, person), DIARIES)
    beyond, plain = true_values(person), plainly_true(person)[1:]
    marks = {1: Mark.COVER_POINT, 2: Mark.COVER_POINTS, 3: Mark.COVER_FASTER}
    met = [
        covered(found, mark, ((diary[at].beyond, float(beyond[at])) for diary in diaries))
        for at, mark in marks.items()
    ]
    told = [(each, true) for diary in diaries for each, true in zip(diary, plain, strict=True)]
    met.append(covered(found, Mark.COVER_CHANGE, ((each.eased, true.eased) for each, true in told)))
    met.append(covered(found, Mark.COVER_SHARE, ((each.eased_30, true.eased_30) for each, true in told)))
    assert all(met)


def test_intervals_hold_the_true_value_over_three_years() -> None:
    person = some_help(LASTING, days=1095)
    diaries = of_all(partial(judged_beyond, person), DIARIES[:500])
    true = true_values(person, 200).tolist()
    told = [pair for diary in diaries for pair in zip(diary, true, strict=True)]
    assert covered(Found(), Mark.COVER_LONG, told)


def test_the_best_of_six_is_hardly_over_rated() -> None:
    found, told = Found(), of_all(ranked, DIARIES)
    named, every = [each.first for each in told if each.named], [each.first for each in told]
    by_named, by_all = np.mean(named, axis=0), np.mean(every, axis=0)
    met = [
        found.tell(Mark.BEST, float(by_named[0]), len(named)),
        found.tell(Mark.BEST_AMONG, float(by_named[1]), len(named)),
        found.tell(Mark.BEST_FIRST, float(by_all[0]), len(every)),
        found.tell(Mark.BEST_FIRST_AMONG, float(by_all[1]), len(every)),
    ]
    found.tell(Mark.BEST_PLAIN, float(by_all[2]), len(every))
    found.tell(Mark.BEST_NAMED, len(named) / len(told), len(told))
    met.append(covered(found, Mark.COVER_RANKED, (pair for each in told for pair in each.beyond)))
    assert all(met)


def test_a_true_two_points_are_found() -> None:
    told = of_all(two_points_found, DIARIES)
    assert Found().tell(Mark.POWER, share(told), len(told))


@pytest.mark.parametrize(
    ("rate", "called", "cover"),
    [
        (1.0, Mark.PREVENTIVE, Mark.COVER_RATE),
        (0.5, Mark.PREVENTIVE_FOUND, Mark.COVER_RATE_HALVED),
    ],
    ids=["no effect", "halved"],
)
def test_a_regular_remedy_is_called_preventive_when_it_is(rate: float, called: Mark, cover: Mark) -> None:
    found = Found()
    told = of_all(partial(on_and_off, Regular(rate)), DIARIES)
    met = found.tell(called, share(fewer for _, fewer in told), len(told))
    assert covered(found, cover, ((ratio, rate) for ratio, _ in told))
    assert met


def test_noise_is_seldom_called_a_rhythm() -> None:
    found, told = Found(), of_all(partial(rhythms, 1.0, True), DIARIES)
    met = [
        found.tell(Mark.NO_WEEKDAY, share(each.weekday for each in told), len(told)),
        found.tell(Mark.NOTHING_AFTER, share(each.after for each in told), len(told)),
        covered(found, Mark.COVER_AFTER, ((ratio, 1) for each in told for ratio in each.ratios)),
    ]
    real = of_all(partial(rhythms, 0.7, False), DIARIES)
    found.tell(Mark.WEEKDAY_FOUND, share(each.weekday for each in real), len(real))
    found.tell(Mark.AFTER_FOUND, share(each.after for each in real), len(real))
    assert all(met)
