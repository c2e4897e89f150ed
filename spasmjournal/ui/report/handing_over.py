"""The system's dialogs for paper and for files; neither blocks the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from spasmjournal.ui.file_places import begin_in_documents


def ask_for_printer(
    parent: QWidget, title: str, paper: QPageSize, pages: int, then: Callable[[QPrinter, range], None]
) -> QPrintDialog:
    """Ask which printer; `then` is called with it and the numbers of the pages wanted, from 0."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(paper)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: then(printer, _wanted(printer, pages)))
    QDialog.open(dialog)  # its own takes a slot by name
    return dialog


def ask_for_pdf(parent: QWidget, name: str, then: Callable[[Path], None]) -> QFileDialog:
    """Ask where to; `then` is called with the path of a PDF file."""
    title = QCoreApplication.translate("Report", "Save as PDF")
    return _ask_for_file(parent, title, QCoreApplication.translate("Report", "PDF files (*.pdf)"), name, then)


def ask_for_web_page(parent: QWidget, name: str, then: Callable[[Path], None]) -> QFileDialog:
    """Ask where to; `then` is called with the path of a web page."""
    title = QCoreApplication.translate("Report", "Save as web page")
    return _ask_for_file(
        parent, title, QCoreApplication.translate("Report", "Web pages (*.html)"), name, then
    )


def _ask_for_file(
    parent: QWidget, title: str, kinds: str, name: str, then: Callable[[Path], None]
) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    begin_in_documents(dialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()
    return dialog


def _wanted(printer: QPrinter, pages: int) -> range:
    first, last = printer.fromPage(), printer.toPage()
    return range(first - 1, min(last, pages)) if first else range(pages)
