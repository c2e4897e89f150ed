"""What the program is, where the journal lies, and what it will never do."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from spasmjournal import __version__
from spasmjournal.ui.controls.labels import label


def show_about(parent: QWidget, journal: Path | None) -> None:
    """Show it, without stopping anything else."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("About", "About Spasm Journal"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 24, 24, 16)
    column.setSpacing(12)
    version = QCoreApplication.translate("About", "Spasm Journal {version}").format(version=__version__)
    column.addWidget(label(version, "title"))
    for text in _texts(journal):
        column.addWidget(label(text))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.resize(520, dialog.sizeHint().height())
    dialog.open()


def _texts(journal: Path | None) -> list[str]:
    texts = [
        QCoreApplication.translate(
            "About", "A private journal of muscle spasms, cramps and twitches, and of what one tries."
        ),
        QCoreApplication.translate(
            "About",
            "It never leaves this computer, opens no network connection, and gives no advice or diagnosis.",
        ),
    ]
    if journal is not None:
        texts.append(QCoreApplication.translate("About", "Your journal: {path}").format(path=journal))
    return texts
