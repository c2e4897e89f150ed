"""Rows of chips: buttons to choose one of several things, or several, or none."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button as plain_button
from spasmjournal.ui.controls.one_stop import OneStop

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
        self._stop = OneStop(self)
        self.setAccessibleName(name)
        for value, text in choices:
            self.add(value, text)

    @property
    def by_mouse(self) -> bool:
        """Whether the mouse, not a key, was the last to press a chip."""
        return self._stop.by_mouse

    def take_focus(self) -> None:
        """Take the keyboard to the chip where Tab stops."""
        self._stop.take_focus()

    def add(self, value: Value, text: str, *, faint: bool = False) -> QPushButton:
        """Offer one more value; a `faint` chip stands back behind the others."""
        button = plain_button(text.replace("&", "&&"), "chip")
        button.setCheckable(True)
        button.setProperty("faint", faint)
        button.setAccessibleName(f"{self.accessibleName()}: {text}")
        button.clicked.connect(lambda: self._clicked(value))
        self._buttons[value] = button
        self._flow.addWidget(button)
        self._stop.add(button)
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
        self._stop.reach()

    def clear(self) -> None:
        """Offer nothing any more."""
        self._stop.clear()
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def _clicked(self, value: Value) -> None:
        if self._one and self._buttons[value].isChecked():
            self.choose(value)
        self.chosen.emit()
