from collections.abc import Sequence
from datetime import datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.places import RegionCount, affected_regions
from spasmjournal.observation import SeenPlace, SeenSpasm
from spasmjournal.vocabulary import View


def spasm(number: int, worst: int | None, *places: tuple[str, int | None]) -> SeenSpasm:
    return SeenSpasm(
        id=number,
        began=datetime(2026, 11, 1, 3, 10),
        kind=None,
        worst=worst,
        lasted_at_least=None,
        lasted_at_most=None,
        still_going=False,
        woke_me=None,
        logged_late=False,
        places=tuple(SeenPlace(region, View.BACK, None, None, own) for region, own in places),
        causes=(),
        cause_words="",
        note="",
    )


def test_no_spasms_touch_nothing() -> None:
    assert affected_regions([]) == ()


def test_most_spasms_come_first_then_the_key() -> None:
    spasms = [
        spasm(1, 4, ("calf_left", None), ("sacrum", None)),
        spasm(2, 8, ("calf_left", None)),
        spasm(3, None, ("abdomen", None)),
    ]
    assert affected_regions(spasms) == (
        RegionCount("calf_left", 2, 6.0, 8, told=2),
        RegionCount("abdomen", 1, None, None),
        RegionCount("sacrum", 1, 4.0, 4, told=1),
    )


def test_a_spasm_counts_once_in_a_region() -> None:
    (count,) = affected_regions([spasm(1, 3, ("calf_left", None), ("calf_left", 7), ("calf_left", 5))])
    assert count == RegionCount("calf_left", 1, 7.0, 7, told=1)


def test_a_place_without_its_own_intensity_has_that_of_the_spasm() -> None:
    counts = affected_regions([spasm(1, 3, ("calf_left", None), ("sacrum", 0))])
    assert {count.region: count.worst_max for count in counts} == {"calf_left": 3, "sacrum": 0}


intensities = st.none() | st.integers(0, 10)
some_spasms = st.lists(
    st.builds(
        lambda worst, places: spasm(1, worst, *places),
        intensities,
        st.lists(st.tuples(st.sampled_from(["calf_left", "calf_right", "sacrum"]), intensities), max_size=4),
    ),
    max_size=12,
)


@given(some_spasms, st.integers())
def test_the_order_of_entries_does_not_matter(spasms: Sequence[SeenSpasm], seed: int) -> None:
    shuffled = list(spasms)
    Random(seed).shuffle(shuffled)
    assert affected_regions(shuffled) == affected_regions(spasms)


@given(some_spasms)
def test_counts_and_intensities_stay_within_what_was_told(spasms: Sequence[SeenSpasm]) -> None:
    for count in affected_regions(spasms):
        assert 1 <= count.spasms <= len(spasms)
        if count.worst_median is not None and count.worst_max is not None:
            assert 0 <= count.worst_median <= count.worst_max <= 10
        assert (count.worst_median is None) == (count.worst_max is None)
