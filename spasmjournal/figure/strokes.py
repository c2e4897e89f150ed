"""Lines drawn by hand over the figure: soft, and seen on skin, on paper and on any filled region."""

from collections.abc import Iterable, Sequence
from math import dist, hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from spasmjournal.look import Look
from spasmjournal.outline import Point

_WIDTH = 4.5
_HALO = 9.0
_SOFTNESS = 12.0
"""How far, in body units, a bend may reach: a corner drawn on purpose stays in its region."""
_PIECE = 6
"""How many steps of a line are drawn as one."""


class DrawnLine:
    """A line in picture units, in pieces, so that a small part of it is drawn again in no time."""

    def __init__(self, points: Sequence[Point]) -> None:
        last = len(points) - 1
        paths = [_softened(points, at, min(at + _PIECE, last)) for at in range(0, last, _PIECE)]
        self.pieces = [
            (path.controlPointRect().adjusted(-_HALO, -_HALO, _HALO, _HALO), path) for path in paths
        ]


def draw_lines(painter: QPainter, look: Look, lines: Iterable[DrawnLine]) -> None:
    """Draw what is to be seen of some lines."""
    part = painter.clipBoundingRect() if painter.hasClipping() else None
    seen = [path for line in lines for box, path in line.pieces if part is None or part.intersects(box)]
    draw_paths(painter, look, seen)


def draw_paths(painter: QPainter, look: Look, paths: Sequence[QPainterPath]) -> None:
    """Draw paths in picture units; the paper around all of them first, so that none cuts another."""
    for colour, width in ((look.paper, _HALO), (look.ink, _WIDTH)):
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for path in paths:
            painter.strokePath(path, pen)


def straight(points: Sequence[Point]) -> QPainterPath:
    """A line through the points as it is while it grows."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def _softened(points: Sequence[Point], first: int, last: int) -> QPainterPath:
    """The line from one of its points to another, without the corners that come from leaving points out."""
    path = QPainterPath(QPointF(*points[first]))
    for at in range(first, last):
        start, end = points[at], points[at + 1]
        leaving, coming = _way(points, at), _way(points, at + 1)
        reach = min(dist(start, end) / 3, _SOFTNESS)
        path.cubicTo(
            start[0] + leaving[0] * reach,
            start[1] + leaving[1] * reach,
            end[0] - coming[0] * reach,
            end[1] - coming[1] * reach,
            *end,
        )
    return path


def _way(points: Sequence[Point], at: int) -> Point:
    """Where the line leads at one of its points, as a step of length one; nowhere at its ends."""
    if not 0 < at < len(points) - 1:
        return 0.0, 0.0
    (x, y), (to_x, to_y) = points[at - 1], points[at + 1]
    far = hypot(to_x - x, to_y - y)
    return ((to_x - x) / far, (to_y - y) / far) if far else (0.0, 0.0)
