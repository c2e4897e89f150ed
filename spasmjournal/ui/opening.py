"""Opening journals beside the window: one at a time, and whatever happens, it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from spasmjournal.errors import JournalError, JournalIsDamaged, JournalIsLocked, NotOpened
from spasmjournal.record.vault.data_key import DataKey, key_again
from spasmjournal.ui.unlock_field import Typed
from spasmjournal.ui.work import Work

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

Given = TypeVar("Given")
Rewrite = Callable[[Path, DataKey | None], DataKey | None]
"""What is done with a closed journal, given its key: the key that opens it afterwards."""


@dataclass(frozen=True)
class Doors:
    """How files are opened: each is run beside the window, and what it gives is finished in it."""

    open_journal: "Callable[[Path, DataKey | None], Callable[[], Journal]]"
    """Open or make the journal at a path, with its key if that is known."""
    begin_anew: "Callable[[Path], Callable[[], Journal]]"
    """The same, also where only copies of a journal are left."""
    make_sample: Callable[[], Path]
    """Write a journal of made-up entries somewhere; its path."""
    key_for: Callable[[Path, Typed], DataKey]
    """The key of a locked journal, by what was typed."""


class Opening(QObject):
    """Opens the journal at a path, or a sample that it makes first."""

    opened = Signal(object)
    """The `Journal`."""
    failed = Signal(object)
    """The `JournalError` that says why not."""
    over = Signal()
    """Nothing is being opened any more."""

    def __init__(self, doors: Doors, parent: QObject) -> None:
        super().__init__(parent)
        self._doors = doors
        self._work: Work | None = None
        self._key: DataKey | None = None
        """What opens a file that could not be opened all the same: it may be damaged."""
        self.path: Path | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being opened."""
        return self._work is not None

    def open(self, path: Path) -> None:
        """Open the journal at a path."""
        self.path = path
        self._forget_key()
        self._start(lambda: self._doors.open_journal(path, None), self._finish)

    @property
    def key(self) -> DataKey | None:
        """What opens the file that could not be opened, once more, if that is known."""
        return key_again(self._key)

    def begin_anew(self) -> None:
        """Make a journal where only copies of one are left."""
        path = self.path
        if path is not None and not self.is_busy:
            self._start(lambda: self._doors.begin_anew(path), self._finish)

    def tell_of_damage(self, damage: JournalIsDamaged, path: Path, key: DataKey | None) -> None:
        """Say that a journal that was open is damaged; its key is kept, as if it had not been opened."""
        self.path = path
        self._forget_key()
        self._key = key
        self.failed.emit(damage)

    def ask_for_key(self, path: Path) -> None:
        """Ask for what opens a locked journal, before anything is tried."""
        self.path = path
        self.failed.emit(JournalIsLocked(path=path))

    def again(self) -> None:
        """Try once more."""
        if self.path is not None and not self.is_busy:
            self.open(self.path)

    def unlock(self, typed: Typed) -> None:
        """Open the journal that turned out to be locked."""
        path = self.path
        if path is not None and not self.is_busy:
            self._forget_key()
            self._start(lambda: self._unlocked(path, typed), partial(self._finish, by_sheet=typed.is_sheet))

    def open_sample(self) -> None:
        """Make a sample and open it."""
        self._start(self._doors.make_sample, self.open)

    def rewrite(self, act: Rewrite, key: DataKey | None, then: Callable[[JournalError | None], None]) -> None:
        """Do something with the closed journal, and open it; with the trouble if that was not done.

        Where it then cannot be opened either, that is told first, and why it was not done after it.
        """
        path = self.path
        if path is None or self.is_busy:
            return
        met: list[JournalError] = []

        def task() -> "Callable[[], Journal]":
            self._forget_key()
            self._key = key
            try:
                after = act(path, key)
            except JournalError as trouble:
                met.append(trouble)
            else:
                if after is not key:
                    self._forget_key()
                self._key = after
            return self._doors.open_journal(path, key_again(self._key))

        def finish(made: "Callable[[], Journal]") -> None:
            self._finish(made)
            then(met[0] if met else None)

        self._start(task, finish, lambda: then(met[0]) if met else None)

    def repair(self, act: Rewrite, then: Callable[[JournalError | None], None]) -> None:
        """Do something with a journal that could not be opened, and open it."""
        self.rewrite(act, key_again(self._key), then)

    def _unlocked(self, path: Path, typed: Typed) -> "Callable[[], Journal]":
        """Called in the thread; the key is kept for a journal that turns out to be damaged."""
        self._key = self._doors.key_for(path, typed)
        return self._doors.open_journal(path, key_again(self._key))

    def _finish(self, made: "Callable[[], Journal]", *, by_sheet: bool = False) -> None:
        self._forget_key()
        journal = made()
        journal.opened_by_sheet = by_sheet
        self.opened.emit(journal)

    def _forget_key(self) -> None:
        if self._key is not None:
            self._key.forget()
            self._key = None

    def _start(
        self,
        task: Callable[[], Given],
        then: Callable[[Given], None],
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        work = self._work = Work(task, self)
        ended: list[Callable[[], None]] = []
        work.done.connect(lambda given: ended.append(lambda: then(given)))
        work.failed.connect(lambda error: ended.append(lambda: self._fail(error, otherwise)))
        work.finished.connect(lambda: self._end(work, ended))
        work.start()

    def _fail(self, error: JournalError, otherwise: Callable[[], None]) -> None:
        self.failed.emit(error)
        otherwise()

    def _end(self, work: Work, ended: list[Callable[[], None]]) -> None:
        work.deleteLater()
        self._work = None
        if ended:
            ended[0]()
        else:
            # The thread died of a mistake, which the excepthook has told of.
            self.failed.emit(NotOpened(path=self.path))
        if self._work is None:
            self.over.emit()
