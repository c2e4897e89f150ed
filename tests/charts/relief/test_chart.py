"""Relief over time: the line, what waiting eased, starts and stops, and the entry behind each use."""

from datetime import timedelta

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spasmjournal.charts.relief.chart import relief_over_time_chart
from spasmjournal.charts.sheet import Spot
from spasmjournal.insight.everything import insight_of
from spasmjournal.insight.relief import relief_by_remedy
from spasmjournal.insight.relief_trend import relief_trend
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod, SeenRemedy, Sort
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import RemedyGroup, StopReason
from tests.charts.drawing import LOOKS, assert_legible, drawn, eased, many, texts
from tests.insight.story import FIRST, HEAT, WAIT, at, period, use


def story(heats: int = 14) -> SeenPeriod:
    rows: list[tuple[tuple[int, ...], int, int | None]] = [((WAIT,), 6, 4)] * 6
    rows += [((HEAT,), 7, 3 + number % 2) for number in range(heats)]
    seen = eased([*rows, ((HEAT,), 5, 7), ((HEAT,), 5, None)], days=60)
    heat = SeenRemedy(HEAT, "Heat", RemedyGroup.HEAT, False, FIRST + timedelta(days=4))
    stopped = heat._replace(stopped=FIRST + timedelta(days=30), stop_reason=StopReason.COST)
    return seen._replace(remedies=(stopped,))


def chart_of(seen: SeenPeriod, look: Look = PAPER, width: float = 9.0) -> tuple[Figure, tuple[Spot, ...]]:
    return drawn(relief_over_time_chart(insight_of(seen), seen, look), width)


def panels(figure: Figure) -> list[Axes]:
    return [axes for axes in figure.axes if axes.get_ylim() != (0, 1)]


def levels(axes: Axes) -> list[float]:
    """The heights of the lines that lie straight across the panel."""
    lines = [line for line in axes.lines if line.get_linestyle() != "None" and np.size(line.get_ydata()) == 2]
    return [float(np.asarray(line.get_ydata())[0]) for line in lines if np.ptp(line.get_ydata()) == 0]


def test_the_line_and_its_band_are_the_trend() -> None:
    seen = story()
    figure, _ = chart_of(seen)
    heat = relief_by_remedy(seen.uses).remedies[1]
    trend = relief_trend(heat.points, seen.period)
    assert trend is not None
    told = [point.eased.estimate for point in trend.stretches[0]]
    axes = panels(figure)[1]
    assert told in [list(line.get_ydata()) for line in axes.lines]  # type: ignore[arg-type]
    band = next(each for each in axes.collections if each.get_alpha() is not None)
    low, high = band.get_paths()[0].get_extents().intervaly
    assert low == pytest.approx(min(point.eased.low for point in trend.stretches[0]))
    assert high == pytest.approx(max(point.eased.high for point in trend.stretches[0]))


def test_under_twelve_answers_there_is_no_line() -> None:
    few, enough = (chart_of(story(heats)) for heats in (10, 11))
    counts = [len(panels(figure)[1].lines) for figure, _ in (few, enough)]
    assert counts[1] > counts[0]
    assert "how it went on" not in texts(few[0])
    assert "how it went on" in texts(enough[0])


def test_waiting_is_the_reference_in_every_panel() -> None:
    figure, _ = chart_of(story())
    assert len(panels(figure)) == 2
    assert all(2.0 in levels(axes) for axes in panels(figure))
    assert "median of waiting" in texts(figure)
    unknown = eased([((WAIT,), 6, 4)] * 4 + [((HEAT,), 6, 3)] * 4)
    assert "median of waiting" not in texts(chart_of(unknown)[0])


def test_starts_and_stops_are_marked_and_told() -> None:
    figure, _ = chart_of(story())
    heat = panels(figure)[1]
    drawn_lines = [np.asarray(line.get_xdata()) for line in heat.lines]
    marked = [float(days[0]) for days in drawn_lines if len(days) == 2 and days[0] == days[1]]
    assert marked == [4, 30]
    assert "started 9 Jan; stopped 4 Feb: It cost too much" in texts(figure)


def test_each_use_leads_to_its_entry() -> None:
    seen = story()
    alone = use(999, at(40), HEAT, None, 5, 3)
    seen = seen._replace(uses=(*seen.uses, alone))
    _, spots = chart_of(seen)
    keys = [spot.behind() for spot in spots if spot.behind is not None]
    assert len(keys) == len(seen.uses)
    expected = {
        frozenset({EntryKey(Sort.USE, 999) if each.spasm_id is None else EntryKey(Sort.SPASM, each.spasm_id)})
        for each in seen.uses
    }
    assert set(keys) == expected
    assert {spot.remedy for spot in spots} == {WAIT, HEAT}


def test_what_was_worse_is_a_cross_below_no_change() -> None:
    figure, spots = chart_of(story())
    crosses = [line for axes in panels(figure) for line in axes.lines if line.get_marker() == "x"]
    assert [list(line.get_ydata()) for line in crosses if np.size(line.get_ydata())] == [[-2]]  # type: ignore[arg-type]
    assert any("2 points worse" in spot.says for spot in spots)


def test_the_table_holds_the_same_numbers() -> None:
    seen = story()
    chart = relief_over_time_chart(insight_of(seen), seen, PAPER)
    assert {len(row) for row in chart.table.rows} == {len(chart.table.heads)}
    heat = chart.table.rows[1]
    assert [cell.order for cell in heat[1:5]] == [16, 15, 1, 3.0]
    assert heat[-2].order == "2026-01-09"
    assert chart.over_time


def test_a_remedy_that_eases_less_is_told_of() -> None:
    rows: list[tuple[tuple[int, ...], int, int | None]] = [
        ((HEAT,), 8, 2 + number // 8) for number in range(40)
    ]
    seen = eased(rows)
    chart = relief_over_time_chart(insight_of(seen), seen, PAPER)
    assert "With Heat it eased less from use to use" in chart.sentence
    assert any("less than at first" in text for text in texts(drawn(chart)[0]))


def test_nothing_tried_says_so() -> None:
    figure, spots = chart_of(period())
    assert (texts(figure), spots) == (["Nothing tried in this time"], ())


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.text_points:g}")
@pytest.mark.parametrize("width", [5.0, 9.0, 14.0])
def test_nothing_is_cut_or_overlaps(look: Look, width: float) -> None:
    for seen in (story(), many(14, 4)):
        assert_legible(chart_of(seen, look, width)[0])
