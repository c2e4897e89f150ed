"""A stretch of days starts with its first day and ends before its end."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.errors import EndBeforeStart
from spasmjournal.period import Period

DAY = timedelta(days=1)
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@given(days, st.integers(0, 800))
def test_it_holds_exactly_its_days(start: date, count: int) -> None:
    period = Period(start, start + count * DAY)
    listed = list(period)
    assert len(listed) == len(period) == count
    assert all(day in period for day in listed)
    assert start - DAY not in period
    assert period.end not in period
    if count:
        assert (listed[0], listed[-1]) == (start, period.last)


@given(days, days)
def test_an_end_before_the_start_is_refused(first: date, last: date) -> None:
    if last < first:
        for make in (Period, Period.from_to):
            with pytest.raises(EndBeforeStart):
                make(first, last)
    else:
        assert Period.from_to(first, last).last == last


@given(st.integers(1, 800), days)
def test_the_last_days_end_with_today(count: int, today: date) -> None:
    period = Period.last_days(count, today)
    assert len(period) == count
    assert period.last == today


def test_moments_belong_to_the_day_of_the_wall_clock() -> None:
    period = Period.from_to(date(2026, 2, 28), date(2026, 3, 1))
    assert len(period) == 2
    assert period.starts_at == datetime(2026, 2, 28)
    assert period.ends_at == datetime(2026, 3, 2)
    assert period.starts_at in period
    assert period.ends_at not in period
    assert period.ends_at - timedelta(microseconds=1) in period


def test_an_empty_period_is_none_and_holds_nothing() -> None:
    today = date(2026, 11, 6)
    assert list(Period(today, today)) == []
    assert today not in Period(today, today)
    assert Period(today, today).last == today


def test_the_time_before_is_as_long() -> None:
    october = Period.from_to(date(2026, 10, 1), date(2026, 10, 31))
    assert october.before == Period.from_to(date(2026, 8, 31), date(2026, 9, 30))
    first = Period.from_to(date(1, 1, 3), date(9999, 12, 30))
    assert first.before == Period(date(1, 1, 1), date(1, 1, 3))
