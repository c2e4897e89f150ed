import pytest

from spasmjournal.charts.day_before.chart import day_before_chart
from spasmjournal.insight.day_before import days_beside
from spasmjournal.observation import EntryKey, SeenPeriod, Sort
from spasmjournal.vocabulary import DayActivity
from tests.charts.gallery import chart_of, drawn, kept, of, spasms_on, texts
from tests.insight.story import FIRST, at, check_in, period, spasm


def after_stress(days: int = 180) -> SeenPeriod:
    """Every third day is stressful, and the day after it has three spasms instead of none or one."""
    counts = [3 if day % 3 == 1 else day % 2 for day in range(days)]
    spasms = [spasm(10 * day + n, at(day, 8 + n)) for day, count in enumerate(counts) for n in range(count)]
    quiet = [day for day, count in enumerate(counts) if not count]
    told = [check_in(day, stress=8 if day % 3 == 0 else 2) for day in range(days)]
    told = [each._replace(no_spasms=(each.day - FIRST).days in quiet or None) for each in told]
    return period(spasms, without=quiet, check_ins=told, days=days)


def test_each_sort_of_day_has_two_bars_of_days_and_a_ratio() -> None:
    seen = after_stress()
    figure, spots = drawn(chart_of(day_before_chart, seen))
    stress = days_beside(seen)[2]
    assert "After more stress: more spasms after it" in texts(figure)
    assert f"Days after such: {len(stress.such)}, without spasms 0; after others: " in " ".join(texts(figure))
    bars = next(axes for axes in figure.axes if len(axes.collections) == 3)
    such, *others = [collection.get_paths()[0].get_extents() for collection in bars.collections]
    assert (such.x0, such.x1) == (0, 1)
    none = stress.other_by_spasms[0] / len(stress.other)
    assert [(box.x0, box.x1) for box in others] == [
        (0, pytest.approx(none)),
        (pytest.approx(none), pytest.approx(1)),
    ]
    assert {"3.0 a day", "0.5 a day"} <= set(texts(figure))
    assert len(spots) == 3


def test_behind_a_bar_are_the_spasms_and_the_quiet_days_check_ins() -> None:
    seen = after_stress()
    _, spots = drawn(chart_of(day_before_chart, seen))
    stress = days_beside(seen)[2]
    such, other, ratio = (spot.behind() if spot.behind else frozenset() for spot in spots)
    assert such == ratio == frozenset().union(*(spasms_on(seen, day) for day in stress.such))
    quiet = {EntryKey(Sort.CHECK_IN, (day - FIRST).days) for day in stress.other} & other
    assert len(quiet) == stress.other_by_spasms[0]


def test_the_sentence_tells_what_is_sure_and_what_is_not() -> None:
    sentence = chart_of(day_before_chart, after_stress()).sentence
    assert sentence.startswith("More spasms after more stress: 3.0 a day, 0.5 otherwise (")
    few = period([spasm(1, at(1))], check_ins=[check_in(0, sleep=5, activity=DayActivity.RESTED)], days=5)
    sentence = chart_of(day_before_chart, few).sentence
    assert sentence == "Too few days to say anything of shorter sleep, a day of rest, overdoing it."
    untold = chart_of(day_before_chart, period([spasm(1, at(1))], days=5)).sentence
    assert untold == "No day is known of which the day before was told, by a check-in."


def test_without_a_ratio_the_bars_have_the_whole_width() -> None:
    few, _ = drawn(chart_of(day_before_chart, kept(20)))
    many, _ = drawn(chart_of(day_before_chart, after_stress()))
    assert "times as many" not in texts(few)
    assert "times as many" in texts(many)
    width = [max(axes.get_position().width for axes in figure.axes) for figure in (few, many)]
    assert width[0] > 1.4 * width[1]


def test_where_it_is_narrow_the_ratio_stands_below_the_bars() -> None:
    chart = chart_of(day_before_chart, after_stress())
    assert chart.height(4) > chart.height(9)
    figure, _ = drawn(chart, 4.0)
    bars, ratio = figure.axes[-2].get_position(), figure.axes[-1].get_position()
    assert ratio.y1 <= bars.y0 + 1e-9
    assert ratio.x0 == pytest.approx(bars.x0)


def test_the_table_has_the_numbers_of_the_insight() -> None:
    seen = kept(365)
    chart = chart_of(day_before_chart, seen)
    for row, after in zip(chart.table.rows, of(seen).when.after, strict=True):
        assert [row[1].order, row[4].order] == [*after.days]
        assert row[3].order == pytest.approx(after.spasms[0] / after.days[0])
        assert row[7].order == (after.times.ratio.estimate if after.times.ratio else None)
    assert chart.table.rows[0][0].text == "Shorter sleep"
