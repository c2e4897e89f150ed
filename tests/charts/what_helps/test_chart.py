"""What helps: rows beside waiting, words where there is too little, and what stands behind."""

import pytest
from matplotlib.figure import Figure

from spasmjournal.charts.sheet import Spot
from spasmjournal.charts.what_helps.chart import what_helps_chart
from spasmjournal.charts.what_helps.rows import rows_alone, rows_together
from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.ui.theme import PAPER
from tests.charts.drawing import LOOKS, assert_legible, drawn, eased, many, spasms_behind, texts
from tests.insight.story import CREAM, HEAT, WAIT, period

BATH = 4


def story() -> SeenPeriod:
    """Heat eases much more than waiting, cream as much; the bath and heat with cream are too few."""
    rows: list[tuple[tuple[int, ...], int, int | None]] = []
    for number in range(24):
        before = 5 + number % 3
        rows += [((WAIT,), before, before - 1 - number % 2), ((HEAT,), before, before - 4 - number % 2)]
        rows += [((CREAM,), before, before - 1 - number % 2)]
    rows += [((BATH,), 6, 3), ((BATH,), 6, 4), ((HEAT, CREAM), 7, 2), ((HEAT,), 7, None)]
    return eased(rows)


def chart_of(seen: SeenPeriod, look: Look = PAPER, width: float = 9.0) -> tuple[Figure, tuple[Spot, ...]]:
    return drawn(what_helps_chart(insight_of(seen), seen, look), width)


def test_a_mark_lies_where_the_estimate_is_and_its_bar_is_the_interval() -> None:
    seen = story()
    insight = insight_of(seen)
    _, spots = drawn(what_helps_chart(insight, seen, PAPER))
    ranked = {each.remedy.id: each.more_than_waiting for each in insight.best.remedies}
    assert [spot.remedy for spot in spots] == [WAIT, *ranked]
    for spot in spots[1:]:
        shown = ranked[spot.remedy]
        assert shown is not None
        assert spot.x == shown.estimate
        bars = [line for line in spot.axes.lines if set(line.get_ydata()) == {spot.y}]  # type: ignore[arg-type]
        assert [shown.low, shown.high] in [list(line.get_xdata()) for line in bars]  # type: ignore[arg-type]
    assert spots[0].x == 0


def test_too_few_are_words_and_no_bar() -> None:
    figure, spots = chart_of(story())
    assert "too few to say: 3 more with an answer" in texts(figure)
    assert "too few to say: 4 more with an answer" in texts(figure)
    assert len(spots) == 3
    assert {"eased more than waiting", "no sure difference from waiting"} <= set(texts(figure))


def test_alone_and_together_stand_apart() -> None:
    figure, _ = chart_of(story())
    assert {"Alone", "Together, within ten minutes"} <= set(texts(figure))
    assert "Heat + Topical cream" in texts(figure)
    assert [row.name for row in rows_together(insight_of(story()))] == ["Heat + Topical cream"]
    alone = eased([((WAIT,), 6, 5), ((HEAT,), 6, 3)])
    assert "Alone" not in texts(chart_of(alone)[0])


def test_a_row_is_counted() -> None:
    heat = rows_alone(insight_of(story()))[1]
    assert (heat.name, heat.answered, heat.used, heat.is_sure) == ("Heat", 24, 25, True)
    assert "24 of 25 uses compared" in texts(chart_of(story())[0])


def test_behind_a_mark_are_the_spasms_that_count() -> None:
    seen = story()
    _, spots = chart_of(seen)
    alone = {each.spasm_id for each in seen.uses if each.remedy_id == HEAT and each.after is not None}
    alone -= {each.spasm_id for each in seen.uses if each.remedy_id == CREAM}
    heat = next(spot for spot in spots if spot.remedy == HEAT)
    assert heat.behind is not None
    assert heat.behind() == spasms_behind(*(number for number in alone if number is not None))


def test_the_sentence_says_how_much_how_many_and_how_sure() -> None:
    seen = story()
    insight = insight_of(seen)
    chart = what_helps_chart(insight, seen, PAPER)
    shown = insight.best.remedies[0].more_than_waiting
    assert shown is not None
    assert chart.sentence.startswith(
        f"With Heat it eased by {shown.estimate:.1f} points more than by waiting"
    )
    assert "24 uses; fairly consistent" in chart.sentence
    assert "No sure difference from waiting: Topical cream." in chart.sentence
    assert "Too few answers to say: Own 4." in chart.sentence
    assert "because" not in f"{chart.sentence} {chart.method}"


def without_waits() -> SeenPeriod:
    return eased([((HEAT,), 7, 3 + number % 2) for number in range(8)] + [((CREAM,), 6, 5)])


def test_without_waits_nothing_is_compared_and_that_is_said() -> None:
    seen = without_waits()
    insight = insight_of(seen)
    chart = what_helps_chart(insight, seen, PAPER)
    figure, spots = drawn(chart)
    (mean,) = [each.mean for each in insight.change if each.remedy.id == HEAT]
    assert mean is not None
    assert [spot.x for spot in spots] == [mean.estimate]
    assert "points eased; nothing to compare with yet" in texts(figure)
    assert "5 more waits with an answer" in chart.sentence
    assert "more than waiting" not in f"{chart.sentence} {texts(figure)}"
    assert spots[0].behind is not None
    assert spots[0].behind() == spasms_behind(*range(1, 9))


def test_a_best_remedy_is_named_only_with_its_odds() -> None:
    seen = story()
    assert "More with Heat than with Topical cream? Very likely." in what_helps_chart(
        insight_of(seen), seen, PAPER
    ).sentence  # fmt: skip
    alike = eased([((remedy,), 6, 4) for remedy in (WAIT, HEAT, CREAM) for _ in range(20)])
    assert "More with" not in what_helps_chart(insight_of(alike), alike, PAPER).sentence


def test_the_table_holds_the_same_numbers() -> None:
    seen = story()
    insight: Insight = insight_of(seen)
    table = what_helps_chart(insight, seen, PAPER).table
    assert {len(row) for row in table.rows} == {len(table.heads)}
    rows = {row[0].text: row for row in table.rows}
    shown = insight.best.remedies[0].more_than_waiting
    assert shown is not None
    assert [cell.order for cell in rows["Heat"][1:6]] == [25, 24, shown.estimate, shown.low, shown.high]
    assert [cell.order for cell in rows["Heat + Topical cream"][3:6]] == [None] * 3


def test_nothing_tried_says_so() -> None:
    chart = what_helps_chart(insight_of(period()), period(), PAPER)
    figure, spots = drawn(chart)
    assert (texts(figure), spots) == (["Nothing tried in this time"], ())
    assert chart.sentence == "No use of a remedy is noted in this time."
    assert chart.table.rows == ()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.text_points:g}")
@pytest.mark.parametrize("width", [5.0, 9.0, 14.0])
def test_nothing_is_cut_or_overlaps(look: Look, width: float) -> None:
    for seen in (story(), without_waits(), many(16, 6), eased([((HEAT,), 7, 3)])):
        assert_legible(chart_of(seen, look, width)[0])


def test_forty_remedies_can_be_drawn() -> None:
    figure, spots = chart_of(many(40, 6))
    assert_legible(figure)
    assert len(spots) == 1 + sum(1 for remedy in range(2, 42) if remedy % 3)


def test_many_combinations_of_too_little_are_one_line() -> None:
    pairs = [((HEAT, other), 7, 4) for other in range(3, 9)]
    figure, _ = chart_of(eased([*pairs, *[((WAIT,), 6, 5)] * 6, *[((HEAT,), 6, 4)] * 6]))
    assert "Combinations with too few answers to say: 6." in texts(figure)
    assert "Together, within ten minutes" not in texts(figure)
