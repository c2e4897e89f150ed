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
    remedy_name,
    too_few_text,
)
from spasmjournal.report.remedy_lines import RemedyLine
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Align, Words

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
            text = QCoreApplication.translate(
                "Report", "and {more} more: all of them on the next page"
            ).format(more=number_text(more))
            blocks += [Gap(2 * PT), Paragraph(Words(text, faces.row_muted, width))]
        return Stack(*blocks, Gap(3 * PT), Paragraph(Words(method_text(), faces.small, width)))

    def pieces(self) -> list[Piece]:
        """The whole table, to be set over pages."""
        head = self._head()
        title = QCoreApplication.translate("Report", "All that was tried")
        named = heading(title, self._sheet.faces.heading, self._sheet.width)
        first = [Piece(named, 14 * PT, keeps_next=True), Piece(head, keeps_next=True)]
        return [*first, *(Piece(row, head=head) for row in self._rows)]

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
        face = self._sheet.faces.small
        cells = [(c, Words(t, face, c.width, c.align)) for c, t in zip(self._columns, texts, strict=True)]
        return Row(cells, self._sheet.width, self._sheet.look.muted)

    def _row(self, line: RemedyLine) -> Block:
        face = self._sheet.faces.row
        name, uses, answered, change, eased, worse = self._columns
        cells = [
            (name, Words(remedy_name(line), face, name.width, most_lines=2)),
            (uses, Words(number_text(line.uses), face, uses.width, _RIGHT)),
            (answered, Words(number_text(line.answered), face, answered.width, _RIGHT)),
            (worse, Words(number_text(line.worse), face, worse.width, _RIGHT)),
        ]
        if line.missing:
            both = Column(change.x, eased.x + eased.width - change.x, _RIGHT)
            muted = self._sheet.faces.row_muted
            cells.append((both, Words(too_few_text(line), muted, both.width, _RIGHT)))
        else:
            texts = (
                (change, change_text(level_text(line.before), level_text(line.after))),
                (eased, eased_text(line)),
            )
            cells += [(column, Words(text, face, column.width, _RIGHT)) for column, text in texts]
        return Row(cells, self._sheet.width, self._sheet.look.line, pad=1.6 * PT)
