"""Mistakes of the program: logged without personal words, told once, and work goes on."""

import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from spasmjournal import __version__
from spasmjournal.ui.messages import tell_of_bug


class Bugs(QObject):
    """Receives what nobody caught, from any thread."""

    found = Signal(str)

    def __init__(self, log: Path) -> None:
        super().__init__()
        self._log = log
        self._window: QWidget | None = None
        self.found.connect(self._tell)

    def show_over(self, window: QWidget) -> None:
        """Tell of mistakes over this window."""
        self._window = window

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an exception, as `sys.excepthook` hands it over."""
        details = _details(kind, trace)
        self._log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._log.open("a", encoding="utf-8") as log:
            log.write(details)
        self.found.emit(details)

    def _tell(self, details: str) -> None:
        tell_of_bug(self._window, details)


def _details(kind: type[BaseException], trace: TracebackType | None) -> str:
    # The message of an exception may quote what a person typed, so only its kind and place are kept.
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return "\n".join((f"{at} Spasm Journal {__version__}: {kind.__name__}", *lines, ""))
