from collections.abc import Sequence

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import norm

from spasmjournal.insight.best import USUAL_SPREAD, Odds, Ranking, odds, which_is_best
from spasmjournal.insight.verdict import Evidence
from tests.insight.story import HEAT, WAIT, observed, treated

REMEDIES = range(HEAT, HEAT + 6)


def ranking(rows: Sequence[tuple[int, int | None, int | None]]) -> Ranking:
    return which_is_best(observed(treated(rows)))


def around(remedy: int, eased: Sequence[int], before: int = 8) -> list[tuple[int, int, int]]:
    return [(remedy, before, before - by) for by in eased]


def by_quadrature(means: Sequence[float], variance: float) -> list[float]:
    """The values by plain integrals over the spread, for means known equally well and apart."""
    y = np.array(means)
    squares = float(np.sum((y - y.mean()) ** 2))

    def density(spread: float) -> float:
        whole = variance + spread**2
        likely = whole ** (-(len(y) - 1) / 2) * np.exp(-squares / 2 / whole)
        return float(likely / (1 + (spread / USUAL_SPREAD) ** 2))

    def kept(spread: float) -> float:
        return density(spread) * spread**2 / (variance + spread**2)

    share = quad(kept, 0, np.inf)[0] / quad(density, 0, np.inf)[0]
    return [float(y.mean() + share * (one - y.mean())) for one in y]


def test_values_are_averaged_over_how_far_apart_remedies_may_lie() -> None:
    eased = ([1, 2, 3, 2, 2], [2, 3, 4, 3, 3], [4, 5, 3, 4, 4])
    found = ranking([row for remedy, by in zip(REMEDIES, eased, strict=False) for row in around(remedy, by)])
    means = [2.0, 3.0, 4.0]
    variance = sum(2 for _ in means) / 12 / 5
    expected = by_quadrature(means, variance)
    told = {ranked.remedy.id: ranked.eased.estimate for ranked in found.remedies}
    assert [told[remedy] for remedy in REMEDIES[:3]] == pytest.approx(expected, abs=0.01)
    assert [ranked.own for ranked in found.remedies] == pytest.approx([4, 3, 2])


def test_the_first_is_drawn_towards_the_others() -> None:
    rng = np.random.default_rng(1)
    rows = [
        row
        for remedy in REMEDIES
        for row in around(remedy, [int(by) for by in np.clip(np.round(rng.normal(3, 2, 5)), -2, 8)])
    ]
    found = ranking(rows)
    own = sorted((ranked.own for ranked in found.remedies), reverse=True)
    values = [ranked.eased.estimate for ranked in found.remedies]
    assert values == sorted(values, reverse=True)
    assert values[0] - values[-1] < 0.7 * (own[0] - own[-1])
    assert {ranked.evidence for ranked in found.remedies} == {Evidence.EARLY_HINT}


def test_equal_remedies_have_no_best() -> None:
    found = ranking([row for remedy in REMEDIES for row in around(remedy, [1, 2, 3, 4, 5])])
    assert found.spread == 0
    assert found.best is None
    assert found.best_before_next is None
    assert found.better[0][1] == pytest.approx(0.5)


def test_one_that_is_far_better_is_very_likely_best() -> None:
    rows = [row for remedy in REMEDIES for row in around(remedy, [1, 2, 1, 2, 1, 2, 1, 2])]
    found = ranking([*rows, *around(9, [6, 7, 6, 7, 6, 7])])
    assert found.best is not None
    assert found.best.remedy.id == 9
    assert found.best_before_next is Odds.VERY_LIKELY
    assert found.best.more_than_waiting is None


def test_the_value_beyond_waiting_stands_beside_it() -> None:
    waits = around(WAIT, [0, 1, 2, 1, 0, 2, 1, 1])
    found = ranking([*waits, *around(HEAT, [3, 4, 3, 4, 3, 4, 3, 4])])
    (heat,) = found.remedies
    assert heat.more_than_waiting is not None
    assert heat.more_than_waiting.estimate == pytest.approx(2.5)
    assert heat.eased.estimate == pytest.approx(heat.own)
    assert (found.spread, found.best, found.better) == (None, None, ((0.5,),))


def test_a_first_that_cannot_be_told_from_the_second_is_not_the_best() -> None:
    two = [row for remedy in (HEAT, 3) for row in around(remedy, [5, 6, 5, 6, 5, 6])]
    found = ranking([*two, *around(4, [1, 2, 1, 2, 1, 2])])
    assert found.spread is not None
    assert found.spread > 1
    assert found.best_before_next is Odds.CANT_TELL
    assert found.best is None


def test_remedies_with_few_answers_are_named_and_not_ranked() -> None:
    rows = [*around(HEAT, [1, 2, 3, 4, 5]), *around(3, [9, 9, 9, 9], before=9), (4, 5, None)]
    found = ranking(rows)
    assert [ranked.remedy.id for ranked in found.remedies] == [HEAT]
    assert [remedy.id for remedy in found.too_few] == [3, 4]


def test_a_probability_is_told_in_words() -> None:
    assert [odds(p) for p in (0.5, 0.59, 0.6, 0.8, 0.95, 0.951)] == [
        Odds.CANT_TELL, Odds.CANT_TELL, Odds.MAYBE, Odds.LIKELY, Odds.LIKELY, Odds.VERY_LIKELY,
    ]  # fmt: skip


def test_the_probability_of_two_agrees_with_drawing() -> None:
    rows = [*around(2, [1, 2, 3, 4, 5, 3]), *around(3, [2, 3, 4, 5, 6, 4])]
    found = ranking(rows)
    better = found.better[0][1]
    spread = (found.remedies[0].eased.estimate - found.remedies[1].eased.estimate) / 1.0
    assert 0.5 < better < float(norm.cdf(1 / np.sqrt(2 * 2 / 6)))
    assert 0 < spread < 1
    assert found.better[1][0] == pytest.approx(1 - better)
