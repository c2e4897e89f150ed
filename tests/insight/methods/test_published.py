"""Every published case of a method that we offer, to the tolerance given there."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from spasmjournal.insight.methods.criteria import AREAS, acr_2016
from spasmjournal.insight.methods.interval import normal_width
from spasmjournal.insight.methods.location import mean_change, sign_flip_p
from spasmjournal.insight.methods.proportions import (
    binomial_p,
    clopper_pearson,
    eased,
    newcombe_difference,
    responders,
    wilson_interval,
)
from spasmjournal.insight.methods.rates import rate_ratio
from spasmjournal.insight.methods.regression import least_squares
from spasmjournal.insight.methods.superiority import brunner_munzel, nap
from spasmjournal.insight.methods.survival import kaplan_meier, log_rank, restricted_mean
from spasmjournal.insight.methods.trend import autocorrelation, effective_size, ljung_box, theil_sen
from tests.insight.methods.reference import Close, all_cases, cases, limits

Case = dict[str, Any]


@cases("kaplan_meier")
def test_kaplan_meier(given: Case, expected: Case, close: Close) -> None:
    found = kaplan_meier(np.zeros(len(given["time"])), given["time"], given["event"])
    assert found is not None
    assert close(found.times, expected["time"])
    assert close(found.at_risk, expected["n_risk"])
    assert close(found.events, expected["n_event"])
    assert close(found.survival, expected["survival"])
    assert close(found.standard_errors, expected["std_err"])
    assert close(found.low, expected["loglog_lower"])
    assert close(found.high, expected["loglog_upper"])
    assert close(found.median, expected["median"])
    assert close([found.median_low, found.median_high], expected["median_ci_loglog"])


@cases("logrank")
def test_log_rank(given: Case, expected: Case, close: Close) -> None:
    groups = [(np.zeros(len(given[f"time_{k}"])), given[f"time_{k}"], given[f"event_{k}"]) for k in (1, 2)]
    found = log_rank(groups[0], groups[1])
    assert found is not None
    assert close(
        [found.observed, found.expected, found.variance, found.chi2, found.p],
        [expected[name] for name in ("observed1", "expected1", "variance", "chi2", "p")],
    )


@cases("rmst")
def test_restricted_mean(given: Case, expected: Case, close: Close) -> None:
    curve = kaplan_meier(np.zeros(len(given["time"])), given["time"], given["event"])
    assert curve is not None
    found = restricted_mean(curve, given["tau"])
    assert found is not None
    assert close(found.estimate, expected["rmst"])
    assert close((found.estimate - found.low) / normal_width(0.95), expected["se"])


@cases("wilson_interval")
def test_wilson(given: Case, expected: Case, close: Close) -> None:
    x, n, level = given["x"], given["n"], given["confidence"]
    assert close(limits(wilson_interval(x, n, level)), expected["wilson"])
    assert close(limits(wilson_interval(x, n, level, correct=True)), expected["wilson_cc"])
    assert close(limits(clopper_pearson(x, n, level)), expected["clopper_pearson"])


@cases("newcombe_difference")
def test_newcombe(given: Case, expected: Case, close: Close) -> None:
    found = newcombe_difference(given["x1"], given["n1"], given["x2"], given["n2"])
    assert found is not None
    assert close([found.estimate, *limits(found)], [expected[name] for name in ("diff", "lower", "upper")])


@cases("exact_binomial")
def test_exact_binomial(given: Case, expected: Case, close: Close) -> None:
    assert close(binomial_p(given["x"], given["n"], given["p0"]), expected["p_value"])
    assert close(limits(clopper_pearson(given["x"], given["n"])), [expected["lower"], expected["upper"]])


@cases("nap_tau")
def test_nap(given: Case, expected: Case, close: Close) -> None:
    sign = 1 if given["improvement"] == "increase" else -1
    found = nap(sign * np.array(given["A"]), sign * np.array(given["B"]))
    assert found is not None
    assert close(
        [found.interval.estimate, found.tau, found.se_unbiased, found.se_hanley, found.se_null],
        [expected[name] for name in ("nap", "tau", "se_unbiased", "se_hanley", "se_null")],
    )
    assert close(limits(found.interval), expected["nap_ci95_newcombe_method5"])


@cases("paired_change")
def test_paired_change(given: Case, expected: Case, close: Close) -> None:
    found = mean_change(given["remedy_1"], given["remedy_2"])
    assert found is not None
    assert close(found.estimate, expected["mean_diff"])
    assert close(limits(found), expected["ci95"])
    flipped = sign_flip_p(np.subtract(given["remedy_1"], given["remedy_2"]))
    assert close(flipped, expected["signflip_two_sided_p"])


@cases("probability_of_superiority")
def test_brunner_munzel(given: Case, expected: Case, close: Close) -> None:
    found = brunner_munzel(given["A"], given["B"])
    assert found is not None
    assert close(
        [found.interval.estimate, found.statistic, found.df, found.p],
        [expected[name] for name in ("p_superiority", "statistic", "df", "p")],
    )
    assert close(limits(found.interval), expected["ci95"])


@cases("acr_2016")
def test_acr_2016(given: Case, expected: Case, close: Close) -> None:
    for row, told in zip(given["rows"], expected["rows"], strict=True):
        found = acr_2016(row["sites"], row["sss"])
        assert found is not None
        assert (found.widespread_pain_index, found.regions, found.sum) == (
            told["wpi"],
            told["regions"],
            told["fs"],
        )
        assert found.generalised is told["generalised"]
        assert found.scores_met is told["criteria_1"]
        assert found.pain_and_severity_met is told["meets_pain_and_severity"]


@pytest.mark.parametrize(("areas", "severity"), [(["elbow_left"], 5), (["neck"], 13), (["neck"], -1)])
def test_what_is_on_no_form_has_no_score(areas: list[str], severity: int) -> None:
    assert len(AREAS) == 19
    assert acr_2016(areas, severity) is None


@cases("least_squares")
def test_least_squares(given: Case, expected: Case, close: Close) -> None:
    found = least_squares(given["X"], given["y"])
    assert found is not None
    assert close.relative(found.coefficients, expected["coef"])
    assert close.relative(found.standard_errors, expected["se"])
    assert close.relative(found.residual_sd, expected["residual_sd"])


@cases("trend")
def test_theil_sen(given: Case, expected: Case, close: Close) -> None:
    found = theil_sen(given["x"], given["y"], given["confidence"])
    assert found is not None
    assert close([found.slope, found.intercept], [expected["slope"], expected["intercept_separate"]])
    assert close(limits(found.interval), [expected["lower"], expected["upper"]])


@cases("autocorrelation")
def test_autocorrelation(given: Case, expected: Case, close: Close) -> None:
    assert close(autocorrelation(given["y"]), expected["acf_lag0_to_5"])
    assert close(effective_size(given["y"]), expected["n_effective"])
    found = ljung_box(given["y"])
    assert found is not None
    assert close([found.q, found.p], [expected["ljung_box_lag1"], expected["ljung_box_p"]])


@cases("event_rate")
def test_rate_ratio(given: Case, expected: Case, close: Close) -> None:
    found = rate_ratio(given["events_1"], given["time_1"], given["events_2"], given["time_2"])
    assert found is not None
    assert close(found.estimate, expected["rate_ratio"])
    assert close([found.low, found.high, found.p], [expected[name] for name in ("lower", "upper", "p")])


@cases("responder_thresholds")
def test_responders(given: Case, expected: Case, close: Close) -> None:
    for (before, after), row in zip(given["rows"], expected["rows"], strict=True):
        found = eased(before, after)
        assert (found.by_30, found.by_50, found.two_points) == (row["r30"], row["r50"], row["two_points"])
        assert found.percent == row["pct"] or close(found.percent, row["pct"])
    told = [row for row in expected["rows"] if row["before"] >= 3]
    counted = responders(*np.transpose(given["rows"]))
    assert counted.eased_30 == sum(row["r30"] for row in told)
    assert counted.eased_50 == sum(row["r50"] for row in told)
    assert (counted.counted, counted.too_low, counted.not_applicable) == (len(told), 1, 1)


def test_no_case_is_forgotten() -> None:
    files = Path(__file__).parent.glob("test_published*.py")
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    methods = {case["method"] for case in all_cases()}
    asked = {method for method in methods if f'@cases("{method}")' in text}
    assert methods == asked


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case["id"])
def test_every_case_names_its_source(case: Case) -> None:
    assert case["source"]
