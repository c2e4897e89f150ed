"""Page one, which must be enough by itself: the longest list gives way and says so."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.report.blocks import Paragraph, Row, Stack, columns, heading
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.figures_band import FiguresBand, Head
from spasmjournal.report.flow import Block, Page, Placed
from spasmjournal.report.phrases import cause_texts, more_text
from spasmjournal.report.places import Places
from spasmjournal.report.questions import TO_WRITE, question_blocks, ruled_lines
from spasmjournal.report.remedy_table import RemedyTable
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Align, Words

SPACE = 12 * PT
KEPT_QUESTIONS, KEPT_REMEDIES = 3, 4
"""What is shown at least of each list, as far as the other list allows."""


class FirstPage:
    """Page one laid out; `more_remedies` and `more_questions` say that it had no room for all."""

    def __init__(self, contents: ReportContents, anatomy: Anatomy, sheet: Sheet) -> None:
        self._sheet = sheet
        self._table = RemedyTable(contents.remedies, sheet)
        self._questions = question_blocks(contents.questions, sheet, most_lines=2)
        top: list[Block] = [
            Head(contents, sheet),
            FiguresBand(contents, sheet),
            Places(contents, anatomy, sheet),
        ]
        causes = self._causes(contents)
        rows = self._rows(sheet.room - _height([*top, *causes]), len(contents.remedies))
        blocks = [*top, self._table.first(rows), *causes]
        room = sheet.room - _height(blocks)
        shown = self._questions_fitting(room)
        self.more_remedies = rows < len(contents.remedies)
        self.more_questions = shown < len(self._questions)
        self.page = _placed([*blocks, self._asked(shown, room)])

    def _causes(self, contents: ReportContents) -> list[Block]:
        if not contents.causes:
            return []
        faces, width = self._sheet.faces, self._sheet.width
        title, said = columns(width, (23, Align.LEFT), (77, Align.LEFT))
        texts = (QCoreApplication.translate("Report", "Suspected by me"), cause_texts(contents.causes))
        cells = [
            (title, Words(texts[0], faces.row_strong, title.width, most_lines=3)),
            (said, Words(texts[1], faces.row, said.width, most_lines=3)),
        ]
        return [Row(cells, width, self._sheet.look.paper, pad=0)]

    def _rows(self, room: float, remedies: int) -> int:
        """How many remedies are shown: questions give way first, down to none."""
        rows = 0
        for kept in range(min(KEPT_QUESTIONS, len(self._questions)), -1, -1):
            rows = self._table.fitting(room - SPACE - self._asked_height(kept))
            if rows >= min(remedies, KEPT_REMEDIES):
                break
        return rows

    def _asked_height(self, questions: int) -> float:
        """The least height of the questions, with their heading and room to write."""
        blocks = [self._asked_title(), *self._questions[:questions], *self._left_out(questions)]
        return Stack(*blocks).height + (0 if questions else 2 * TO_WRITE)

    def _questions_fitting(self, room: float) -> int:
        fitting = (count for count in range(len(self._questions), 0, -1) if self._asked_height(count) <= room)
        return next(fitting, 0)

    def _asked(self, shown: int, room: float) -> Block:
        blocks = [self._asked_title(), *self._questions[:shown], *self._left_out(shown)]
        left = room - Stack(*blocks).height
        return Stack(*blocks, *ruled_lines(left, self._sheet))

    def _asked_title(self) -> Block:
        title = QCoreApplication.translate("Report", "Questions to ask")
        return heading(title, self._sheet.faces.heading, self._sheet.width)

    def _left_out(self, shown: int) -> list[Block]:
        more = len(self._questions) - shown
        if not more:
            return []
        return [Paragraph(Words(more_text(more), self._sheet.faces.row_muted, self._sheet.width))]


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height + SPACE for block in blocks)


def _placed(blocks: Sequence[Block]) -> Page:
    placed: list[Placed] = []
    y = 0.0
    for block in blocks:
        placed.append(Placed(block, y))
        y += block.height + SPACE
    return tuple(placed)
