"""The versions of the journal that a program which carries it elsewhere has left beside it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spasmjournal.i18n import moment_text
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.keeping.breakable import breakable


class BesideField(QWidget):
    """Lists them, each with a button to look at what it would bring."""

    wanted = Signal(object)
    """The path of one."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        self._shown: list[Path] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(
            label(
                self.tr(
                    "Beside this journal lies another version of it, left there when two computers wrote at"
                    " the same time."
                )
            )
        )
        self.hide()

    def show_copies(self, copies: Sequence[Path]) -> None:
        """Show exactly these."""
        if list(copies) != self._shown:
            self._shown = list(copies)
            self._fill(copies)
        self.setVisible(bool(copies))

    def _fill(self, copies: Iterable[Path]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [_Row(path) for path in copies]
        for row in self.rows:
            row.look.clicked.connect(lambda _checked=False, path=row.path: self.wanted.emit(path))
            self._column.addWidget(row)


class _Row(QWidget):
    """One version: its name, when it was written, and the way to it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.look = button(self.tr("Look at it"))
        self.look.setAccessibleName(self.tr("Look at {name}").format(name=path.name))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(breakable(path.name)))
        words.addWidget(label(_written(path), "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(self.look)


def _written(path: Path) -> str:
    try:
        return moment_text(datetime.fromtimestamp(path.stat().st_mtime).astimezone())
    except OSError:
        return ""
