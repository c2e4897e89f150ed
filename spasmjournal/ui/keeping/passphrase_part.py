"""The passphrase: locking a plain journal, and all that one may want of a locked one."""

from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.keeping.copying import other_folders
from spasmjournal.ui.keeping.lock_form import LockForm
from spasmjournal.ui.keeping.locked_view import LockedView
from spasmjournal.ui.keeping.part import Part, Rewriting
from spasmjournal.ui.opening import Rewrite

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.record.vault.data_key import DataKey

Folders = tuple[Path, ...]


class PassphrasePart(Part):
    """Has the file rewritten as the person wants, and says how that went."""

    lock_wanted = Signal()
    """The journal is to be locked at once."""

    def __init__(self, clock: Clock, settings: Settings, chance: Random) -> None:
        super().__init__()
        self.heading.setText(self.tr("Passphrase"))
        self._clock = clock
        self._settings = settings
        self.trouble = label("", "trouble")
        self.busy = label("")
        self.plain = LockForm()
        self.locked = LockedView(clock, settings, chance)
        for widget in (self.busy, self.plain, self.locked, self.trouble):
            self.inside.addWidget(widget)
        self.plain.given.connect(self._lock)
        self.locked.change_wanted.connect(self._change)
        self.locked.removal_wanted.connect(self._remove)
        self.locked.sheet.told.connect(self.told)
        self.locked.idle.lock_wanted.connect(self.lock_wanted)
        self._show_side()

    def show_journal(self, journal: "Journal | None") -> None:
        """Be about another journal."""
        self.busy.hide()
        self.locked.show_journal(journal)
        super().show_journal(journal)
        self._show_side()

    def forget(self) -> None:
        """Let go of what was typed, and show no sheet."""
        self.trouble.hide()
        self.plain.forget()
        self.locked.forget()

    def refresh(self) -> None:
        """Show what can be done with the journal as it is."""
        self._show_side()
        self.locked.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back later finds neither a sheet nor what was typed."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget()

    def _show_side(self) -> None:
        journal = self.journal
        self.plain.setVisible(journal is not None and not journal.is_locked)
        self.locked.setVisible(journal is not None and journal.is_locked)
        plain = journal is not None and not journal.is_locked
        self.setFocusProxy(self.plain.new.first if plain else self.locked.first_field())

    def _lock(self, passphrase: str) -> None:
        self._rewrite(
            _locking(passphrase, self._clock(), other_folders(self._settings)),
            self.tr("The journal and its copies are being locked …"),
            self.tr("The journal is locked. Please put its recovery sheet on paper now."),
        )

    def _change(self, passphrase: str) -> None:
        self._rewrite(
            _changing(passphrase, other_folders(self._settings)),
            self.tr("The passphrase is being changed …"),
            self.tr("The new passphrase opens the journal. The recovery sheet stays good."),
        )

    def _remove(self) -> None:
        self._rewrite(
            _unlocking(self._clock(), other_folders(self._settings)),
            self.tr("The passphrase is being removed …"),
            self.tr("The passphrase is removed."),
        )

    def _rewrite(self, act: Rewrite, doing: str, done: str) -> None:
        def then(trouble: JournalError | None) -> None:
            if trouble is None:
                self.told.emit(done)
            self._show_trouble(trouble)
            self._take_back_focus()

        self.rewriting_wanted.emit(Rewriting(act, then))
        if self.journal is None:
            self.busy.setText(doing)
            self.busy.show()
            self.busy.setFocus()

    def _show_trouble(self, trouble: JournalError | None) -> None:
        self.trouble.setText(sentence(trouble) if trouble is not None else "")
        self.trouble.setVisible(trouble is not None)

    def _take_back_focus(self) -> None:
        """To what comes next: the sheet, as long as nobody knows whether it is right."""
        if self.journal is not None and self.journal.is_locked:
            self.locked.sheet.show_sheet.setFocus()
        else:
            self.plain.new.first.setFocus()


def _locking(passphrase: str, now: datetime, folders: Folders) -> Rewrite:
    def act(path: Path, _key: "DataKey | None") -> "DataKey | None":
        from spasmjournal.record.vault.locking import lock

        return lock(path, passphrase, now, folders=folders)

    return act


def _changing(passphrase: str, folders: Folders) -> Rewrite:
    def act(path: Path, key: "DataKey | None") -> "DataKey | None":
        from spasmjournal.record.vault.locking import change_passphrase

        assert key is not None
        change_passphrase(path, key, passphrase, folders=folders)
        return key

    return act


def _unlocking(now: datetime, folders: Folders) -> Rewrite:
    def act(path: Path, key: "DataKey | None") -> "DataKey | None":
        from spasmjournal.record.vault.locking import unlock_for_good

        assert key is not None
        unlock_for_good(path, key, now, folders=folders)
        return None

    return act
