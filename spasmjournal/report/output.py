"""The pages on a printer or in a PDF file: vectors and text that can be selected."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLocale
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from spasmjournal.report.document_data import archivable
from spasmjournal.report.pages import Pages
from spasmjournal.report.phrases import document_title
from spasmjournal.report.saving import save_private
from spasmjournal.report.typography import printable
from spasmjournal.report.whole import Report

_DOTS_PER_INCH = 720

GoingOn = Callable[[int, int], bool]
"""Called before each page with its number from 0 and the number of pages; False stops."""


def whatever_happens(_number: int, _pages: int) -> bool:
    """Go on to the last page."""
    return True


def paint_report(
    report: Report,
    device: QPagedPaintDevice,
    numbers: Sequence[int] | None = None,
    going_on: GoingOn = whatever_happens,
) -> bool:
    """Paint all pages, or those with these numbers from 0, upright; whether all of them were painted."""
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    pages = report.pages(layout.pageSize())
    wanted = [number for number in numbers or range(len(pages)) if number < len(pages)]
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        return _paint(pages, wanted, device, painter, going_on)
    finally:
        painter.end()


def pdf_of(report: Report, paper: QPageSize, going_on: GoingOn = whatever_happens) -> bytes | None:
    """The report as a PDF/A-1b file, or None if it was not to go on."""
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(paper)
    writer.setTitle(printable(document_title(report.contents)))
    writer.setAuthor(printable(report.contents.person.name))
    writer.setCreator(QCoreApplication.translate("Report", "Spasm Journal"))
    painted = paint_report(report, writer, None, going_on)
    # the file is whole only when its writer is gone
    del writer
    if not painted:
        return None
    return archivable(bytes(written.data().data()), QLocale().bcp47Name())


def write_pdf(report: Report, path: Path, paper: QPageSize, going_on: GoingOn = whatever_happens) -> bool:
    """Write the report as a PDF file, in place of what was there; whether it went on to the end.

    Raises:
        CannotWrite: if the file cannot be written; what was there is left as it was.
    """
    made = pdf_of(report, paper, going_on)
    if made is None:
        return False
    save_private(path, made)
    return True


def _paint(
    pages: Pages, wanted: list[int], device: QPagedPaintDevice, painter: QPainter, going_on: GoingOn
) -> bool:
    for turn, number in enumerate(wanted):
        if not going_on(turn, len(wanted)) or (turn and not device.newPage()):
            return False
        pages.paint(painter, number, device.width())
    return True
