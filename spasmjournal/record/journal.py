"""The journal: the one door through which anything is changed.

Each verb is one transaction and one undo step, and `changed` is emitted after it. `now` is always
an argument.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from spasmjournal.record import bin as the_bin
from spasmjournal.record import steps
from spasmjournal.record.backup.contents import Contents
from spasmjournal.record.backup.copies import Copy, Reason
from spasmjournal.record.database import Database
from spasmjournal.record.questions import Questions
from spasmjournal.record.reader import Reader
from spasmjournal.record.vault.data_key import DataKey, key_again
from spasmjournal.record.verbs.days import DayVerbs
from spasmjournal.record.verbs.drafts import Drafts
from spasmjournal.record.verbs.entries import EntryVerbs
from spasmjournal.record.verbs.merging import MergeVerbs
from spasmjournal.record.verbs.remedies import RemedyVerbs
from spasmjournal.record.verbs.safety import SafetyVerbs
from spasmjournal.record.verbs.sheet import SheetVerbs
from spasmjournal.record.verbs.spasms import SpasmVerbs
from spasmjournal.record.verbs.uses import UseVerbs


class Journal(
    SpasmVerbs,
    UseVerbs,
    RemedyVerbs,
    DayVerbs,
    EntryVerbs,
    SafetyVerbs,
    Drafts,
    MergeVerbs,
    SheetVerbs,
    Questions,
    QObject,
):
    """One open journal file: its questions are in `Questions`, its verbs in `verbs`."""

    changed = Signal()

    def __init__(self, database: Database) -> None:
        QObject.__init__(self)
        Questions.__init__(self, database)
        self._file = database
        self._reader: Reader | None = None
        self.opened_by_sheet = False
        """Whether the recovery sheet was typed to open it: its passphrase may be forgotten."""

    def reader(self) -> Reader:
        """Who may be asked of periods in another thread, as long as the journal is open."""
        self._reader = self._reader or Reader(self._file.beside())
        return self._reader

    def close(self) -> None:
        """Close the file; the journal is of no use afterwards."""
        if self._reader is not None:
            self._reader.close()
        self._database.close()

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase, or the recovery sheet, is needed to open the file."""
        return self._file.key is not None

    def own_key(self) -> DataKey | None:
        """The key of the file once more, for what is done after the journal is closed; None if plain."""
        return key_again(self._file.key)

    def forget_key(self) -> None:
        """Wipe the key, once the journal is closed."""
        if self._file.key is not None:
            self._file.key.forget()

    def keep_copy(
        self, now: datetime, reason: Reason, folder: Path | None = None, *, thin: bool = True
    ) -> Copy | None:
        """Copy the journal, by default beside it, and thin out older ones; None if the newest holds the same.

        Raises:
            JournalError: a kind of it, if the folder refuses or the journal is damaged.
        """
        return self._file.keep_copy(now, reason, folder, thin=thin)

    def contents(self) -> Contents:
        """How many entries there are, and of which day the last, as one tells copies apart.

        Raises:
            JournalIsDamaged: if that cannot be read.
        """
        return self._file.contents()

    def undo(self, now: datetime) -> str | None:
        """Take back the newest step that stands; its verb, or None."""
        return self._move(steps.undo_step, now)

    def redo(self, now: datetime) -> str | None:
        """Do the oldest undone step again; its verb, or None."""
        return self._move(steps.redo_step, now)

    def empty_bin(self, now: datetime) -> None:
        """Take out of the file what was deleted, and forget what was done, more than 30 days ago."""
        with self._writing() as session:
            the_bin.empty(session, now)

    def _move(self, move: Callable[[Session, datetime], str | None], now: datetime) -> str | None:
        with self._writing() as session:
            verb = move(session, now)
        if verb:
            self._tell_changed()
        return verb

    def _tell_changed(self) -> None:
        self.changed.emit()
