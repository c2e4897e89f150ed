from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Annotation

from spasmjournal.charts.sheet import Sheet
from spasmjournal.charts.through_time.happenings import Happening, Happenings
from spasmjournal.ui.theme import PAPER

WIDTH, DAYS = 500.0, 100
happening = st.builds(
    Happening,
    x=st.integers(0, DAYS).map(float),
    words=st.sampled_from(["heat", "White pills started", "A very long name " * 6]),
    says=st.just("said"),
    colour=st.just("#000000"),
    marker=st.just(">"),
    filled=st.booleans(),
)


@settings(max_examples=30)
@given(st.lists(happening, max_size=12))
def test_every_one_is_marked_and_no_words_lie_over_others(found: list[Happening]) -> None:
    figure = Figure((WIDTH / 72 + 1, 3))
    sheet = Sheet(figure, PAPER)
    happenings = Happenings(found, DAYS, WIDTH, sheet.lettering)
    axes = sheet.axes(36, 10, WIDTH, max(1.0, happenings.height))
    axes.set_xlim(0, DAYS)
    spots = happenings.draw(axes, PAPER)
    assert sorted(spot.x for spot in spots) == sorted(each.x for each in found)
    assert happenings.rows <= 4
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]
    boxes = [each.get_window_extent().padded(-1) for each in axes.texts if isinstance(each, Annotation)]
    for number, box in enumerate(boxes):
        assert box.x0 >= 0
        assert box.x1 <= figure.bbox.x1
        assert not any(box.overlaps(other) for other in boxes[number + 1 :])


def test_words_go_to_the_left_where_the_right_has_no_room() -> None:
    sheet = Sheet(Figure((8, 3)), PAPER)
    late = Happening(DAYS - 1.0, "White pills started", "said", "#000000", ">", True)
    found = Happenings([late], DAYS, WIDTH, sheet.lettering)
    axes = sheet.axes(36, 10, WIDTH, found.height)
    found.draw(axes, PAPER)
    assert [text.get_horizontalalignment() for text in axes.texts] == ["right"]
    assert found.rows == 1
