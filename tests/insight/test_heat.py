"""How often, how bad, more or less in each region; too little told stays blank."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.difference import Change, badness_difference, often_difference
from spasmjournal.insight.heat import Band, Measure, heat_by_region
from spasmjournal.observation import SeenPlace, SeenSpasm
from spasmjournal.vocabulary import View


def spasm(region: str, worst: int | None = None) -> SeenSpasm:
    place = SeenPlace(region, View.BACK, None, None, worst)
    began = datetime(2026, 11, 1, 3, 10)
    return SeenSpasm(1, began, None, None, None, None, False, None, False, (place,), (), "", "")


def spasms(**times: int) -> list[SeenSpasm]:
    return [spasm(region) for region, number in times.items() for _ in range(number)]


def rated(region: str, *worst: int | None) -> list[SeenSpasm]:
    return [spasm(region, one) for one in worst]


def change_of(before: int, after: int, known_days: tuple[int, int] = (30, 30)) -> Change | None:
    found = often_difference(spasms(calf=before), spasms(calf=after), known_days)
    return found.regions["calf"].change


def test_how_often_goes_up_to_the_most_in_one_region() -> None:
    heat = heat_by_region(spasms(calf=20, sacrum=8, heel=3), Measure.HOW_OFTEN)
    assert {key: found.level for key, found in heat.regions.items()} == {"calf": 10, "sacrum": 4, "heel": 2}
    assert heat.bands == (Band(2, 3, 4), Band(4, 5, 8), Band(6, 9, 12), Band(8, 13, 16), Band(10, 17, 20))


def test_few_spasms_have_fewer_bands() -> None:
    assert heat_by_region(spasms(calf=3), Measure.HOW_OFTEN).bands == (Band(10, 3, 3),)
    assert heat_by_region([], Measure.HOW_OFTEN).bands == ()


def test_too_few_entries_stay_blank_but_counted() -> None:
    found = heat_by_region(spasms(calf=2), Measure.HOW_OFTEN).regions["calf"]
    assert (found.spasms, found.value, found.level) == (2, None, None)


@pytest.mark.parametrize(
    ("worst", "value", "level"),
    [((4, 5, 9), 5.0, 5), ((4, 5, 6, 9), 5.5, 6), ((0, 0, 0), 0.0, 0), ((8, 9, None), None, None)],
)
def test_how_bad_is_the_median_of_what_was_told(
    worst: Sequence[int | None], value: float | None, level: int | None
) -> None:
    found = heat_by_region(rated("calf", *worst), Measure.HOW_BAD).regions["calf"]
    assert (found.value, found.level) == (value, level)


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 40)), st.integers(1, 5))
def test_every_level_is_that_of_its_band(times: dict[str, int], enough: int) -> None:
    heat = heat_by_region(spasms(**times), Measure.HOW_OFTEN, enough)
    for found in heat.regions.values():
        bands = [band.level for band in heat.bands if band.lowest <= found.spasms <= band.highest]
        assert found.level == (bands[0] if found.spasms >= enough else None)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (20, 5, Change.LESS),
        (5, 20, Change.MORE),
        (20, 18, Change.SAME),
        (4, 5, Change.SAME),
        (0, 8, Change.MORE),
        (2, 2, None),
    ],
)
def test_more_or_less_often_than_before(before: int, after: int, change: Change | None) -> None:
    assert change_of(before, after) is change


def test_rates_are_compared_and_not_numbers() -> None:
    assert change_of(20, 20, (60, 20)) is Change.MORE
    assert change_of(20, 20, (60, 0)) is None


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ((7, 7, 8), (3, 4, 5), Change.LESS),
        ((3, 3, 3), (5, 5, 5), Change.MORE),
        ((5, 5, 5), (6, 6, 6), Change.SAME),
        ((5, 5, 5), (6, 6), None),
        ((5, 5, 5), (None, None, 9), None),
        ((), (9, 9, 9), None),
    ],
)
def test_more_or_less_bad_than_before(
    before: Sequence[int | None], after: Sequence[int | None], change: Change | None
) -> None:
    found = badness_difference(rated("calf", *before), rated("calf", *after)).regions["calf"]
    assert found.change is change
    assert found.spasms == (len(before), len(after))


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 90), st.integers(1, 90))
def test_turned_round_more_is_less(before: int, after: int, days: int, others: int) -> None:
    turned = {Change.MORE: Change.LESS, Change.LESS: Change.MORE, Change.SAME: Change.SAME, None: None}
    if before or after:
        assert change_of(after, before, (others, days)) is turned[change_of(before, after, (days, others))]


def test_what_chance_may_do_is_described_and_not_claimed() -> None:
    found = often_difference(spasms(calf=12, sacrum=30), spasms(calf=20, sacrum=5), (30, 30)).regions
    assert (found["calf"].change, found["calf"].claim) == (Change.MORE, None)
    assert (found["sacrum"].change, found["sacrum"].claim) == (Change.LESS, Change.LESS)


def test_what_is_sure_of_one_region_alone_is_not_so_of_one_among_many() -> None:
    others = {f"region_{number}": 9 for number in range(20)}
    alone = often_difference(spasms(calf=8), spasms(calf=22), (30, 30)).regions["calf"]
    among = often_difference(spasms(calf=8, **others), spasms(calf=22, **others), (30, 30)).regions["calf"]
    assert (alone.claim, among.claim) == (Change.MORE, None)


def test_where_nothing_changed_a_claim_is_made_in_few_journals_only() -> None:
    drawn = np.random.default_rng(4).poisson(9, size=(300, 2, 6)).tolist()
    regions = [f"region_{number}" for number in range(6)]
    found = [
        often_difference(
            spasms(**dict(zip(regions, one, strict=True))),
            spasms(**dict(zip(regions, two, strict=True))),
            (30, 30),
        )
        for one, two in drawn
    ]
    described = sum(each.change is not Change.SAME for one in found for each in one.regions.values())
    wrong = sum(any(each.claim for each in one.regions.values()) for one in found)
    assert described > 0.2 * 300 * 6
    assert wrong <= 0.05 * 300
