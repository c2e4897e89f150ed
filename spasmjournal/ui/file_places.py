"""Where a dialog for files begins: with the person's own documents, wherever the program was started."""

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog


def begin_in_documents(dialog: QFileDialog) -> None:
    """Show the person's documents first, or the home folder where there is no such folder."""
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
