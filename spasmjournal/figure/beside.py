"""Which region is nearest to a point beside the figure: its outline as points, sorted into cells.

Which points can be the nearest is found once for each cell, when it is first asked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import ceil, floor, hypot, inf

from PySide6.QtGui import QPainterPath

from spasmjournal.anatomy import Region

FARTHEST = 48.0
"""Nothing is found farther away than this, in body units."""
_CELL = 8.0
_CORNER = hypot(_CELL, _CELL) / 2
_SPACING = 2.0
_REACH = ceil((FARTHEST + 2 * _CORNER) / _CELL) + 1

_Cell = tuple[int, int]
_Point = tuple[float, float, Region]


class Beside:
    """The outlines of all regions of a view, in picture units."""

    def __init__(self, paths: Iterable[tuple[Region, QPainterPath]]) -> None:
        self._outlines: defaultdict[_Cell, list[_Point]] = defaultdict(list)
        self._nearest_from: dict[_Cell, tuple[float, list[_Point]]] = {}
        for region, path in paths:
            for x, y in _along(path):
                self._outlines[floor(x / _CELL), floor(y / _CELL)].append((x, y, region))

    def nearest(self, x: float, y: float, most: float) -> Region | None:
        """The region whose outline is nearest to a point, if it is no farther away than `most` units."""
        cell = floor(x / _CELL), floor(y / _CELL)
        kept = self._nearest_from.get(cell)
        if kept is None:
            kept = self._nearest_from[cell] = self._candidates(cell)
        least, points = kept
        if least > most:
            return None
        best, found = min(most, FARTHEST), None
        for there_x, there_y, region in points:
            distance = hypot(there_x - x, there_y - y)
            if distance <= best:
                best, found = distance, region
        return found

    def _candidates(self, cell: _Cell) -> tuple[float, list[_Point]]:
        """The points that are nearest to some place within a cell, and how far away they are at least."""
        x, y = (cell[0] + 0.5) * _CELL, (cell[1] + 0.5) * _CELL
        reach = range(-_REACH, _REACH + 1)
        around = [
            (hypot(point[0] - x, point[1] - y), point)
            for right in reach
            for down in reach
            for point in self._outlines.get((cell[0] + right, cell[1] + down), ())
        ]
        nearest = min((distance for distance, _ in around), default=inf)
        points = [point for distance, point in around if distance <= nearest + 2 * _CORNER]
        return nearest - _CORNER, points


def _along(path: QPainterPath) -> Iterator[tuple[float, float]]:
    """Points along a path that are not farther apart than the spacing."""
    for polygon in path.toSubpathPolygons():
        spots = [spot.toTuple() for spot in polygon.toList()]
        for (x1, y1), (x2, y2) in pairwise(spots):
            steps = max(1, ceil(hypot(x2 - x1, y2 - y1) / _SPACING))
            for step in range(steps):
                yield x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps
