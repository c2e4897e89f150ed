"""The one open journal of a window: how it comes, how it goes, and what is done with its file between."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from spasmjournal.errors import JournalError, JournalIsDamaged
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.letting_go import close_with_copies
from spasmjournal.ui.opening import Doors, Opening, Rewrite
from spasmjournal.ui.unlock_field import Typed

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class Holding(QObject):
    """Holds a journal, or asks for what opens it."""

    came = Signal(object)
    """The `Journal` that is open now."""
    going = Signal()
    """The open journal is closed next: nobody may ask it any more."""
    failed = Signal(object)
    """The `JournalError` that says why none could be opened."""
    over = Signal()
    """Nothing is being opened any more."""

    def __init__(self, doors: Doors, settings: Settings, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clock = clock
        self._opening = Opening(doors, self)
        self._opening.opened.connect(self._opened)
        self._opening.failed.connect(self.failed)
        self._opening.over.connect(self.over)
        self.journal: Journal | None = None
        self.own_path: Path | None = None
        """The person's own journal, which one comes back to from made-up entries."""

    @property
    def path(self) -> Path | None:
        """The file that is open, or that was asked for last."""
        return self._opening.path

    @property
    def is_busy(self) -> bool:
        """Whether something is being opened."""
        return self._opening.is_busy

    def open(self, path: Path) -> None:
        """Open a journal in place of the present one."""
        self.let_go()
        self._opening.open(path)

    def open_sample(self) -> None:
        """Make a journal of made-up entries and open it."""
        self.let_go()
        self._opening.open_sample()

    def again(self) -> None:
        """Try once more to open what could not be opened."""
        self._opening.again()

    def begin_anew(self) -> None:
        """Make a journal where only copies of one are left."""
        self._opening.begin_anew()

    def unlock(self, typed: Typed) -> None:
        """Open the journal that turned out to be locked."""
        self._opening.unlock(typed)

    def ask_for_key(self, path: Path) -> None:
        """Ask for what opens a locked journal, before anything is tried."""
        self._opening.ask_for_key(path)

    def give_up(self, damage: JournalIsDamaged) -> None:
        """Close a journal that turned out to be damaged, and keep its key for what can still be done."""
        journal = self.journal
        if journal is not None:
            path, key = journal.path, journal.own_key()
            self.let_go()
            self._opening.tell_of_damage(damage, path, key)

    def key_of_closed(self) -> DataKey | None:
        """What opens the file that could not be opened, if that is known."""
        return self._opening.key

    def rewrite(self, act: Rewrite, then: Callable[[JournalError | None], None]) -> None:
        """Close the journal, have something done with its file, and open it again.

        `then` is called when it is open, with the trouble that kept the act from being done.
        """
        journal = self.journal
        if journal is not None:
            key = journal.own_key()
            self._let_go(thin=False)
            self._opening.rewrite(act, key, then)
        else:
            self._opening.repair(act, then)

    def let_go(self) -> None:
        """Close the journal, with the copies that are due."""
        self._let_go(thin=True)

    def _let_go(self, *, thin: bool) -> None:
        if self.journal is None:
            return
        journal = self.journal
        self.going.emit()
        try:
            close_with_copies(journal, self._settings, self._clock(), thin=thin)
        finally:
            self.journal = None

    def _opened(self, journal: "Journal") -> None:
        self.journal = journal
        try:
            made_up = journal.is_made_up
            # The menus ask this of every journal as well.
            journal.can_undo()
        except JournalIsDamaged as damage:
            self.give_up(damage)
            return
        if not made_up:
            self.own_path = journal.path
        self.came.emit(journal)
