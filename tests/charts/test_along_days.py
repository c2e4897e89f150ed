"""Moving along the days: a stretch stays inside its period, and a drawn chart shows it with its dates."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from spasmjournal.charts.along_days import AlongDays
from spasmjournal.charts.every_chart import EVERY_CHART
from spasmjournal.charts.sheet import Spot
from spasmjournal.charts.stretch import LEAST_DAYS, Stretch
from spasmjournal.insight.everything import insight_of
from spasmjournal.observation import Days, SeenPeriod
from spasmjournal.period import Period
from spasmjournal.ui.theme import PAPER
from tests.charts.relief.test_panels import use

FIRST = date(2025, 11, 8)
LENGTH = 365
days = st.floats(0, 4000)


@given(days, st.lists(st.tuples(st.booleans(), st.floats(0.1, 10), st.floats(-500, 4500)), max_size=8))
def test_a_stretch_stays_inside_its_period(length: float, acts: list[tuple[bool, float, float]]) -> None:
    stretch = Stretch.whole(length)
    for zooms, factor, where in acts:
        stretch = stretch.zoomed(factor, where) if zooms else stretch.moved(where)
        assert -1e-6 <= stretch.first <= stretch.last <= length + 1e-6
        assert stretch.days >= min(LEAST_DAYS, length) - 1e-6


def test_the_day_that_is_looked_at_stays_where_it_is() -> None:
    stretch = Stretch.whole(100).zoomed(0.5, 40)
    assert (stretch.first, stretch.last) == (20, 70)
    closer = stretch.zoomed(0.5, 30)
    assert (30 - closer.first) / closer.days == pytest.approx((30 - stretch.first) / stretch.days)
    assert stretch.zoomed(9, 40).is_whole


def test_moving_stops_at_the_ends() -> None:
    stretch = Stretch(20, 70, 100)
    assert stretch.moved(-30) == Stretch(0, 50, 100)
    assert stretch.moved(500) == Stretch(50, 100, 100)
    assert stretch.with_day(80) == Stretch(30, 80, 100)
    assert stretch.with_day(10) == Stretch(10, 60, 100)
    assert stretch.with_day(30) is stretch


@pytest.fixture
def seen() -> SeenPeriod:
    """A year with a use of either of two remedies every third day."""
    period = Period(FIRST, FIRST + timedelta(days=LENGTH))
    uses = [
        use(n, n % 2, n % 5 - 1)._replace(began=period.starts_at + timedelta(days=3 * n, hours=9))
        for n in range(LENGTH // 3)
    ]
    quiet = frozenset(FIRST + timedelta(days=n) for n in range(0, LENGTH, 4))
    return SeenPeriod(period, (), tuple(uses), Days(quiet, quiet))


def drawn(seen: SeenPeriod, number: int) -> tuple[Figure, tuple[Spot, ...], AlongDays]:
    chart = EVERY_CHART[number](insight_of(seen), seen, PAPER)
    figure = Figure((9, chart.height(9)))
    FigureCanvasAgg(figure)
    spots = chart.draw(figure)
    return figure, spots, AlongDays(figure, seen.period, PAPER)


def over_time(seen: SeenPeriod) -> list[int]:
    insight = insight_of(seen)
    return [n for n, builder in enumerate(EVERY_CHART) if builder(insight, seen, PAPER).over_time]


def test_a_part_of_the_days_is_shown_with_its_dates(seen: SeenPeriod) -> None:
    for number in over_time(seen):
        figure, spots, along = drawn(seen, number)
        left = along.show(Stretch(180, 210, LENGTH), spots)
        assert left
        assert {id(spot) for spot in left} == {id(spot) for spot in spots if 180 <= spot.x <= 210}
        dated = [axes for axes in figure.axes if any(t.get_text() for t in axes.get_xticklabels())]
        assert dated
        for axes in dated:
            texts = [label.get_text() for label in axes.get_xticklabels()]
            assert axes.get_xlim() == (180, 210)
            assert texts[0].endswith("2026")
            assert all("May" in text or "Jun" in text for text in texts)
            assert all(180 <= tick <= 210 for tick in axes.get_xticks())


def test_marks_outside_are_not_to_be_seen(seen: SeenPeriod) -> None:
    for number in over_time(seen):
        figure, spots, along = drawn(seen, number)
        along.show(Stretch(100.4, 110.4, LENGTH), spots)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()  # type: ignore[no-untyped-call]
        picture = np.asarray(canvas.buffer_rgba())[::-1, :, :3]  # type: ignore[no-untyped-call]
        ground = picture[-1, -1]
        for box in along.boxes():
            right, low, high = round(box.x1) + 2, round(box.y0), round(box.y1)
            beside = picture[low:high, right : right + 6].reshape(-1, 3)
            assert np.abs(beside.astype(int) - ground).max() < 8


def test_dates_stand_under_their_own_panel(seen: SeenPeriod) -> None:
    for number in over_time(seen):
        figure, spots, along = drawn(seen, number)
        along.show(Stretch(170, 201, LENGTH), spots)
        figure.canvas.draw()
        for axes in figure.axes:
            for label in axes.get_xticklabels():
                if label.get_text():
                    box = label.get_window_extent()
                    assert box.x0 >= axes.bbox.x0 - 10
                    assert box.x1 <= axes.bbox.x1 + 10


def test_a_chart_without_days_cannot_be_moved_along() -> None:
    figure = Figure()
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, 1)
    assert AlongDays(figure, Period(FIRST, FIRST + timedelta(days=30)), PAPER).boxes() == []
