"""How often the intervals of single methods hold the true value, of numbers drawn as they assume."""

from collections.abc import Callable, Iterator
from statistics import NormalDist

import numpy as np
import pytest

from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.location import signed_rank_interval
from spasmjournal.insight.methods.proportions import newcombe_difference
from spasmjournal.insight.methods.survival import kaplan_meier
from spasmjournal.insight.wearing_off import does_it_still_work
from tests.insight.story import HEAT, observed, treated
from tests.insight.truth.course import Floats
from tests.insight.truth.marks import Found, Mark

pytestmark = pytest.mark.proof
DRAWS = 4000
Told = Iterator[tuple[Interval | None, float]]


def middles(rng: np.random.Generator, told: Callable[[Floats], Floats]) -> Told:
    """Changes of 2 points on average, even to both sides."""
    for _ in range(DRAWS):
        yield signed_rank_interval(told(rng.normal(2, 2, rng.integers(8, 31)))), 2


def as_they_are(changes: Floats) -> Floats:
    return changes


def curves(rng: np.random.Generator) -> Told:
    """Cramps of nine minutes (median), watched from ages up to 3 and lost to sight at any minute."""
    for _ in range(DRAWS):
        eases, entry = 9 * np.exp(0.8 * rng.normal(size=60)), rng.uniform(0, 3, 60)
        lost = entry + rng.uniform(3, 45, 60)
        watched = np.flatnonzero(eases > entry)[:25]
        time = np.minimum(eases, lost)[watched]
        curve = kaplan_meier(entry[watched], time, (eases <= lost)[watched], since=3)
        assert curve is not None
        at = rng.uniform(6, 18)
        place = int(np.searchsorted(curve.times, at, side="right")) - 1
        if place >= 0 and at <= curve.until:
            limits = curve.low[place], curve.high[place]
            yield Interval(curve.survival[place], *limits), gone_on(at) / gone_on(3)


def gone_on(minute: float) -> float:
    return 1 - NormalDist().cdf(float(np.log(minute / 9)) / 0.8)


def trends(rng: np.random.Generator) -> Told:
    """Half of what was before eases, less by a twentieth of a point from use to use; told in whole points."""
    for _ in range(DRAWS // 2):
        count = int(rng.integers(20, 41))
        before = rng.integers(5, 9, count)
        eased = before / 2 - 0.05 * np.arange(count) + rng.normal(0, 1.2, count)
        after = np.clip(np.rint(before - eased), 0, 10).astype(int)
        rows = [(HEAT, int(one), int(two)) for one, two in zip(before, after, strict=True)]
        (wear,) = does_it_still_work(observed(treated(rows)))
        yield wear.by_uses, -0.5


def worse(rng: np.random.Generator) -> Told:
    """Worse after one to three of ten uses, and after half a time to one and a half of ten waits."""
    for _ in range(DRAWS):
        share, of_waits = rng.uniform(0.1, 0.3), rng.uniform(0.05, 0.15)
        uses, waits = rng.integers(10, 41, 2)
        counts = rng.binomial(uses, share), uses, rng.binomial(waits, of_waits), waits
        yield newcombe_difference(*counts), share - of_waits


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (Mark.COVER_MIDDLE, middles(np.random.default_rng(1), as_they_are)),
        (Mark.COVER_MIDDLE_WHOLE, middles(np.random.default_rng(2), np.rint)),
        (Mark.COVER_CURVE, curves(np.random.default_rng(3))),
        (Mark.COVER_TREND, trends(np.random.default_rng(4))),
        (Mark.COVER_WORSE, worse(np.random.default_rng(5))),
    ],
    ids=["middle", "middle of whole ratings", "curve", "trend", "worse"],
)
def test_a_method_holds_its_level(mark: Mark, told: Told) -> None:
    held = [each.low <= true <= each.high for each, true in told if each is not None]
    assert len(held) > DRAWS / 3
    assert Found().tell(mark, float(np.mean(held)), len(held))
