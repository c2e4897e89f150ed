"""Fewer points for a line drawn by hand: its ends stay, and it stays where it was."""

from math import cos, radians, sin

from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString, Point

from spasmjournal.ui.body_map.simplified import MOST_POINTS, TOLERANCE, simplified

COORDINATES = st.integers(-3000, 11000).map(lambda tenths: tenths / 10)
LINES = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=60)


@given(LINES)
def test_the_ends_stay_and_nothing_is_invented(line: list[tuple[float, float]]) -> None:
    kept = simplified(line)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    rest = iter(line)
    assert all(point in rest for point in kept)


@given(LINES)
def test_no_point_is_farther_away_than_said(line: list[tuple[float, float]]) -> None:
    kept = LineString(simplified(line))
    assert max(kept.distance(Point(point)) for point in line) <= TOLERANCE + 1e-6


@given(LINES)
def test_a_second_time_changes_nothing(line: list[tuple[float, float]]) -> None:
    once = simplified(line)
    assert simplified(once) == once


def test_a_straight_line_needs_its_ends_only() -> None:
    assert simplified([(0, step / 3) for step in range(900)]) == ((0, 0), (0, 899 / 3))


def test_a_long_scribble_is_shown_more_coarsely() -> None:
    turns = [radians(9 * step) for step in range(4000)]
    scribble = [(60 * sin(turn), turn + 40 * cos(turn)) for turn in turns]
    kept = simplified(scribble)
    assert len(kept) == MOST_POINTS
    assert (kept[0], kept[-1]) == (scribble[0], scribble[-1])
    assert LineString(kept).length > 0.5 * LineString(scribble).length
