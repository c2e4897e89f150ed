"""Names beside the figure: each level with its region, none on another, a thin line between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Align, Words

_BETWEEN = 3 * PT
_TO_TEXT = 3 * PT
_LINE, _HALO = 0.6 * PT, 1.8 * PT
_DOT = 1.5 * PT


@dataclass(frozen=True)
class Callout:
    """A region's name and what is said of it; the line goes from `toward`, -1 left or 1 right, to `at`."""

    name: str
    says: str
    at: QPointF
    toward: int


class CalloutColumn:
    """The callouts of one column, from top to bottom; the last ones give way where there is no room."""

    def __init__(self, callouts: Sequence[Callout], box: QRectF, sheet: Sheet) -> None:
        self._sheet = sheet
        self._box = box
        self._set = [(callout, self._words(callout)) for callout in callouts]
        while self._set and self._height() > box.height():
            self._set.pop()
        self._set.sort(key=lambda each: each[0].at.y())

    def __len__(self) -> int:
        return len(self._set)

    def boxes(self) -> list[QRectF]:
        """Where the words of each stand."""
        box = self._box
        return [
            QRectF(box.x(), top, box.width(), _high(words))
            for (_, words), top in zip(self._set, self._tops(), strict=True)
        ]

    def paint(self, painter: QPainter) -> None:
        """Paint the lines first, so that no line crosses a word."""
        tops = self._tops()
        for (callout, words), top in zip(self._set, tops, strict=True):
            self._paint_line(painter, callout, top + words[0].height / 2)
        for (_, words), top in zip(self._set, tops, strict=True):
            y = top
            for line in words:
                line.paint(painter, self._box.x(), y)
                y += line.height

    def _words(self, callout: Callout) -> tuple[Words, Words]:
        align = Align.RIGHT if callout.toward > 0 else Align.LEFT
        faces, width = self._sheet.faces, self._box.width()
        return (
            Words(callout.name, faces.small_strong, width, align, most_lines=2),
            Words(callout.says, faces.small, width, align, most_lines=2),
        )

    def _height(self) -> float:
        return sum(_high(words) for _, words in self._set) + _BETWEEN * (len(self._set) - 1)

    def _tops(self) -> list[float]:
        """As level with the regions as their heights allow."""
        tops: list[float] = []
        free = self._box.top()
        for callout, words in self._set:
            top = max(free, callout.at.y() - words[0].height / 2)
            tops.append(top)
            free = top + _high(words) + _BETWEEN
        floor = self._box.bottom()
        for number in reversed(range(len(tops))):
            tops[number] = min(tops[number], floor - _high(self._set[number][1]))
            floor = tops[number] - _BETWEEN
        return tops

    def _paint_line(self, painter: QPainter, callout: Callout, level: float) -> None:
        look, box = self._sheet.look, self._box
        edge = box.right() + _TO_TEXT if callout.toward > 0 else box.left() - _TO_TEXT
        start = QPointF(edge, level)
        for colour, width in ((look.paper, _HALO), (look.ink, _LINE)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(start, callout.at)
        painter.setBrush(QColor(look.ink))
        painter.setPen(QPen(QColor(look.paper), _LINE))
        painter.drawEllipse(callout.at, _DOT, _DOT)


def _high(words: tuple[Words, Words]) -> float:
    return sum(line.height for line in words)
