"""Where a locked journal asks for its passphrase, or for what stands on its recovery sheet."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

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
from spasmjournal.ui.controls.passphrase_line import PassphraseLine
from spasmjournal.ui.controls.text_fields import NoteField

if TYPE_CHECKING:
    from spasmjournal.record.vault.data_key import DataKey

_SHEET_LINES = 3
_WIDEST = 560
_WANTS_SHEET = (KeyDoesNotFit, KeyFileDamaged, KeyFileMissing, RecoveryKeyIncomplete, RecoveryKeyMistyped)
_WANTS_KEY = (JournalIsLocked, PassphraseDoesNotFit, TooManyTries, *_WANTS_SHEET)


@dataclass(frozen=True, repr=False)
class Typed:
    """What was typed to open a journal."""

    text: str
    is_sheet: bool


def key_for(path: Path, typed: Typed, now: datetime) -> "DataKey":
    """The key of a locked journal, by what was typed; Argon2 takes half a second.

    Raises:
        JournalError: a kind of it that says why not.
    """
    from spasmjournal.record.vault.opening import key_by_passphrase, key_by_sheet

    if typed.is_sheet:
        return key_by_sheet(path, typed.text)
    return key_by_passphrase(path, typed.text, now)


class KeyField(QWidget):
    """One line that shows nothing of what is typed, or a few that do: a sheet has to be compared."""

    entered = Signal()
    """Enter was pressed after the passphrase."""

    def __init__(self, passphrase: str) -> None:
        super().__init__()
        self.passphrase = PassphraseLine(passphrase)
        self.passphrase.setPlaceholderText(passphrase)
        self.passphrase.returnPressed.connect(self.entered)
        self.show_typed = QCheckBox(self.tr("Show what I type"))
        self.show_typed.toggled.connect(lambda wanted: self.passphrase.show_typed(wanted=wanted))
        self.sheet = NoteField(
            self.tr("Recovery sheet"), self.tr("The groups of letters and digits"), _SHEET_LINES
        )
        self.turn = button("", "quiet")
        """Asks for the one or the other; it has its place beside what is done with them."""
        self.turn.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for field in (self.passphrase, self.sheet):
            field.setMaximumWidth(_WIDEST)
            column.addWidget(field)
        column.insertWidget(1, self.show_typed, 0, Qt.AlignmentFlag.AlignLeft)
        self.ask_sheet(wanted=False)

    def ask_sheet(self, *, wanted: bool) -> None:
        """Ask for what stands on the sheet, or for the passphrase."""
        self._asks_sheet = wanted
        self.sheet.setVisible(wanted)
        self.passphrase.setVisible(not wanted)
        self.show_typed.setVisible(not wanted)
        self.turn.setText(self.tr("Use the passphrase") if wanted else self.tr("Use the recovery sheet"))

    def ask_after(self, error: JournalError) -> None:
        """Ask for what helps with the trouble that was met."""
        if isinstance(error, _WANTS_SHEET):
            self.ask_sheet(wanted=True)
        elif isinstance(error, JournalIsLocked):
            self.ask_sheet(wanted=False)

    def typed(self) -> Typed | None:
        """What was typed; None if nothing was."""
        text = self.sheet.words() if self._asks_sheet else self.passphrase.text()
        return Typed(text, self._asks_sheet) if text.strip() else None

    def forget(self) -> None:
        """Let nothing that was typed stand there for another journal, or for another person."""
        self.forget_passphrase()
        self.show_typed.setChecked(False)
        self.sheet.show_words("")

    def forget_passphrase(self) -> None:
        """Let go of the passphrase; a sheet stays, to be compared."""
        self.passphrase.wipe()

    def take_focus(self) -> None:
        """Let the person type at once."""
        (self.sheet if self._asks_sheet else self.passphrase).setFocus()

    def set_waiting(self, *, waiting: bool) -> None:
        """Take nothing while what was typed is tried; the keyboard stays where it is."""
        self.passphrase.setReadOnly(waiting)
        self.sheet.setReadOnly(waiting)
        self.turn.setEnabled(not waiting)

    def _turn(self) -> None:
        self.ask_sheet(wanted=not self._asks_sheet)
        self.take_focus()


class UnlockField(QWidget):
    """Asks for what opens a journal, gives it once, and waits until that was tried."""

    given = Signal(object)
    """What was `Typed`."""

    def __init__(self) -> None:
        super().__init__()
        self.key = KeyField(self.tr("Passphrase"))
        self.passphrase = self.key.passphrase
        self.sheet = self.key.sheet
        self.turn = self.key.turn
        self.open = button("", "primary")
        # Enter on it opens as well: from a sheet of several lines one gets here by Tab.
        self.open.setAutoDefault(True)
        self._is_waiting = False
        self._build()
        self._wait(waiting=False)
        self.key.entered.connect(self._give)
        self.open.clicked.connect(self._give)

    def show_trouble(self, error: JournalError) -> None:
        """Ask for what helps with the trouble, or for nothing where no key does."""
        self._wait(waiting=False)
        self.setVisible(isinstance(error, _WANTS_KEY))
        self.key.ask_after(error)

    def forget(self) -> None:
        """Let nothing that was typed stand there for another journal, or for another person."""
        self._wait(waiting=False)
        self.key.forget()

    def take_focus(self) -> None:
        """Let the person type at once."""
        self.key.take_focus()

    def _build(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts)
        row.addWidget(self.open)
        row.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.key)
        column.addWidget(acts)

    def _give(self) -> None:
        typed = self.key.typed()
        if typed is not None and not self._is_waiting:
            self.key.forget_passphrase()
            self._wait(waiting=True)
            self.given.emit(typed)

    def _wait(self, *, waiting: bool) -> None:
        self._is_waiting = waiting
        self.key.set_waiting(waiting=waiting)
        self.open.setEnabled(not waiting)
        self.open.setText(self.tr("Trying …") if waiting else self.tr("Open"))
