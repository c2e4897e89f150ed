from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.frequency import DailyCounts, spasms_by_day, window_for
from spasmjournal.observation import Days, SeenSpasm
from spasmjournal.period import Period

FIRST = date(2026, 10, 1)


def spasm(day: int, hour: int = 3) -> SeenSpasm:
    began = datetime(2026, 10, 1, hour) + timedelta(days=day)
    return SeenSpasm(1, began, None, None, None, None, False, None, False, (), (), "", "")


def counted(spasms: Sequence[int], without: Sequence[int] = (), length: int = 10) -> DailyCounts:
    quiet = frozenset(FIRST + timedelta(days=day) for day in without)
    return spasms_by_day(
        [spasm(day) for day in spasms], Days(quiet, quiet), Period(FIRST, FIRST + timedelta(days=length))
    )


def test_a_day_nobody_told_of_is_a_gap() -> None:
    daily = counted([0, 0, 2], without=[1], length=4)
    assert daily.counts == (2, 0, 1, None)
    assert (daily.total, daily.known_days, daily.days_without) == (3, 3, 1)
    assert daily.mean == 1.0
    assert daily.days[1] == (date(2026, 10, 2), 0)


def test_an_entry_that_is_no_spasm_does_not_make_a_zero() -> None:
    days = Days(with_entries=frozenset({FIRST}), without_spasms=frozenset())
    assert spasms_by_day([], days, Period(FIRST, FIRST + timedelta(days=1))).counts == (None,)


def test_a_spasm_outweighs_a_day_said_to_be_without() -> None:
    daily = counted([0], without=[0], length=1)
    assert (daily.counts, daily.days_without) == ((1,), 0)


def test_spasms_outside_the_period_are_left_out() -> None:
    assert counted([-1, 0, 10, 11]).total == 1


def test_the_last_minute_of_the_period_belongs_to_it() -> None:
    period = Period(FIRST, FIRST + timedelta(days=1))
    assert spasms_by_day([spasm(0, 23), spasm(1, 0)], Days(frozenset(), frozenset()), period).counts == (1,)


def test_the_mean_wants_four_known_days_of_seven() -> None:
    daily = counted([0, 1, 1, 3], without=[2], length=10)
    assert daily.counts == (1, 2, 0, 1, None, None, None, None, None, None)
    assert daily.means == (None, None, None, 1.0, 1.0, 1.0, 1.0, None, None, None)


def test_nothing_known_has_no_mean() -> None:
    daily = counted([])
    assert (daily.mean, set(daily.counts), set(daily.means)) == (None, {None}, {None})


def test_an_empty_period_has_no_days() -> None:
    assert counted([], length=0).counts == ()


@pytest.mark.parametrize(("days", "window"), [(7, 7), (400, 7), (401, 28), (1500, 28), (3650, 91)])
def test_long_periods_are_smoothed_more(days: int, window: int) -> None:
    assert window_for(days) == window


@given(st.lists(st.integers(-2, 12), max_size=40), st.lists(st.integers(0, 9), max_size=10))
def test_means_are_those_of_the_known_days_of_the_week(spasms: list[int], without: list[int]) -> None:
    daily = counted(spasms, without)
    assert daily == counted(sorted(spasms), without)
    assert daily.total == sum(1 for day in spasms if 0 <= day < 10)
    for last, mean in enumerate(daily.means):
        known = [count for count in daily.counts[max(0, last - 6) : last + 1] if count is not None]
        assert mean == (sum(known) / len(known) if len(known) >= 4 else None)
