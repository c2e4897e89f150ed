"""A second start calls the window that has the journal open: through a small file beside it.

The program opens no socket of any kind; a file is there on every system, and only its owner can write it.
"""

import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from spasmjournal.errors import CannotWrite, JournalIsOpen
from spasmjournal.record import durable
from spasmjournal.record.lock import lock_file

_HEARD_WITHIN = 3.0
_HEARD_AT_ALL_WITHIN = 0.5
"""Where nothing is open, a window may still ask for the passphrase, or a crash left the file behind."""
_LOOK_EVERY = 0.05
_CALL = b"call\n"


class Calling(QObject):
    """Hears the calls for the journal that is open in this window."""

    called = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look)

    def listen_for(self, journal: Path | None) -> None:
        """Hear calls for this journal from now on; None: for none."""
        if self._path is not None:
            self._watcher.removePath(str(self._path))
            with suppress(OSError):
                self._path.unlink()
        self._path = None
        if journal is None:
            return
        path = _file_of(journal)
        with suppress(OSError):
            path.unlink(missing_ok=True)
            durable.make_private(path)
            self._watcher.addPath(str(path))
            self._path = path

    def _look(self) -> None:
        """Somebody wrote: answer by emptying the file."""
        if self._path is None:
            return
        with suppress(OSError):
            if self._path.stat().st_size:
                self._path.write_bytes(b"")
                self.called.emit()


def is_heard(journal: Path) -> bool:
    """Whether the journal is in a window already, which was called to the front."""
    journal = journal.expanduser().resolve()
    path = _file_of(journal)
    try:
        with path.open("r+b") as file:
            file.write(_CALL)
    except OSError:
        return False
    end = time.monotonic() + (_HEARD_WITHIN if _is_open(journal) else _HEARD_AT_ALL_WITHIN)
    while time.monotonic() < end:
        time.sleep(_LOOK_EVERY)
        if not _is_unheard(path):
            return True
    return False


def _is_unheard(call: Path) -> bool:
    try:
        return call.stat().st_size > 0
    except OSError:
        return True


def _is_open(journal: Path) -> bool:
    try:
        lock_file(journal).unlock()
    except JournalIsOpen:
        return True
    except CannotWrite:
        return False
    return False


def _file_of(journal: Path) -> Path:
    return journal.with_name(f"{journal.name}.call")
