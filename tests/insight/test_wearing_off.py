import numpy as np
import pytest

from spasmjournal.insight.wearing_off import Trend, Wear, does_it_still_work
from spasmjournal.observation import SeenPeriod
from tests.insight.story import HEAT, WAIT, observed, treated


def wear_in(seen: SeenPeriod) -> Wear:
    (wear,) = does_it_still_work(observed(seen))
    return wear


def fading(count: int, by: float, remedy: int = HEAT) -> list[tuple[int, int, int]]:
    rng = np.random.default_rng(1)
    before = rng.integers(5, 10, count)
    eased = 0.5 * (before - 5) + np.maximum(0, 4 - by * np.arange(count)) + rng.normal(0, 0.4, count)
    return [
        (remedy, int(one), int(np.clip(round(one - two), 0, 10)))
        for one, two in zip(before, eased, strict=True)
    ]


def test_what_eases_less_from_use_to_use_is_told() -> None:
    wear = wear_in(treated(fading(30, 0.12)))
    assert wear.claim is Trend.LESS
    assert wear.by_uses is not None
    assert wear.by_uses.estimate == pytest.approx(-1.2, abs=0.4)
    assert wear.by_days is not None
    assert wear.by_days.estimate == pytest.approx(3 * wear.by_uses.estimate, abs=0.3)
    assert wear.waiting_by_days is None


def test_waiting_in_the_same_time_stands_beside_it() -> None:
    rows = [row for pair in zip(fading(30, 0.12), fading(30, 0.12, WAIT), strict=True) for row in pair]
    wear = wear_in(treated(rows))
    assert wear.by_days is not None
    assert wear.waiting_by_days is not None
    assert wear.waiting_by_days.estimate == pytest.approx(wear.by_days.estimate, abs=0.1)


@pytest.mark.parametrize("count", [0, 1, 11])
def test_nothing_is_said_under_twelve_uses(count: int) -> None:
    for wear in does_it_still_work(observed(treated(fading(count, 0.3)))):
        assert (wear.claim, wear.by_uses, wear.p) == (Trend.TOO_FEW, None, None)


@pytest.mark.parametrize("rows", [fading(30, 0), [(HEAT, 7, 4)] * 30])
def test_what_stays_the_same_is_not_said_to_change(rows: list[tuple[int, int, int]]) -> None:
    assert wear_in(treated(rows)).claim is Trend.NONE_SEEN


def test_a_thousand_uses_are_put_together() -> None:
    rows = [row for n in range(5) for row in fading(200, 0)] + fading(200, 0.005)
    wear = wear_in(treated(rows))
    assert wear.counts.answered == 1200
    assert wear.by_uses is not None
    assert abs(wear.by_uses.estimate) < 0.05
