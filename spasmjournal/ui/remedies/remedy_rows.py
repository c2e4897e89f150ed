"""Paints the rows of the list of remedies: a name, under it what is told of it; and headings."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from spasmjournal.look import Look

FACTS = Qt.ItemDataRole.UserRole + 1
"""The text under the name."""
Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_HIGH = 44


class RemedyRows(QStyledItemDelegate):
    """Draws rows in the colours of a `Look`; a row that cannot be chosen is a heading."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as it takes at the width there is, and never too small to hit."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        high = sum(_height(text) for text, _ in self._texts(index, width))
        return QSize(2 * _PAD, max(high + 2 * _PAD, _HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if index.flags():
            self._paint_ground(painter, area, option.state)
        texts = self._texts(index, area.width())
        top = area.top() + (area.height() - sum(_height(text) for text, _ in texts)) // 2
        for text, colour in texts:
            painter.setPen(QColor(colour))
            text.draw(painter, QPointF(area.left() + _PAD, top))
            top += _height(text)
        painter.restore()

    def _texts(self, index: Index, width: int) -> list[tuple[QTextLayout, str]]:
        """The name and what is told of it, as they are laid out in a row, each with its colour."""
        name_colour = self._look.ink if index.flags() else self._look.muted
        texts = [(_laid_out(str(index.data()), self._font(bold=True), width), name_colour)]
        if facts := index.data(FACTS):
            texts.append((_laid_out(str(facts), self._font(), width), self._look.muted))
        return texts

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(QPen(QColor(self._look.accent), 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.surface))
        painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 8, 8)

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self._look.font)
        font.setPointSizeF(self._look.text_points)
        font.setBold(bold)
        return font


def _laid_out(text: str, font: QFont, width: int) -> QTextLayout:
    """A text in lines as wide as a row lets them be."""
    layout = QTextLayout(text, font)
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    high = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width - 2 * _PAD, 1))
        line.setPosition(QPointF(0, high))
        high += line.height()
    layout.endLayout()
    return layout


def _height(text: QTextLayout) -> int:
    return ceil(text.boundingRect().height()) + 2
