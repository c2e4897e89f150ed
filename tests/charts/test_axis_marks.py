from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from spasmjournal.charts.axis_marks import mark_axis, name_axis, rule_across
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import Sheet
from spasmjournal.ui.theme import PAPER

LETTERING = Lettering(PAPER)


def bare() -> Axes:
    axes = Sheet(Figure((4, 2)), PAPER).axes(20, 20, 200, 80)
    axes.set(xlim=(0, 10), ylim=(0, 4))
    return axes


def test_marks_stand_at_their_places_with_their_texts() -> None:
    axes = bare()
    mark_axis(axes.xaxis, [0, 5], ["none", "five"], PAPER, LETTERING)
    name_axis(axes.yaxis, [1], ["one"], PAPER, LETTERING)
    assert list(axes.get_xticks()) == [0, 5]
    labels = [*axes.get_xticklabels(), *axes.get_yticklabels()]
    assert [label.get_text() for label in labels] == ["none", "five", "one"]
    assert {to_hex(label.get_color()) for label in labels} == {PAPER.muted.lower()}
    assert {label.get_fontsize() for label in labels} == {LETTERING.small}
    lengths = [axis.get_major_ticks()[0].tick1line.get_markersize() for axis in (axes.xaxis, axes.yaxis)]
    assert lengths == [3, 0]


def test_marks_that_are_told_anew_look_the_same() -> None:
    axes = bare()
    for places in ([0, 5], [2, 4, 6, 8]):
        mark_axis(axes.xaxis, places, [f"{place}" for place in places], PAPER, LETTERING)
    assert {label.get_fontsize() for label in axes.get_xticklabels()} == {LETTERING.small}
    assert {tick.tick1line.get_markersize() for tick in axes.xaxis.get_major_ticks()} == {3}


def test_lines_run_across_at_their_heights_and_leave_the_scale_alone() -> None:
    axes = bare()
    rule_across(axes, [1, 3], PAPER)
    (lines,) = axes.collections
    assert [path.get_extents().y0 for path in lines.get_paths()] == [1, 3]
    assert (axes.get_xlim(), axes.get_ylim()) == ((0, 10), (0, 4))
