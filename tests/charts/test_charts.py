"""The pictures: panels, marks and words; how they look is for people to judge."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from spasmjournal.charts.frequency_chart import draw_frequency, frequency_height
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.relief_chart import draw_relief, relief_height
from spasmjournal.insight.frequency import DailyCounts, spasms_by_day
from spasmjournal.insight.relief import Relief, relief_by_remedy
from spasmjournal.look import Look
from spasmjournal.observation import Days, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.ui.theme import CONTRAST, NIGHT, PAPER, print_look
from spasmjournal.vocabulary import RemedyGroup

FIRST = date(2026, 8, 8)
PERIOD = Period(FIRST, FIRST + timedelta(days=91))
LOOKS = [PAPER, NIGHT, CONTRAST, print_look(), replace(NIGHT, text_points=22.0)]
GROUPS = list(RemedyGroup)


def use(number: int, remedy: int, change: int | None, name: str = "") -> SeenUse:
    began = datetime(2026, 8, 8, 3) + timedelta(hours=37 * number % 2000)
    after = None if change is None else 5 - change
    return SeenUse(
        number, began, remedy, name or f"Own {remedy}", GROUPS[remedy], None, 5, after, None, None, own=True
    )


def relief(*changes: Sequence[int | None]) -> Relief:
    rows = [(remedy, change) for remedy, of_one in enumerate(changes) for change in of_one]
    return relief_by_remedy([use(n, remedy, change) for n, (remedy, change) in enumerate(rows)])


def daily(counts: Sequence[int | None]) -> DailyCounts:
    days = [FIRST + timedelta(days=n) for n in range(len(counts))]
    spasms = [
        SeenSpasm(
            1,
            datetime(day.year, day.month, day.day),
            None,
            None,
            None,
            None,
            False,
            None,
            False,
            (),
            (),
            "",
            "",
        )
        for day, count in zip(days, counts, strict=True)
        for _ in range(count or 0)
    ]
    quiet = frozenset(day for day, count in zip(days, counts, strict=True) if count == 0)
    return spasms_by_day(spasms, Days(quiet, quiet), Period(FIRST, FIRST + timedelta(days=len(counts))))


def texts(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.texts]


def panels(figure: Figure) -> list[Axes]:
    """The axes with a remedy in them; those of the key run from 0 to 1."""
    return [axes for axes in figure.axes if axes.get_ylim() != (0, 1)]


def markers(axes: Axes) -> dict[str, int]:
    """How many marks of each kind stand in the axes."""
    found: dict[str, int] = {}
    for line in axes.lines:
        if line.get_marker() not in ("None", "", None):
            kind = "ring" if line.get_markerfacecolor() == "none" else str(line.get_marker())
            found[kind] = found.get(kind, 0) + np.size(line.get_xdata())
    return {kind: count for kind, count in found.items() if count}


def render(figure: Figure) -> None:
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]


def test_each_remedy_has_its_panel_and_each_use_its_mark() -> None:
    figure = Figure((9, 6))
    spots = draw_relief(figure, relief([1, 2, None], [3, -2], [None]), PAPER, PERIOD)
    assert [markers(axes) for axes in panels(figure)] == [
        {"o": 2, "ring": 1},
        {"^": 1, "x": 1},
        {"ring": 1},
    ]
    assert len(spots) == 6
    assert {"Own 0", "Own 1", "Own 2", "2 of 3 answered", "2 of 2 answered, 1 worse"} <= set(texts(figure))
    assert "too few to say: 3 more with an answer" in texts(figure)


def test_all_panels_share_one_scale_on_which_every_mark_can_be_seen() -> None:
    figure = Figure((9, 6))
    spots = draw_relief(figure, relief([5, None], [-5], [0] * 6), PAPER, PERIOD)
    assert len({(axes.get_ylim(), axes.get_xlim()) for axes in panels(figure)}) == 1
    for spot in spots:
        low, high = spot.axes.get_ylim()
        assert low < spot.y < high
    first = [label.get_text() for label in panels(figure)[0].get_yticklabels()]
    assert {"no change", "no answer"} <= set(first)
    assert any("worse" in text for text in first)


def test_colour_and_marker_are_those_of_the_group() -> None:
    figure = Figure((9, 3))
    draw_relief(figure, relief([], [3, 2]), NIGHT, PERIOD)
    mark = NIGHT.remedies[RemedyGroup.HEAT]
    line = next(line for line in panels(figure)[0].lines if line.get_marker() == mark.marker)
    assert to_hex(line.get_color()) == mark.colour.lower()
    assert to_hex(figure.get_facecolor()) == NIGHT.raised


def test_a_use_after_the_last_midnight_keeps_to_its_panel() -> None:
    late = use(1, 2, 3)._replace(began=PERIOD.ends_at + timedelta(hours=9), spasm_id=1)
    (spot,) = draw_relief(Figure((9, 3)), relief_by_remedy([late]), PAPER, PERIOD)
    assert spot.x == len(PERIOD)
    assert "09:00" in spot.says


def test_nothing_tried_says_so_in_words() -> None:
    figure = Figure((6, 2))
    assert draw_relief(figure, relief(), PAPER, PERIOD) == ()
    assert texts(figure) == ["Nothing tried in this time"]
    assert not figure.axes


def test_drawing_again_leaves_nothing_behind() -> None:
    figure = Figure((9, 6))
    for _ in range(2):
        draw_relief(figure, relief([1], [2]), PAPER, PERIOD)
    assert len(panels(figure)) == 2
    draw_frequency(figure, daily([None] * 7), PAPER)
    assert texts(figure) == ["No known day in this time"]


def test_more_remedies_are_taller_and_a_wide_page_is_lower() -> None:
    heights = [relief_height(relief(*[[1]] * count), 9, PAPER) for count in (1, 4, 12)]
    assert heights == sorted(set(heights))
    many = relief(*[[1]] * 12)
    assert relief_height(many, 14, PAPER) < relief_height(many, 6, PAPER)
    assert relief_height(many, 9, replace(PAPER, text_points=22.0)) > relief_height(many, 9, PAPER)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.text_points:g}")
def test_panels_and_words_stay_inside_the_figure(look: Look) -> None:
    many = relief(*[[1, 2, 3, None, 4, -1, 2]] * 12)
    for width in (5.0, 9.0, 13.0):
        figure = Figure((width, relief_height(many, width, look)))
        draw_relief(figure, many, look, PERIOD)
        render(figure)
        for text in figure.texts:
            box = text.get_window_extent()
            assert box.x0 >= -1
            assert box.x1 <= figure.bbox.x1 + 1
            assert box.y0 >= -1
            assert box.y1 <= figure.bbox.y1 + 1
        for above, below in zip(figure.axes, figure.axes[1:], strict=False):
            assert not above.get_position().overlaps(below.get_position())


@pytest.mark.parametrize(
    "name",
    ["$\\alpha$ {x} %n", "冷たいタオル", "حمام دافئ", "Wärme — “sehr” heiß", "🔥 pad", "A\nB\tC", "W" * 200],
)
def test_any_name_can_be_drawn(name: str, caplog: pytest.LogCaptureFixture) -> None:
    figure = Figure((7, 3))
    with caplog.at_level(logging.WARNING):
        draw_relief(figure, relief_by_remedy([use(1, 3, 2, name)]), PAPER, PERIOD)
        render(figure)
    assert not caplog.records


def test_days_are_stems_rings_or_gaps() -> None:
    figure = Figure((9, 3))
    spots = draw_frequency(figure, daily([2, 0, None, None, 1, 3, 0]), PAPER)
    axes = figure.axes[-1]
    stems, known, gaps = axes.collections[2], axes.collections[0], axes.collections[1]
    assert [path.get_extents().y1 for path in stems.get_paths()] == [2, 1, 3]
    assert [path.get_extents().x0 for path in known.get_paths()] == [0, 4]
    assert [(path.get_extents().x0, path.get_extents().x1) for path in gaps.get_paths()] == [(2, 4)]
    assert gaps.get_hatch()
    rings = next(line for line in axes.lines if line.get_marker() == "o")
    assert np.array_equal(rings.get_xdata(), [1.5, 6.5])
    assert [spot.y for spot in spots] == [2, 0, 1, 3, 0]
    assert {"said to be without", "nothing known", "mean of 7 days"} <= set(texts(figure))


@pytest.mark.parametrize("look", LOOKS[-1:] + LOOKS[:1], ids=lambda look: f"{look.name} {look.text_points:g}")
@pytest.mark.parametrize("days", [1, 7, 91, 365, 3650])
def test_every_length_of_time_can_be_drawn(look: Look, days: int) -> None:
    counts = [None if n % 11 == 3 else n % 4 for n in range(days)]
    for width in (5.0, 13.0):
        figure = Figure((width, frequency_height(daily(counts), width, look)))
        draw_frequency(figure, daily(counts), look)
        render(figure)
        for text in figure.texts:
            assert text.get_window_extent().x1 <= figure.bbox.x1 + 1


def test_letters_that_no_font_holds_are_boxes() -> None:
    assert Lettering(PAPER).legible("Heat\n \U0010ffff  pad") == "Heat □ pad"


def test_text_is_cut_to_its_room() -> None:
    lettering = Lettering(PAPER)
    assert lettering.cut("Heat", 200) == "Heat"
    cut = lettering.cut("Magnesium, the white tablets", 80, bold=True)
    assert cut.endswith("…")
    assert lettering.width(cut, bold=True) <= 80
