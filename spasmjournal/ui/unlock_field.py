"""Where a locked journal asks for its passphrase, or for what stands on its recovery sheet."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from spasmjournal.errors import (
    JournalError,
    JournalIsLocked,
    KeyDoesNotFit,
    KeyFileDamaged,
    KeyFileMissing,
    PassphraseDoesNotFit,
    RecoveryKeyIncomplete,
    RecoveryKeyMistyped,
    TooManyTries,
)
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button
from spasmjournal.ui.controls.text_fields import NoteField

_SHEET_LINES = 3
_WIDEST = 560
_WANTS_SHEET = (KeyDoesNotFit, KeyFileDamaged, KeyFileMissing, RecoveryKeyIncomplete, RecoveryKeyMistyped)
_WANTS_KEY = (JournalIsLocked, PassphraseDoesNotFit, TooManyTries, *_WANTS_SHEET)


@dataclass(frozen=True, repr=False)
class Typed:
    """What was typed to open a journal."""

    text: str
    is_sheet: bool


class UnlockField(QWidget):
    """One line that shows nothing of what is typed, or a few that do: a sheet has to be compared."""

    given = Signal(object)
    """What was `Typed`."""

    def __init__(self) -> None:
        super().__init__()
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setPlaceholderText(self.tr("Passphrase"))
        self.passphrase.returnPressed.connect(self._give)
        self.sheet = NoteField(
            self.tr("Recovery sheet"), self.tr("The groups of letters and digits"), _SHEET_LINES
        )
        self.open = button(self.tr("Open"), "primary")
        self.open.clicked.connect(self._give)
        self.turn = button("", "quiet")
        self.turn.clicked.connect(self._turn)
        self._asks_sheet = False
        self._build()
        self._ask_sheet(wanted=False)

    def show_trouble(self, error: JournalError) -> None:
        """Ask for what helps with the trouble, or for nothing where no key does."""
        self.setVisible(isinstance(error, _WANTS_KEY))
        if isinstance(error, _WANTS_SHEET):
            self._ask_sheet(wanted=True)
        elif isinstance(error, JournalIsLocked):
            self._ask_sheet(wanted=False)

    def forget(self) -> None:
        """Let nothing that was typed stand there for another journal, or for another person."""
        self.passphrase.clear()
        self.sheet.show_words("")

    def take_focus(self) -> None:
        """Let the person type at once."""
        (self.sheet if self._asks_sheet else self.passphrase).setFocus()

    def _build(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts)
        row.addWidget(self.open)
        row.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in (self.passphrase, self.sheet):
            field.setMaximumWidth(_WIDEST)
            column.addWidget(field)
        column.addWidget(acts)

    def _turn(self) -> None:
        self._ask_sheet(wanted=not self._asks_sheet)

    def _ask_sheet(self, *, wanted: bool) -> None:
        self._asks_sheet = wanted
        self.sheet.setVisible(wanted)
        self.passphrase.setVisible(not wanted)
        self.turn.setText(self.tr("Use the passphrase") if wanted else self.tr("Use the recovery sheet"))
        self.take_focus()

    def _give(self) -> None:
        text = self.sheet.words() if self._asks_sheet else self.passphrase.text()
        if text.strip():
            self.passphrase.clear()
            self.sheet.show_words("" if not self._asks_sheet else text)
            self.given.emit(Typed(text, self._asks_sheet))
