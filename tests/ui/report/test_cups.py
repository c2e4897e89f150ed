"""A real print, where the system has a printer that makes PDF files."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from spasmjournal.report.output import paint_report
from spasmjournal.ui.report.report_page import ReportPage
from tests.ui.report.ready import ready

TITLE = "spasm-report-of-a-test"
FOLDERS = (Path.home() / "PDF", Path("/var/spool/cups-pdf/ANONYMOUS"))


def pdf_printer() -> QPrinterInfo | None:
    """The printer of CUPS-PDF."""
    return next(
        (
            printer
            for printer in QPrinterInfo.availablePrinters()
            if "pdf" in f"{printer.printerName()} {printer.makeAndModel()}".lower()
        ),
        None,
    )


def printed() -> list[Path]:
    return [path for folder in FOLDERS if folder.is_dir() for path in folder.glob(f"*{TITLE}*.pdf")]


def test_a_print_comes_out_as_a_file(qtbot: QtBot, page: ReportPage) -> None:
    found = pdf_printer()
    if found is None:
        pytest.skip("needs CUPS with its PDF printer")
    ready(qtbot, page)
    assert page.drafted is not None
    for older in printed():
        older.unlink()
    printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName(TITLE)
    assert paint_report(page.drafted.report, printer)
    qtbot.waitUntil(lambda: any(path.stat().st_size for path in printed()), timeout=30_000)
    (made,) = printed()
    assert made.read_bytes().startswith(b"%PDF")
    made.unlink()
