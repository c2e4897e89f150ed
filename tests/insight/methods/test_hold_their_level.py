"""Ratings and days in which nothing works: how often a method says that something does."""

from collections.abc import Callable

import numpy as np
import pytest

from spasmjournal.insight.methods.columns import Flags, Floats
from spasmjournal.insight.methods.rates import block_bootstrap, rate_ratio
from spasmjournal.insight.methods.regression import adjusted_difference

JOURNALS = 1500
ALLOWED = 0.05 + 2 * np.sqrt(0.05 * 0.95 / JOURNALS)
"""Five in a hundred, and twice the standard error of counting so few journals."""

Ending = Callable[[Floats, Floats], Floats]
ENDINGS: dict[str, Ending] = {
    "along a line": lambda before, luck: before / 2 + 1 + 1.5 * luck,
    "by a share": lambda before, luck: before * np.clip(np.exp(0.7 * luck - 0.9), 0, 1.3),
    "mostly over": lambda before, luck: before * np.exp(-20 / 9 * np.log(2) / np.exp(0.7 * luck)),
}


def groups(random: np.random.Generator, kind: str) -> Floats:
    """Which of 8 treated and 8 untreated ratings belong together."""
    if kind == "apart":
        return np.arange(16.0)
    mixed = np.repeat(np.arange(16.0), random.integers(1, 4, 16))[:16]
    if kind == "mixed":
        return random.permutation(mixed)
    return np.concatenate([mixed[:8], mixed[:8] + 100])


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["apart", "mixed", "each its own"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_eight_beside_eight_are_seldom_called_different(kind: str, ending: str) -> None:
    random = np.random.default_rng(5)
    treated = np.repeat([1.0, 0.0], 8)
    wrong = 0
    for _ in range(JOURNALS):
        cluster = groups(random, kind)
        number = np.unique(cluster, return_inverse=True)[1]
        shared, bad = random.normal(size=(2, 16))[:, number]
        before = np.clip(np.rint(5 + 1.2 * treated + 0.8 * bad + 1.5 * random.normal(size=16)), 0, 10)
        luck = np.sqrt(0.4) * shared + np.sqrt(0.6) * random.normal(size=16)
        after = np.clip(np.rint(ENDINGS[ending](before, luck)), 0, 10)
        found = adjusted_difference(before, after, treated, random.random(16) < 0.3, cluster)
        wrong += found is not None and found.interval.leaves(0)
    assert wrong / JOURNALS <= ALLOWED


def days(random: np.random.Generator, carried: float, spread: float, length: int = 180) -> Floats:
    """Spasms of a day: a weekly rhythm, and spells of better and worse days."""
    state = np.empty(length)
    state[0] = random.normal()
    for day, shock in enumerate(random.normal(size=length - 1) * np.sqrt(1 - carried**2), 1):
        state[day] = carried * state[day - 1] + shock
    weekend = 0.3 * (np.arange(length) % 7 >= 5)
    return random.poisson(0.8 * np.exp(spread * state + weekend - spread**2 / 2)).astype(float)


def phases(kind: str, length: int = 180) -> Flags:
    each = {"two": 90, "four": 45, "weeks": 7}[kind]
    return np.asarray(np.arange(length) // each % 2 == 1)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["two", "four", "weeks"])
@pytest.mark.parametrize(("carried", "spread"), [(0.0, 0.0), (0.6, 0.5), (0.8, 0.6), (0.9, 0.6), (0.9, 0.9)])
def test_an_idle_prevention_is_seldom_called_one(kind: str, carried: float, spread: float) -> None:
    random = np.random.default_rng(6)
    fewer = more = 0
    for _ in range(JOURNALS):
        found = block_bootstrap(days(random, carried, spread), phases(kind), draws=500)
        fewer += found is not None and found.high < 1
        more += found is not None and found.low > 1
    assert fewer / JOURNALS <= ALLOWED
    assert more / JOURNALS <= ALLOWED


@pytest.mark.slow
def test_which_fools_the_exact_ratio() -> None:
    random = np.random.default_rng(7)
    wrong = 0
    for _ in range(200):
        counts, on = days(random, 0.9, 0.6), phases("two")
        found = rate_ratio(int(counts[on].sum()), 90, int(counts[~on].sum()), 90)
        assert found is not None
        wrong += found.interval is not None and found.interval.leaves(1)
    assert wrong / 200 > 0.2


def test_a_prevention_that_halves_is_found() -> None:
    random = np.random.default_rng(8)
    on = phases("four", 360)
    counts = days(random, 0.5, 0.4, 360) + random.poisson(0.8, 360) * ~on
    found = block_bootstrap(counts, on)
    assert found is not None
    assert found.high < 1


def test_days_not_observed_are_not_days_without() -> None:
    random = np.random.default_rng(9)
    counts, on = days(random, 0.5, 0.4), phases("two")
    gaps = np.where(on & (random.random(180) < 0.4), np.nan, counts)
    found, whole = block_bootstrap(gaps, on), block_bootstrap(counts, on)
    assert found is not None
    assert whole is not None
    assert found.estimate == pytest.approx(np.nanmean(gaps[on]) / np.nanmean(gaps[~on]))
    assert found.low < whole.estimate < found.high


def test_none_on_the_remedy_is_a_ratio_of_zero() -> None:
    on = phases("two")
    found = block_bootstrap(np.where(on, 0.0, 2.0), on)
    assert found is not None
    assert found.estimate == 0
    assert 0 <= found.low <= 0 < found.high < 0.2
    assert block_bootstrap(np.where(on, 2.0, 0.0), on) is None
