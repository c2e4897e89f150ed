"""Removing the passphrase: what that means, and the present one once more."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.present_key import PresentKey


class RemoveForm(QWidget):
    """Says what is lost, and gives the word once the present passphrase, or the sheet, fits."""

    wanted = Signal()
    """The person wants what is typed to be tried."""
    given = Signal()
    """The passphrase is to go; the present one fits."""
    left = Signal()
    """The person leaves the passphrase as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.present = PresentKey()
        self.remove = button("", "primary")
        self.leave = button(self.tr("Leave it as it is"), "quiet")
        self._asks = True
        self._build()
        self.remove.clicked.connect(self.wanted)
        self.present.entered.connect(self.wanted)
        self.present.trying.connect(self._show_trying)
        self.present.fits.connect(self.given)
        self.leave.clicked.connect(self.left)
        self.ask(present=True)

    def ask(self, *, present: bool) -> None:
        """Ask for the present passphrase, unless the sheet was typed just now."""
        self._asks = present
        self.present.setVisible(present)
        self.present.key.turn.setVisible(present)
        self._show_trying(trying=False)

    def first_field(self) -> QWidget:
        """Where one begins."""
        return self.present.key.passphrase if self._asks else self.leave

    def try_it(self, path: Path, now: datetime) -> None:
        """Give the word, if what was typed opens the journal at a path."""
        if self._asks:
            self.present.try_key(path, now)
        else:
            self.given.emit()

    def forget(self) -> None:
        """Let go of what was typed."""
        self.present.forget()

    def _show_trying(self, trying: bool) -> None:
        self.remove.setEnabled(not trying)
        self.remove.setText(self.tr("Trying …") if trying else self.tr("Remove the passphrase"))

    def _build(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts)
        for act in (self.remove, self.present.key.turn, self.leave):
            row.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        text = self.tr(
            "Without a passphrase, whoever gets hold of the journal or one of its copies can read it. Copies"
            " that are out of reach now, such as on a stick, stay locked: keep the recovery sheet for them."
        )
        for widget in (label(text), self.present, acts):
            column.addWidget(widget)
