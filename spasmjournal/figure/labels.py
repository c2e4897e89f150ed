"""Numbers and signs written into regions, as large as there is room for."""

from math import hypot

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from spasmjournal.figure.marks import Label, Sign

_LARGEST_TEXT = 19.0
_LEAST_TEXT = 8.0
_LARGEST_COUNTS = 15.0
_LARGEST_SIGN = 14.0
_LEAST_SIGN = 6.0
_REACH = 0.56
"""How far the arms of a sign go on its plate."""
_STROKE = 0.22
_FILLED = 0.9
"""How much of the room a number takes, so that neighbours do not touch."""
_LINES = {
    Sign.PLUS: ((-1, 0, 1, 0), (0, -1, 0, 1)),
    Sign.MINUS: ((-1, 0, 1, 0),),
    Sign.EQUALS: ((-1, -0.5, 1, -0.5), (-1, 0.5, 1, 0.5)),
}
_MEASURED = 100
"""Text is measured large, because small sizes are rounded to whole pixels."""
_Spot = tuple[QPainterPath, QPointF, float]
"""The region, the middle of what is drawn in it, and its size."""


def draw_label(
    painter: QPainter, label: Label, path: QPainterPath, spot: tuple[QPointF, float], least_text: float
) -> None:
    """Draw a number or a sign into a region, at a point and with its distance from the outline.

    Words are never smaller than `least_text`: without room they are left out. A sign always stands, if
    need be across the border.
    """
    middle, room = spot
    painter.save()
    least = least_text or _LEAST_TEXT
    if not isinstance(label.text, Sign):
        size = _size(painter, label.text, room, max(_LARGEST_TEXT, least))
        if size >= least or _fits(painter, label.text, (path, middle, least)):
            _write(painter, label, label.text, (path, middle, max(size, least)))
    elif (size := _size_below(painter, label.counts, room, max(_LARGEST_COUNTS, least))) >= least:
        below = middle + QPointF(0, 0.6 * size)
        _write(painter, label, label.counts, (path, below, size))
        _draw_sign(painter, label, label.text, (path, middle - QPointF(0, 0.6 * size), 0.9 * size))
    else:
        radius = min(max(room * 0.9, _LEAST_SIGN), _LARGEST_SIGN)
        _draw_sign(painter, label, label.text, (path, middle, radius))
    painter.restore()


def draw_sign(painter: QPainter, sign: Sign, middle: QPointF, radius: float, ink: str) -> None:
    """Draw a sign as lines within a circle."""
    pen = QPen(QColor(ink), _STROKE * radius)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    arm = _REACH * radius
    painter.drawLines(
        [
            QLineF(middle + QPointF(x1, y1) * arm, middle + QPointF(x2, y2) * arm)
            for x1, y1, x2, y2 in _LINES[sign]
        ]
    )


def _draw_sign(painter: QPainter, label: Label, sign: Sign, spot: _Spot) -> None:
    path, middle, radius = spot
    plate = QPainterPath()
    plate.addEllipse(middle, radius, radius)
    _fill_within(painter, path, plate, label.plate)
    draw_sign(painter, sign, middle, radius, label.ink)


def _size(painter: QPainter, text: str, room: float, most: float) -> float:
    box = QFontMetricsF(_measured(painter)).tightBoundingRect(text)
    return min(most, 2 * _FILLED * room * _MEASURED / hypot(box.width(), box.height()))


def _fits(painter: QPainter, text: str, spot: _Spot) -> bool:
    """Whether a long, narrow region has room for a text that finds none in a circle."""
    path, middle, size = spot
    box = QFontMetricsF(_measured(painter)).tightBoundingRect(text)
    room = QRectF(0, 0, box.width() * size / _MEASURED, box.height() * size / _MEASURED)
    room.moveCenter(middle)
    return path.contains(room)


def _size_below(painter: QPainter, text: str, room: float, most: float) -> float:
    """The size of words that have a sign of their own height above them; 0 for no words."""
    wide = QFontMetricsF(_measured(painter)).horizontalAdvance(text)
    return min(most, 2 * room * _MEASURED / hypot(wide, 1.9 * _MEASURED)) if text else 0.0


def _write(painter: QPainter, label: Label, text: str, spot: _Spot) -> None:
    path, middle, size = spot
    font = _measured(painter)
    box = QFontMetricsF(font).tightBoundingRect(text)
    scale = size / _MEASURED
    around = QRectF(0, 0, (box.width() + 0.4 * _MEASURED) * scale, (box.height() + 0.4 * _MEASURED) * scale)
    around.moveCenter(middle)
    plate = QPainterPath()
    plate.addRoundedRect(around, 0.3 * size, 0.3 * size)
    _fill_within(painter, path, plate, label.plate)
    painter.save()
    painter.translate(middle)
    painter.scale(scale, scale)
    painter.setFont(font)
    painter.setPen(QColor(label.ink))
    painter.drawText(-box.center(), text)
    painter.restore()


def _fill_within(painter: QPainter, path: QPainterPath, plate: QPainterPath, colour: str) -> None:
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillPath(plate, QColor(colour))
    painter.restore()


def _measured(painter: QPainter) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(_MEASURED)
    return font
