"""A chart as a file or on the clipboard."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFileDevice, QIODevice, QSaveFile, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from spasmjournal.errors import CannotWrite
from spasmjournal.look import Look
from spasmjournal.ui.file_places import begin_in_documents

if TYPE_CHECKING:
    from spasmjournal.charts.chart import Chart


class FileKind(StrEnum):
    """The kinds of files a chart can be saved as; each is the ending of its name."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


def kind_text(kind: FileKind) -> str:
    """What a menu calls the file."""
    return {
        FileKind.PNG: QCoreApplication.translate("Saving", "Save as picture (PNG) …"),
        FileKind.SVG: QCoreApplication.translate("Saving", "Save as drawing (SVG) …"),
        FileKind.PDF: QCoreApplication.translate("Saving", "Save as PDF …"),
    }[kind]


def ask_where_to_save(
    parent: QWidget, kind: FileKind, name: str, then: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to; `then` is called with the path. The dialog does not block the window."""
    names = {
        FileKind.PNG: QCoreApplication.translate("Saving", "Pictures (*.png)"),
        FileKind.SVG: QCoreApplication.translate("Saving", "Drawings (*.svg)"),
        FileKind.PDF: QCoreApplication.translate("Saving", "PDF files (*.pdf)"),
    }
    dialog = QFileDialog(parent, kind_text(kind).removesuffix(" …"))
    begin_in_documents(dialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(names[kind])
    dialog.setDefaultSuffix(str(kind))
    dialog.selectFile(f"{name}.{kind}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()
    return dialog


def picture_bytes(chart: "Chart", kind: FileKind, look: Look, foot: str) -> bytes:
    """A chart with its words as the content of a file, and below it of what time and whose it is."""
    from spasmjournal.charts.picture_file import chart_file

    return chart_file(chart, kind, look, foot)


def write_picture(chart: "Chart", kind: FileKind, look: Look, foot: str, path: Path) -> Path:
    """Write a chart as a file, in place of what was there; its path.

    Raises:
        CannotWrite: if the file cannot be written; what was there is left as it was.
    """
    content = picture_bytes(chart, kind, look, foot)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise CannotWrite(path=path, reason=file.errorString())
    # A chart is as private as the journal; whoever shares the file decides to.
    file.setPermissions(QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner)
    if file.write(content) != len(content) or not file.commit():
        raise CannotWrite(path=path, reason=file.errorString())
    return path
