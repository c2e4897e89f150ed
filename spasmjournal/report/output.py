"""The pages on a printer or in a PDF file: vectors and text that can be selected."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileDevice, QIODevice, QLocale, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import CannotWrite
from spasmjournal.look import Look
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.pages import Pages
from spasmjournal.report.phrases import period_text, title_text
from spasmjournal.report.typography import printable

_DOTS_PER_INCH = 720


def default_paper() -> QPageSize:
    """A4, or Letter where the locale measures in inches."""
    metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter)


def page_count(contents: ReportContents, anatomy: Anatomy, look: Look, paper: QPageSize | None = None) -> int:
    """How many pages the report has."""
    return len(Pages(contents, anatomy, look, paper or default_paper()))


def paint_report(
    contents: ReportContents,
    anatomy: Anatomy,
    look: Look,
    device: QPagedPaintDevice,
    numbers: Iterable[int] | None = None,
) -> bool:
    """Paint all pages, or those with these numbers from 0, upright; whether the device took them."""
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    pages = Pages(contents, anatomy, look, layout.pageSize())
    wanted = [number for number in numbers or range(len(pages)) if number < len(pages)]
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        return _paint(pages, wanted, device, painter)
    finally:
        painter.end()


def write_pdf(
    contents: ReportContents,
    anatomy: Anatomy,
    look: Look,
    path: Path,
    paper: QPageSize | None = None,
) -> None:
    """Write the report as a PDF file, in place of what was there.

    Raises:
        CannotWrite: if the file cannot be written; what was there is left as it was.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise CannotWrite(path=path, reason=file.errorString())
    # What is on these pages is as private as the journal; whoever shares the file decides to.
    file.setPermissions(QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner)
    writer = QPdfWriter(file)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(paper or default_paper())
    writer.setTitle(_document_title(contents))
    writer.setCreator(QCoreApplication.translate("Report", "Spasm Journal"))
    painted = paint_report(contents, anatomy, look, writer)
    del writer
    if not painted or not file.commit():
        raise CannotWrite(path=path, reason=file.errorString())


def _paint(pages: Pages, wanted: list[int], device: QPagedPaintDevice, painter: QPainter) -> bool:
    for turn, number in enumerate(wanted):
        if turn and not device.newPage():
            return False
        pages.paint(painter, number, device.width())
    return True


def _document_title(contents: ReportContents) -> str:
    return QCoreApplication.translate("Report", "{name}, {period}").format(
        name=printable(title_text(contents.person)), period=period_text(contents.period)
    )
