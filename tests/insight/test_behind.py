"""Behind each number stand just the entries that it counts."""

from hypothesis import given

from spasmjournal.insight.behind import (
    begun_entries,
    compared_entries,
    eased_entries,
    entries_of,
    entry_of,
    regular_entries,
    watched_entries,
)
from spasmjournal.insight.everything import insight_of
from spasmjournal.observation import EntryKey, SeenPeriod, Sort
from tests.insight.any_period import periods
from tests.insight.story import CREAM, HEAT, WAIT, at, observed, period, spasm, treated, use


@given(periods())
def test_as_many_spasms_as_are_compared(seen: SeenPeriod) -> None:
    columns, insight = observed(seen), insight_of(seen)
    for beside in insight.against_waiting.remedies:
        assert len(compared_entries(columns, [beside.remedy])) == beside.counts.answered
    for together in insight.combinations:
        assert len(compared_entries(columns, together.remedies)) == together.compared
    for speed in insight.speed:
        assert len(watched_entries(columns, speed.remedy)) == speed.counts.answered
    for found in insight.prevention:
        sides = (regular_entries(columns, found.remedy, on=on) for on in (True, False))
        assert tuple(map(len, sides)) == found.spasms


def test_a_use_for_a_spasm_is_its_spasm_and_another_is_its_own() -> None:
    assert entry_of(use(7, at(1), HEAT, 3)) == EntryKey(Sort.SPASM, 3)
    assert entry_of(use(7, at(1), HEAT)) == EntryKey(Sort.USE, 7)
    both = entries_of([use(7, at(1), HEAT, 3), use(8, at(1), HEAT, 3), use(9, at(1), HEAT)])
    assert both == {EntryKey(Sort.SPASM, 3), EntryKey(Sort.USE, 9)}


def test_what_eased_counts_uses_for_no_spasm_as_well() -> None:
    seen = treated([(HEAT, 6, 3), (HEAT, 6, None), (CREAM, 5, 2)])
    alone = use(50, at(9), HEAT, None, 5, 4)
    seen = seen._replace(uses=(*seen.uses, alone, use(51, at(10), HEAT, None, 5, None)))
    heat = next(change.remedy for change in insight_of(seen).change if change.remedy.id == HEAT)
    found = eased_entries(observed(seen), heat, seen.uses)
    assert found == {EntryKey(Sort.SPASM, 1), EntryKey(Sort.USE, 50)}


def test_bounds_count_what_began_at_three_whether_answered_or_not() -> None:
    seen = treated([(HEAT, 6, 3), (HEAT, 6, None), (HEAT, 2, 0), (CREAM, 5, 2), (HEAT, 5, 1)])
    beside = seen.uses[4]._replace(id=60, remedy_id=CREAM)
    regular = [use(50, at(9), HEAT, None, 5, 4), use(51, at(10), HEAT, None, 2, 1)]
    seen = seen._replace(uses=(*seen.uses, beside, *regular))
    bounds = next(each for each in insight_of(seen).completeness.remedies if each.remedy.id == HEAT)
    found = begun_entries(observed(seen), bounds.remedy, seen.uses)
    assert found == {EntryKey(Sort.SPASM, 1), EntryKey(Sort.SPASM, 2), EntryKey(Sort.USE, 50)}
    assert len(found) == bounds.worst.of == bounds.best.of


def test_all_waits_are_one() -> None:
    seen = treated([(WAIT, 6, 3)])
    other = use(9, at(4), 77, None, 5, 4)._replace(group=seen.uses[0].group)
    seen = seen._replace(uses=(*seen.uses, other))
    waiting = insight_of(seen).change[0].remedy
    assert eased_entries(observed(seen), waiting, seen.uses) == {
        EntryKey(Sort.SPASM, 1),
        EntryKey(Sort.USE, 9),
    }


def test_a_remedy_that_was_not_used_has_none() -> None:
    seen = period([spasm(1, at(1))])
    heat = next(each.remedy for each in insight_of(treated([(HEAT, 6, 3)])).change if each.remedy.id == HEAT)
    assert compared_entries(observed(seen), [heat]) == frozenset()
