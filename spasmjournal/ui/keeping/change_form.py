"""Changing the passphrase: the present one, and the new one twice."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.new_passphrase_field import NewPassphraseField
from spasmjournal.ui.keeping.present_key import PresentKey


class ChangeForm(QWidget):
    """Gives the new passphrase once the present one, or the sheet, was found to fit."""

    wanted = Signal()
    """The person wants what is typed to be tried."""
    given = Signal(str)
    """The new passphrase; the present one fits."""
    left = Signal()
    """The person leaves the passphrase as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.after_sheet = label(
            self.tr(
                "The journal was opened with its recovery sheet. Set a new passphrase here if the old one is"
                " forgotten, or if the small key file beside the journal was lost."
            )
        )
        self.present = PresentKey()
        self.new = NewPassphraseField()
        self.change = button("", "primary")
        self.leave = button(self.tr("Leave it as it is"), "quiet")
        self._asks = True
        self._build()
        self.change.clicked.connect(self.wanted)
        self.new.entered.connect(self.wanted)
        self.present.entered.connect(self.new.first.setFocus)
        self.present.trying.connect(self._show_trying)
        self.present.fits.connect(self._give)
        self.leave.clicked.connect(self.left)
        self.ask(present=True)

    def ask(self, *, present: bool) -> None:
        """Ask for the present passphrase too, unless the sheet was typed just now."""
        self._asks = present
        self.after_sheet.setVisible(not present)
        self.present.setVisible(present)
        self.present.key.turn.setVisible(present)
        self._show_trying(trying=False)

    def first_field(self) -> QWidget:
        """Where one begins to type."""
        return self.present.key.passphrase if self._asks else self.new.first

    def try_it(self, path: Path, now: datetime) -> None:
        """Give the new passphrase, if all that was typed will do for the journal at a path."""
        if self._asks and self.present.key.typed() is None:
            self.present.key.take_focus()
        elif self.new.given() is None:
            return
        elif self._asks:
            self.present.try_key(path, now)
        else:
            self._give()

    def forget(self) -> None:
        """Let go of what was typed."""
        self.present.forget()
        self.new.wipe()

    def _give(self) -> None:
        passphrase = self.new.given()
        if passphrase is not None:
            self.given.emit(passphrase)

    def _show_trying(self, trying: bool) -> None:
        self.change.setEnabled(not trying)
        text = self.tr("Change the passphrase") if self._asks else self.tr("Set the new passphrase")
        self.change.setText(self.tr("Trying …") if trying else text)

    def _build(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts)
        for act in (self.change, self.present.key.turn, self.leave):
            row.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.after_sheet, self.present, self.new, acts):
            column.addWidget(widget)
