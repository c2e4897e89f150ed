"""Beside scipy where it has the method, and beside plain counting where it has not."""

from itertools import permutations, product

import numpy as np
import pytest
import scipy.stats as st
from hypothesis import given, settings
from hypothesis import strategies as draw

from spasmjournal.insight.methods.location import (
    hodges_lehmann,
    mean_change,
    rank_sums,
    sign_flip_p,
    signed_rank_interval,
)
from spasmjournal.insight.methods.orders import inversion_chances
from spasmjournal.insight.methods.proportions import beta_superiority, clopper_pearson, wilson_interval
from spasmjournal.insight.methods.several import benjamini_hochberg, friedman
from spasmjournal.insight.methods.superiority import brunner_munzel, nap
from spasmjournal.insight.methods.survival import kaplan_meier, log_rank, restricted_mean
from spasmjournal.insight.methods.trend import kendall_exact, theil_sen
from spasmjournal.insight.methods.walsh import WalshAverages
from tests.insight.methods.plain_numbers import ratings

RANDOM = np.random.default_rng(20261122)
DEPRESSION = np.array([0.952, -0.147, 1.022, 0.43, 0.62, 0.59, 0.49, -0.08, 0.01])
"""Hollander and Wolfe's depression scale factors, before less after."""
DARWIN = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
TUNA = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1], [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
whole = draw.lists(draw.integers(-5, 5), min_size=1, max_size=9)


@pytest.mark.parametrize("x", range(0, 13, 3))
def test_intervals_of_shares(x: int) -> None:
    for ours, method in ((wilson_interval(x, 12), "wilson"), (clopper_pearson(x, 12), "exact")):
        assert ours is not None
        theirs = st.binomtest(x, 12).proportion_ci(method=method)
        assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


def test_mean_with_t_interval() -> None:
    before, after = RANDOM.normal(6, 2, 14), RANDOM.normal(4, 2, 14)
    ours, theirs = mean_change(before, after), st.ttest_rel(before, after).confidence_interval()
    assert ours is not None
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high))


def test_signed_rank_interval_is_what_the_exact_test_does_not_reject() -> None:
    found = signed_rank_interval(DEPRESSION)
    assert found is not None
    assert found.estimate == pytest.approx(0.46)
    for shift, kept in ((found.low + 1e-6, True), (found.low - 1e-6, False), (found.high - 1e-6, True)):
        p = st.wilcoxon(DEPRESSION - shift, mode="exact").pvalue
        assert bool(p > 0.05) is kept
    assert signed_rank_interval(DEPRESSION[:5]) is None


@pytest.mark.parametrize("n", [1, 2, 5, 9])
def test_rank_sums_by_all_signs(n: int) -> None:
    sums = [sum(np.arange(1, n + 1)[list(signs)]) for signs in product([False, True], repeat=n)]
    counted = np.bincount(np.array(sums, dtype=np.int64), minlength=n * (n + 1) // 2 + 1)
    assert rank_sums(n) == pytest.approx(counted / 2**n)


def test_many_ranks_go_over_into_the_normal() -> None:
    values = RANDOM.normal(0.2, 1, 121)
    exact, normal = signed_rank_interval(values[:120]), signed_rank_interval(values)
    assert exact is not None
    assert normal is not None
    assert (exact.low, exact.high) == pytest.approx((normal.low, normal.high), abs=0.03)


@given(draw.lists(draw.floats(-9, 9), min_size=1, max_size=30))
def test_hodges_lehmann_by_all_pairs(values: list[float]) -> None:
    column = np.array(values)
    first, second = np.triu_indices(len(column))
    assert hodges_lehmann(values) == pytest.approx(np.median((column[first] + column[second]) / 2))


def test_walsh_averages_searched_are_those_listed() -> None:
    values = RANDOM.normal(size=1600)
    first, second = np.triu_indices(len(values))
    means = np.sort((values[first] + values[second]) / 2)
    searched = WalshAverages(values)
    for rank in (1, 1000, len(means) // 2, len(means)):
        assert searched.at(rank) == pytest.approx(means[rank - 1], abs=1e-12)


@given(whole)
def test_sign_flips_by_all_signs(values: list[int]) -> None:
    sums = [abs(np.dot(signs, values)) for signs in product([-1, 1], repeat=len(values))]
    share = float(np.mean(np.array(sums) >= abs(sum(values))))
    assert sign_flip_p(values) == pytest.approx(share)
    assert sign_flip_p([value * 0.1 for value in values]) == pytest.approx(share)


def test_sign_flips_of_darwins_maize() -> None:
    assert sign_flip_p(DARWIN) == pytest.approx(2 * 863 / 32768)


def test_many_flips_go_over_into_the_normal() -> None:
    values = RANDOM.normal(0.3, 1, 37)
    for some in (values[:36], values):
        assert sign_flip_p(some) == pytest.approx(float(st.ttest_1samp(some, 0).pvalue), abs=0.02)


@pytest.mark.parametrize(("x1", "n1", "x2", "n2"), [(0, 0, 0, 0), (3, 9, 5, 7), (40, 200, 60, 210)])
def test_beta_superiority_by_quadrature(x1: int, n1: int, x2: int, n2: int) -> None:
    first, second = st.beta(x1 + 1, n1 - x1 + 1), st.beta(x2 + 1, n2 - x2 + 1)
    grid = (np.arange(40_000) + 0.5) / 40_000
    expected = np.mean(first.cdf(grid) * second.pdf(grid))
    assert beta_superiority(x1, n1, x2, n2) == pytest.approx(expected, abs=1e-5)
    assert beta_superiority(x2, n2, x1, n1) == pytest.approx(1 - expected, abs=1e-5)


def test_kaplan_meier_and_log_rank() -> None:
    time, event = RANDOM.integers(1, 20, 40), RANDOM.integers(0, 2, 40)
    ours = kaplan_meier(np.zeros(40), time, event)
    data = st.CensoredData.right_censored(time, 1 - event)
    theirs = st.ecdf(data).sf
    assert ours is not None
    assert ours.survival == pytest.approx(theirs.evaluate(np.array(ours.times)))
    band = theirs.confidence_interval(method="log-log")
    inner = np.array(ours.survival) > 0
    assert np.array(ours.low)[inner] == pytest.approx(band.low.evaluate(np.array(ours.times)[inner]))
    groups = [(np.zeros(20), time[half], event[half]) for half in (slice(20), slice(20, 40))]
    tested = log_rank(groups[0], groups[1])
    first, second = (st.CensoredData.right_censored(t, 1 - e) for _, t, e in groups)
    assert tested is not None
    assert tested.p == pytest.approx(st.logrank(first, second).pvalue)


def test_late_entry_is_no_head_start() -> None:
    """Relief at even odds each minute: watched late or from the start, the curve is the same."""
    time = RANDOM.geometric(0.1, 20_000).astype(float)
    entry = np.where(RANDOM.random(20_000) < 0.7, RANDOM.integers(0, 15, 20_000), 0)
    seen = time > entry
    late = kaplan_meier(entry[seen], time[seen], np.ones(int(seen.sum())))
    assert late is not None
    expected = 0.9 ** np.array(late.times)
    assert np.array(late.survival)[:20] == pytest.approx(expected[:20], abs=0.02)
    mean = restricted_mean(late, 20)
    assert mean is not None
    assert mean.estimate == pytest.approx((1 - 0.9**20) / 0.1, abs=0.25)


def test_the_mean_needs_someone_watched_that_long() -> None:
    curve = kaplan_meier([0, 0, 0], [2, 3, 4], [1, 0, 0])
    assert curve is not None
    assert restricted_mean(curve, 5) is None
    assert restricted_mean(curve, 4) is not None


@given(draw.lists(draw.integers(0, 9), min_size=2, max_size=12), draw.lists(draw.integers(0, 9), min_size=2))
def test_brunner_munzel_and_nap(a: list[int], b: list[int]) -> None:
    ours, pairs = brunner_munzel(a, b), nap(a, b)
    share = float(np.mean(np.subtract.outer(b, a) > 0) + np.mean(np.subtract.outer(b, a) == 0) / 2)
    assert ours is not None
    assert pairs is not None
    assert (ours.interval.estimate, pairs.interval.estimate) == pytest.approx((share, share))
    if ours.statistic is not None:
        assert ours.p == pytest.approx(st.brunnermunzel(a, b).pvalue)
    assert 0 <= ours.interval.low <= ours.interval.high <= 1


@given(draw.dictionaries(draw.integers(0, 99), ratings, min_size=5, max_size=20))
def test_theil_sen_slope(rows: dict[int, int]) -> None:
    x, y = np.array(list(rows)), np.array(list(rows.values()))
    ours = theil_sen(x, y)
    theirs = st.theilslopes(y, x)
    assert ours is not None
    assert (ours.slope, ours.intercept) == pytest.approx((theirs.slope, theirs.intercept))
    if ours.interval is not None:
        limits = (ours.interval.low, ours.interval.high)
        assert limits == pytest.approx((theirs.low_slope, theirs.high_slope))


def test_kendall() -> None:
    ours, theirs = kendall_exact(*TUNA), st.kendalltau(*TUNA, method="exact")
    assert ours is not None
    assert ours.concordant == 26
    assert (ours.tau, ours.p) == pytest.approx((theirs.statistic, theirs.pvalue))


@settings(max_examples=20)
@given(draw.lists(draw.integers(0, 3), min_size=3, max_size=6))
def test_kendall_with_ties_by_all_orders(y: list[int]) -> None:
    ours = kendall_exact(range(len(y)), y)
    if len(set(y)) == 1:
        assert ours is None
        return

    def score(values: tuple[int, ...]) -> int:
        first, second = np.triu_indices(len(values), 1)
        return abs(int(np.sum(np.sign(np.array(values)[second] - np.array(values)[first]))))

    reached = [score(order) >= score(tuple(y)) for order in permutations(y)]
    assert ours is not None
    assert ours.exact
    assert ours.p == pytest.approx(np.mean(reached))


@given(draw.lists(draw.tuples(ratings, ratings), max_size=30))
def test_kendalls_pairs_by_counting(rows: list[tuple[int, int]]) -> None:
    x, y = np.array(rows, dtype=float).reshape(-1, 2).T
    found = kendall_exact(x, y)
    signs = np.sign(np.subtract.outer(x, x)) * np.sign(np.subtract.outer(y, y))
    if found is not None:
        assert (found.concordant, found.discordant) == (np.sum(signs > 0) // 2, np.sum(signs < 0) // 2)
        assert found.tau == pytest.approx(st.kendalltau(x, y).statistic)


def test_many_orders_go_over_into_the_normal() -> None:
    x, y = np.arange(61.0), np.arange(61.0) + RANDOM.normal(0, 60, 61)
    exact, normal = kendall_exact(x[:60], y[:60]), kendall_exact(x, y)
    assert exact is not None
    assert normal is not None
    assert (exact.exact, normal.exact) == (True, False)
    assert normal.p == pytest.approx(st.kendalltau(x, y, method="exact").pvalue, abs=0.005)
    assert float(np.sum(inversion_chances((3, 1, 4)))) == pytest.approx(1)


def test_several() -> None:
    p, blocks = RANDOM.random(9), RANDOM.integers(0, 4, (12, 3))
    assert benjamini_hochberg(p) == pytest.approx(st.false_discovery_control(p))
    ours = friedman(blocks)
    assert ours is not None
    assert ours.p == pytest.approx(st.friedmanchisquare(*blocks.T).pvalue)
