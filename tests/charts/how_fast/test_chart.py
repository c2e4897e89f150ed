"""How fast: curves beside untreated spasms, the numbers still going, and words where there is too little."""

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spasmjournal.charts.how_fast.chart import how_fast_chart
from spasmjournal.charts.sheet import Spot
from spasmjournal.charts.verdict_words import minutes_words
from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.ui.theme import PAPER
from tests.charts.drawing import LONG, LOOKS, assert_legible, drawn, named, spasms_behind, texts
from tests.insight.story import CREAM, HEAT, WAIT, at, period, spasm, use


def story(heats: int = 20) -> SeenPeriod:
    """Heat eases after some ten minutes, waiting after some forty; cream was followed three times."""
    uses, spasms = [], []
    for number in range(1, heats + 24):
        spasms.append(spasm(number, at(number)))
        remedy = HEAT if number <= heats else WAIT if number <= heats + 20 else CREAM
        minutes = (8 if remedy == HEAT else 35) + number % 9
        before, after = 5 + number % 3, 2
        uses.append(use(number, at(number, minute=1), remedy, number, before, after, eased=minutes))
    return period(spasms, uses)


def chart_of(seen: SeenPeriod, look: Look = PAPER, width: float = 9.0) -> tuple[Figure, tuple[Spot, ...]]:
    return drawn(how_fast_chart(insight_of(seen), seen, look), width)


def panels(figure: Figure) -> list[Axes]:
    return [axes for axes in figure.axes if axes.get_xlim() == (0, 60)]


def test_the_curves_are_those_of_the_numbers() -> None:
    insight: Insight = insight_of(story())
    figure, _ = chart_of(story())
    (axes,) = panels(figure)
    (heat,) = [speed for speed in insight.speed if speed.treated is not None]
    for pace in (heat.treated, heat.untreated):
        assert pace is not None
        inside = [
            share for time, share in zip(pace.curve.times, pace.curve.survival, strict=True)
            if time - (heat.since or 0) <= 60
        ]  # fmt: skip
        drawn_shares = [list(np.asarray(line.get_ydata())) for line in axes.lines]
        assert [1.0, *inside, inside[-1]] in drawn_shares
    assert len([band for band in axes.collections if band.get_alpha()]) == 2


def test_how_many_still_go_on_stands_below() -> None:
    insight = insight_of(story())
    figure, _ = chart_of(story())
    (heat,) = [speed for speed in insight.speed if speed.treated is not None]
    assert heat.treated is not None
    assert heat.treated.still[0] == 20
    assert heat.treated.still[-1] == 0
    for count in heat.treated.still:
        assert str(count) in texts(figure)


def test_too_few_are_told_of_in_words() -> None:
    assert "Too few followed to draw, 8 needed: Topical cream (3)." in texts(chart_of(story())[0])
    figure, spots = chart_of(story(heats=4))
    assert spots == ()
    assert any("Heat (4)" in text for text in texts(figure))


def test_sooner_is_said_with_minutes_and_counts() -> None:
    seen = story()
    insight = insight_of(seen)
    sentence = how_fast_chart(insight, seen, PAPER).sentence
    (heat,) = [speed for speed in insight.speed if speed.sooner is not None]
    assert heat.sooner is not None
    assert f"With Heat it eased sooner than by waiting: {heat.sooner.estimate:.0f} min sooner" in sentence
    assert "over 20 spasms" in sentence
    assert "With too few followed minutes to compare: 1." in sentence


def test_minutes_in_words() -> None:
    assert minutes_words(Interval(4.2, 1.0, 7.4)) == "4 min sooner (1 to 7)"
    assert minutes_words(Interval(-4.2, -7.4, -1.0)) == "4 min later (1 to 7)"
    assert minutes_words(Interval(0.1, -2.0, 2.2)) == "as many minutes (-2 to 2 sooner)"


def test_behind_a_curve_are_the_spasms_it_is_made_of() -> None:
    _, spots = chart_of(story())
    treated = next(spot for spot in spots if spot.remedy == HEAT)
    untreated = next(spot for spot in spots if spot.remedy is None)
    assert treated.behind is not None
    assert untreated.behind is not None
    assert treated.behind() == spasms_behind(*range(1, 21))
    assert untreated.behind() >= spasms_behind(*range(21, 41))
    assert "still going after" in treated.says


def test_the_table_holds_the_same_numbers() -> None:
    seen = story()
    insight = insight_of(seen)
    table = how_fast_chart(insight, seen, PAPER).table
    assert {len(row) for row in table.rows} == {len(table.heads)}
    heat = next(row for row in table.rows if row[0].text == "Heat")
    sooner = next(speed.sooner for speed in insight.speed if speed.remedy.id == HEAT)
    assert sooner is not None
    assert [cell.order for cell in heat[5:8]] == [sooner.estimate, sooner.low, sooner.high]
    assert heat[2].order == 20


def test_nothing_tried_says_so() -> None:
    figure, spots = chart_of(period())
    assert (texts(figure), spots) == (["No remedy for a spasm in this time"], ())


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.text_points:g}")
@pytest.mark.parametrize("width", [5.0, 9.0, 14.0])
def test_nothing_is_cut_or_overlaps(look: Look, width: float) -> None:
    seen = story()
    for each in (seen, seen._replace(uses=named(seen.uses, {HEAT: LONG, CREAM: LONG})), story(heats=4)):
        assert_legible(chart_of(each, look, width)[0])
