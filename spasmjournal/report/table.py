"""Tables on paper: their heads, their rows, and how they are set over pages."""

from collections.abc import Sequence

from spasmjournal.report.blocks import GUTTER, Column, Gap, Paragraph, Row, columns, heading
from spasmjournal.report.column_widths import column_widths
from spasmjournal.report.flow import Block, Piece
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.table_text import TableText
from spasmjournal.report.typography import PT, Align, Words

ABOVE = 16 * PT
"""Room left above a heading on a page."""

MOST_HEAD_LINES = 3
MOST_CELL_LINES = 40


class PaperTable:
    """A table as blocks of a page."""

    def __init__(
        self,
        told: TableText,
        sheet: Sheet,
        most_lines: int = MOST_CELL_LINES,
        pad: float = 1.8 * PT,
    ) -> None:
        self.told = told
        self._sheet = sheet
        aligns = [Align.RIGHT if head.number else Align.LEFT for head in told.heads]
        widths = column_widths(told, sheet, sheet.width - GUTTER * (len(aligns) - 1))
        self._columns = columns(sheet.width, *zip(widths, aligns, strict=True))
        self.rows: list[Block] = [self._row(row, most_lines, pad) for row in told.rows]

    @property
    def title(self) -> Block:
        """Its title."""
        return heading(self.told.title, self._sheet.faces.heading, self._sheet.width)

    @property
    def head(self) -> Block:
        """The names of its columns."""
        texts = [head.text for head in self.told.heads]
        cells = [
            (column, Words(text, self._sheet.faces.small, column.width, column.align, MOST_HEAD_LINES))
            for column, text in zip(self._columns, texts, strict=True)
        ]
        return Row(cells, self._sheet.width, self._sheet.look.muted)

    @property
    def note(self) -> list[Block]:
        """What is said below it."""
        if not self.told.note:
            return []
        return [Gap(3 * PT), Paragraph(Words(self.told.note, self._sheet.faces.small, self._sheet.width))]

    def pieces(self, title: str = "") -> list[Piece]:
        """The whole table, to be set over pages, each of which repeats its head."""
        head = self.head
        named = heading(title or self.told.title, self._sheet.faces.heading, self._sheet.width)
        pieces = [Piece(named, ABOVE, keeps_next=True), Piece(head, keeps_next=True)]
        return [
            *pieces,
            *(Piece(row, head=head) for row in self.rows),
            *(Piece(block) for block in self.note),
        ]

    def _row(self, texts: Sequence[str], most_lines: int, pad: float) -> Row:
        face, sheet = self._sheet.faces.row, self._sheet
        cells: list[tuple[Column, Words]] = [
            (column, Words(text, face, column.width, column.align, most_lines=most_lines))
            for column, text in zip(self._columns, texts, strict=True)
            if text
        ]
        return Row(cells, sheet.width, sheet.look.line, pad=pad)
