"""Saving a report beside the window, a page after the other, until it is done or the person stops it."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPageSize

from spasmjournal.report.saving import save_private
from spasmjournal.ui.making import Making

if TYPE_CHECKING:
    from spasmjournal.report.whole import Report


class Saving(QObject):
    """Writes one file at a time; another is asked for when this one is told of."""

    saved = Signal(object)
    """The path of the file that is written."""
    stopped = Signal()
    """The person stopped it; there is no new file."""
    failed = Signal(object)
    """The `JournalError` that says why not."""
    going_on = Signal(bool)
    """It takes its time; then that it is over."""
    page_done = Signal(int, int)
    """The number of a page, from 1, and how many there are."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._making = Making(self)
        self._making.made.connect(self._made)
        self._making.failed.connect(self.failed)
        self._making.going_on.connect(self.going_on)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written, of which nothing is told yet."""
        return self._making.is_busy

    def save_pdf(self, report: "Report", path: Path, paper: QPageSize) -> None:
        """Write a PDF file."""
        from spasmjournal.report.output import write_pdf

        self._stop.clear()
        self._making.make(lambda: path if write_pdf(report, path, paper, self._goes_on) else None)

    def save_web_page(self, report: "Report", path: Path) -> None:
        """Write a web page."""
        self._stop.clear()
        self._making.make(lambda: _saved_web_page(report, path))

    def stop(self) -> None:
        """Write no further page."""
        self._stop.set()

    def leave(self) -> None:
        """Stop, and wait until nothing is written any more."""
        self.stop()
        self._making.stop()

    def _goes_on(self, number: int, pages: int) -> bool:
        """Called in the thread that writes."""
        self.page_done.emit(number + 1, pages)
        return not self._stop.is_set()

    def _made(self, path: Path | None) -> None:
        if path is None:
            self.stopped.emit()
        else:
            self.saved.emit(path)


def _saved_web_page(report: "Report", path: Path) -> Path:
    from spasmjournal.report.web_page import web_page

    save_private(path, web_page(report).encode("utf-8"))
    return path
