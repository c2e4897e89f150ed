"""The report as pages: laid out once for a paper, then painted on a screen, a printer or into a PDF."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.chart import Chart
from spasmjournal.report.blocks import BOX_PAD, Boxed, Line, Paragraph, Stack, columns, heading
from spasmjournal.report.chart_pages import chart_pieces
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.first_page import FirstPage
from spasmjournal.report.flow import Page, Piece, flow
from spasmjournal.report.method import method_texts
from spasmjournal.report.parts import Section
from spasmjournal.report.phrases import foot_text, page_text
from spasmjournal.report.questions import question_blocks
from spasmjournal.report.sheet import MARGIN, Sheet
from spasmjournal.report.table import ABOVE, PaperTable
from spasmjournal.report.tables import remedy_table
from spasmjournal.report.told_tables import told_tables
from spasmjournal.report.typography import PT, Align, Words

MOST_QUESTION_LINES = 24


class Pages:
    """The pages of a report on one kind of sheet; `charts` are those of its period."""

    def __init__(
        self,
        contents: ReportContents,
        anatomy: Anatomy,
        sheet: Sheet,
        charts: Sequence[Chart] = (),
    ) -> None:
        self.sheet = sheet
        self._contents = contents
        first = FirstPage(contents, anatomy, self.sheet)
        further = flow(self._further(first, charts), self.sheet.room)
        self.pages: tuple[Page, ...] = (first.page, *further)

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

    def _further(self, first: FirstPage, charts: Sequence[Chart]) -> list[Piece]:
        contents, sheet = self._contents, self.sheet
        wanted = contents.parts.sections
        pieces = chart_pieces(charts, sheet)
        if first.more_remedies:
            title = QCoreApplication.translate("Report", "All that was tried")
            pieces += PaperTable(remedy_table(contents), sheet, most_lines=3).pieces(title)
        if first.more_questions:
            pieces += self._all_questions()
        for told in told_tables(contents):
            pieces += PaperTable(told, sheet).pieces()
        if Section.METHOD in wanted:
            pieces += self._method()
        return pieces

    def _all_questions(self) -> list[Piece]:
        title = QCoreApplication.translate("Report", "All questions to ask")
        questions = question_blocks(self._contents.questions, self.sheet, MOST_QUESTION_LINES)
        return [self._heading(title), *map(Piece, questions)]

    def _method(self) -> list[Piece]:
        title, *paragraphs = method_texts()
        faces, width = self.sheet.faces, self.sheet.width - 2 * BOX_PAD
        named = heading(title, faces.heading, width)
        told = [Paragraph(Words(text, faces.row, width), below=4 * PT) for text in paragraphs]
        return [Piece(Boxed(Stack(named, *told), self.sheet.width, self.sheet.look.line), ABOVE)]

    def _heading(self, text: str) -> Piece:
        return Piece(heading(text, self.sheet.faces.heading, self.sheet.width), ABOVE, keeps_next=True)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        sheet = self.sheet
        face, y = sheet.faces.small, sheet.foot_y
        Line(sheet.width, sheet.look.line).paint(painter, y)
        thirds = columns(sheet.width, (26, Align.LEFT), (55, Align.CENTRE), (19, Align.RIGHT))
        texts = (self._contents.person.name, foot_text(self._contents), page_text(number + 1, len(self)))
        for column, text in zip(thirds, texts, strict=True):
            words = Words(text, face, column.width, column.align, most_lines=1)
            words.paint(painter, column.x, y + 3 * PT)
