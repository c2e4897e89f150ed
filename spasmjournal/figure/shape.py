"""The shapes of one view, and which region lies under a point.

Picture units are body units with x turned for the view: from the front the picture's right is
the person's left, from behind it is the person's right.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from math import floor, hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.figure.beside import Beside
from spasmjournal.outline import Outline
from spasmjournal.vocabulary import View

_CELL = 50.0

_Cell = tuple[int, int]


class FigureShape:
    """One view of the body as painter paths in picture units."""

    def __init__(self, anatomy: Anatomy, view: View) -> None:
        self.view = view
        self.regions = anatomy.in_view(view)
        self._turn = 1.0 if view is View.FRONT else -1.0
        self._paths = {region.key: self._path(region.outlines[view]) for region in self.regions}
        self.silhouette = self._path(anatomy.silhouette(view))
        self.details = tuple(self._path(line) for line in anatomy.details(view))
        self.captions = anatomy.captions(view)
        self.bounds: QRectF = self.silhouette.boundingRect()
        self._cells = self._grid()
        self._polygons: dict[str, list[QPolygonF]] = {}
        self._rooms: dict[str, tuple[QPointF, float]] = {}

    def has(self, key: str) -> bool:
        """Whether the region is drawn in this view."""
        return key in self._paths

    def path(self, key: str) -> QPainterPath:
        """The outline of a region, in picture units."""
        return self._paths[key]

    def picture_x(self, x: float) -> float:
        """Body x to picture x, and back."""
        return x * self._turn

    def inner(self, region: Region) -> QPointF:
        """A point well inside a region, in picture units."""
        x, y = region.inner[self.view]
        return QPointF(self.picture_x(x), y)

    def room(self, key: str) -> tuple[QPointF, float]:
        """The inner point of a region, in picture units, and how far its outline is from there."""
        if key not in self._rooms:
            region = next(region for region in self.regions if region.key == key)
            middle = self.inner(region)
            self._rooms[key] = middle, self._distance(region, middle)
        return self._rooms[key]

    def region_at(self, x: float, y: float, catch: float = 0.0) -> Region | None:
        """The region at a point in body units, or the nearest one up to `catch` units away."""
        x = self.picture_x(x)
        if found := self._cells.get((floor(x / _CELL), floor(y / _CELL))):
            spot = QPointF(x, y)
            for region, path in found:
                if path.contains(spot):
                    return region
        return self._beside.nearest(x, y, catch) if catch > 0 else None

    @cached_property
    def _beside(self) -> Beside:
        return Beside((region, self._paths[region.key]) for region in self.regions)

    def _distance(self, region: Region, spot: QPointF) -> float:
        if region.key not in self._polygons:
            self._polygons[region.key] = self._paths[region.key].toSubpathPolygons()
        return min(
            _to_line(spot, start, end)
            for polygon in self._polygons[region.key]
            for start, end in zip(polygon.toList(), polygon.toList()[1:], strict=False)
        )

    def _grid(self) -> dict[_Cell, list[tuple[Region, QPainterPath]]]:
        cells: dict[_Cell, list[tuple[Region, QPainterPath]]] = defaultdict(list)
        for region in self.regions:
            path = self._paths[region.key]
            for cell in _cells_of(path.controlPointRect()):
                if path.intersects(QRectF(cell[0] * _CELL, cell[1] * _CELL, _CELL, _CELL)):
                    cells[cell].append((region, path))
        return cells

    def _path(self, outline: Outline) -> QPainterPath:
        path = QPainterPath()
        for letter, points in outline:
            spots = [QPointF(self.picture_x(x), y) for x, y in points]
            if letter == "M":
                path.moveTo(spots[0])
            elif letter == "L":
                path.lineTo(spots[0])
            elif letter == "C":
                path.cubicTo(*spots)
            else:
                path.closeSubpath()
        return path


def _cell(spot: QPointF) -> tuple[int, int]:
    return int(spot.x() // _CELL), int(spot.y() // _CELL)


def _cells_of(box: QRectF) -> Iterator[tuple[int, int]]:
    left, top = _cell(box.topLeft())
    right, bottom = _cell(box.bottomRight())
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row


def _to_line(spot: QPointF, start: QPointF, end: QPointF) -> float:
    along, across = end.x() - start.x(), end.y() - start.y()
    length = along * along + across * across
    part = ((spot.x() - start.x()) * along + (spot.y() - start.y()) * across) / length if length else 0.0
    part = min(max(part, 0.0), 1.0)
    return hypot(spot.x() - start.x() - part * along, spot.y() - start.y() - part * across)
