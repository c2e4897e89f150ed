"""Page two: charts as vectors, each under its title with the sentence that says what it shows."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from spasmjournal.charts.chart import Chart
from spasmjournal.report.blocks import Gap, Paragraph, Stack, heading
from spasmjournal.report.chart_painter import paint_chart
from spasmjournal.report.flow import Block, Piece
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.table import ABOVE
from spasmjournal.report.typography import INCH, PT, Words

_LEAST = 0.6
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
        painter.setClipRect(QRectF(0, y, sheet.width, self.height), Qt.ClipOperation.IntersectClip)
        painter.scale(PT, PT)
        box = QRectF(0, y / PT, sheet.width / PT, self.height / PT)
        paint_chart(self._chart, painter, box, sheet.faces.row.font.family(), sheet.look.paper)
        painter.restore()


def chart_pieces(charts: Sequence[Chart], sheet: Sheet) -> list[Piece]:
    """The charts, to be set over pages: a little lower where that spares a page."""
    words = [_words(chart, sheet) for chart in charts]
    wanted = [chart.height(sheet.width / INCH) * INCH for chart in charts]
    heights = fitted([each.height + ABOVE for each in words], wanted, sheet.room + ABOVE - PT)
    return [
        Piece(Stack(above, Picture(chart, sheet, height)), ABOVE)
        for chart, above, height in zip(charts, words, heights, strict=True)
    ]


def fitted(around: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """The heights of pictures, of which as many share a page as can be a little lower for that.

    `around` is what each needs besides; a picture higher than a page is as high as the page.
    """
    heights: list[float] = []
    group: list[int] = []
    for number in range(len(wanted)):
        if group and _height(around, wanted, [*group, number], _LEAST) > room:
            heights += _in_one_page(around, wanted, group, room)
            group = []
        group.append(number)
    return heights + (_in_one_page(around, wanted, group, room) if group else [])


def _in_one_page(
    around: Sequence[float], wanted: Sequence[float], group: Sequence[int], room: float
) -> list[float]:
    left = room - sum(around[number] for number in group)
    share = min(1.0, left / sum(wanted[number] for number in group))
    return [share * wanted[number] for number in group]


def _height(around: Sequence[float], wanted: Sequence[float], group: Sequence[int], share: float) -> float:
    return sum(around[number] + share * wanted[number] for number in group)


def _words(chart: Chart, sheet: Sheet) -> Block:
    return Stack(
        heading(chart.title, sheet.faces.heading, sheet.width),
        Paragraph(Words(chart.sentence, sheet.faces.row, sheet.width, most_lines=4)),
        Gap(4 * PT),
    )
