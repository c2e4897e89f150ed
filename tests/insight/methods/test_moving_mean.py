from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.methods.columns import Floats
from spasmjournal.insight.methods.moving_mean import moving_mean

counts = st.lists(st.none() | st.integers(0, 12), max_size=80)


def column(told: Sequence[int | None]) -> Floats:
    return np.array([np.nan if count is None else count for count in told], dtype=np.float64)


@given(counts, st.integers(1, 28))
def test_it_is_the_mean_of_the_known_days_around(told: list[int | None], window: int) -> None:
    found = moving_mean(column(told), window)
    assert len(found) == len(told)
    for day, interval in enumerate(found):
        around = told[max(0, day - window // 2) : day + (window + 1) // 2]
        known = [count for count in around if count is not None]
        assert (interval is not None) == (2 * len(known) > window)
        if interval is not None:
            assert interval.estimate == pytest.approx(sum(known) / len(known))
            assert 0 <= interval.low <= interval.estimate <= interval.high < 60


@given(counts)
def test_the_limits_are_never_closer_than_for_events_that_come_apart(told: list[int | None]) -> None:
    from scipy.stats import chi2

    for day, interval in enumerate(moving_mean(column(told), 7)):
        known = [count for count in told[max(0, day - 3) : day + 4] if count is not None]
        if interval is not None:
            events, days = sum(known), len(known)
            assert interval.high >= chi2.ppf(0.975, 2 * events + 2) / 2 / days * (1 - 1e-9)
            assert interval.low <= (chi2.ppf(0.025, 2 * events) / 2 / days if events else 0) * (1 + 1e-9)


def test_nothing_told_is_not_nothing_had() -> None:
    assert moving_mean(column([None] * 20), 7) == (None,) * 20
    quiet = moving_mean([0] * 20, 7)[10]
    assert quiet is not None
    assert (quiet.estimate, quiet.low) == (0, 0)
    assert quiet.high == pytest.approx(3.689 / 7, abs=0.001)


@pytest.mark.parametrize("spells", [False, True], ids=["apart", "in spells"])
def test_the_band_holds_the_truth_on_most_days(spells: bool) -> None:
    rng = np.random.default_rng(3)
    held = []
    for _ in range(60):
        log_rate, rates = 0.0, []
        for _ in range(365):
            log_rate = 0.6 * log_rate + rng.normal(0, 0.5)
            rates.append(np.exp(log_rate - 0.195) if spells else 1.0)
        band = moving_mean(rng.poisson(1.3 * np.array(rates)).astype(np.float64), 28)
        held += [each.low <= 1.3 <= each.high for each in band if each]
    assert np.mean(held) >= (0.92 if spells else 0.94)
