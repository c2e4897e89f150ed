from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from spasmjournal.insight.methods.columns import Floats
from spasmjournal.insight.methods.rhythm import turning_p

JOURNALS = 1500
ALLOWED = 0.05 + 2 * np.sqrt(0.05 * 0.95 / JOURNALS)


def spells(random: np.random.Generator, blocks: int, places: int, at: Floats) -> Floats:
    """A few places a block that many fall on, which differ from block to block, and some anywhere."""
    rows = random.poisson(0.3, (blocks, places)).astype(float)
    for row in rows:
        row[random.choice(places, 2, p=at)] += random.integers(3, 9, 2)
    return rows


@pytest.mark.slow
@pytest.mark.parametrize(("blocks", "places"), [(5, 7), (13, 7), (13, 24), (26, 24)])
def test_spells_that_come_anywhere_are_seldom_a_rhythm(blocks: int, places: int) -> None:
    random = np.random.default_rng(3)
    anywhere = np.full(places, 1 / places)
    ps = [turning_p(spells(random, blocks, places, anywhere), 500) for _ in range(JOURNALS)]
    assert np.mean([p is not None and p <= 0.05 for p in ps]) <= ALLOWED


def test_a_time_that_blocks_agree_on_is_found() -> None:
    random = np.random.default_rng(4)
    early = np.where(np.arange(24) < 6, 1 / 6, 0)
    p = turning_p(spells(random, 8, 24, early))
    assert p is not None
    assert p < 0.005


def test_all_turns_of_four_blocks_are_told_apart() -> None:
    """Only 7 of the 7 ** 4 turns agree as well as four blocks with the same single day."""
    rows = np.zeros((4, 7))
    rows[:, 3] = 1
    assert turning_p(rows, draws=20_000) == pytest.approx(1 / 7**3, abs=0.001)


@pytest.mark.parametrize(
    "rows",
    [[], [[]], [[1.0], [2.0]], np.eye(3, 7), np.full((9, 7), np.nan)],
)
def test_nothing_is_told_of_nothing(rows: Any) -> None:
    assert turning_p(rows) is None


@pytest.mark.parametrize("value", [0, 1, 1 / 3])
def test_even_blocks_agree_on_nothing(value: float) -> None:
    assert turning_p(np.full((9, 7), value)) == 1


@given(arrays(np.float64, st.tuples(st.integers(0, 8), st.integers(0, 24)), elements=st.floats(-50, 50)))
def test_it_is_a_probability(rows: Floats) -> None:
    p = turning_p(rows, draws=50)
    assert p is None or 0 < p <= 1


@given(arrays(np.float64, (6, 7), elements=st.integers(0, 9).map(float)), st.integers(0, 6))
def test_where_the_round_begins_does_not_matter(rows: Floats, by: int) -> None:
    assert turning_p(rows) == turning_p(np.roll(rows, by, axis=1))
