"""The line through the uses of a remedy: where there is enough, and never through long gaps."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.relief import ReliefPoint
from spasmjournal.insight.relief_trend import ENOUGH_FOR_A_LINE, relief_trend
from spasmjournal.period import Period
from tests.insight.story import FIRST, at

PERIOD = Period(FIRST, FIRST + timedelta(days=200))
days = st.integers(0, 19_900).map(lambda hundredths: hundredths / 100)
changes = st.lists(
    st.tuples(days, st.integers(-5, 9)), min_size=12, max_size=60, unique_by=lambda row: row[0]
)


def points(told: Sequence[tuple[float, int | None]]) -> list[ReliefPoint]:
    return [
        ReliefPoint(number, at(day, hour=0), 5, None if change is None else 5 - change, change, False)
        for number, (day, change) in enumerate(told)
    ]


def test_it_takes_twelve_answers() -> None:
    few = [(float(day), 2) for day in range(ENOUGH_FOR_A_LINE - 1)]
    unanswered: list[tuple[float, int | None]] = [(150.0, None)] * 9
    assert relief_trend(points([*few, *unanswered]), PERIOD) is None
    assert relief_trend(points([*few, (12.0, 2)]), PERIOD) is not None


def test_what_stays_the_same_is_a_level_line() -> None:
    found = relief_trend(points([(float(day), 3) for day in range(0, 200, 4)]), PERIOD)
    assert found is not None
    (stretch,) = found.stretches
    assert (stretch[0].day, stretch[-1].day) == (0, 196)
    assert [point.eased.estimate for point in stretch] == pytest.approx([3.0] * len(stretch))
    assert all(point.eased.low < 3 < point.eased.high for point in stretch)


def test_a_turn_is_seen() -> None:
    told = [(float(day), 5 if day < 100 else 1) for day in range(0, 200, 2)]
    found = relief_trend(points(told), PERIOD)
    assert found is not None
    (stretch,) = found.stretches
    assert stretch[0].eased.low > stretch[-1].eased.high


def test_there_is_no_line_through_a_long_gap() -> None:
    told = [(float(day), 2) for day in (*range(0, 30, 2), *range(120, 150, 2))]
    found = relief_trend(points(told), PERIOD)
    assert found is not None
    assert [(stretch[0].day, stretch[-1].day) for stretch in found.stretches] == [(0, 28), (120, 148)]


@given(changes)
def test_any_uses_have_a_line_within_the_scale(told: list[tuple[float, int]]) -> None:
    found = relief_trend(points(told), PERIOD)
    used = [day for day, _ in told]
    assert found is not None
    for stretch in found.stretches:
        for point in stretch:
            assert min(used) - 0.001 <= point.day <= max(used) + 0.001
            assert -10 <= point.eased.low <= point.eased.estimate <= point.eased.high <= 10


@given(changes)
def test_unanswered_uses_and_the_order_change_nothing(told: list[tuple[float, int]]) -> None:
    plain = points(told)
    unanswered = points([(3.0, None), (90.0, None)])
    assert relief_trend([*unanswered, *reversed(plain)], PERIOD) == relief_trend(plain, PERIOD)
