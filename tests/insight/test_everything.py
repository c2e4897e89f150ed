"""All questions at once: nothing from nothing, no NaN, and what may and may not change an answer."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spasmjournal.insight.against_waiting import Claim
from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.verdict import Evidence
from spasmjournal.insight.wearing_off import Trend
from spasmjournal.observation import SeenPeriod, SeenUse
from spasmjournal.vocabulary import Cause, Unanswered
from tests.insight.story import HEAT, WAIT, at, period, spasm, treated, use

SURE = {Claim.BETTER, Claim.WORSE, Often.FEWER, Often.MORE, Trend.LESS, Trend.MORE, Evidence.CONSISTENT}


def parts(value: Any) -> Iterator[Any]:
    """Everything that stands in a result."""
    if is_dataclass(value):
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from parts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from parts(part)
    else:
        yield value


def numbers(found: Insight) -> list[float]:
    return [part for part in parts(found) if isinstance(part, float)]


def claims(found: Insight) -> set[Any]:
    return {part for part in parts(found) if isinstance(part, (Claim, Often, Trend, Evidence))}


FORGOT = Unanswered.FORGOT
levels = st.none() | st.integers(0, 10)
told = st.tuples(
    st.integers(0, 6),
    st.integers(0, 40),
    st.integers(1, 4),
    st.none() | st.integers(0, 40),
    levels,
    levels,
    st.none() | st.integers(0, 90),
    st.booleans(),
    st.none() | st.booleans(),
)
bounds = st.sampled_from([(None, None), (0, 60), (60, 300), (300, 900), (3600, None), (None, 60)])


@st.composite
def periods(draw: st.DrawFn, most: int = 40) -> SeenPeriod:
    causes: tuple[tuple[Cause, ...], ...] = ((), (Cause.STRESS,))
    flags = st.tuples(bounds, st.booleans(), st.booleans())
    spasms = [
        spasm(
            number, at(number % 9, number % 24), lasted=lasted, causes=causes[number % 2], late=late, going=on
        )
        for number, (lasted, late, on) in enumerate(draw(st.lists(flags, max_size=most)))
    ]
    uses = [
        use(number, at(day, 1, minute), remedy, of, before, after, eased=eased, not_eased=no, worse=worse)
        for number, (day, minute, remedy, of, before, after, eased, no, worse) in enumerate(
            draw(st.lists(told, max_size=most))
        )
    ]
    return period(spasms, uses, draw(st.lists(st.integers(0, 12), max_size=5)), days=draw(st.integers(0, 12)))


@settings(deadline=None)
@given(periods())
def test_there_is_an_answer_to_anything_and_never_nan(seen: SeenPeriod) -> None:
    assert all(map(math.isfinite, numbers(insight_of(seen))))


@settings(deadline=None)
@given(periods(), st.integers())
def test_the_order_of_entries_does_not_matter(seen: SeenPeriod, seed: int) -> None:
    spasms, uses = list(seen.spasms), list(seen.uses)
    Random(seed).shuffle(spasms)
    Random(seed).shuffle(uses)
    assert insight_of(seen._replace(spasms=tuple(spasms), uses=tuple(uses))) == insight_of(seen)


@settings(deadline=None)
@given(periods(), st.lists(st.tuples(st.integers(1, 9), levels, st.none() | st.just(20)), max_size=6))
def test_an_unanswered_use_changes_only_how_complete_it_is(
    seen: SeenPeriod, more: Sequence[tuple[int, int | None, int | None]]
) -> None:
    """For a spasm of its own, or for none; begun beside an answered use it makes that a combination."""
    spasms = [spasm(100 + number, at(number % 6, 20)) for number in range(len(more))]
    uses = [
        use(
            1000 + number,
            at(number % 6, 20),
            remedy,
            of and 100 + number,
            before,
            unanswered=Unanswered.FORGOT,
        )
        for number, (remedy, before, of) in enumerate(more)
    ]
    whole = seen._replace(spasms=(*seen.spasms, *spasms))
    before, after = insight_of(whole), insight_of(whole._replace(uses=(*seen.uses, *uses)))
    for one, two in zip(_estimates(before), _estimates(after), strict=True):
        assert {key: value for key, value in two.items() if key in one} == one
        assert all(value in ((), (None,), (None, None, None)) for key, value in two.items() if key not in one)


def _estimates(found: Insight) -> Iterator[dict[Any, Any]]:
    """What is estimated of each remedy, by question."""
    yield {each.remedy.id: (each.mean, each.median, each.middle) for each in found.change if each.counts.used}
    yield {each.remedy.id: (each.difference,) for each in found.against_waiting.remedies}
    yield {each.remedy.id: (each.by_uses, each.by_days, each.p) for each in found.wearing_off}
    yield {each.remedy.id: (each.sooner,) for each in found.speed}
    yield {each.remedy.id: (each.eased, each.more_than_waiting, each.own) for each in found.best.remedies}


SAME = [(remedy, 5, 5) for remedy in (WAIT, HEAT) for _ in range(30)]
ZERO = [(remedy, 0, 0) for remedy in (WAIT, HEAT) for _ in range(30)]


@pytest.mark.parametrize(
    "seen",
    [
        period(),
        period(days=0),
        treated([(HEAT, 8, 2)]),
        treated([(HEAT, 8, None)] * 40 + [(WAIT, 8, None)] * 40),
        treated(SAME),
        treated(ZERO),
        treated([(HEAT, 8, 8)] * 60),
        treated([(remedy, 8, 5) for remedy in range(2, 102)]),
    ],
    ids=["nothing", "no day", "one use", "unanswered", "all equal", "all zero", "one remedy", "100 remedies"],
)
def test_nothing_is_claimed_of_nothing(seen: SeenPeriod) -> None:
    found = insight_of(seen)
    assert not claims(found) & SURE
    assert not found.against_waiting.some_better
    assert found.best.best is None
    assert all(map(math.isfinite, numbers(found)))


def test_a_hundred_remedies_with_answers_are_ranked() -> None:
    rows = [
        (remedy, 8, 3 + (remedy + number) % 4) for number in range(6) for remedy in (WAIT, *range(2, 102))
    ]
    seen = treated(rows)
    found = insight_of(seen._replace(period=replace(seen.period, end=at(700).date())))
    assert len(found.best.remedies) == 100
    assert all(map(math.isfinite, numbers(found)))
    assert not found.against_waiting.some_better


def test_a_year_of_identical_days_is_no_proof_of_anything() -> None:
    spasms = [spasm(day, at(day, 3)) for day in range(365)]
    uses: list[SeenUse] = [use(day, at(day, 3), HEAT if day % 2 else WAIT, day, 6, 3) for day in range(365)]
    regular = [use(1000 + day, at(day, 20), 7) for day in range(100, 200)]
    found = insight_of(period(spasms, [*uses, *regular], days=365))
    (heat,) = found.against_waiting.remedies
    assert heat.difference is not None
    assert heat.difference.estimate == pytest.approx(0)
    assert heat.claim is Claim.NONE_SEEN
    assert [each.claim for each in found.prevention] == [Often.NONE_SEEN]
    assert found.best.best is None
