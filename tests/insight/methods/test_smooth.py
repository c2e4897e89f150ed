"""The smooth line: straight stays straight, single odd values bend nothing, and the band holds its level."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.methods.smooth import lowess

numbers = st.floats(-100, 100).map(lambda value: round(value, 3))
rows = st.lists(st.tuples(numbers, numbers), min_size=3, max_size=40)


@given(numbers, st.floats(-5, 5), st.integers(3, 30))
def test_a_straight_line_stays_straight(start: float, slope: float, nearest: int) -> None:
    x = np.arange(30.0)
    found = lowess(x, start + slope * x, [0.0, 4.3, 29.0], nearest)
    assert found is not None
    assert found.middle == pytest.approx([start, start + 4.3 * slope, start + 29 * slope], abs=1e-5)


@given(rows, st.permutations(range(40)))
def test_the_order_of_rows_does_not_matter(told: list[tuple[float, float]], order: list[int]) -> None:
    x, y = np.array(told).T
    shuffled = [number for number in order if number < len(told)]
    one, two = lowess(x, y, x, 7), lowess(x[shuffled], y[shuffled], x, 7)
    assert one is not None
    assert two is not None
    assert np.isfinite(one.middle).all()
    if len(set(x)) == len(x):
        assert np.allclose(two.middle, one.middle)
        assert np.allclose(two.low, one.low)


@given(rows)
def test_it_moves_with_the_values(told: list[tuple[float, float]]) -> None:
    x, y = np.array(told).T
    one, two = lowess(x, y, x, 9), lowess(x, y + 3, x, 9)
    assert one is not None
    assert two is not None
    assert np.allclose(np.array(two.middle) - 3, one.middle, atol=1e-4)


def test_one_odd_value_bends_nothing() -> None:
    x = np.arange(40.0)
    y = 2 + np.random.default_rng(1).normal(0, 0.5, 40)
    odd = y.copy()
    odd[20] = 50
    plain, bent = lowess(x, y, [20.0], 20), lowess(x, odd, [20.0], 20)
    assert plain is not None
    assert bent is not None
    assert bent.middle[0] == pytest.approx(plain.middle[0], abs=0.25)


def test_the_nearest_rows_are_taken() -> None:
    x = np.concatenate([np.zeros(20), np.full(20, 100.0)])
    y = np.concatenate([np.full(20, 1.0), np.full(20, 5.0)])
    found = lowess(x, y, [0.0, 100.0], 20)
    assert found is not None
    assert found.middle == pytest.approx([1.0, 5.0])


def test_the_band_holds_about_its_level() -> None:
    rng = np.random.default_rng(7)
    x = np.arange(60.0)
    held = []
    for _ in range(300):
        found = lowess(x, np.round(3 + rng.normal(0, 1.3, 60)), [10.0, 30.0, 50.0], 30)
        assert found is not None
        held += [low <= 3 <= high for low, high in zip(found.low, found.high, strict=True)]
    assert 0.92 <= np.mean(held) <= 0.98


def test_too_little_has_no_line() -> None:
    assert lowess([1, 2], [1, 2], [1], 5) is None
    assert lowess([1, 2, 3], [1, 2, 3], [], 5) is None
    assert lowess([1, 2, float("nan"), 3], [1, 2, 3, float("nan")], [1], 5) is None
