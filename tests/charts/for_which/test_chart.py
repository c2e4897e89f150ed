import pytest

from spasmjournal.charts.for_which.chart import for_which_cause_chart, for_which_place_chart
from spasmjournal.charts.for_which.choice import MOST_ROWS, CellChoice
from spasmjournal.insight.everything import insight_of
from spasmjournal.insight.where_it_helps import HelpsHere
from spasmjournal.observation import EntryKey, SeenPeriod, SeenSpasm, SeenUse, Sort
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import Cause, RemedyGroup
from tests.charts.gallery import chart_of, drawn, kept, of, texts
from tests.insight.story import HEAT, WAIT, at, period, spasm, use

CALF, NECK = ("calf_inner_left",), ("neck_back_left",)


def told(*rows: tuple[tuple[str, ...], int, int, int]) -> SeenPeriod:
    """So many spasms in a place, with a remedy and the intensity after one of 8."""
    spasms: list[SeenSpasm] = []
    uses: list[SeenUse] = []
    for regions, remedy, count, after in rows:
        for _ in range(count):
            number = len(spasms) + 1
            spasms.append(spasm(number, at(number), regions=regions, causes=(Cause.STRESS,)))
            uses.append(use(number, at(number), remedy, number, 8, after))
    return period(spasms, uses)


def cells(seen: SeenPeriod) -> tuple[HelpsHere, ...]:
    return of(seen).where_it_helps.places


def test_a_square_has_its_mean_and_count_and_is_blank_under_five() -> None:
    seen = told((CALF, WAIT, 5, 7), (CALF, HEAT, 6, 4), (NECK, HEAT, 3, 2))
    chart = chart_of(for_which_place_chart, seen)
    figure, spots = drawn(chart)
    shown = texts(figure)
    assert {"Waited it out", "Heat", "1.0", "5", "4.0", "6"} <= set(shown)
    assert "Knees, shins and calves" in " ".join(shown)
    assert "Too few answers yet for: Neck" in shown
    assert len(spots) == 2
    assert [spot.y for spot in spots] == [0.5, 1.5]
    assert spots[1].x == pytest.approx(4)
    assert spots[1].behind is not None
    assert spots[1].behind() == {EntryKey(Sort.SPASM, number) for number in range(6, 12)}


def test_where_nobody_answered_enough_the_counts_so_far_are_shown() -> None:
    figure, spots = drawn(chart_of(for_which_place_chart, told((CALF, HEAT, 3, 4), (NECK, HEAT, 1, 4))))
    assert {"Neck", "3", "1"} <= set(texts(figure))
    assert "too few to say: 2 more with an answer" in spots[0].says


def test_the_sentence_puts_waiting_in_the_same_place_beside_it() -> None:
    seen = told((CALF, WAIT, 5, 7), (CALF, HEAT, 6, 4))
    sentence = chart_of(for_which_place_chart, seen).sentence
    assert sentence.startswith("Knees, shins and calves: with Heat 4.0 points easier (")
    assert "; 6 answers); waiting it out there, 1.0 (" in sentence
    assert sentence.endswith("Squares with five answers or more: 2 of 2.")
    alone = chart_of(for_which_place_chart, told((CALF, HEAT, 6, 4))).sentence
    assert "waiting it out there, too few to compare with" in alone


def test_causes_are_told_as_suspected() -> None:
    seen = told((CALF, HEAT, 6, 4))
    chart = chart_of(for_which_cause_chart, seen)
    figure, spots = drawn(chart)
    assert "Stress" in texts(figure)
    assert chart.method.startswith("What is suspected is your own word, and no finding.")
    assert spots[0].behind is not None
    assert len(spots[0].behind()) == 6


def test_the_most_used_remedies_are_shown_and_the_table_has_all() -> None:
    seen = kept(366, tried=40)
    found = cells(seen)
    choice = CellChoice.of(found)
    assert len(choice.rows) == MOST_ROWS
    assert choice.rows[0].group is RemedyGroup.WAITED
    used = [sum(cell.used for cell in found if cell.remedy == row) for row in choice.rows[1:]]
    assert min(used) > 0
    assert choice.rows_left == len({cell.remedy for cell in found}) - MOST_ROWS
    chart = chart_of(for_which_place_chart, seen)
    figure, _ = drawn(chart)
    assert f"And {choice.rows_left} more remedies, in the table." in texts(figure)
    assert len(chart.table.rows) == len(found)


def test_columns_that_do_not_fit_side_by_side_stand_below_each_other() -> None:
    seen = kept(365)
    chart = chart_of(for_which_place_chart, seen)
    wide, many = drawn(chart, 14.0)
    narrow, few = drawn(chart, 4.0)
    assert texts(narrow).count("Own remedy 1") > texts(wide).count("Own remedy 1") == 1
    assert len(few) <= len(many)
    assert chart.height(4) > chart.height(14)


def test_regions_without_a_group_are_called_by_their_names() -> None:
    seen = told((CALF, HEAT, 6, 4))
    chart = for_which_place_chart(insight_of(seen), seen, PAPER)
    figure, spots = drawn(chart)
    assert "Calf, inner half" in texts(figure)
    assert spots[0].behind is not None
    assert len(spots[0].behind()) == 6


def test_nothing_tried_says_so() -> None:
    chart = chart_of(for_which_cause_chart, period([spasm(1, at(1))]))
    figure, spots = drawn(chart)
    assert texts(figure) == ["No remedy tried for a spasm with a suspected cause"]
    assert (spots, chart.table.rows) == ((), ())
