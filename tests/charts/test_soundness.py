"""What holds for every chart of when, where and how complete: nothing is cut, and all can be asked about."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from spasmjournal.charts.chart import ChartName
from spasmjournal.charts.completeness.chart import completeness_chart
from spasmjournal.charts.day_before.chart import day_before_chart
from spasmjournal.charts.for_which.chart import for_which_cause_chart, for_which_place_chart
from spasmjournal.charts.through_time.chart import through_time_chart
from spasmjournal.charts.when.chart import when_chart
from spasmjournal.insight.everything import Insight
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.ui.theme import NIGHT, PAPER, print_look
from tests.charts.gallery import SIZES, Builder, assert_sound, drawn, empty, kept, of, one_entry, texts

BUILDERS: dict[ChartName, Builder] = {
    ChartName.THROUGH_TIME: through_time_chart,
    ChartName.WHEN: when_chart,
    ChartName.FOR_WHICH_PLACE: for_which_place_chart,
    ChartName.FOR_WHICH_CAUSE: for_which_cause_chart,
    ChartName.DAY_BEFORE: day_before_chart,
    ChartName.COMPLETENESS: completeness_chart,
}
PERIODS: dict[str, Callable[[], SeenPeriod]] = {
    "nothing": empty,
    "one entry": one_entry,
    "a week": lambda: kept(7),
    "a year": lambda: kept(365),
    "forty remedies": lambda: kept(366, tried=40),
    "twelve years": lambda: kept(4400),
}
every_chart = pytest.mark.parametrize("name", BUILDERS)


@cache
def reckoned(name: str) -> tuple[SeenPeriod, Insight]:
    seen = PERIODS[name]()
    return seen, of(seen)


@every_chart
@pytest.mark.parametrize(
    ("when", "width", "look"),
    [
        *(("a year", *size) for size in SIZES),
        *((when, *SIZES[1]) for when in ("one entry", "a week", "forty remedies")),
        ("forty remedies", *SIZES[2]),
        ("twelve years", *SIZES[0]),
    ],
    ids=lambda each: str(getattr(each, "name", each)),
)
def test_nothing_is_cut_and_nothing_lies_over_another(
    name: ChartName, when: str, width: float, look: Look
) -> None:
    seen, insight = reckoned(when)
    chart = BUILDERS[name](insight, seen, look)
    figure, spots = drawn(chart, width)
    assert_sound(figure, spots, seen)


@every_chart
def test_it_is_what_it_is_called_and_says_what_it_shows(name: ChartName) -> None:
    seen, insight = reckoned("a year")
    chart = BUILDERS[name](insight, seen, PAPER)
    assert chart.name is name
    assert chart.title
    assert chart.sentence.endswith(".")
    assert chart.method.endswith(".")
    assert "because" not in f"{chart.sentence} {chart.method}".lower()
    assert chart.table.rows
    assert all(len(row) == len(chart.table.heads) for row in chart.table.rows)
    assert all("nan" not in cell.text for row in chart.table.rows for cell in row)


@every_chart
def test_of_nothing_it_says_so_in_words(name: ChartName) -> None:
    seen, insight = reckoned("nothing")
    chart = BUILDERS[name](insight, seen, NIGHT)
    figure, spots = drawn(chart)
    assert chart.sentence
    assert not spots
    assert not figure.axes
    assert len(texts(figure)) == 1


@every_chart
def test_larger_type_is_given_more_height_and_drawing_again_leaves_nothing(name: ChartName) -> None:
    seen, insight = reckoned("a week")
    chart = BUILDERS[name](insight, seen, PAPER)
    large = BUILDERS[name](insight, seen, replace(PAPER, text_points=22.0))
    assert large.height(9) > chart.height(9)
    figure, spots = drawn(chart)
    axes, words = len(figure.axes), texts(figure)
    assert len(chart.draw(figure)) == len(spots)
    assert (len(figure.axes), sorted(texts(figure))) == (axes, sorted(words))


@every_chart
def test_a_columns_order_is_of_one_kind(name: ChartName) -> None:
    seen, insight = reckoned("forty remedies")
    table = BUILDERS[name](insight, seen, print_look()).table
    for column in zip(*table.rows, strict=True):
        assert len({isinstance(cell.order, str) for cell in column if cell.order is not None}) <= 1


@pytest.mark.parametrize(
    "own", ["$\\alpha$ {x} %n", "冷たいタオル", "حمام دافئ", "🔥 pad", "A\nB\tC", "W" * 80]
)
@pytest.mark.parametrize(
    "builder", [through_time_chart, for_which_place_chart, completeness_chart], ids=lambda each: each.__name__
)
def test_any_name_can_be_drawn(builder: Builder, own: str, caplog: pytest.LogCaptureFixture) -> None:
    seen = kept(60, tried=3)
    named = seen._replace(
        uses=tuple(use._replace(remedy=own) if use.own else use for use in seen.uses),
        remedies=tuple(remedy._replace(name=own) if remedy.own else remedy for remedy in seen.remedies),
    )
    chart = builder(of(named), named, PAPER)
    with caplog.at_level(logging.WARNING):
        figure, spots = drawn(chart, 6.0)
    assert_sound(figure, spots, named)
    assert not caplog.records
