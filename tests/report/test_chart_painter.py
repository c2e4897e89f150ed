"""Charts on paper: the colours, the places and the letters of matplotlib, without any transparency."""

from collections.abc import Callable

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from spasmjournal.charts.chart import Chart, ChartName, Table
from spasmjournal.charts.sheet import Spot
from spasmjournal.charts.vector import svg_of
from spasmjournal.look import Look
from spasmjournal.report.chart_painter import paint_chart

WIDE, HIGH = 200, 100
RED, PAPER = "#ff0000", "#ffffff"


def chart(draw_on: Callable[[Axes], object]) -> Chart:
    """A chart of bare axes from 0 to 1 that fill the figure."""

    def draw(figure: Figure) -> tuple[Spot, ...]:
        figure.set_facecolor(PAPER)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.axis("off")
        axes.set(xlim=(0, 1), ylim=(0, 1))
        draw_on(axes)
        return ()

    return Chart(ChartName.WHEN, "A chart", "It shows.", "", Table((), ()), lambda _: HIGH / 72, draw)


def painted(shown: Chart, look: Look) -> QImage:
    picture = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    picture.fill(QColor(look.paper))
    painter = QPainter(picture)
    paint_chart(shown, painter, QRectF(0, 0, WIDE, HIGH), "DejaVu Sans", look.paper)
    painter.end()
    return picture


def colour(picture: QImage, x: float, y: float) -> str:
    """The colour at a point of axes from 0 to 1, from below."""
    return picture.pixelColor(round(x * WIDE), round((1 - y) * HIGH)).name()


def inked(picture: QImage) -> set[tuple[int, int]]:
    return {(x, y) for x in range(WIDE) for y in range(HIGH) if picture.pixelColor(x, y).name() != PAPER}


def test_an_area_stands_where_it_was_drawn(look: Look) -> None:
    picture = painted(chart(lambda axes: axes.axhspan(0.5, 1, color=RED, linewidth=0)), look)
    assert (colour(picture, 0.5, 0.75), colour(picture, 0.5, 0.25)) == (RED, PAPER)


def test_what_is_half_transparent_is_mixed_with_the_paper(look: Look) -> None:
    picture = painted(chart(lambda axes: axes.axhspan(0, 1, color=RED, alpha=0.5, linewidth=0)), look)
    assert colour(picture, 0.5, 0.5) in ("#ff7f7f", "#ff8080")


def test_marks_are_seen_through_a_band_above_them(look: Look) -> None:
    def marks_and_band(axes: Axes) -> None:
        axes.axhspan(0, 1, color="#eeeeee", linewidth=0)
        axes.plot([0.5], [0.5], color=RED, marker="s", markersize=12, linestyle="none")
        axes.fill_between([0, 1], 0.2, 0.8, color="#00ff00", alpha=0.3, linewidth=0, zorder=9)

    picture = painted(chart(marks_and_band), look)
    assert colour(picture, 0.5, 0.5) == RED
    assert colour(picture, 0.2, 0.1) == "#eeeeee"
    assert colour(picture, 0.2, 0.5) not in (PAPER, "#eeeeee", RED)


def test_bars_are_seen_through_a_thinner_band(look: Look) -> None:
    def bars_and_band(axes: Axes) -> None:
        axes.bar([0.5], [1.0], width=0.3, color=RED, alpha=0.6)
        axes.fill_between([0, 1], 0.2, 0.8, color="#00ff00", alpha=0.2, linewidth=0, zorder=9)

    picture = painted(chart(bars_and_band), look)
    assert colour(picture, 0.5, 0.5) == colour(picture, 0.5, 0.95) != PAPER


def test_what_cannot_be_seen_is_not_drawn(look: Look) -> None:
    picture = painted(chart(lambda axes: axes.axhspan(0, 1, color=RED, alpha=0.0)), look)
    assert not inked(picture)


def test_a_picture_stands_upright(look: Look) -> None:
    cells = np.array([[0.0, 0.0], [1.0, 1.0]])
    picture = painted(
        chart(lambda axes: axes.imshow(cells, cmap="gray", extent=(0, 1, 0, 1), aspect="auto")), look
    )
    assert (colour(picture, 0.5, 0.75), colour(picture, 0.5, 0.25)) == ("#000000", PAPER)


@pytest.mark.parametrize("hatch", ["//", "xx", "--"])
def test_hatching_keeps_to_its_area(look: Look, hatch: str) -> None:
    picture = painted(
        chart(
            lambda axes: axes.broken_barh([(0, 0.5)], (0, 1), facecolor="none", edgecolor=RED, hatch=hatch)
        ),
        look,
    )
    ink = inked(picture)
    assert ink
    assert max(x for x, _ in ink) <= WIDE / 2 + 2


def test_dashes_leave_gaps(look: Look) -> None:
    def drawn(style: str) -> int:
        return len(inked(painted(chart(lambda axes: axes.axhline(0.5, color=RED, linestyle=style)), look)))

    assert drawn("-") > drawn("--") > drawn(":") > 0


def test_letters_stand_at_their_anchor_and_turn(look: Look) -> None:
    def box(turn: float) -> tuple[int, int]:
        picture = painted(
            chart(lambda axes: axes.text(0.5, 0.5, "letters", rotation=turn, ha="center", va="center")), look
        )
        ink = inked(picture)
        columns, rows = {x for x, _ in ink}, {y for _, y in ink}
        assert abs((min(columns) + max(columns)) / 2 - WIDE / 2) <= 2
        assert abs((min(rows) + max(rows)) / 2 - HIGH / 2) <= 3
        return max(columns) - min(columns), max(rows) - min(rows)

    (wide, high), (turned_wide, turned_high) = box(0), box(90)
    assert wide > high
    assert turned_high > turned_wide


def test_nothing_leaves_its_axes_unless_it_may(look: Look) -> None:
    def drawn(*, clip: bool) -> set[tuple[int, int]]:
        def line(axes: Axes) -> None:
            axes.set_position((0, 0, 0.5, 1))
            axes.plot([0, 2], [0.5, 0.5], color=RED, clip_on=clip)

        return inked(painted(chart(line), look))

    assert max(x for x, _ in drawn(clip=True)) <= WIDE / 2 + 1
    assert max(x for x, _ in drawn(clip=False)) > 0.9 * WIDE


def test_the_drawing_of_a_web_page_keeps_its_letters() -> None:
    shown = chart(lambda axes: axes.text(0.5, 0.5, "letters <&>"))
    drawing = svg_of(shown, 2, 1)
    assert b"letters &lt;&amp;&gt;" in drawing
    assert drawing == svg_of(shown, 2, 1), "the same numbers give the same file"
