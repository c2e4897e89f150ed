"""The blocks that pages are set from: headings, paragraphs, table rows, rules, ruled lines."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from spasmjournal.report.flow import Block
from spasmjournal.report.typography import PT, Align, Face, Words

HAIR = 0.5 * PT
GUTTER = 9 * PT
BOX_PAD = 8 * PT


class Column(NamedTuple):
    """A column of a table: where it starts, how wide it is, where words stand in it."""

    x: float
    width: float
    align: Align = Align.LEFT


def columns(whole: float, *shares: tuple[float, Align], gutter: float = GUTTER) -> tuple[Column, ...]:
    """Columns side by side with gutters between them, in parts of the whole width."""
    room = whole - gutter * (len(shares) - 1)
    total = sum(share for share, _ in shares)
    found: list[Column] = []
    x = 0.0
    for share, align in shares:
        width = room * share / total
        found.append(Column(x, width, align))
        x += width + gutter
    return tuple(found)


class Paragraph:
    """Words in a column of their own."""

    def __init__(self, words: Words, x: float = 0.0, below: float = 0.0) -> None:
        self._words = words
        self._x = x
        self._below = below

    @property
    def height(self) -> float:
        """The height of the words and what is left free below them."""
        return self._words.height + self._below

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint the words."""
        self._words.paint(painter, self._x, y)


class Line:
    """A thin line across part of the page; a ruled line to write on has room above it."""

    def __init__(self, width: float, colour: str, room: float = 0.0, thickness: float = HAIR) -> None:
        self.height = room + thickness
        self._width = width
        self._room = room
        self._pen = QPen(QColor(colour), thickness)

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint the line below its room."""
        painter.setPen(self._pen)
        painter.drawLine(QLineF(0, y + self._room, self._width, y + self._room))


class Row:
    """Words side by side, their first lines level, a hair line below."""

    def __init__(
        self,
        cells: Sequence[tuple[Column, Words]],
        width: float,
        colour: str,
        pad: float = 2.4 * PT,
    ) -> None:
        self.cells = cells
        self._line = Line(width, colour)
        self._pad = pad
        inner = max((words.height for _, words in cells), default=0.0)
        self.height = inner + 2 * pad + self._line.height

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint all cells, then the line."""
        face = None
        for column, words in self.cells:
            if words.face is not face:
                face = words.face
                face.use(painter)
            words.write(painter, column.x, y + self._pad)
        self._line.paint(painter, y + self.height - self._line.height)


class Stack:
    """Blocks one below the other, as one block."""

    def __init__(self, *blocks: Block) -> None:
        self._blocks = blocks

    @property
    def height(self) -> float:
        """All heights together."""
        return sum(block.height for block in self._blocks)

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint each below the one before."""
        for block in self._blocks:
            block.paint(painter, y)
            y += block.height


class Moved:
    """A block that starts further right."""

    def __init__(self, block: Block, x: float) -> None:
        self._block = block
        self._x = x

    @property
    def height(self) -> float:
        """That of the block."""
        return self._block.height

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint the block where it was moved to."""
        painter.save()
        painter.translate(self._x, 0)
        self._block.paint(painter, y)
        painter.restore()


class Beside:
    """Blocks side by side, their tops level, as one block."""

    def __init__(self, *blocks: Block) -> None:
        self._blocks = blocks

    @property
    def height(self) -> float:
        """The highest of them."""
        return max((block.height for block in self._blocks), default=0.0)

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint each from the same height on."""
        for block in self._blocks:
            block.paint(painter, y)


class Boxed:
    """A block in a thin frame."""

    def __init__(self, block: Block, width: float, colour: str) -> None:
        self._block = Moved(block, BOX_PAD)
        self._width = width
        self._colour = colour

    @property
    def height(self) -> float:
        """The block and the room around it."""
        return self._block.height + 2 * BOX_PAD

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint the frame, then the block."""
        painter.setPen(QPen(QColor(self._colour), HAIR))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(0, y, self._width, self.height))
        self._block.paint(painter, y + BOX_PAD)


class Gap(NamedTuple):
    """Nothing, of a certain height."""

    height: float

    def paint(self, painter: QPainter, y: float) -> None:
        """Leave it free."""


def heading(text: str, face: Face, width: float) -> Block:
    """A heading with its own room below."""
    return Paragraph(Words(text, face, width, most_lines=2), below=3 * PT)
