"""A use nobody answered: what it may change, and what it may not (`insight.observed` says why)."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.insight.observed import TOGETHER
from spasmjournal.insight.speed import how_fast
from spasmjournal.observation import SeenPeriod, SeenUse
from spasmjournal.vocabulary import Unanswered
from tests.insight.any_period import levels, periods
from tests.insight.story import CREAM, HEAT, WAIT, at, observed, period, spasm, treated, use

NEW = 1000
NOTHING = ((), (None,), (None, None, None))
remedy = st.integers(1, 9)
apart = st.integers(TOGETHER, 90).map(lambda minutes: timedelta(minutes=minutes))


def unanswered(number: int, began: datetime, of: int | None, what: int, before: int | None) -> SeenUse:
    return use(NEW + number, began, what, of, before, unanswered=Unanswered.FORGOT)


def with_more(seen: SeenPeriod, *more: SeenUse) -> SeenPeriod:
    return seen._replace(uses=(*seen.uses, *more))


def points(found: Insight) -> Iterator[dict[Any, Any]]:
    """What is estimated of each remedy, by question."""
    yield {each.remedy.id: (each.mean, each.median, each.middle) for each in found.change if each.counts.used}
    yield {each.remedy.id: (each.difference,) for each in found.against_waiting.remedies}
    yield {each.remedy.id: (each.by_uses, each.by_days, each.p) for each in found.wearing_off}
    yield {each.remedy.id: (each.eased, each.more_than_waiting, each.own) for each in found.best.remedies}


def sooner(found: Insight) -> Iterator[dict[Any, Any]]:
    yield {each.remedy.id: (each.sooner,) for each in found.speed}


def assert_kept(one: Iterator[dict[Any, Any]], two: Iterator[dict[Any, Any]]) -> None:
    """The same of every remedy, and nothing of one of which nothing was told before."""
    for before, after in zip(one, two, strict=True):
        assert {key: value for key, value in after.items() if value not in NOTHING} == {
            key: value for key, value in before.items() if value not in NOTHING
        }


@settings(deadline=None)
@given(periods(), st.lists(st.tuples(remedy, levels, st.booleans()), max_size=6))
def test_alone_or_for_no_spasm_it_changes_no_estimate(
    seen: SeenPeriod, more: Sequence[tuple[int, int | None, bool]]
) -> None:
    spasms = [spasm(100 + number, at(number % 6, 20)) for number in range(len(more))]
    uses = [
        unanswered(number, at(number % 6, 20), 100 + number if for_spasm else None, what, before)
        for number, (what, before, for_spasm) in enumerate(more)
    ]
    whole = seen._replace(spasms=(*seen.spasms, *spasms))
    one, two = insight_of(whole), insight_of(with_more(whole, *uses))
    assert_kept(points(one), points(two))
    assert_kept(sooner(one), sooner(two))
    assert two.completeness.answered.count == one.completeness.answered.count


@settings(deadline=None)
@given(periods(), st.data())
def test_apart_from_all_else_in_its_spasm_it_changes_no_points(seen: SeenPeriod, data: st.DataObject) -> None:
    had = [each for each in seen.uses if each.spasm_id is not None]
    more = []
    for number, of in enumerate(sorted({each.spasm_id for each in had if each.spasm_id is not None})[:6]):
        began = [each.began for each in had if each.spasm_id == of]
        gap = data.draw(apart)
        moment = max(began) + gap if data.draw(st.booleans()) else min(began) - gap
        more.append(unanswered(number, moment, of, data.draw(remedy), data.draw(levels)))
    assert_kept(points(insight_of(seen)), points(insight_of(with_more(seen, *more))))


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 4), levels, levels), min_size=1, max_size=40),
    st.integers(0, TOGETHER - 1),
)
def test_again_of_the_same_remedy_it_changes_no_estimate(
    rows: Sequence[tuple[int, int | None, int | None]], later: int
) -> None:
    seen = treated(rows)
    more = [
        unanswered(each.id, each.began + timedelta(minutes=later), each.spasm_id, each.remedy_id, each.before)
        for each in seen.uses
    ]
    one, two = insight_of(seen), insight_of(with_more(seen, *more))
    assert_kept(points(one), points(two))


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(2, 4), levels, levels), min_size=1, max_size=40),
    st.integers(1 - TOGETHER, TOGETHER - 1),
    st.integers(0, 5),
)
def test_beside_another_remedy_that_use_counts_for_none_alone(
    rows: Sequence[tuple[int, int | None, int | None]], minutes: int, how_many: int
) -> None:
    """Every estimate of a remedy is what it would be if the use beside it had not been answered either."""
    seen = treated([(WAIT, 7, 5), (WAIT, 4, 3)] * 8 + list(rows))
    beside = seen.uses[16 : 16 + how_many]
    more = [
        unanswered(each.id, each.began + timedelta(minutes=minutes), each.spasm_id, each.remedy_id + 10, None)
        for each in beside
    ]
    silent = seen._replace(
        uses=tuple(each._replace(before=None, after=None) if each in beside else each for each in seen.uses)
    )
    found = insight_of(with_more(seen, *more))
    assert_kept(points(insight_of(silent)), points(found))
    together = {tuple(part.id for part in each.remedies) for each in found.combinations}
    assert together == {(each.remedy_id, each.remedy_id + 10) for each in beside}


def test_a_wait_with_it_beside_is_that_remedy() -> None:
    seen = treated([(WAIT, 8, 5)])
    found = insight_of(with_more(seen, unanswered(0, at(1), 1, HEAT, None)))
    assert [(each.remedy.id, each.counts.answered) for each in found.change] == [(WAIT, 0), (HEAT, 1)]


def test_it_ends_the_watching_of_what_was_begun_before() -> None:
    """Eased after 20 minutes, but after 12 another remedy was begun."""
    days = range(1, 13)
    seen = period(
        [spasm(day, at(day)) for day in days], [use(day, at(day), HEAT, day, eased=20) for day in days]
    )
    more = [unanswered(day, at(day, 12, 12), day, CREAM, None) for day in days if day % 2]
    (whole,) = how_fast(observed(seen))
    heat, _ = how_fast(observed(with_more(seen, *more)))
    assert whole.treated is not None
    assert heat.treated is not None
    assert (whole.treated.curve.censored, heat.treated.curve.censored) == (0, 6)
