"""Opening journals beside the window: one at a time, and whatever happens, it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from spasmjournal.errors import NotOpened
from spasmjournal.ui.unlock_field import Typed
from spasmjournal.ui.work import Work

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

Given = TypeVar("Given")


@dataclass(frozen=True)
class Doors:
    """How files are opened: each is run beside the window, and what it gives is finished in it."""

    open_journal: "Callable[[Path], Callable[[], Journal]]"
    """Open or make the journal at a path."""
    make_sample: Callable[[], Path]
    """Write a journal of made-up entries somewhere; its path."""
    open_locked: "Callable[[Path, Typed], Callable[[], Journal]] | None" = None
    """Open a locked journal with what was typed."""


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
        self.path: Path | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being opened."""
        return self._work is not None

    def open(self, path: Path) -> None:
        """Open the journal at a path."""
        self.path = path
        self._start(lambda: self._doors.open_journal(path), lambda finish: self.opened.emit(finish()))

    def again(self) -> None:
        """Try once more."""
        if self.path is not None and not self.is_busy:
            self.open(self.path)

    def unlock(self, typed: Typed) -> None:
        """Open the journal that turned out to be locked."""
        path, open_locked = self.path, self._doors.open_locked
        if path is not None and open_locked is not None and not self.is_busy:
            self._start(lambda: open_locked(path, typed), lambda finish: self.opened.emit(finish()))

    def open_sample(self) -> None:
        """Make a sample and open it."""
        self._start(self._doors.make_sample, self.open)

    def _start(self, task: Callable[[], Given], then: Callable[[Given], None]) -> None:
        work = self._work = Work(task, self)
        ended: list[Callable[[], None]] = []
        work.done.connect(lambda given: ended.append(lambda: then(given)))
        work.failed.connect(lambda error: ended.append(lambda: self.failed.emit(error)))
        work.finished.connect(lambda: self._end(work, ended))
        work.start()

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
