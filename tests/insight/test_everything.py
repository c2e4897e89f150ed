"""All questions at once: nothing from nothing, no NaN, and what may and may not change an answer."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spasmjournal.insight.against_waiting import Beside, Claim
from spasmjournal.insight.best import Ranked
from spasmjournal.insight.change import Change
from spasmjournal.insight.combinations import Combination
from spasmjournal.insight.completeness import Bounds
from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.insight.harm import Worse
from spasmjournal.insight.prevention import Often, Prevention
from spasmjournal.insight.speed import Speed
from spasmjournal.insight.verdict import Evidence, Verdict
from spasmjournal.insight.wearing_off import Trend, Wear
from spasmjournal.insight.when import DayAfter, Rhythm, Round, Times
from spasmjournal.insight.where_it_helps import HelpsHere
from spasmjournal.observation import SeenPeriod, SeenUse
from spasmjournal.vocabulary import Cause
from tests.insight.any_period import periods
from tests.insight.story import CREAM, HEAT, WAIT, at, period, spasm, treated, use

Row = TypeVar("Row")
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
    """What is said of remedies."""
    told = tuple(getattr(found, field.name) for field in fields(found) if field.name != "when")
    return {part for part in parts(told) if isinstance(part, (Claim, Often, Trend, Evidence))}


@settings(deadline=None)
@given(periods())
def test_there_is_an_answer_to_anything_and_never_nan(seen: SeenPeriod) -> None:
    assert all(map(math.isfinite, numbers(insight_of(seen))))


def results(value: Any) -> Iterator[Any]:
    """Every dataclass that stands in a result, itself as well."""
    if is_dataclass(value):
        yield value
    for part in value if isinstance(value, tuple) else vars(value).values() if is_dataclass(value) else ():
        yield from results(part)


@settings(deadline=None)
@given(periods())
def test_each_answer_has_its_counts_and_its_verdict(seen: SeenPeriod) -> None:
    answers = [each for each in results(insight_of(seen)) if hasattr(each, "verdict")]
    assert {type(each) for each in answers} >= {Round, Times, DayAfter}
    for each in answers:
        assert isinstance(each.verdict, Verdict)
        parts_of_it = [each, *vars(each).values()]
        counts = [part.counts for part in parts_of_it if hasattr(part, "counts")]
        assert counts
        assert all(one.used == one.answered + sum(one.left_out.values()) for one in counts)


EVERY_ANSWER = {
    Beside, Bounds, Change, Combination, DayAfter, HelpsHere, Prevention, Ranked, Round, Speed, Times, Wear,
    Worse,
}  # fmt: skip


def test_none_of_the_answers_goes_without() -> None:
    days = range(1, 41)
    spasms = [spasm(day, at(day), causes=(Cause.STRESS,)) for day in days]
    uses = [use(day, at(day), (WAIT, HEAT)[day % 2], day, 6 + day % 3, 2 + day % 2) for day in days]
    both = [use(100 + day, at(day), CREAM, day, 6, 4) for day in days if day % 4 == 1]
    found = insight_of(period(spasms, [*uses, *both, use(1000, at(3), 7)]))
    answers = {type(each) for each in results(found) if hasattr(each, "verdict")}
    assert answers == EVERY_ANSWER


@settings(deadline=None)
@given(periods(), st.integers())
def test_the_order_of_entries_does_not_matter(seen: SeenPeriod, seed: int) -> None:
    def shuffled(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(Random(seed).sample(rows, len(rows)))

    other = seen._replace(
        spasms=shuffled(seen.spasms), uses=shuffled(seen.uses), check_ins=shuffled(seen.check_ins)
    )
    assert insight_of(other) == insight_of(seen)


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
    assert found.when.by_weekday.claim is Rhythm.NONE_SEEN
    assert not found.when.after[0].days[0]
