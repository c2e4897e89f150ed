"""The banner above made-up entries, so that nobody takes them for a record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from spasmjournal.ui.controls.labels import button, label


class MadeUpBanner(QFrame):
    """Says that the entries are made up, and leads back."""

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.back = button(self.tr("Back to my journal"))
        self.back.clicked.connect(self.back_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        text = self.tr("These entries are made up, to look around. Nothing here is anyone’s record.")
        row.addWidget(label(text, "heading"), 1)
        row.addWidget(self.back)
        self.hide()

    def show_for(self, *, made_up: bool, own: bool) -> None:
        """Be there for made-up entries only; lead back where there is an own journal."""
        self.back.setVisible(own)
        self.setVisible(made_up)
