"""The banner above made-up entries, so that nobody takes them for a record."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from spasmjournal.ui.controls.labels import button, label

_MARGIN = 16


class MadeUpBanner(QFrame):
    """Says that the entries are made up, on one line, and leads back."""

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.back = button(self.tr("Back to my journal"), "faint")
        self.back.clicked.connect(self.back_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        self._whole = self.tr("These entries are made up, to look around. Nothing here is anyone’s record.")
        self.text = label(self._whole, "heading")
        row.addWidget(self.text, 1)
        row.addWidget(self.back)
        self.hide()

    def show_for(self, *, made_up: bool, own: bool) -> None:
        """Be there for made-up entries only; lead back where there is an own journal."""
        self.back.setVisible(own)
        self.setVisible(made_up)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is no room to say all of it."""
        super().resizeEvent(event)
        beside = self.back.sizeHint().width() if self.back.isVisibleTo(self) else 0
        room = event.size().width() - beside - 3 * _MARGIN
        fits = self.text.fontMetrics().horizontalAdvance(self._whole) <= room
        self.text.setText(self._whole if fits else self.tr("Made-up entries, to look around"))
        self.setToolTip("" if fits else self._whole)
