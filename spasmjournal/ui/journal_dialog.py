"""The system's dialog for journal files; it does not block the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from spasmjournal.paths import JOURNAL_SUFFIX
from spasmjournal.ui.file_places import begin_in_documents


def ask_for_journal(parent: QWidget, then: Callable[[Path], None], *, new: bool) -> None:
    """Ask for a journal that exists, or for the name of a `new` one; `then` is called with its path."""
    if new:
        title = QCoreApplication.translate("JournalDialog", "Start a new journal")
    else:
        title = QCoreApplication.translate("JournalDialog", "Open a journal")
    names = QCoreApplication.translate("JournalDialog", "Journals (*{suffix})").format(suffix=JOURNAL_SUFFIX)
    dialog = QFileDialog(parent, title, "", names)
    begin_in_documents(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if new:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # A journal is never written over, so there is nothing to confirm.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(JOURNAL_SUFFIX.lstrip("."))
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
