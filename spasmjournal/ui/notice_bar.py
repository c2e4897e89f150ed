"""The line at the foot of the window: what was done just now, and a button to undo it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from spasmjournal.ui.controls.labels import button, label


class NoticeBar(QFrame):
    """Always has its room, so that nothing above it moves; a notice stays until the next one."""

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
        keeps_room = self.undo.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.undo.setSizePolicy(keeps_room)
        self.undo.hide()

    def tell(self, text: str, *, undoable: bool) -> None:
        """Show a notice, and read it out."""
        self.text.setText(text)
        self.undo.setVisible(undoable)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
