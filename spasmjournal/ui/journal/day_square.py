"""How one day of the calendar is drawn; each sort of day has a shape of its own besides its colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from spasmjournal.i18n import number_text
from spasmjournal.look import Look
from spasmjournal.observation import DayMark
from spasmjournal.wording import intensity_text

_GAP = 2.0


def paint_day(painter: QPainter, area: QRectF, mark: DayMark | None, look: Look) -> None:
    """A spasm is a filled square with its number, "no spasms" a ring, other entries a dot, no entry empty."""
    box = area.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    if mark is not None and mark.spasms:
        _paint_spasms(painter, box, mark.worst, look)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark is not None and mark.none_said:
        painter.setPen(QPen(QColor(look.ink), max(2.0, box.width() / 11)))
        painter.drawEllipse(_middle(box, 0.56))
        return
    painter.setPen(QPen(QColor(look.line), 1))
    painter.drawRoundedRect(box, 4, 4)
    if mark is not None and mark.other:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.muted))
        painter.drawEllipse(_middle(box, 0.28))


def paint_ring(painter: QPainter, area: QRectF, colour: str, width: float) -> None:
    """A frame around a day."""
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)


def _paint_spasms(painter: QPainter, box: QRectF, worst: int | None, look: Look) -> None:
    known = worst is not None
    painter.setPen(QPen(QColor(look.line if known else look.muted), 1))
    painter.setBrush(QColor(look.ramp[worst]) if worst is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4, 4)
    font = QFont(look.font)
    font.setPixelSize(max(9, round(box.height() * 0.58)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(look.ramp_ink[worst] if worst is not None else look.ink))
    text = number_text(worst) if worst is not None else intensity_text(None)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _middle(box: QRectF, share: float) -> QRectF:
    size = box.width() * share
    return QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
