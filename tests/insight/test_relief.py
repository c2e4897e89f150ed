import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.relief import RemedyRelief, relief_by_remedy
from spasmjournal.observation import SeenUse
from spasmjournal.vocabulary import RemedyGroup, Unanswered

START = datetime(2026, 11, 1, 3, 10)
REMEDIES = {1: ("Waited it out", RemedyGroup.WAITED), 2: ("Heat", RemedyGroup.HEAT)}


def use(
    number: int,
    remedy: int = 2,
    before: int | None = None,
    after: int | None = None,
    *,
    worse: bool | None = None,
) -> SeenUse:
    name, group = REMEDIES.get(remedy, (f"Own {remedy}", RemedyGroup.OTHER))
    began = START + timedelta(hours=number)
    unanswered = Unanswered.FORGOT if after is None else None
    return SeenUse(number, began, remedy, name, group, None, before, after, unanswered, worse)


def only(uses: Sequence[SeenUse]) -> RemedyRelief:
    (remedy,) = relief_by_remedy(uses).remedies
    return remedy


def test_nothing_tried_is_nothing() -> None:
    relief = relief_by_remedy([])
    assert (relief.remedies, relief.uses, relief.answered) == ((), 0, 0)


def test_change_is_before_minus_after() -> None:
    heat = only([use(1, before=7, after=3), use(2, before=2, after=5), use(3, before=4, after=4)])
    assert [point.change for point in heat.points] == [4, -3, 0]
    assert [point.worse for point in heat.points] == [False, True, False]
    assert (heat.uses, heat.answered, heat.unanswered, heat.worse) == (3, 3, 0, 1)
    assert (heat.lower_quartile, heat.median, heat.upper_quartile) == (-1.5, 0.0, 2.0)


def test_not_answered_is_not_zero() -> None:
    heat = only([use(1, before=7), use(2, after=0), use(3), use(4, before=6, after=0)])
    assert [point.change for point in heat.points] == [None, None, None, 6]
    assert (heat.answered, heat.unanswered, heat.median) == (1, 3, 6.0)


def test_without_any_answer_there_is_no_median() -> None:
    heat = only([use(1, before=7)])
    assert (heat.lower_quartile, heat.median, heat.upper_quartile) == (None, None, None)


def test_worse_may_be_told_without_an_intensity() -> None:
    assert only([use(1, worse=True), use(2, worse=False), use(3)]).worse == 1


def test_waiting_comes_first_then_the_most_answered() -> None:
    uses = [
        *(use(n, 3, before=9, after=0) for n in range(2)),
        *(use(n, 2, before=5, after=5) for n in range(10, 13)),
        *(use(n, 4) for n in range(20, 29)),
        use(30, 1),
    ]
    relief = relief_by_remedy(uses)
    assert [remedy.remedy for remedy in relief.remedies] == ["Waited it out", "Heat", "Own 3", "Own 4"]
    assert (relief.uses, relief.answered, relief.unanswered) == (15, 5, 10)


intensities = st.none() | st.integers(0, 10)
some_uses = st.lists(st.tuples(st.integers(1, 4), intensities, intensities), max_size=30).map(
    lambda rows: [use(n, remedy, before, after) for n, (remedy, before, after) in enumerate(rows)]
)


@given(some_uses)
def test_numbers_are_numpys_and_never_nan(uses: Sequence[SeenUse]) -> None:
    for remedy in relief_by_remedy(uses).remedies:
        told = (remedy.lower_quartile, remedy.median, remedy.upper_quartile)
        changes = [point.change for point in remedy.points if point.change is not None]
        if not changes:
            assert told == (None, None, None)
            continue
        assert all(number is not None and math.isfinite(number) for number in told)
        assert told == pytest.approx(tuple(np.percentile(changes, [25, 50, 75])))
        assert remedy.answered + remedy.unanswered == remedy.uses == len(remedy.points)


@given(some_uses, st.integers())
def test_the_order_of_entries_does_not_matter(uses: Sequence[SeenUse], seed: int) -> None:
    shuffled = list(uses)
    Random(seed).shuffle(shuffled)
    assert relief_by_remedy(shuffled) == relief_by_remedy(uses)


@given(some_uses, st.lists(st.integers(0, 10) | st.none(), max_size=8))
def test_an_unanswered_use_changes_no_estimate(uses: Sequence[SeenUse], befores: list[int | None]) -> None:
    more = [*uses, *(use(1000 + n, 2, before) for n, before in enumerate(befores))]
    estimates = {
        remedy.remedy_id: (remedy.answered, remedy.lower_quartile, remedy.median, remedy.upper_quartile)
        for remedy in relief_by_remedy(uses).remedies
    }
    for remedy in relief_by_remedy(more).remedies:
        now = (remedy.answered, remedy.lower_quartile, remedy.median, remedy.upper_quartile)
        assert now == estimates.get(remedy.remedy_id, (0, None, None, None))
