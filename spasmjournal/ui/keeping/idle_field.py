"""How long nothing may be done before a locked journal is closed, and a button to close it now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.settings import Settings
from spasmjournal.ui.controls.chips import Chips
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label

NEVER = 0


class IdleField(QWidget):
    """Keeps the answer as it is given."""

    lock_wanted = Signal()
    """The journal is to be locked at once."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        name = self.tr("Lock when nothing was done for")
        choices = (
            (5, self.tr("5 minutes")),
            (15, self.tr("15 minutes")),
            (30, self.tr("30 minutes")),
            (60, self.tr("1 hour")),
            (NEVER, self.tr("Never")),
        )
        self.minutes: Chips[int] = Chips(name, choices)
        self.minutes.chosen.connect(self._keep)
        self.lock = button(self.tr("Lock now"))
        self.lock.clicked.connect(self.lock_wanted)
        now = QWidget()
        row = FlowLayout(now, spacing=12)
        row.addWidget(self.lock)
        hint = label(self.tr("or press Ctrl+L anywhere"), "muted")
        hint.setWordWrap(False)
        row.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (label(name), self.minutes, now):
            column.addWidget(widget)

    def show_kept(self) -> None:
        """Show what was chosen."""
        self.minutes.choose(self._settings.lock_after_minutes)

    def _keep(self) -> None:
        chosen = self.minutes.value()
        if chosen is not None:
            self._settings.lock_after_minutes = chosen
        self.show_kept()
