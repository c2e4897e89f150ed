"""Page two and on: the list of spasms, and of remedies used without one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import day_text, number_text, time_text
from spasmjournal.observation import SeenUse
from spasmjournal.report.blocks import Column, Row, columns
from spasmjournal.report.contents import ListedSpasm, ReportContents
from spasmjournal.report.flow import Block, Piece
from spasmjournal.report.phrases import lasted_text, tried_text
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.table import table_head, table_pieces
from spasmjournal.report.typography import Align, Words
from spasmjournal.wording import intensity_text, kind_text

MOST_NOTE_LINES = 20
MOST_CELL_LINES = 18

_LEFT, _RIGHT = Align.LEFT, Align.RIGHT


class SpasmList:
    """The spasms of the period, newest first."""

    def __init__(self, contents: ReportContents, sheet: Sheet) -> None:
        self._contents = contents
        self._sheet = sheet
        self._columns = columns(
            sheet.width,
            (80, _LEFT),
            (29, _LEFT),
            (112, _LEFT),
            (50, _LEFT),
            (28, _RIGHT),
            (52, _LEFT),
            (88, _LEFT),
        )

    def pieces(self) -> list[Piece]:
        """The table, to be set over pages."""
        if not self._contents.spasms:
            return []
        title = QCoreApplication.translate("Report", "Spasms, newest first: {count}").format(
            count=number_text(len(self._contents.spasms))
        )
        rows = [self._row(row) for row in self._contents.spasms]
        return table_pieces(title, self._head(), rows, self._sheet)

    def _head(self) -> Block:
        texts = (
            QCoreApplication.translate("Report", "Day"),
            QCoreApplication.translate("Report", "Time"),
            QCoreApplication.translate("Report", "Place"),
            QCoreApplication.translate("Report", "Kind"),
            QCoreApplication.translate("Report", "Worst"),
            QCoreApplication.translate("Report", "Lasted"),
            QCoreApplication.translate("Report", "Tried, before → after"),
        )
        return table_head(self._columns, texts, self._sheet)

    def _row(self, listed: ListedSpasm) -> Block:
        spasm = listed.spasm
        texts = (
            day_text(spasm.began),
            time_text(spasm.began),
            "\n".join(listed.places),
            kind_text(spasm.kind) if spasm.kind else "",
            intensity_text(spasm.worst),
            lasted_text(spasm),
            "\n".join(tried_text(use) for use in listed.tried),
        )
        return _row(self._columns, texts, self._sheet, self._note(spasm.note))

    def _note(self, note: str) -> Words | None:
        if not note or not self._contents.parts.notes:
            return None
        width = self._sheet.width - self._columns[2].x
        cut_off = QCoreApplication.translate("Report", "(the rest of this note is in the journal)")
        return Words(note, self._sheet.faces.row_muted, width, most_lines=MOST_NOTE_LINES, cut_off=cut_off)


class UseList:
    """Remedies used for no spasm in particular, newest first."""

    def __init__(self, uses: Sequence[SeenUse], sheet: Sheet) -> None:
        self._uses = uses
        self._sheet = sheet
        self._columns = columns(sheet.width, (80, _LEFT), (29, _LEFT), (340, _LEFT))

    def pieces(self) -> list[Piece]:
        """The table, to be set over pages."""
        if not self._uses:
            return []
        title = QCoreApplication.translate("Report", "Remedies used without a spasm: {count}").format(
            count=number_text(len(self._uses))
        )
        rows = [self._row(use) for use in self._uses]
        return table_pieces(title, self._head(), rows, self._sheet)

    def _head(self) -> Block:
        texts = (
            QCoreApplication.translate("Report", "Day"),
            QCoreApplication.translate("Report", "Time"),
            QCoreApplication.translate("Report", "Tried, before → after"),
        )
        return table_head(self._columns, texts, self._sheet)

    def _row(self, use: SeenUse) -> Block:
        texts = (day_text(use.began), time_text(use.began), tried_text(use))
        return _row(self._columns, texts, self._sheet)


def _row(table: Sequence[Column], texts: Sequence[str], sheet: Sheet, note: Words | None = None) -> Block:
    face = sheet.faces.row
    cells = [
        (c, Words(t, face, c.width, c.align, most_lines=MOST_CELL_LINES))
        for c, t in zip(table, texts, strict=True)
        if t
    ]
    below_x = table[2].x
    return Row(cells, sheet.width, sheet.look.line, below=note, below_x=below_x)
