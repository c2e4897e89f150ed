"""The system's dialogs for what comes in and goes out; none of them blocks the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from spasmjournal.paths import JOURNAL_SUFFIX
from spasmjournal.ui.file_places import begin_in_documents

Then = Callable[[Path], None]


def ask_for_copy(parent: QWidget, then: Then) -> None:
    """Ask for another copy of the journal."""
    names = QCoreApplication.translate("FileDialogs", "Journals (*{suffix})").format(suffix=JOURNAL_SUFFIX)
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "The other copy"), then)
    dialog.setNameFilters([names, QCoreApplication.translate("FileDialogs", "All files (*)")])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_for_export(parent: QWidget, then: Then) -> None:
    """Ask for a file that was exported."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "The exported file"), then)
    dialog.setNameFilters([_json(), QCoreApplication.translate("FileDialogs", "All files (*)")])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_where_to_export(parent: QWidget, name: str, then: Then) -> None:
    """Ask for the name of a new file; nothing is ever written over, so there is nothing to confirm."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "Export everything"), then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setNameFilter(_json())
    dialog.setDefaultSuffix("json")
    dialog.selectFile(name)
    dialog.open()


def ask_for_folder(parent: QWidget, then: Then) -> None:
    """Ask for the folder in which one of its own is made for the tables."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "A folder for the tables"), then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def free_name(folder: Path, name: str) -> Path:
    """The name in the folder, or one with a number, if it is taken."""
    path, number = folder / name, 2
    while path.exists():
        path, number = folder / f"{name} ({number})", number + 1
    return path


def _dialog(parent: QWidget, title: str, then: Then) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    begin_in_documents(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return dialog


def _json() -> str:
    return QCoreApplication.translate("FileDialogs", "Exports (*.json)")
