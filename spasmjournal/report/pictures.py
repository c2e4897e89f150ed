"""Pictures of the web page, as drawings inside it, and what they show in words."""

from base64 import b64encode

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from spasmjournal.charts.chart import Chart
from spasmjournal.charts.vector import svg_of
from spasmjournal.report.body import MOST_NAMED, Body
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.sheet import Sheet, default_paper
from spasmjournal.report.typography import PT
from spasmjournal.report.whole import Report

WIDTH_INCHES, HEIGHT_INCHES = 7.0, 20.0
"""How wide charts are on a web page, and how high they may be."""
_BODY_HEIGHT = 260 * PT


def body_picture(report: Report) -> str:
    """The figure with the names of the most affected regions, as an address that holds it."""
    sheet = Sheet.of(default_paper(), report.look)
    body = Body(sheet, report.anatomy, report.contents.regions, _BODY_HEIGHT)
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(written)
    size = QSizeF(sheet.width / PT, _BODY_HEIGHT / PT)
    drawing.setSize(size.toSize())
    drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(drawing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(1 / PT, 1 / PT)
    body.paint(painter, 0)
    painter.end()
    return _address(bytes(written.data().data()))


def body_words(contents: ReportContents) -> str:
    """What the figure shows."""
    if not contents.regions:
        return QCoreApplication.translate("Report", "The body from the front and the back: no spasm.")
    listed = QCoreApplication.translate("Report", "; ").join(
        QCoreApplication.translate("Report", "{region}: {spasms}").format(
            region=region.name, spasms=region.spasms
        )
        for region in contents.regions[:MOST_NAMED]
    )
    shows = QCoreApplication.translate(
        "Report", "The body from the front and the back. Spasms in the most affected regions: {regions}."
    )
    return shows.format(regions=listed)


def chart_picture(chart: Chart) -> str:
    """A chart as an address that holds it."""
    return _address(svg_of(chart, WIDTH_INCHES, chart.height(WIDTH_INCHES)))


def _address(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg).decode('ascii')}"
