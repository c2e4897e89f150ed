"""Paints a whole entry at once: the day it opens, time, intensity, place, what was tried, the note."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from spasmjournal.i18n import day_text, number_text, time_text
from spasmjournal.look import Look
from spasmjournal.ui.journal.entries_model import ROW, Row

Index = QModelIndex | QPersistentModelIndex
_PAD = 10


class EntryDelegate(QStyledItemDelegate):
    """Draws rows of the journal in the colours of a `Look`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as the entry has."""
        row: Row | None = index.data(ROW)
        if row is None:
            return QSize()
        line = QFontMetrics(self._font()).lineSpacing()
        lines = 1 + sum(bool(text) for text in row.texts[1:])
        head = self._head_height() if row.new_day else 0
        return QSize(200, head + max(lines * (line + 2), self._badge_size()) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        row: Row | None = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if row.new_day:
            area = self._paint_day(painter, area, row)
        self._paint_ground(painter, area, option)
        self._paint_time(painter, area, row)
        self._paint_badge(painter, area, row)
        self._paint_lines(painter, area, row)
        painter.restore()

    def _paint_day(self, painter: QPainter, area: QRect, row: Row) -> QRect:
        height = self._head_height()
        box = area.adjusted(_PAD, 0, -_PAD, 0)
        box.setHeight(height)
        painter.setFont(self._font(bold=True))
        painter.setPen(QColor(self._look.muted))
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(0, 0, 0, -6), bottom, day_text(row.entry.began))
        painter.setPen(QPen(QColor(self._look.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        return area.adjusted(0, height, 0, 0)

    def _paint_ground(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        if not state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            return
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(self._look.accent), 2) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.surface))
        painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 8, 8)

    def _paint_time(self, painter: QPainter, area: QRect, row: Row) -> None:
        box = QRect(area.left() + _PAD, area.top() + _PAD, self._time_width(), self._badge_size())
        painter.setFont(self._font())
        painter.setPen(QColor(self._look.muted))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, middle, time_text(row.entry.began))

    def _paint_badge(self, painter: QPainter, area: QRect, row: Row) -> None:
        spasm, size = row.entry.spasm, self._badge_size()
        if spasm is None:
            return
        box = QRect(area.left() + _PAD + self._time_width(), area.top() + _PAD, size, size)
        known = spasm.worst is not None
        level = spasm.worst or 0
        painter.setPen(QPen(QColor(self._look.line), 1))
        painter.setBrush(QColor(self._look.ramp[level]) if known else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(self._font(bold=True))
        painter.setPen(QColor(self._look.ramp_ink[level] if known else self._look.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number_text(level) if known else "–")

    def _paint_lines(self, painter: QPainter, area: QRect, row: Row) -> None:
        left = area.left() + 2 * _PAD + self._time_width() + self._badge_size()
        width = area.right() - _PAD - left
        top = area.top() + _PAD
        look = self._look
        for text, colour, bold in (
            (row.texts.title, look.ink, True),
            (row.texts.facts, look.ink, False),
            (row.texts.tried, look.muted, False),
            (row.texts.note, look.muted, False),
        ):
            if not text:
                continue
            font = self._font(bold=bold)
            metrics = QFontMetrics(font)
            height = QFontMetrics(self._font()).lineSpacing() + 2
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRect(left, top, width, height), middle, shown)
            top += height

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self._look.font)
        font.setPointSizeF(self._look.text_points)
        font.setBold(bold)
        return font

    def _head_height(self) -> int:
        return QFontMetrics(self._font()).lineSpacing() + 18

    def _badge_size(self) -> int:
        return QFontMetrics(self._font()).lineSpacing() + 12

    def _time_width(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance("00:00 pm") + 4
