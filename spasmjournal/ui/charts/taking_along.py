"""Charts that are saved or copied: each is done to its end, whatever the page shows meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.look import Look
from spasmjournal.ui.charts.beside import Beside
from spasmjournal.ui.charts.saving import FileKind, picture_bytes, write_picture
from spasmjournal.ui.theme import print_look

if TYPE_CHECKING:
    # Importing it brings matplotlib along, which waits until a chart is looked at.
    from spasmjournal.charts.chart import Chart

_Drawing: TypeAlias = "Callable[[Look], Chart]"
"""Gives the chart in a look; it is called beside the window."""


class TakingAlong(QObject):
    """Saves and copies charts beside the window, one after another, and tells of every one."""

    told = Signal(str)
    """One short sentence on what was done, or why it was not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._troubles = 0
        self._beside = Beside(self, to_the_end=True)
        self._beside.failed.connect(self._tell_trouble)
        self._beside.broken_off.connect(self._count_trouble)

    def save(self, drawing: _Drawing, kind: FileKind, foot: str, path: Path) -> None:
        """Write a chart as a file."""
        look = print_look()
        # Each is a kind of its own: none takes the place of another.
        self._beside.ask(object(), lambda: write_picture(drawing(look), kind, look, foot, path), self._saved)

    def copy(self, drawing: _Drawing, foot: str) -> None:
        """Put a chart on the clipboard as a picture."""
        look = print_look()
        self._beside.ask(
            object(), lambda: picture_bytes(drawing(look), FileKind.PNG, look, foot), self._copied
        )

    def finish(self) -> bool:
        """Wait until all is saved and copied; whether all of it could be."""
        before = self._troubles
        self._beside.finish()
        return self._troubles == before

    def _saved(self, path: Path) -> None:
        self.told.emit(self.tr("The chart is in {path}").format(path=path))

    def _copied(self, content: bytes) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(content))
        self.told.emit(self.tr("Copied the chart as a picture."))

    def _tell_trouble(self, error: JournalError) -> None:
        self._count_trouble()
        self.told.emit(sentence(error))

    def _count_trouble(self) -> None:
        self._troubles += 1
