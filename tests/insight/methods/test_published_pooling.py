"""The published cases of pooling, of several questions at once, and of chance."""

from math import asin, sqrt
from typing import Any

import numpy as np

from spasmjournal.insight.methods.chance import (
    PhaseStatistic,
    designs,
    least_p,
    phase_change_test,
    regression_to_mean,
)
from spasmjournal.insight.methods.pooling import random_effects, shrink
from spasmjournal.insight.methods.proportions import (
    beta_superiority,
)
from spasmjournal.insight.methods.several import benjamini_hochberg, bonferroni, friedman, holm
from spasmjournal.insight.methods.shares_pooled import (
    BetaPrior,
    beta_binomial,
    beta_binomial_likeliest,
    james_stein,
)
from tests.insight.methods.reference import Close, cases, limits

Case = dict[str, Any]


@cases("james_stein")
def test_james_stein(given: Case, expected: Case, close: Close) -> None:
    n, remainder = given["at_bats"], np.array(given["remainder_average"])
    shares = np.array(given["hits"]) / n
    turned = [sqrt(n) * asin(2 * share - 1) for share in shares]
    found = james_stein(turned, 1.0)
    assert found is not None
    numbers = expected["arcsine"]
    assert close(
        [found.mean, found.spread, found.factor], [numbers[name] for name in ("mean", "V", "shrink_factor")]
    )
    assert close(found.values, numbers["js"])
    truth = np.sqrt(n) * np.arcsin(2 * remainder - 1)
    assert close(np.sum((np.array(found.values) - truth) ** 2), numbers["sse_js"])
    mean = float(np.mean(shares))
    raw = james_stein(shares, mean * (1 - mean) / n)
    assert raw is not None
    assert close([raw.mean, raw.factor], [expected["raw"]["grand_mean"], expected["raw"]["c"]])
    assert close(raw.values, expected["raw"]["js"])


@cases("beta_binomial_shrinkage")
def test_beta_binomial(given: Case, expected: Case, close: Close) -> None:
    y, n = given["y"], given["n"]
    found, likeliest = beta_binomial(y[:70], n[:70]), beta_binomial_likeliest(y[:70], n[:70])
    assert found is not None
    assert likeliest is not None
    assert close([found.mean, found.sd], [expected["moment_mean"], expected["moment_sd"]])
    assert close([found.alpha, found.beta], [expected["alpha_moments"], expected["beta_moments"]])
    assert close([likeliest.alpha, likeliest.beta], [expected["ml_alpha"], expected["ml_beta"]])
    then = BetaPrior(1.4, 8.6).told(y[70], n[70])
    numbers = expected["posterior_71_with_1p4_8p6"]
    assert close([then.alpha, then.beta, then.mean, then.sd], [numbers[k] for k in ("a", "b", "mean", "sd")])


@cases("partial_pooling")
def test_partial_pooling(given: Case, expected: Case, close: Close) -> None:
    variances = given.get("vi") or np.square(given["sei"])
    for method in ("DL", "REML", "PM"):
        if method not in expected:
            continue
        found = random_effects(given["yi"], variances, method)
        assert found is not None
        numbers = expected[method]
        assert close([found.tau2, found.mu, found.se], [numbers[name] for name in ("tau2", "mu", "se")])
        assert close(limits(found.interval), numbers["ci95"])
        drawn = shrink(given["yi"], variances, found)
        assert close([each.value for each in drawn], numbers["blup"])
        if "hk_ci95" in numbers:
            assert close(limits(found.small), numbers["hk_ci95"])


@cases("partial_pooling")
def test_pooled_spread(given: Case, expected: Case, close: Close) -> None:
    found = random_effects(given["yi"], given.get("vi") or np.square(given["sei"]), "DL")
    assert found is not None
    if "Q" in expected:
        assert close(found.q, expected["Q"])
    if "tau2_DL" in expected:
        assert found.tau2 == expected["tau2_DL"]
        assert close([found.mu, found.se, found.p], [expected[name] for name in ("mu", "se", "Q_p")])


@cases("multiple_comparisons")
def test_several(given: Case, expected: Case, close: Close) -> None:
    assert close(benjamini_hochberg(given["p"]), expected["bh"])
    assert close(holm(given["p"]), expected["holm"])
    assert close(bonferroni(given["p"]), expected["bonferroni"])


@cases("prob_best_beta")
def test_beta_superiority(given: Case, expected: Case, close: Close) -> None:
    found = beta_superiority(given["x_A"], given["n_A"], given["x_B"], given["n_B"])
    assert close(found, expected["p_B_beats_A"])


@cases("randomisation_design")
def test_designs(given: Case, expected: Case, close: Close) -> None:
    found = designs(given["n_sessions"], given["max_run"])
    assert found is not None
    counts = {"crd": found.complete, "rbd": found.blocks, "atd": found.alternating}
    for name, count in counts.items():
        assert count == expected[name]
        assert close(least_p(count), expected["min_two_sided_p"][name])


@cases("randomisation_test_phase")
def test_phase_change(given: Case, expected: Case, close: Close) -> None:
    for statistic, name in ((PhaseStatistic.PHASE_MEANS, "PA_PB"), (PhaseStatistic.SCORES, "A_B")):
        found = phase_change_test(
            given["scores"], given["observed_phase_lengths"], given["min_per_phase"], statistic
        )
        assert found is not None
        assert found.arrangements == expected["n_assignments"]
        assert close([found.difference, found.p], [expected[f"observed_{name}"], expected[f"p_{name}"]])


@cases("regression_to_mean")
def test_regression_to_mean(given: Case, expected: Case, close: Close) -> None:
    assert close(regression_to_mean(**given), expected["expected_change"])


@cases("blocked_comparison")
def test_friedman(given: Case, expected: Case, close: Close) -> None:
    found = friedman(given["blocks"])
    assert found is not None
    assert close([found.chi2, found.df, found.p], [expected[name] for name in ("chi2", "df", "p")])
