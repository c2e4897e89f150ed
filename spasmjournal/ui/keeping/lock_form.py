"""A plain journal: what a passphrase does, what one can lose by it, and where it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.new_passphrase_field import NewPassphraseField


class LockForm(QWidget):
    """Collects the first passphrase of a journal."""

    given = Signal(str)
    """The passphrase."""

    def __init__(self) -> None:
        super().__init__()
        self.new = NewPassphraseField()
        self.lock = button(self.tr("Lock the journal"), "primary")
        self.lock.clicked.connect(self._give)
        self.new.entered.connect(self._give)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        text = self.tr(
            "With a passphrase nobody else can read the journal, its copies, or what you have not saved yet."
            " You then get a recovery sheet to put on paper; if both the passphrase and the sheet are lost,"
            " nobody can open the journal any more, not even you."
        )
        column.addWidget(label(text))
        column.addWidget(self.new)
        column.addWidget(self.lock, alignment=Qt.AlignmentFlag.AlignLeft)

    def forget(self) -> None:
        """Let go of what was typed."""
        self.new.wipe()

    def _give(self) -> None:
        passphrase = self.new.given()
        if passphrase is not None:
            self.given.emit(passphrase)
