"""What all tables of the report have alike: their head, and how they are set over pages."""

from collections.abc import Sequence

from spasmjournal.report.blocks import Column, Row, heading
from spasmjournal.report.flow import Block, Piece
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Words

ABOVE = 16 * PT
"""Room left above a heading on a page."""

MOST_HEAD_LINES = 2


def table_head(table: Sequence[Column], texts: Sequence[str], sheet: Sheet) -> Block:
    """The names of the columns, as wide as the table."""
    face = sheet.faces.small
    cells = [
        (c, Words(t, face, c.width, c.align, most_lines=MOST_HEAD_LINES))
        for c, t in zip(table, texts, strict=True)
    ]
    return Row(cells, table[-1].x + table[-1].width, sheet.look.muted)


def table_pieces(title: str, head: Block, rows: Sequence[Block], sheet: Sheet) -> list[Piece]:
    """A table under its title, to be set over pages, each of which repeats its head."""
    named = heading(title, sheet.faces.heading, sheet.width)
    pieces = [Piece(named, ABOVE, keeps_next=True), Piece(head, keeps_next=True)]
    return [*pieces, *(Piece(row, head=head) for row in rows)]
