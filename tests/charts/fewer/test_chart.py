"""Fewer or not: rates on and off a regular remedy, the ratio's interval, and words where days are too few."""

import pytest
from matplotlib.figure import Figure

from spasmjournal.charts.fewer.chart import fewer_or_not_chart
from spasmjournal.charts.sheet import Spot
from spasmjournal.insight.everything import insight_of
from spasmjournal.insight.prevention import Often
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.ui.theme import PAPER
from tests.charts.drawing import LONG, LOOKS, assert_legible, drawn, named, texts
from tests.insight.story import CREAM, HEAT, at, period, spasm, use


def story(days: int = 240, *, fewer: bool = True) -> SeenPeriod:
    """Heat twice a week in every other stretch of thirty days; cream twice in all."""
    spasms, uses, without = [], [], []
    number = 0
    for day in range(days):
        with_heat = day // 30 % 2 == 1
        count = day % 2 if with_heat and fewer else 3 - day % 2
        if not count:
            without.append(day)
        for _ in range(count):
            number += 1
            spasms.append(spasm(number, at(day, hour=number % 24)))
        if with_heat and day % 3 == 0:
            uses.append(use(1000 + day, at(day), HEAT))
    return period(spasms, [*uses, use(1, at(2), CREAM)], without, days)


def chart_of(seen: SeenPeriod, look: Look = PAPER, width: float = 9.0) -> tuple[Figure, tuple[Spot, ...]]:
    return drawn(fewer_or_not_chart(insight_of(seen), seen, look), width)


def test_marks_are_the_rates_and_the_bar_the_ratio_seen_from_off_it() -> None:
    seen = story()
    (heat,) = [each for each in insight_of(seen).prevention if each.remedy.id == HEAT]
    _, spots = chart_of(seen)
    on, off = (7 * rate for rate in heat.per_day if rate is not None)
    assert [spot.x for spot in spots] == [on, off]
    assert heat.ratio is not None
    bar = [off * heat.ratio.low, off * heat.ratio.high]
    bars = [line.get_xdata() for line in spots[0].axes.lines]
    assert any(len(each) == 2 and list(each) == pytest.approx(bar) for each in bars)  # type: ignore[arg-type]


def test_fewer_is_said_with_rates_and_ratio() -> None:
    seen = story()
    insight = insight_of(seen)
    (heat,) = [each for each in insight.prevention if each.remedy.id == HEAT]
    assert heat.claim is Often.FEWER
    chart = fewer_or_not_chart(insight, seen, PAPER)
    assert chart.sentence.startswith("With Heat, fewer spasms on it:")
    assert "times as often" in chart.sentence
    assert "fewer spasms on it" in texts(drawn(chart)[0])
    assert "because" not in f"{chart.sentence} {chart.method}"


def test_no_difference_is_not_said_to_be_one() -> None:
    seen = story(fewer=False)
    chart = fewer_or_not_chart(insight_of(seen), seen, PAPER)
    assert "fewer spasms" not in chart.sentence
    assert "no sure difference" in chart.sentence


def test_too_few_days_are_words_and_no_bar() -> None:
    figure, spots = chart_of(story())
    assert "too few days to say" in texts(figure)
    assert {spot.remedy for spot in spots} == {HEAT}
    few, none = chart_of(story(days=12))
    assert none == ()
    assert "too few days to say" in texts(few)


def test_behind_the_marks_are_the_spasms_of_the_days() -> None:
    seen = story()
    (heat,) = [each for each in insight_of(seen).prevention if each.remedy.id == HEAT]
    _, (on, off) = chart_of(seen)
    assert on.behind is not None
    assert off.behind is not None
    assert (len(on.behind()), len(off.behind())) == heat.spasms
    assert not on.behind() & off.behind()


def test_the_table_holds_the_same_numbers() -> None:
    seen = story()
    insight = insight_of(seen)
    table = fewer_or_not_chart(insight, seen, PAPER).table
    assert {len(row) for row in table.rows} == {len(table.heads)}
    for row, found in zip(table.rows, insight.prevention, strict=True):
        assert [row[2].order, row[5].order] == list(found.days)
        assert [row[3].order, row[6].order] == list(found.spasms)
        assert row[8].order == (found.ratio and found.ratio.estimate)


def test_nothing_regular_says_so() -> None:
    figure, spots = chart_of(period())
    assert (texts(figure), spots) == (["No regular remedy in this time"], ())


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.text_points:g}")
@pytest.mark.parametrize("width", [5.0, 9.0, 14.0])
def test_nothing_is_cut_or_overlaps(look: Look, width: float) -> None:
    seen = story()
    for each in (seen, seen._replace(uses=named(seen.uses, {HEAT: LONG})), story(days=12)):
        assert_legible(chart_of(each, look, width)[0])
