"""The head of page one: whose report of when, how far to trust it, and the four figures."""

from PySide6.QtGui import QPainter

from spasmjournal.report.blocks import GUTTER, Gap, Line, Paragraph, Stack, columns
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.flow import Block
from spasmjournal.report.phrases import (
    about_lines,
    figures,
    made_on_text,
    made_up_text,
    period_text,
    title_text,
    trust_text,
)
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Align, Words


class Head:
    """Who and when, and the record's trust line."""

    def __init__(self, contents: ReportContents, sheet: Sheet) -> None:
        faces = sheet.faces
        self._left_width, right = sheet.width * 0.56, sheet.width * 0.44 - GUTTER
        self._left: Block = Stack(
            Paragraph(Words(title_text(contents.person), faces.title, self._left_width, most_lines=2)),
            *(
                Paragraph(Words(line, faces.muted, self._left_width, most_lines=2))
                for line in about_lines(contents.person)
            ),
        )
        facts = [(period_text(contents.period), faces.strong), (made_on_text(contents), faces.muted)]
        if contents.made_up:
            facts.append((made_up_text(), faces.strong))
        self._right: Block = Stack(
            *(
                Paragraph(Words(text, face, right, Align.RIGHT), self._left_width + GUTTER)
                for text, face in facts
            )
        )
        # the period stands level with the larger name
        self._drop = faces.title.baseline - faces.strong.baseline
        self._trust = Stack(
            Line(sheet.width, sheet.look.ink, 6 * PT),
            Gap(4 * PT),
            Paragraph(Words(trust_text(contents), faces.muted, sheet.width)),
        )

    @property
    def height(self) -> float:
        """Name, facts and trust line."""
        return self._upper + self._trust.height

    @property
    def _upper(self) -> float:
        return max(self._left.height, self._right.height + self._drop)

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint all three."""
        self._left.paint(painter, y)
        self._right.paint(painter, y + self._drop)
        self._trust.paint(painter, y + self._upper)


class FiguresBand:
    """Four figures side by side, each with what it counts."""

    def __init__(self, contents: ReportContents, sheet: Sheet) -> None:
        four = columns(sheet.width, *[(1.0, Align.LEFT)] * 4)
        self._cells: list[Block] = [
            Stack(
                Paragraph(Words(number, sheet.faces.figure, column.width), column.x),
                Paragraph(Words(label, sheet.faces.small, column.width), column.x),
            )
            for column, (number, label) in zip(four, figures(contents), strict=True)
        ]

    @property
    def height(self) -> float:
        """The highest of the four."""
        return max(cell.height for cell in self._cells)

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint all four."""
        for cell in self._cells:
            cell.paint(painter, y)
