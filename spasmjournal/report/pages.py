"""The report as pages: laid out once for a paper, then painted on a screen, a printer or into a PDF."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize, QPainter

from spasmjournal.anatomy import Anatomy
from spasmjournal.look import Look
from spasmjournal.report.blocks import Line, columns, heading
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.first_page import FirstPage
from spasmjournal.report.flow import Page, Piece, flow
from spasmjournal.report.phrases import foot_text, page_text
from spasmjournal.report.questions import question_blocks
from spasmjournal.report.remedy_table import RemedyTable
from spasmjournal.report.sheet import MARGIN, Sheet
from spasmjournal.report.spasm_list import SpasmList, UseList
from spasmjournal.report.table import ABOVE
from spasmjournal.report.typography import PT, Align, Words

MOST_QUESTION_LINES = 24


class Pages:
    """The pages of a report on one paper size."""

    def __init__(self, contents: ReportContents, anatomy: Anatomy, look: Look, paper: QPageSize) -> None:
        self.sheet = Sheet.of(paper, look)
        self._contents = contents
        first = FirstPage(contents, anatomy, self.sheet)
        self.pages: tuple[Page, ...] = (first.page, *flow(self._further(first), self.sheet.room))

    def __len__(self) -> int:
        return len(self.pages)

    def paint(self, painter: QPainter, number: int, width: float) -> None:
        """Paint page `number` (from 0) so that the paper is `width` units of the painter wide."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = width / self.sheet.paper_width
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        for block, y in self.pages[number]:
            block.paint(painter, y)
        self._paint_foot(painter, number)
        painter.restore()

    def _further(self, first: FirstPage) -> list[Piece]:
        contents, sheet = self._contents, self.sheet
        pieces: list[Piece] = []
        if first.more_remedies:
            pieces += RemedyTable(contents.remedies, sheet).pieces()
        if first.more_questions:
            title = QCoreApplication.translate("Report", "All questions to ask")
            named = heading(title, sheet.faces.heading, sheet.width)
            pieces.append(Piece(named, ABOVE, keeps_next=True))
            pieces += [
                Piece(block) for block in question_blocks(contents.questions, sheet, MOST_QUESTION_LINES)
            ]
        if contents.parts.spasms:
            pieces += SpasmList(contents, sheet).pieces()
            pieces += UseList(contents.uses_alone, sheet).pieces()
        return pieces

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        sheet = self.sheet
        face, y = sheet.faces.small, sheet.foot_y
        Line(sheet.width, sheet.look.line).paint(painter, y)
        thirds = columns(sheet.width, (26, Align.LEFT), (55, Align.CENTRE), (19, Align.RIGHT))
        texts = (self._contents.person.name, foot_text(self._contents), page_text(number + 1, len(self)))
        for column, text in zip(thirds, texts, strict=True):
            words = Words(text, face, column.width, column.align, most_lines=1)
            words.paint(painter, column.x, y + 3 * PT)
