"""A part of what was told: no gap is made, no day gets lost, and no number of what is left changes."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.everything import insight_of
from spasmjournal.insight.frequency import spasms_by_day
from spasmjournal.insight.narrowing import narrowed
from spasmjournal.insight.some_remedies import of_remedies
from spasmjournal.observation import SeenPeriod
from spasmjournal.vocabulary import Kind, RemedyGroup
from tests.insight.any_period import periods
from tests.insight.story import CREAM, FIRST, HEAT, WAIT, at, period, spasm, treated, use

remedies = st.frozensets(st.integers(1, 4))
REGIONS = ("calf_inner_left", "sacrum", "neck_back_right")


@st.composite
def varied(draw: st.DrawFn) -> SeenPeriod:
    """Any period, its spasms of any kind and in any of three places."""
    seen = draw(periods(most=12))
    spasms = [
        one._replace(
            kind=draw(st.none() | st.sampled_from(list(Kind))),
            places=tuple(one.places[0]._replace(region=region) for region in draw(st.sets(some_region))),
        )
        for one in seen.spasms
    ]
    return seen._replace(spasms=tuple(spasms))


some_region = st.sampled_from(REGIONS)
places = st.frozensets(some_region)
kinds = st.frozensets(st.sampled_from(list(Kind)))


@given(periods(most=12))
def test_nothing_asked_is_everything(seen: SeenPeriod) -> None:
    assert narrowed(seen) == seen
    insight = insight_of(seen)
    assert of_remedies(insight, frozenset()) is insight


@given(varied(), remedies, places, kinds)
def test_what_is_left_answers_to_what_was_asked(
    seen: SeenPeriod, remedies: frozenset[int], places: frozenset[str], kinds: frozenset[Kind]
) -> None:
    part = narrowed(seen, remedies, places, kinds)
    assert set(part.spasms) <= set(seen.spasms)
    for one in part.spasms:
        assert not kinds or one.kind in kinds
        assert not places or {place.region for place in one.places} & places
    for one_use in part.uses:
        assert not remedies or one_use.remedy_id in remedies or one_use.group is RemedyGroup.WAITED
    every = {one.id for one in seen.spasms}
    left = {one.id for one in part.spasms}
    assert all(use.spasm_id in left for use in part.uses if use.spasm_id in every)
    assert narrowed(part, remedies, places, kinds) == part


@given(varied(), places, kinds)
def test_no_day_is_lost_and_none_is_made_up(
    seen: SeenPeriod, places: frozenset[str], kinds: frozenset[Kind]
) -> None:
    part = narrowed(seen, regions=places, kinds=kinds)
    before = spasms_by_day(seen.spasms, seen.days, seen.period)
    after = spasms_by_day(part.spasms, part.days, part.period)
    assert after.known_days == before.known_days
    for whole, left in zip(before.counts, after.counts, strict=True):
        assert (whole is None) == (left is None)
        assert whole is None or left is None or left <= whole


def test_a_day_with_other_spasms_only_is_a_day_without() -> None:
    calf, back = spasm(1, at(0)), spasm(2, at(1), regions=("sacrum",))
    part = narrowed(period([calf, back], days=3), regions={"sacrum"})
    assert spasms_by_day(part.spasms, part.days, part.period).counts == (0, 1, None)
    assert part.days.without_spasms == {FIRST}
    assert part.days.with_entries == {FIRST, FIRST + timedelta(days=1)}


def test_a_spasm_of_no_kind_is_of_none_that_is_asked_for() -> None:
    assert not narrowed(period([spasm(1, at(0))]), kinds=set(Kind)).spasms


def test_uses_go_with_their_spasm_and_those_for_none_stay() -> None:
    calf, back = spasm(1, at(0)), spasm(2, at(1), regions=("sacrum",))
    uses = [use(1, at(0), HEAT, 1), use(2, at(1), HEAT, 2), use(3, at(2), CREAM)]
    part = narrowed(period([calf, back], uses), regions={"sacrum"})
    assert [one.id for one in part.uses] == [2, 3]


def test_the_numbers_of_a_remedy_do_not_change_when_others_are_left_out() -> None:
    rows = [(HEAT, 7, 3), (CREAM, 6, 5), (WAIT, 6, 6), (4, 7, 2)] * 8
    seen = treated(rows)
    beside = use(999, at(1, 12, 2), CREAM, 1, 7, 1)
    seen = seen._replace(uses=(*seen.uses, beside))
    whole = insight_of(seen)
    part = of_remedies(whole, {HEAT})
    assert {one.remedy.id for one in part.change} <= {HEAT, WAIT}
    assert [one for one in whole.change if one.remedy.id == HEAT] == [
        one for one in part.change if one.remedy.id == HEAT
    ]
    assert [one.remedy.id for one in part.against_waiting.remedies] == [HEAT]
    assert [one.remedy.id for one in part.best.remedies] == [HEAT]
    assert part.best.best is None
    assert part.best.better == ((whole.best.better[0][0],),)
    assert whole.combinations
    assert part.combinations == ()
    assert part.when == whole.when


@given(periods(most=20), remedies)
def test_only_rows_on_what_was_asked_are_left(seen: SeenPeriod, remedies: frozenset[int]) -> None:
    whole = insight_of(seen)
    part = of_remedies(whole, remedies)
    for left, of_all in ((part.change, whole.change), (part.speed, whole.speed), (part.harm, whole.harm)):
        asked = [row.remedy for row in of_all if not remedies or row.remedy.id in remedies | {WAIT, None}]
        assert [row.remedy for row in left] == asked
    ranked = part.best
    assert len(ranked.better) == len(ranked.remedies)
    assert all(len(row) == len(ranked.remedies) for row in ranked.better)
