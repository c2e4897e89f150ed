"""The line at the foot of the window: what was done just now, and a button to undo it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from spasmjournal.ui.controls.labels import button, label


class NoticeBar(QFrame):
    """Stays until the next notice; it never jumps up and never goes away by itself."""

    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.text = label("")
        self.undo = button(self.tr("Undo"), "quiet")
        self.undo.clicked.connect(self.undo_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        row.addWidget(self.text, 1)
        row.addWidget(self.undo)
        self.hide()

    def tell(self, text: str, *, undoable: bool) -> None:
        """Show a notice, and read it out."""
        self.text.setText(text)
        self.undo.setVisible(undoable)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
