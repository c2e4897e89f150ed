"""Asks for the present passphrase, or the sheet: the journal is open, and someone else may sit there."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.unlock_field import KeyField, key_for
from spasmjournal.ui.work import Work

if TYPE_CHECKING:
    from spasmjournal.record.vault.data_key import DataKey


class PresentKey(QWidget):
    """Tries what was typed beside the window, one try at a time."""

    fits = Signal()
    """What was typed opens the journal."""
    trying = Signal(bool)
    """It is being tried; then that this is over."""
    entered = Signal()
    """Enter was pressed after the passphrase."""

    def __init__(self) -> None:
        super().__init__()
        self.key = KeyField(self.tr("Present passphrase"))
        self.key.entered.connect(self.entered)
        self.trouble = label("", "trouble")
        self._work: Work | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Present passphrase, or the recovery sheet")))
        column.addWidget(self.key)
        column.addWidget(self.trouble)
        self.forget()

    def try_key(self, path: Path, now: datetime) -> None:
        """See whether what was typed opens the journal at a path."""
        typed = self.key.typed()
        if self._work is not None:
            return
        if typed is None:
            self.key.take_focus()
            return
        self.key.forget_passphrase()
        work = self._work = Work(lambda: key_for(path, typed, now), self)
        ended: list[DataKey | JournalError] = []
        work.done.connect(ended.append)
        work.failed.connect(ended.append)
        work.finished.connect(lambda: self._end(work, ended))
        self._wait(waiting=True)
        work.start()

    def forget(self) -> None:
        """Let go of what was typed, and of what it would have led to."""
        work, self._work = self._work, None
        if work is not None:
            work.wait()
            self._wait(waiting=False)
        self.key.forget()
        self.key.ask_sheet(wanted=False)
        self.trouble.hide()

    def _end(self, work: Work, ended: "list[DataKey | JournalError]") -> None:
        work.deleteLater()
        wanted = self._work is work
        if wanted:
            self._work = None
            self._wait(waiting=False)
        for told in ended:
            if not isinstance(told, JournalError):
                told.forget()
            if wanted:
                self._tell(told)

    def _tell(self, told: "DataKey | JournalError") -> None:
        if isinstance(told, JournalError):
            self.trouble.setText(sentence(told))
            self.trouble.show()
            self.key.ask_after(told)
            self.key.take_focus()
        else:
            self.fits.emit()

    def _wait(self, *, waiting: bool) -> None:
        self.key.set_waiting(waiting=waiting)
        if waiting:
            self.trouble.hide()
        self.trying.emit(waiting)
