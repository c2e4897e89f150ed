"""Looking into the copies beside the window, one after the other; each is told of as it comes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from spasmjournal.errors import JournalError
from spasmjournal.ui.work import Work

if TYPE_CHECKING:
    from spasmjournal.record.backup.copies import Reason
    from spasmjournal.record.backup.looking import Inside
    from spasmjournal.record.vault.data_key import DataKey


@dataclass(frozen=True)
class Place:
    """Where copies are looked for: those of this journal, beside it and in a second folder."""

    journal: Path
    second: Path | None


@dataclass(frozen=True)
class Kept:
    """One copy; if it lies in both folders, the one beside the journal comes first."""

    made: datetime
    reason: "Reason"
    paths: tuple[Path, ...]


@dataclass(frozen=True)
class Seen:
    """What is in a copy, in each place where it lies and could be read."""

    kept: Kept
    insides: "tuple[Inside, ...]"

    @property
    def best(self) -> "Inside | None":
        """What would be put back: the first that can be, or else what is wrong with the first."""
        usable = (inside for inside in self.insides if inside.can_be_used)
        return next(usable, self.insides[0] if self.insides else None)


def copies_at(place: Place) -> list[Kept]:
    """Every copy, the newest first; one of the same name in both folders is one."""
    from spasmjournal.record.backup.copies import in_both

    found: dict[str, Kept] = {}
    for copies in in_both(place.journal, place.second):
        for copy in copies.to_choose_from():
            known = found.get(copy.path.name)
            paths = (*known.paths, copy.path) if known is not None else (copy.path,)
            found[copy.path.name] = Kept(copy.made, copy.reason, paths)
    return sorted(found.values(), key=lambda kept: kept.made, reverse=True)


class Looking(QObject):
    """One look at a time; what a look tells that was stopped is dropped."""

    listed = Signal(object)
    """Every `Kept` there is, in a list; what is in them comes next."""
    seen = Signal(object)
    """A `Seen`."""
    journal_checked = Signal(str)
    """What is wrong in the journal itself, in SQLite's words; empty if nothing is."""
    over = Signal()
    """There is nothing more to come."""
    _told = Signal(object, object)
    """Sent by the thread: whether its look was stopped, and what is to be said if not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._works: set[Work] = set()
        self._stopped = Event()
        self._known: dict[tuple[Path, int, int], Inside] = {}
        """What was seen in files that did not change since; so nothing is looked at twice."""
        self._told.connect(_say_unless_stopped)

    def look(self, place: Place, key: "DataKey | None") -> None:
        """Tell what is in each copy; of the newest also whether it is whole."""
        self._start(lambda stopped: self._look(stopped, place, key, thoroughly=1))

    def check(self, place: Place, key: "DataKey | None", journal_trouble: Callable[[], str]) -> None:
        """Tell whether the journal is whole, and then the same of each copy."""

        def task(stopped: Event) -> None:
            # Damage comes to a file without its being written, so nothing counts that was seen before.
            self._known.clear()
            trouble = journal_trouble()
            self._told.emit(stopped, lambda: self.journal_checked.emit(trouble))
            self._look(stopped, place, key, thoroughly=None)

        self._start(task)

    def stop(self) -> None:
        """Look no further, and have no file open any more."""
        self._stopped.set()
        for work in self._works:
            work.wait()

    def forget(self) -> None:
        """Stop, and remember nothing of another journal."""
        self.stop()
        self._known.clear()

    def _start(self, task: Callable[[Event], None]) -> None:
        # The last look ends by itself, with the file that it is at; nobody waits for that.
        self._stopped.set()
        stopped = self._stopped = Event()
        work = Work(lambda: task(stopped), self)
        self._works.add(work)
        work.finished.connect(lambda: self._end(work, stopped))
        work.start()

    def _end(self, work: Work, stopped: Event) -> None:
        self._works.discard(work)
        work.deleteLater()
        if not stopped.is_set():
            self.over.emit()

    def _look(self, stopped: Event, place: Place, key: "DataKey | None", *, thoroughly: int | None) -> None:
        """Runs in the thread; so many of the newest are looked at page by page, or all."""
        listed = copies_at(place)
        self._told.emit(stopped, lambda: self.listed.emit(listed))
        newest = listed[:thoroughly]
        for kept in listed:
            if stopped.is_set():
                break
            insides = (self._inside(path, key, thoroughly=kept in newest) for path in kept.paths)
            seen = Seen(kept, tuple(inside for inside in insides if inside is not None))
            self._told.emit(stopped, partial(self.seen.emit, seen))
        if key is not None:
            key.forget()

    def _inside(self, path: Path, key: "DataKey | None", *, thoroughly: bool) -> "Inside | None":
        from spasmjournal.record.backup.looking import State, look_into

        try:
            status = path.stat()
            name = (path, status.st_mtime_ns, status.st_size)
            known = self._known.get(name)
            if known is not None and (known.state is State.SOUND or not thoroughly):
                return known
            self._known[name] = look_into(path, key, thoroughly=thoroughly)
            return self._known[name]
        except (OSError, JournalError):
            return None


def _say_unless_stopped(stopped: Event, say: Callable[[], None]) -> None:
    if not stopped.is_set():
        say()
