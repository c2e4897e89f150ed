"""Where it happens: the figure, and beside it the most affected regions by number."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import number_text
from spasmjournal.report.blocks import GUTTER, Column, Gap, Paragraph, Row, Stack, columns, heading
from spasmjournal.report.body import Body
from spasmjournal.report.contents import AffectedRegion, ReportContents
from spasmjournal.report.flow import Block
from spasmjournal.report.phrases import level_text
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.table import table_head
from spasmjournal.report.typography import PT, Align, Words

RANKED = 8
HEIGHT = 234 * PT
BODY_PART = 0.48


class Places:
    """The body on the left, the list of its most affected regions on the right."""

    def __init__(self, contents: ReportContents, anatomy: Anatomy, sheet: Sheet) -> None:
        self._sheet = sheet
        wide = sheet.width * BODY_PART
        self._body = Body(sheet, anatomy, contents.regions, RANKED, wide, HEIGHT)
        self._list = self._listed(contents.regions, wide + GUTTER)

    @property
    def height(self) -> float:
        """The higher of both."""
        return max(self._body.height, self._list.height)

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint both."""
        self._body.paint(painter, y)
        self._list.paint(painter, y)

    def _listed(self, regions: Sequence[AffectedRegion], x: float) -> Block:
        width = self._sheet.width - x
        title = QCoreApplication.translate("Report", "Most affected")
        blocks: list[Block] = [_Moved(heading(title, self._sheet.faces.heading, width), x)]
        if not regions:
            text = QCoreApplication.translate("Report", "No spasms were noted in this period.")
            blocks.append(Paragraph(Words(text, self._sheet.faces.muted, width), x))
            return Stack(*blocks)
        table = columns(
            width, (6, Align.LEFT), (94, Align.LEFT), (19, Align.RIGHT), (19, Align.RIGHT), gutter=5 * PT
        )
        blocks += [self._head(table, x), *self._rows(regions, table, x, width)]
        blocks += [Gap(3 * PT), Paragraph(Words(self._rest(regions), self._sheet.faces.small, width), x)]
        return Stack(*blocks)

    def _head(self, table: tuple[Column, ...], x: float) -> Block:
        texts = (
            "",
            QCoreApplication.translate("Report", "Region"),
            QCoreApplication.translate("Report", "Spasms"),
            QCoreApplication.translate("Report", "Typical"),
        )
        return _Moved(table_head(table, texts, self._sheet), x)

    def _rows(
        self, regions: Sequence[AffectedRegion], table: tuple[Column, ...], x: float, width: float
    ) -> list[Block]:
        faces = self._sheet.faces
        rows: list[Block] = []
        for rank, region in enumerate(regions[:RANKED], 1):
            texts = (number_text(rank), region.name, number_text(region.spasms), level_text(region.typical))
            cells = [
                (c, Words(t, face, c.width, c.align, most_lines=2))
                for c, t, face in zip(table, texts, (faces.row_strong, *[faces.row] * 3), strict=True)
            ]
            rows.append(_Moved(Row(cells, width, self._sheet.look.line, pad=1.5 * PT), x))
        return rows

    def _rest(self, regions: Sequence[AffectedRegion]) -> str:
        sides = QCoreApplication.translate(
            "Report",
            "Left and right are my own. Colour: typical intensity of the numbered regions; grey: others.",
        )
        more = len(regions) - RANKED
        if more <= 0:
            return sides
        and_more = QCoreApplication.translate("Report", "And in {more} more regions.").format(
            more=number_text(more)
        )
        return f"{and_more} {sides}"


class _Moved:
    """A block that starts further right."""

    def __init__(self, block: Block, x: float) -> None:
        self._block = block
        self._x = x

    @property
    def height(self) -> float:
        return self._block.height

    def paint(self, painter: QPainter, y: float) -> None:
        painter.save()
        painter.translate(self._x, 0)
        self._block.paint(painter, y)
        painter.restore()
