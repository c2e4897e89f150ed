"""Hatching, so that no colour is needed: the worse, the denser.

Lines are drawn, because Qt's own brush patterns keep the size of device pixels on paper.
"""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from spasmjournal.figure.marks import Hatch, Pattern

_WIDEST = 15.0
_STEP = 1.15
_CROSSED_FROM = 7
_LINE = 0.9
_EDGE = 1.2


def draw_hatch(painter: QPainter, path: QPainterPath, hatch: Hatch) -> None:
    """Fill a path with lines; slanted ones are crossed from 7 of 10 on, at 0 there are none."""
    if hatch.intensity <= 0:
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(hatch.ink), _LINE))
    painter.drawLines(list(_lines(path.boundingRect(), hatch)))
    painter.restore()
    painter.strokePath(path, QPen(QColor(hatch.ink), _EDGE))


def _lines(box: QRectF, hatch: Hatch) -> Iterator[QLineF]:
    spacing = _WIDEST - _STEP * hatch.intensity
    match hatch.pattern:
        case Pattern.UPRIGHT:
            for x in _steps(box.left(), box.right(), spacing):
                yield QLineF(x, box.top(), x, box.bottom())
        case Pattern.LEVEL:
            for y in _steps(box.top(), box.bottom(), spacing):
                yield QLineF(box.left(), y, box.right(), y)
        case Pattern.HEAT:
            yield from _slanted(box, spacing, hatch.intensity >= _CROSSED_FROM)


def _slanted(box: QRectF, spacing: float, crossed: bool) -> Iterator[QLineF]:
    top, bottom = box.top(), box.bottom()
    for total in _steps(box.left() + top, box.right() + bottom, spacing):
        yield QLineF(total - bottom, bottom, total - top, top)
    if crossed:
        for apart in _steps(box.left() - bottom, box.right() - top, spacing):
            yield QLineF(apart + top, top, apart + bottom, bottom)


def _steps(start: float, end: float, spacing: float) -> Iterator[float]:
    # counted from the crown, so that lines run on from a region into its neighbour
    at = spacing * (start // spacing)
    while at < end:
        yield at
        at += spacing
