"""Page two: charts as vectors, each under its title with the sentence that says what it shows."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from spasmjournal.charts.chart import Chart
from spasmjournal.report.blocks import Gap, Paragraph, Stack, heading
from spasmjournal.report.chart_painter import paint_chart
from spasmjournal.report.flow import Block, Piece
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.table import ABOVE
from spasmjournal.report.typography import PT, Words

_INCH = 72 * PT
_LEAST = 0.72
"""Charts are drawn so much lower than they like at most, to share one page."""


class Picture:
    """A chart as wide as the page."""

    def __init__(self, chart: Chart, sheet: Sheet, height: float) -> None:
        self.height = height
        self._chart = chart
        self._sheet = sheet

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint it from the left margin on."""
        sheet = self._sheet
        painter.save()
        painter.scale(PT, PT)
        box = QRectF(0, y / PT, sheet.width / PT, self.height / PT)
        paint_chart(self._chart, painter, box, sheet.faces.row.font.family(), sheet.look.paper)
        painter.restore()


def chart_pieces(charts: Sequence[Chart], sheet: Sheet) -> list[Piece]:
    """The charts, to be set over pages: a little lower where that spares a page."""
    words = [_words(chart, sheet) for chart in charts]
    wanted = [chart.height(sheet.width / _INCH) * _INCH for chart in charts]
    around = sum(each.height for each in words) + ABOVE * max(len(charts) - 1, 0)
    share = min(1.0, max(_LEAST, (sheet.room - around - PT) / sum(wanted))) if charts else 1.0
    return [
        Piece(Stack(above, Picture(chart, sheet, min(height * share, sheet.room - above.height))), ABOVE)
        for chart, above, height in zip(charts, words, wanted, strict=True)
    ]


def _words(chart: Chart, sheet: Sheet) -> Block:
    return Stack(
        heading(chart.title, sheet.faces.heading, sheet.width),
        Paragraph(Words(chart.sentence, sheet.faces.row, sheet.width, most_lines=4)),
        Gap(4 * PT),
    )
