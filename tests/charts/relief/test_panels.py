"""The uses in relief over time: panels, marks and words; how they look is for people to judge."""

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

from spasmjournal.charts.relief.chart import relief_over_time_chart
from spasmjournal.charts.sheet import Spot
from spasmjournal.insight.everything import insight_of
from spasmjournal.look import Look
from spasmjournal.observation import Days, SeenPeriod, SeenUse
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


def seen(uses: Sequence[SeenUse]) -> SeenPeriod:
    return SeenPeriod(PERIOD, (), tuple(uses), Days(frozenset(), frozenset()))


def relief(*changes: Sequence[int | None]) -> SeenPeriod:
    """Remedies of one group each, with the changes of their uses."""
    rows = [(remedy, change) for remedy, of_one in enumerate(changes) for change in of_one]
    return seen([use(n, remedy, change) for n, (remedy, change) in enumerate(rows)])


def draw(figure: Figure, told: SeenPeriod, look: Look = PAPER) -> tuple[Spot, ...]:
    return relief_over_time_chart(insight_of(told), told, look).draw(figure)


def height(told: SeenPeriod, width: float, look: Look = PAPER) -> float:
    return relief_over_time_chart(insight_of(told), told, look).height(width)


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
    spots = draw(figure, relief([1, 2, None], [3, -2], [None]))
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
    spots = draw(figure, relief([5, None], [-5], [0] * 6))
    assert len({(axes.get_ylim(), axes.get_xlim()) for axes in panels(figure)}) == 1
    for spot in spots:
        low, high = spot.axes.get_ylim()
        assert low < spot.y < high
    first = [label.get_text() for label in panels(figure)[0].get_yticklabels()]
    assert {"no change", "no answer"} <= set(first)
    assert any("worse" in text for text in first)


def test_colour_and_marker_are_those_of_the_group() -> None:
    figure = Figure((9, 3))
    draw(figure, relief([], [3, 2]), NIGHT)
    mark = NIGHT.remedies[RemedyGroup.HEAT]
    line = next(line for line in panels(figure)[0].lines if line.get_marker() == mark.marker)
    assert to_hex(line.get_color()) == mark.colour.lower()
    assert to_hex(figure.get_facecolor()) == NIGHT.raised


def test_a_use_after_the_last_midnight_keeps_to_its_panel() -> None:
    late = use(1, 2, 3)._replace(began=PERIOD.ends_at + timedelta(hours=9), spasm_id=1)
    (spot,) = draw(Figure((9, 3)), seen([late]))
    assert spot.x == len(PERIOD)
    assert "09:00" in spot.says


def test_nothing_tried_says_so_in_words() -> None:
    figure = Figure((6, 2))
    assert draw(figure, relief()) == ()
    assert texts(figure) == ["Nothing tried in this time"]
    assert not figure.axes


def test_drawing_again_leaves_nothing_behind() -> None:
    figure = Figure((9, 6))
    for _ in range(2):
        draw(figure, relief([1], [2]))
    assert len(panels(figure)) == 2
    draw(figure, relief())
    assert texts(figure) == ["Nothing tried in this time"]


def test_more_remedies_are_taller_and_a_wide_page_is_lower() -> None:
    heights = [height(relief(*[[1]] * count), 9) for count in (1, 4, 12)]
    assert heights == sorted(set(heights))
    many = relief(*[[1]] * 12)
    assert height(many, 14) < height(many, 6)
    assert height(many, 9, replace(PAPER, text_points=22.0)) > height(many, 9)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.text_points:g}")
def test_panels_and_words_stay_inside_the_figure(look: Look) -> None:
    many = relief(*[[1, 2, 3, None, 4, -1, 2]] * 12)
    for width in (5.0, 9.0, 13.0):
        figure = Figure((width, height(many, width, look)))
        draw(figure, many, look)
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
        draw(figure, seen([use(1, 3, 2, name)]))
        render(figure)
    assert not caplog.records
