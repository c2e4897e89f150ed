"""From nothing, from little and from odd columns: no NaN, no exception, and the order never matters."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.methods.location import (
    hodges_lehmann,
    mean_change,
    sign_flip_p,
    signed_rank_interval,
)
from spasmjournal.insight.methods.pooling import random_effects, shrink
from spasmjournal.insight.methods.proportions import responders
from spasmjournal.insight.methods.rates import block_bootstrap
from spasmjournal.insight.methods.regression import adjusted_difference, least_squares
from spasmjournal.insight.methods.several import benjamini_hochberg, friedman, holm
from spasmjournal.insight.methods.shares_pooled import (
    beta_binomial,
    beta_binomial_likeliest,
    james_stein,
)
from spasmjournal.insight.methods.superiority import brunner_munzel, nap
from spasmjournal.insight.methods.survival import kaplan_meier, log_rank, restricted_mean
from spasmjournal.insight.methods.trend import (
    autocorrelation,
    effective_size,
    kendall_exact,
    ljung_box,
    theil_sen,
)
from tests.insight.methods.plain_numbers import anything, assert_plain, ratings, same

Columns = Sequence[Sequence[Any]]
BY_ROWS: dict[str, tuple[int, Callable[..., Any]]] = {
    "mean_change": (2, mean_change),
    "responders": (2, responders),
    "hodges_lehmann": (1, hodges_lehmann),
    "signed_rank_interval": (1, signed_rank_interval),
    "sign_flip_p": (1, sign_flip_p),
    "adjusted_difference": (5, adjusted_difference),
    "random_effects": (2, random_effects),
    "reml": (2, lambda y, v: random_effects(y, v, "REML")),
    "dersimonian_laird": (2, lambda y, v: random_effects(y, v, "DL")),
    "beta_binomial": (2, beta_binomial),
    "likeliest": (2, beta_binomial_likeliest),
    "theil_sen": (2, theil_sen),
    "kendall_exact": (2, kendall_exact),
    "kaplan_meier": (3, kaplan_meier),
    "restricted_mean": (3, lambda *rows: (c := kaplan_meier(*rows)) and restricted_mean(c, 5)),
    "log_rank": (3, lambda *rows: log_rank(rows, ([0, 1, 2], [3, 4, 5], [1, 0, 1]))),
    "nap": (1, lambda a: nap(a, [1, 2, 3])),
    "brunner_munzel": (1, lambda a: brunner_munzel([1, 2, 3], a)),
}
IN_ORDER: dict[str, tuple[int, Callable[..., Any]]] = {
    "james_stein": (1, lambda y: james_stein(y, 1.5)),
    "block_bootstrap": (2, lambda y, on: block_bootstrap(y, on, draws=100)),
    "autocorrelation": (1, autocorrelation),
    "effective_size": (1, effective_size),
    "ljung_box": (1, ljung_box),
    "holm": (1, holm),
    "benjamini_hochberg": (1, benjamini_hochberg),
    "friedman": (3, lambda *columns: friedman(np.column_stack([np.array(c, float) for c in columns]))),
    "least_squares": (
        2,
        lambda x, y: least_squares(np.column_stack([np.ones(len(x)), np.array(x, float)]), y),
    ),
    "shrink": (2, lambda y, v: (p := random_effects(y, v)) and shrink(y, v, p)),
}
every_method = pytest.mark.parametrize("method", [*BY_ROWS, *IN_ORDER])


def columns_of(width: int, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Columns]:
    rows = st.lists(st.tuples(*[values] * width), max_size=40)
    return rows.map(lambda rows: [[row[at] for row in rows] for at in range(width)])


def asked(method: str) -> tuple[int, Callable[..., Any]]:
    return {**BY_ROWS, **IN_ORDER}[method]


@every_method
@given(data=st.data(), values=st.sampled_from([anything, ratings, st.integers(0, 1)]))
def test_tells_plain_numbers_or_nothing(method: str, data: st.DataObject, values: Any) -> None:
    width, function = asked(method)
    assert_plain(function(*data.draw(columns_of(width, values))))


@every_method
@pytest.mark.parametrize("rows", [0, 1, 2, 3, 5, 60])
@pytest.mark.parametrize("value", [0, 1, 7])
def test_all_equal_says_no_difference(method: str, rows: int, value: int) -> None:
    width, function = asked(method)
    found = function(*[[value] * rows] * width)
    assert_plain(found)
    if method in ("adjusted_difference", "kendall_exact", "log_rank", "friedman", "block_bootstrap"):
        assert found is None


@pytest.mark.parametrize("method", BY_ROWS)
@given(data=st.data())
def test_order_does_not_matter(method: str, data: st.DataObject) -> None:
    width, function = BY_ROWS[method]
    columns = data.draw(columns_of(width, ratings))
    order = data.draw(st.permutations(range(len(columns[0]))))
    shuffled = [[column[at] for at in order] for column in columns]
    assert same(function(*columns), function(*shuffled))


@pytest.mark.parametrize("method", BY_ROWS)
@given(data=st.data())
def test_an_unknown_row_changes_nothing(method: str, data: st.DataObject) -> None:
    width, function = BY_ROWS[method]
    columns = data.draw(columns_of(width, ratings))
    longer = [[*column, None] for column in columns]
    assert same(function(*columns), function(*longer))


@given(st.lists(st.tuples(ratings, ratings, st.booleans(), st.booleans(), st.integers(0, 8)), max_size=30))
def test_the_difference_turns_its_sign_with_the_sides(rows: list[tuple[int, int, bool, bool, int]]) -> None:
    before, after, treated, night, day = [list(column) for column in zip(*rows, strict=True)] or [[]] * 5
    found = adjusted_difference(before, after, treated, night, day)
    turned = adjusted_difference(before, after, [not each for each in treated], night, day)
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert found.interval.estimate == pytest.approx(-turned.interval.estimate, abs=1e-7)
        assert found.standard_error == pytest.approx(turned.standard_error, abs=1e-7)


@given(st.integers(0, 1000))
def test_a_bent_line_tells_what_waiting_would_have_done_for_the_treated(seed: int) -> None:
    """A parabola through the waits alone foretells for the treated what they would have had."""
    random = np.random.default_rng(seed)
    treated = np.arange(90) % 2 == 1
    before = random.integers(1, 10, 90).astype(float)
    night = random.random(90) < 0.3
    after = np.rint(0.06 * before**2 + before * (0.2 - 0.1 * treated) + random.random(90))
    found = adjusted_difference(before, after, treated, night, np.arange(90), bends=True)
    columns = np.column_stack([np.ones(90), before, before**2, night])
    waiting = np.linalg.lstsq(columns[~treated], after[~treated], rcond=None)[0]
    assert found is not None
    assert found.interval.estimate == pytest.approx(np.mean(columns[treated] @ waiting - after[treated]))


@given(st.lists(st.floats(0, 1), max_size=12))
def test_adjusted_p_are_no_smaller_and_keep_their_order(p: list[float]) -> None:
    for adjusted in (holm(p), benjamini_hochberg(p)):
        assert all(given <= found <= 1 for given, found in zip(p, adjusted, strict=True))
        assert list(np.argsort(adjusted, kind="stable")) == list(np.argsort(p, kind="stable")) or len(
            set(adjusted)
        ) < len(adjusted)


@given(st.lists(st.tuples(ratings, st.integers(1, 20)), min_size=1, max_size=12))
def test_shrunken_values_lie_between_their_own_and_the_mean(rows: list[tuple[int, int]]) -> None:
    values, variances = zip(*rows, strict=True)
    pooled = random_effects(values, variances)
    assert pooled is not None
    for own, drawn in zip(values, shrink(values, variances, pooled), strict=True):
        low, high = sorted([own, pooled.mu])
        assert low - 1e-9 <= drawn.value <= high + 1e-9
