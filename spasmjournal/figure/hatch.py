"""Hatching for black and white: the worse, the denser, so that no colour is needed.

Lines are drawn, because Qt's own brush patterns keep the size of device pixels on paper.
"""

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_WIDEST = 15.0
_STEP = 1.15
_CROSSED_FROM = 7
_LINE = 0.9
_EDGE = 1.2


def draw_hatch(painter: QPainter, path: QPainterPath, intensity: int, ink: str) -> None:
    """Fill a path with slanted lines; from 7 of 10 on they are crossed, at 0 there are none."""
    if intensity <= 0:
        return
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(QColor(ink), _LINE))
    painter.drawLines(_lines(path, _WIDEST - _STEP * intensity, intensity >= _CROSSED_FROM))
    painter.restore()
    painter.strokePath(path, QPen(QColor(ink), _EDGE))


def _lines(path: QPainterPath, spacing: float, crossed: bool) -> list[QLineF]:
    box = path.boundingRect()
    lines: list[QLineF] = []
    start = box.left() - box.height()
    while start < box.right():
        lines.append(QLineF(start, box.bottom(), start + box.height(), box.top()))
        if crossed:
            lines.append(QLineF(start, box.top(), start + box.height(), box.bottom()))
        start += spacing
    return lines
