import numpy as np
from matplotlib.collections import PolyCollection

from spasmjournal.charts.when.chart import when_chart
from spasmjournal.charts.when.hours import is_night
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import Doing
from tests.charts.gallery import chart_of, drawn, kept, of, texts
from tests.insight.story import at, period, spasm


def test_there_is_a_square_an_hour_of_each_weekday() -> None:
    seen = period([spasm(1, at(0, 3)), spasm(2, at(7, 3)), spasm(3, at(2, 23))], days=14)
    figure, spots = drawn(chart_of(when_chart, seen))
    grid = next(
        collection
        for axes in figure.axes
        for collection in axes.collections
        if isinstance(collection, PolyCollection) and len(collection.get_paths()) == 24 * 7
    )
    assert len(np.unique(np.asarray(grid.get_facecolor()), axis=0)) == 3
    squares = {spot.says: spot for spot in spots if "," in spot.says}
    monday = squares["Monday, 03:00 to 04:00: spasms 2"]
    assert (monday.x, monday.y) == (3.5, 0.5)
    assert monday.behind is not None
    assert monday.behind() == {EntryKey(Sort.SPASM, 1), EntryKey(Sort.SPASM, 2)}
    assert "Wednesday, 23:00 to 00:00: spasms 1" in squares


def test_the_numbers_of_squares_hours_and_weekdays_are_those_counted() -> None:
    seen = kept(365)
    chart = chart_of(when_chart, seen)
    figure, spots = drawn(chart, 14.0)
    when = of(seen).when
    numbers = sorted(str(count) for row in when.spasms for count in row if count)
    shown = [text for text in texts(figure) if text.isdigit()]
    assert len(shown) >= len(numbers)
    for spot in spots:
        if "told" not in spot.says and spot.behind is not None:
            counted = spot.says.partition("spasms ")[2].partition(",")[0]
            assert int(counted) == len(spot.behind()), spot.says
    assert [row[-1].order for row in chart.table.rows[:24]] == [sum(row) for row in when.spasms]
    assert chart.table.rows[24][-1].order == sum(when.days)


def test_numbers_are_left_out_where_they_do_not_fit() -> None:
    seen = kept(365)
    wide, _ = drawn(chart_of(when_chart, seen), 14.0)
    narrow, _ = drawn(chart_of(when_chart, seen), 4.0)
    assert len(texts(narrow)) < len(texts(wide)) - 30


def test_night_is_from_ten_to_six() -> None:
    assert [hour for hour in range(24) if is_night(hour)] == [0, 1, 2, 3, 4, 5, 22, 23]
    figure, _ = drawn(chart_of(when_chart, period([spasm(1, at(0))], days=3)))
    assert "night, 22:00 to 06:00" in texts(figure)


def test_what_woke_her_is_a_share_of_those_that_tell() -> None:
    told = [(True, Doing.ASLEEP), (False, None), (None, Doing.RESTING), (None, None)]
    spasms = [spasm(n, at(n))._replace(woke_me=woke, doing=doing) for n, (woke, doing) in enumerate(told)]
    figure, spots = drawn(chart_of(when_chart, period(spasms)))
    woke = next(spot for spot in spots if spot.says.startswith("Woke you: 1 of 2 told, 50 %"))
    assert woke.says in texts(figure)
    assert woke.x == 0.5
    assert woke.behind is not None
    assert woke.behind() == {EntryKey(Sort.SPASM, 0)}
    untold, _ = drawn(chart_of(when_chart, period([spasm(1, at(1))])))
    assert "Woke you: not told of any" in texts(untold)


def test_nothing_is_said_of_a_rhythm_of_few_days() -> None:
    sentence = chart_of(when_chart, period([spasm(1, at(0, 3))], days=3)).sentence
    assert sentence == "Spasms: 1. Too few known days to compare night and day."


def test_a_rhythm_that_is_sure_is_told() -> None:
    spasms = [spasm(2 * day + n, at(day, 3, 20 * n)) for day in range(200) for n in range(2)]
    spasms += [spasm(1000 + day, at(day, 15)) for day in range(0, 200, 4)]
    sentence = chart_of(when_chart, period(spasms, days=200), PAPER).sentence
    assert "More of them at night (22:00 to 06:00)" in sentence
    assert "A pattern by the hour, with most from 03:00 to 04:00." in sentence
    assert "No sure pattern by weekday." in sentence
