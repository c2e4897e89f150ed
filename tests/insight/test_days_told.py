from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.completeness import how_complete
from spasmjournal.insight.days_told import Told, what_was_told
from tests.insight.story import HEAT, at, observed, period, spasm, use


def test_each_day_is_one_of_four() -> None:
    seen = period([spasm(1, at(0))], [use(1, at(1), HEAT)], without=[2], days=4)
    told = [next(iter(each.told)) for each in what_was_told(seen)]
    assert told == [Told.SPASMS, Told.OTHER, Told.WITHOUT, Told.NOTHING]


@given(st.sets(st.integers(0, 400)), st.sets(st.integers(0, 400)), st.integers(1, 401))
def test_they_add_up_to_what_completeness_counts(had: set[int], without: set[int], days: int) -> None:
    spasms = [spasm(day, at(day)) for day in had if day < days]
    seen = period(spasms, without=[day for day in without if day < days], days=days)
    found = what_was_told(seen)
    complete = how_complete(seen, observed(seen))
    assert sum(each.days for each in found) == days
    assert all(sum(each.told.values()) == each.days for each in found)
    gaps = sum(each.told.get(Told.NOTHING, 0) for each in found)
    known = sum(each.told.get(told, 0) for each in found for told in (Told.SPASMS, Told.WITHOUT))
    assert (days - gaps, known) == (complete.days_with_entries, complete.days_known)
