"""What is asked for, piece by piece; a click on a piece takes it away."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, short

_LETTERS = 40


class Piece(NamedTuple):
    """One thing that is asked for, and how it is taken away."""

    text: str
    take_away: Callable[[], None]


class FilterChips(QWidget):
    """A chip for each piece, and after them a button to clear all; hidden where nothing is asked.

    Tab comes from `before`; the last chip that is taken away leaves the keyboard to `otherwise`.
    """

    def __init__(self, clear: QPushButton, otherwise: QWidget, before: QWidget) -> None:
        super().__init__()
        self._before = before
        self._clear = clear
        self._otherwise = otherwise
        self._pieces: list[Piece] = []
        self.chips: list[QPushButton] = []
        self._flow = FlowLayout(self)
        self._flow.addWidget(clear)
        self.setAccessibleName(self.tr("What is shown"))
        self.hide()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show exactly these; the keyboard stays where it was, or goes to what comes next."""
        same = [piece.text for piece in pieces] == [piece.text for piece in self._pieces]
        self._pieces = list(pieces)
        if same:
            return
        held = next((number for number, chip in enumerate(self.chips) if chip.hasFocus()), None)
        cleared = self._clear.hasFocus() and not pieces
        self._rebuild()
        if held is not None and self.chips:
            self.chips[min(held, len(self.chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        elif held is not None or cleared:
            self._otherwise.setFocus()
        self.setVisible(bool(pieces))

    def _rebuild(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._clear)
        self.chips = [self._chip(number, piece.text) for number, piece in enumerate(self._pieces)]
        for part in (*self.chips, self._clear):
            self._flow.addWidget(part)
            part.show()  # what is not shown yet cannot take the keyboard
        for before, after in pairwise((self._before, *self.chips, self._clear)):
            QWidget.setTabOrder(before, after)
        self.updateGeometry()

    def _take_away(self, number: int) -> None:
        self._pieces[number].take_away()

    def _chip(self, number: int, text: str) -> QPushButton:
        chip = button(self.tr("{piece}  ×").format(piece=short(text, _LETTERS)), "chip")
        chip.setAccessibleName(self.tr("Take away: {piece}").format(piece=text))
        chip.clicked.connect(lambda: self._take_away(number))
        return chip
