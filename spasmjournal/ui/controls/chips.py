"""Rows of chips: buttons to choose one of several things, or several, or none."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from spasmjournal.ui.controls.arrow_keys import STEPS
from spasmjournal.ui.controls.clicks_when_toggled import PlainButton
from spasmjournal.ui.controls.flow_layout import FlowLayout

Value = TypeVar("Value", bound=Hashable)


class Chips(QWidget, Generic[Value]):
    """Choose among values; with `one`, choosing a second lets go of the first, and of itself again.

    For the keyboard it is one stop; the arrow keys go from chip to chip, Space chooses.
    """

    chosen = Signal()
    """The person chose or let go of something."""

    def __init__(self, name: str, choices: Iterable[tuple[Value, str]] = (), *, one: bool = True) -> None:
        super().__init__()
        self._one = one
        self._buttons: dict[Value, QPushButton] = {}
        self._flow = FlowLayout(self)
        self.setAccessibleName(name)
        for value, text in choices:
            self.add(value, text)

    def add(self, value: Value, text: str) -> QPushButton:
        """Offer one more value."""
        button = _Chip(text.replace("&", "&&"))
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("role", "chip")
        button.setAccessibleName(f"{self.accessibleName()}: {text}")
        button.clicked.connect(lambda: self._clicked(value))
        button.moved.connect(lambda step: self._move(value, step))
        self._buttons[value] = button
        self._flow.addWidget(button)
        self._let_tab_reach()
        return button

    def button(self, value: Value) -> QPushButton:
        """The button of a value."""
        return self._buttons[value]

    def values(self) -> tuple[Value, ...]:
        """What is chosen, in the order offered."""
        return tuple(value for value, button in self._buttons.items() if button.isChecked())

    def value(self) -> Value | None:
        """The one thing that is chosen, or None."""
        return next(iter(self.values()), None)

    def choose(self, *values: Value | None) -> None:
        """Show exactly these as chosen; None chooses nothing."""
        for value, button in self._buttons.items():
            button.setChecked(value in values)
        self._let_tab_reach()

    def clear(self) -> None:
        """Offer nothing any more."""
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()

    def _move(self, value: Value, step: int) -> None:
        offered = list(self._buttons)
        there = offered.index(value) + step
        if 0 <= there < len(offered):
            self._let_tab_reach(offered[there])
            self._buttons[offered[there]].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_reach(self, wanted: Value | None = None) -> None:
        reached = self._buttons.get(wanted) if wanted is not None else None
        reached = reached or next((b for b in self._buttons.values() if b.isChecked()), None)
        reached = reached or next(iter(self._buttons.values()), None)
        for button in self._buttons.values():
            stops = Qt.FocusPolicy.StrongFocus if button is reached else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stops)

    def _clicked(self, value: Value) -> None:
        if self._one and self._buttons[value].isChecked():
            self.choose(value)
        self.chosen.emit()


class _Chip(PlainButton):
    """A button that hands arrow keys on."""

    moved = Signal(int)
    """An arrow key asks for the chip before (-1) or after (1)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn arrows into moves; the rest is a button's own."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)
