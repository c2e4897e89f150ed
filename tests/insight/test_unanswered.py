"""A use nobody answered changes no estimate of relief, only how complete these are."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.insight.speed import how_fast
from spasmjournal.observation import SeenPeriod, SeenUse
from spasmjournal.vocabulary import Unanswered
from tests.insight.any_period import levels, periods
from tests.insight.story import CREAM, HEAT, WAIT, at, observed, period, spasm, treated, use

NEW = 1000
Estimates = dict[Any, Any]
remedy = st.integers(1, 9)
more_uses = st.lists(
    st.tuples(remedy, st.none() | st.integers(0, 40), st.integers(-90, 90), levels, st.booleans()),
    min_size=1,
    max_size=6,
)


def unanswered(number: int, began: datetime, of: int | None, what: int, before: int | None) -> SeenUse:
    return use(NEW + number, began, what, of, before, unanswered=Unanswered.FORGOT)


def with_more(seen: SeenPeriod, *more: SeenUse) -> SeenPeriod:
    return seen._replace(uses=(*seen.uses, *more))


def beside(seen: SeenPeriod, more: Sequence[tuple[int, int | None, int, int | None, bool]]) -> list[SeenUse]:
    """Uses nobody answered, for any spasm or none, at any time of what else was done for it."""
    began = {each.spasm_id: each.began for each in seen.uses}
    found = []
    for number, (what, of, minutes, before, worse) in enumerate(more):
        moment = began.get(of, at(number % 9, 1)) + timedelta(minutes=minutes)
        said = unanswered(number, moment, of, what, before)
        found.append(said._replace(worse=False) if worse else said)
    return found


def points(found: Insight) -> Iterator[Estimates]:
    """What is estimated of each remedy in points and shares, by question."""
    yield {
        each.remedy.id: (each.mean, each.median, each.middle, each.eased_30, each.eased_50)
        for each in found.change
        if each.counts.answered
    }
    yield {each.remedy.id: (each.difference, each.p) for each in found.against_waiting.remedies}
    yield {each.remedy.id: (each.by_uses, each.by_days, each.p) for each in found.wearing_off}
    yield {each.remedy.id: (each.eased, each.more_than_waiting, each.own) for each in found.best.remedies}
    yield {"better": found.best.better, "spread": (found.best.spread,)}
    yield {each.remedies: (each.mean, each.difference, each.compared) for each in found.combinations}
    for cells in (found.where_it_helps.places, found.where_it_helps.causes):
        yield {
            (each.where, each.remedy.id): (each.mean, each.eased_30, each.answered)
            for each in cells
            if each.answered
        }


def minutes(found: Insight) -> Iterator[Estimates]:
    yield {each.remedy.id: (each.sooner,) for each in found.speed}
    yield {each.remedy.id: (each.since, each.treated and each.treated.curve.times) for each in found.speed}
    yield {each.remedy.id: (each.treated,) for each in found.speed}


def assert_kept(one: Iterator[Estimates], two: Iterator[Estimates]) -> None:
    """The same of every remedy, and nothing of one of which nothing was told before."""
    for before, after in zip(one, two, strict=True):
        assert _told(after) == _told(before)


def _told(found: Estimates) -> Estimates:
    return {key: value for key, value in found.items() if any(part is not None for part in value)}


@settings(deadline=None)
@given(periods(), more_uses)
def test_it_changes_no_points_and_no_shares(
    seen: SeenPeriod, more: Sequence[tuple[int, int | None, int, int | None, bool]]
) -> None:
    one, two = insight_of(seen), insight_of(with_more(seen, *beside(seen, more)))
    assert_kept(points(one), points(two))
    assert two.completeness.answered.count == one.completeness.answered.count


@settings(deadline=None)
@given(periods(), more_uses)
def test_it_changes_no_minutes_where_the_length_of_its_spasm_is_not_told(
    seen: SeenPeriod, more: Sequence[tuple[int, int | None, int, int | None, bool]]
) -> None:
    untold = {each.id for each in seen.spasms if each.lasted_at_least is each.lasted_at_most is None}
    uses = [each for each in beside(seen, more) if each.spasm_id in {None, *untold}]
    assert_kept(minutes(insight_of(seen)), minutes(insight_of(with_more(seen, *uses))))


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 4), levels, levels), min_size=1, max_size=40),
    st.lists(st.tuples(remedy, st.integers(-30, 30)), min_size=40, max_size=40),
)
def test_with_one_beside_every_use_nothing_changes(
    rows: Sequence[tuple[int, int | None, int | None]], more: Sequence[tuple[int, int]]
) -> None:
    """Rows enough for estimates, and within ten minutes of many of them something nobody answered."""
    seen = treated([(WAIT, 7, 5), (WAIT, 4, 3), (HEAT, 7, 2), (HEAT, 5, 3)] * 7 + list(rows))
    uses = [
        unanswered(each.id, each.began + timedelta(minutes=later), each.spasm_id, what, 9)
        for each, (what, later) in zip(seen.uses, more, strict=False)
    ]
    one, two = insight_of(seen), insight_of(with_more(seen, *uses))
    assert one.against_waiting.remedies[0].difference is not None
    assert_kept(points(one), points(two))
    assert_kept(minutes(one), minutes(two))
    assert {each.remedies for each in two.combinations} == {each.remedies for each in one.combinations}


def test_it_is_counted_and_what_stands_beside_it_is_told() -> None:
    seen = treated([(WAIT, 8, 5), (HEAT, 8, 4), (HEAT, 7, 3), (CREAM, 6, 5)])
    more = [unanswered(0, at(2, 12, 5), 2, CREAM, 8), unanswered(1, at(3, 15), 3, HEAT, 3)]
    found = insight_of(with_more(seen, *more, unanswered(2, at(4), 4, WAIT, None)))
    assert [(each.remedy.id, each.counts.used, each.counts.answered) for each in found.change] == [
        (WAIT, 2, 1),
        (HEAT, 3, 2),
        (CREAM, 2, 1),
    ]
    # Of heat, cream was beside one; heat beside heat is the same, and waiting beside cream is no remedy.
    assert (found.completeness.beside_unanswered.count, found.completeness.beside_unanswered.of) == (1, 4)
    assert not found.combinations


def test_answered_it_is_a_combination_and_ends_the_watching_of_what_was_begun_before() -> None:
    """Eased after 20 minutes, but after 12 another remedy was begun."""
    days = range(1, 13)
    seen = period(
        [spasm(day, at(day)) for day in days], [use(day, at(day), HEAT, day, eased=20) for day in days]
    )
    silent = [unanswered(day, at(day, 12, 12), day, CREAM, None) for day in days if day % 2]
    told = [each._replace(unanswered=None, eased_minutes=8) for each in silent]
    censored = {}
    for name, more in {"none": [], "silent": silent, "told": told}.items():
        heat = how_fast(observed(with_more(seen, *more)))[0]
        assert heat.treated is not None
        censored[name] = heat.treated.curve.censored
    assert censored == {"none": 0, "silent": 0, "told": 6}
