"""Where the days of a year stand: each in a square of its own, weeks in columns, nothing cut off."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spasmjournal.ui.journal.year_grid import Room, YearGrid

YEARS = st.integers(1900, 2200)
FIRST = st.integers(0, 6)
WIDTHS = st.integers(200, 3000)


def fitting(year: int, first: int = 0, width: int = 1000) -> YearGrid:
    return YearGrid.fitting(year, first, Room(width, 24, 40, 50, 20))


@settings(max_examples=30)
@given(YEARS, FIRST, WIDTHS)
def test_every_day_is_found_where_it_stands(year: int, first: int, width: int) -> None:
    grid = fitting(year, first, width)
    for day in grid.period:
        left, top, side = grid.square(day)
        corners = [(left, top), (left + side - 1, top + side - 1), (left + side // 2, top + side // 2)]
        assert {grid.day_at(x, y) for x, y in corners} == {day}


@settings(max_examples=30)
@given(YEARS, FIRST, WIDTHS)
def test_it_fits_where_there_is_room_for_a_month(year: int, first: int, width: int) -> None:
    grid = fitting(year, first, width)
    right = max(grid.square(day).left + grid.side for day in grid.period)
    assert right <= max(width, 50 + 6 * 24)
    assert 24 <= grid.side <= 40
    assert max(grid.square(day).top + grid.side for day in grid.period) <= grid.height


@settings(max_examples=30)
@given(YEARS, FIRST)
def test_a_row_is_a_weekday_and_a_column_a_week(year: int, first: int) -> None:
    grid = fitting(year, first)
    weekdays = {square.top: weekday for weekday, square in grid.weekday_squares()}
    for day in grid.period:
        assert weekdays[grid.square(day).top] == day.weekday()
        following = day + timedelta(days=7)
        if following in grid.period and grid.square(following).left > grid.beside + grid.side:
            assert grid.square(following).left == grid.square(day).left + grid.side


@pytest.mark.parametrize(("width", "bands"), [(3000, 1), (1000, 2), (600, 3), (200, 12)])
def test_a_narrow_year_is_laid_in_bands(width: int, bands: int) -> None:
    assert fitting(2026, 0, width).bands == bands


def test_between_the_days_is_no_day() -> None:
    grid = fitting(2026)
    first = grid.square(date(2026, 1, 1))
    assert grid.day_at(first.left - 1, first.top) is None
    assert grid.day_at(first.left, first.top - 4 * first.side) is None
    assert grid.day_at(grid.beside + grid.side // 2, grid.above + 1) is None
    assert grid.day_at(0, 0) is None
    assert grid.day_at(first.left, grid.height + 100) is None
    assert grid.day_at(5000, first.top) is None


def test_months_are_named_above_their_first_whole_week() -> None:
    grid = fitting(2026)
    for first, square in grid.month_squares():
        sunday = grid.day_at(square.left + 2, square.top + grid.above + 6 * grid.side + 2)
        assert sunday is not None
        assert timedelta() <= sunday - first < timedelta(days=13)
