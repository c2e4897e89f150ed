"""The table of what was tried and how it was before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.report.blocks import Column, Gap, Paragraph, Row, Stack, columns, heading
from spasmjournal.report.flow import Block, Piece
from spasmjournal.report.phrases import (
    change_text,
    eased_text,
    level_text,
    method_text,
    more_text,
    remedy_name,
    too_few_text,
)
from spasmjournal.report.remedy_lines import RemedyLine
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.table import table_head, table_pieces
from spasmjournal.report.typography import PT, Align, Face, Words

MOST_LINES = 2
"""What exceeds it is cut, so that a row is low whatever a remedy is called."""

_LEFT, _RIGHT = Align.LEFT, Align.RIGHT


class RemedyTable:
    """All remedies of the period, as rows of one table."""

    def __init__(self, remedies: Sequence[RemedyLine], sheet: Sheet) -> None:
        self._remedies = remedies
        self._sheet = sheet
        self._columns = columns(
            sheet.width, (36, _LEFT), (9, _RIGHT), (13, _RIGHT), (20, _RIGHT), (20, _RIGHT), (10, _RIGHT)
        )
        self._rows = [self._row(line) for line in remedies]

    def fitting(self, room: float) -> int:
        """How many rows page one has room for."""
        count = len(self._rows)
        while count and self.first(count).height > room:
            count -= 1
        return count

    def first(self, rows: int) -> Block:
        """The table as one block, with as many rows, and what is left out."""
        faces, width = self._sheet.faces, self._sheet.width
        if not self._remedies:
            text = QCoreApplication.translate("Report", "No remedies were noted in this period.")
            return Stack(self._title(), Paragraph(Words(text, faces.muted, width)))
        blocks: list[Block] = [self._title(), self._head(), *self._rows[:rows]]
        more = len(self._rows) - rows
        if more:
            blocks += [Gap(2 * PT), Paragraph(Words(more_text(more), faces.row_muted, width))]
        return Stack(*blocks, Gap(3 * PT), Paragraph(Words(method_text(), faces.small, width)))

    def pieces(self) -> list[Piece]:
        """The whole table, to be set over pages."""
        title = QCoreApplication.translate("Report", "All that was tried")
        return table_pieces(title, self._head(), self._rows, self._sheet)

    def _title(self) -> Block:
        title = QCoreApplication.translate("Report", "What was tried")
        return heading(title, self._sheet.faces.heading, self._sheet.width)

    def _head(self) -> Block:
        texts = (
            QCoreApplication.translate("Report", "With"),
            QCoreApplication.translate("Report", "Uses"),
            QCoreApplication.translate("Report", "Answered"),
            QCoreApplication.translate("Report", "Before → after"),
            QCoreApplication.translate("Report", "Eased by 30 %"),
            QCoreApplication.translate("Report", "Worse"),
        )
        return table_head(self._columns, texts, self._sheet)

    def _row(self, line: RemedyLine) -> Block:
        name, uses, answered, change, eased, worse = self._columns
        cells = [
            self._cell(name, remedy_name(line)),
            self._cell(uses, number_text(line.uses)),
            self._cell(answered, number_text(line.answered)),
            self._cell(worse, number_text(line.worse)),
        ]
        if line.missing:
            both = Column(change.x, eased.x + eased.width - change.x, _RIGHT)
            cells.append(self._cell(both, too_few_text(line), self._sheet.faces.row_muted))
        else:
            told = change_text(level_text(line.before), level_text(line.after))
            cells += [self._cell(change, told), self._cell(eased, eased_text(line))]
        return Row(cells, self._sheet.width, self._sheet.look.line, pad=1.6 * PT)

    def _cell(self, column: Column, text: str, face: Face | None = None) -> tuple[Column, Words]:
        face = face or self._sheet.faces.row
        return column, Words(text, face, column.width, column.align, most_lines=MOST_LINES)
