"""Page one, which must be enough by itself: the longest list gives way and says so."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.report.blocks import Beside, Gap, Moved, Paragraph, Row, Stack, columns, heading
from spasmjournal.report.body import Body
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.figures_band import figures_band, page_head
from spasmjournal.report.flow import Block, Page, Placed
from spasmjournal.report.phrases import cause_texts, more_further_on_text
from spasmjournal.report.questions import question_blocks, ruled_lines
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.short_lists import short_lists
from spasmjournal.report.table import PaperTable
from spasmjournal.report.tables import remedy_table
from spasmjournal.report.typography import PT, Align, Words

SPACE = 9 * PT
BODY_HEIGHTS = (200 * PT, 250 * PT)
"""The figure grows to the first where there is room, then to the second."""


class Least(NamedTuple):
    """What is kept of each list, how high the figure is, and whether what was suspected stands there."""

    remedies: int
    short: int
    questions: int
    figure: float
    causes: bool


_LEAST = (
    Least(8, 3, 6, 165 * PT, causes=True),
    Least(6, 2, 3, 165 * PT, causes=True),
    Least(6, 2, 3, 130 * PT, causes=True),
    Least(5, 1, 2, 130 * PT, causes=False),
    Least(3, 1, 1, 100 * PT, causes=False),
    Least(0, 0, 0, 100 * PT, causes=False),
)
"""One after the other, until page one fits."""
_THIRDS = ((25, Align.LEFT), (42, Align.LEFT), (33, Align.LEFT))


class FirstPage:
    """Page one laid out; `more_remedies` and `more_questions` say that it had no room for all."""

    def __init__(self, contents: ReportContents, anatomy: Anatomy, sheet: Sheet) -> None:
        self._sheet = sheet
        self._table = PaperTable(remedy_table(contents), sheet, most_lines=2, pad=1.2 * PT)
        self._thirds = columns(sheet.width, *_THIRDS, gutter=14 * PT)
        self._lists = short_lists(contents, anatomy, sheet, [third.width for third in self._thirds])
        self._questions = question_blocks(contents.questions, sheet, most_lines=2)
        self._top: list[Block] = [page_head(contents, sheet), figures_band(contents, sheet)]
        self._causes = self._suspected(contents)
        lengths = [len(self._table.rows), *map(len, self._lists), len(self._questions)]
        self._shown, self._least = self._give_way(lengths)
        self.more_remedies = self._shown[0] < lengths[0]
        self.more_questions = self._shown[-1] < lengths[-1]
        self.page = self._laid_out(contents, anatomy)

    def _give_way(self, lengths: Sequence[int]) -> tuple[list[int], Least]:
        """How much of each list is shown: one entry after another is taken from the longest."""
        shown, least = list(lengths), _LEAST[0]
        for least in _LEAST:
            kept = (least.remedies, *[least.short] * len(self._lists), least.questions)
            while self._height(shown, least) > self._sheet.room:
                may = [number for number in range(len(shown)) if shown[number] > kept[number]]
                if not may:
                    break
                shown[max(may, key=lambda number: self._length(number, shown[number]))] -= 1
            else:
                break
        return shown, least

    def _length(self, number: int, count: int) -> float:
        """How high the first entries of a list are."""
        if number == 0:
            return Stack(*self._table.rows[:count]).height
        if number > len(self._lists):
            return Stack(*self._questions[:count]).height
        return self._lists[number - 1].first(count).height

    def _height(self, shown: Sequence[int], least: Least) -> float:
        return _height([*self._top, *self._below(shown, least)]) + least.figure

    def _below(self, shown: Sequence[int], least: Least) -> list[Block]:
        """All that stands below the figure."""
        remedies, *short, questions = shown
        listed = Beside(
            *(
                Moved(each.first(count), column.x)
                for each, count, column in zip(self._lists, short, self._thirds, strict=True)
            )
        )
        causes = self._causes if least.causes else []
        return [self._tried(remedies), *causes, listed, self._asked(questions)]

    def _laid_out(self, contents: ReportContents, anatomy: Anatomy) -> Page:
        below = self._below(self._shown, self._least)
        left = self._sheet.room - _height([*self._top, *below])
        usual, most = BODY_HEIGHTS
        body_height = max(self._least.figure, min(usual, left))
        ruled = Stack(*ruled_lines(left - body_height, self._sheet))
        body_height = max(body_height, min(most, left - ruled.height))
        body = Body(self._sheet, anatomy, contents.regions, body_height)
        return _placed([*self._top, body, *below[:-1], Stack(below[-1], ruled)])

    def _tried(self, rows: int) -> Block:
        table = self._table
        if not table.rows:
            return Stack(table.title, self._muted(table.told.empty))
        more = len(table.rows) - rows
        left_out = [Gap(2 * PT), self._muted(more_further_on_text(more))] if more else []
        return Stack(table.title, table.head, *table.rows[:rows], *left_out, *table.note)

    def _asked(self, questions: int) -> Block:
        more = len(self._questions) - questions
        left_out = [self._muted(more_further_on_text(more))] if more else []
        title = QCoreApplication.translate("Report", "Questions to ask")
        named = heading(title, self._sheet.faces.heading, self._sheet.width)
        lines = [] if self._questions else ruled_lines(self._sheet.room, self._sheet, most=2)
        return Stack(named, *self._questions[:questions], *left_out, *lines)

    def _suspected(self, contents: ReportContents) -> list[Block]:
        if not contents.causes:
            return []
        faces, width = self._sheet.faces, self._sheet.width
        title, said = columns(width, (20, Align.LEFT), (80, Align.LEFT))
        texts = (QCoreApplication.translate("Report", "Suspected by me"), cause_texts(contents.causes))
        cells = [
            (title, Words(texts[0], faces.row_strong, title.width, most_lines=2)),
            (said, Words(texts[1], faces.row, said.width, most_lines=2)),
        ]
        return [Row(cells, width, self._sheet.look.paper, pad=0)]

    def _muted(self, text: str) -> Block:
        return Paragraph(Words(text, self._sheet.faces.row_muted, self._sheet.width, most_lines=2))


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height + SPACE for block in blocks)


def _placed(blocks: Sequence[Block]) -> Page:
    placed: list[Placed] = []
    y = 0.0
    for block in blocks:
        placed.append(Placed(block, y))
        y += block.height + SPACE
    return tuple(placed)
