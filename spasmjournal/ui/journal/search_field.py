"""The field for words to look for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """Esc takes the words away first, and then leaves the field."""

    left = Signal()
    """The person does not look for anything any more."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Search notes, places, remedies, causes"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears or leaves."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()
