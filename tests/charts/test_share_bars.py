from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.share_bars import Part, ShareBars, ShareRow, whole_inside
from spasmjournal.charts.sheet import Sheet
from spasmjournal.insight.change import share
from spasmjournal.ui.theme import PAPER

LETTERING = Lettering(PAPER)


def test_words_bars_and_scale_begin_and_end_at_the_same_edges() -> None:
    figure = Figure((5, 2))
    part = share(0, 4)
    bars = ShareBars([ShareRow("Woke you", 0.0, part.interval, Part("none"))], 360, LETTERING)
    (spot,) = bars.draw(Sheet(figure, PAPER), 0, 0)
    (axes,) = figure.axes
    assert (axes.get_position().x0, axes.get_position().x1) == (0, 1)
    assert figure.texts[0].get_position()[0] == 0
    labels = axes.get_xticklabels()
    assert [(label.get_text(), label.get_horizontalalignment()) for label in labels if label.get_text()] == [
        ("0 %", "left"),
        ("50 %", "center"),
        ("100 %", "right"),
    ]
    assert spot.x == 0


@given(st.floats(0, 1), st.floats(1, 12), st.floats(60, 900))
def test_a_mark_is_whole_and_moves_by_half_of_itself_at_most(part: float, size: float, width: float) -> None:
    middle = whole_inside(part, size, width) * width
    assert size / 2 - 1e-6 <= middle <= width - size / 2 + 1e-6
    assert abs(middle - part * width) <= size / 2 + 1e-6
