"""Paints a whole entry at once: the day it opens, time, intensity, and what is told in words."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from spasmjournal.i18n import day_text, number_text
from spasmjournal.look import Look
from spasmjournal.ui.journal.entries_model import ROW, Row
from spasmjournal.ui.journal.entry_text import EntryTexts, clock_text
from spasmjournal.ui.journal.two_lines import two_lines

Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_USUAL_WIDTH = 1000
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CHECK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))


class _Line(NamedTuple):
    """A line of text, in its colour."""

    text: str
    ink: str
    bold: bool


class EntryDelegate(QStyledItemDelegate):
    """Draws rows of the journal in the colours of a `Look`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._boxes = False

    def show_boxes(self, *, shown: bool) -> None:
        """Show at each entry whether it is chosen, as a box that is ticked or not."""
        self._boxes = shown

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as the entry takes at the width of its list."""
        row: Row | None = index.data(ROW)
        if row is None:
            return QSize()
        shown: QWidget | None = option.widget
        width = shown.viewport().width() if isinstance(shown, QAbstractScrollArea) else _USUAL_WIDTH
        lines = self._lines(row.texts, width - self._text_left() - _PAD)
        head = self._head_height() if row.new_day else 0
        height = 2 * self._lead() + len(lines) * self._line()
        return QSize(200, head + max(height, self._badge_size()) + 2 * _PAD)

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
        if self._boxes:
            area = self._paint_box(painter, area, option)
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
        selected = bool(state & QStyle.StateFlag.State_Selected)
        current = bool(state & QStyle.StateFlag.State_HasFocus)
        if not (selected or current or state & QStyle.StateFlag.State_MouseOver):
            return
        painter.setPen(QPen(QColor(self._look.accent), 2) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.surface))
        painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 8, 8)
        if current and (self._boxes or not selected):
            painter.setPen(QPen(QColor(self._look.accent), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(5, 5, -5, -5), 6, 6)

    def _paint_box(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> QRect:
        size, room = self._badge_size() - 10, self._badge_size()
        box = QRect(area.left() + _PAD, area.top() + _PAD + 5, size, size)
        state: QStyle.StateFlag = option.state
        ticked = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(self._look.accent if ticked else self._look.muted), 2))
        painter.setBrush(QColor(self._look.accent if ticked else self._look.raised))
        painter.drawRoundedRect(box, 5, 5)
        if ticked:
            corners = [QPointF(box.left() + x * size, box.top() + y * size) for x, y in _CHECK]
            painter.setPen(QPen(QColor(self._look.on_accent), max(2.0, size / 9)))
            painter.drawPolyline(QPolygonF(corners))
        return area.adjusted(room + 4, 0, 0, 0)

    def _paint_time(self, painter: QPainter, area: QRect, row: Row) -> None:
        box = QRect(area.left() + _PAD, area.top() + _PAD, self._time_width(), self._badge_size())
        painter.setFont(self._font())
        painter.setPen(QColor(self._look.muted))
        painter.drawText(box, _MIDDLE, clock_text(row.entry))

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
        left = area.left() + self._text_left(boxes=False)
        box = QRect(left, area.top() + _PAD + self._lead(), area.right() - _PAD - left, self._line())
        self._paint_marks(painter, box, row.texts.marks)
        for text, ink, bold in self._lines(row.texts, box.width()):
            painter.setFont(self._font(bold=bold))
            painter.setPen(QColor(ink))
            painter.drawText(box, _MIDDLE, text)
            box.translate(0, self._line())

    def _lines(self, texts: EntryTexts, width: int) -> list[_Line]:
        plain, bold = QFontMetrics(self._font()), QFontMetrics(self._font(bold=True))
        titled = width - sum(self._mark_width(mark) for mark in texts.marks)
        lines = [_Line(line, self._look.ink, bold=True) for line in two_lines(texts.title, titled, bold)]
        for text in texts.lines:
            ink = self._look.ink if text == texts.facts else self._look.muted
            lines += [_Line(line, ink, bold=False) for line in two_lines(text, width, plain)]
        return lines

    def _paint_marks(self, painter: QPainter, box: QRect, marks: tuple[str, ...]) -> None:
        """Words in frames at the end of the title."""
        right = box.right()
        painter.setFont(self._font())
        for mark in reversed(marks):
            width = self._mark_width(mark) - _PAD
            frame = QRect(right - width, box.top(), width, box.height())
            painter.setPen(QPen(QColor(self._look.muted), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 7, 7)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, mark)
            right -= width + _PAD

    def _mark_width(self, mark: str) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(mark) + 16 + _PAD

    def _text_left(self, *, boxes: bool = True) -> int:
        ticks = self._badge_size() + 4 if self._boxes and boxes else 0
        return ticks + 2 * _PAD + self._time_width() + self._badge_size()

    def _line(self) -> int:
        return QFontMetrics(self._font()).lineSpacing() + 2

    def _lead(self) -> int:
        """What the first line stands below the top, so that it is level with the intensity."""
        return (self._badge_size() - self._line()) // 2

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
