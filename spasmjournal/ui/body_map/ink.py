"""A line that is being drawn over one figure, and the regions it crosses."""

from collections.abc import Iterator
from math import ceil, dist

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from spasmjournal.anatomy import Region
from spasmjournal.observation import Stroke
from spasmjournal.outline import Point
from spasmjournal.ui.body_map.choice import Choice, Drawn
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.ui.body_map.hit_picture import BESIDE_PIXELS
from spasmjournal.ui.body_map.simplified import simplified

_STEP = 2.0
"""How densely a movement is looked at, in body units, so that a fast one skips no region."""
_ROOM = 6.0
"""Room for the width of the line, in body units."""


class Ink:
    """Follows the pointer on the figure where it went down.

    What leads beside the figure is left out, so one drag may leave several pieces.
    """

    def __init__(self, pane: FigurePane, spot: QPointF) -> None:
        self.pane = pane
        self._catch = BESIDE_PIXELS / pane.placing.scale
        self._at = pane.body_point(spot)
        self._pieces: list[list[Point]] = []
        self._near: dict[str, tuple[Region, Point]] = {}
        self._within: dict[str, Point] = {}
        self._on_figure = False
        self._take(self._at, goes_on=False)

    def reach(self, spot: QPointF) -> QRect:
        """The pointer has come here; the part of the widget that looks different now."""
        before, self._at = self._at, self.pane.body_point(spot)
        for number, point in enumerate(_between(before, self._at)):
            self._take(point, goes_on=number > 0)
        return self._box((before, self._at))

    def paint(self, painter: QPainter) -> None:
        """Draw the line as far as it has come."""
        self.pane.painter.paint_ink(painter, self.pane.placing, self._pieces)

    def box(self) -> QRect:
        """The part of the widget that the line covers."""
        return self._box([point for piece in self._pieces for point in piece])

    def drawn(self) -> Drawn:
        """The line in as few points as show it, and each region with the first point in it."""
        view = self.pane.view
        pieces = (simplified(piece) for piece in self._pieces)
        lines = [tuple((round(x, 1), round(y, 1)) for x, y in piece) for piece in pieces]
        return Drawn(
            tuple(
                Choice(region, view, *self._within.get(key, beside))
                for key, (region, beside) in self._near.items()
            ),
            tuple(Stroke(view, line) for line in lines if len(line) > 1),
        )

    def _take(self, point: Point, *, goes_on: bool) -> None:
        """One point more; with `goes_on` it lies straight on from the last one."""
        was_on, inside = self._on_figure, self.pane.shape.region_at(*point)
        region = inside or self.pane.shape.region_at(*point, self._catch)
        self._on_figure = region is not None
        if region is None:
            return
        self._near.setdefault(region.key, (region, point))
        if inside:
            self._within.setdefault(region.key, point)
        if not was_on:
            self._pieces.append([point])
        elif goes_on and len(self._pieces[-1]) > 1:
            self._pieces[-1][-1] = point
        else:
            self._pieces[-1].append(point)

    def _box(self, points: list[Point] | tuple[Point, ...]) -> QRect:
        spots = QPolygonF([self.pane.widget_point(*point) for point in points])
        room = _ROOM * self.pane.placing.scale
        box: QRectF = spots.boundingRect()
        return box.adjusted(-room, -room, room, room).toAlignedRect()


def _between(start: Point, end: Point) -> Iterator[Point]:
    """The way from `start`, without it, to `end` in small steps."""
    steps = max(ceil(dist(start, end) / _STEP), 1)
    for step in range(1, steps):
        part = step / steps
        yield start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])
    yield end
