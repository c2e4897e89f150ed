"""A button that opens a list of things to tick, several of them if one likes."""

from collections.abc import Collection, Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

Value = TypeVar("Value", bound=Hashable)


class PickButton(QPushButton, Generic[Value]):
    """Holds which of the values it offers are ticked; `choose` ticks also what is not offered."""

    chosen = Signal()
    """The person ticked something, or took a tick away."""

    def __init__(self, name: str, choices: Iterable[tuple[Value, str]] = ()) -> None:
        super().__init__(name)
        self.setAutoDefault(False)
        self.setProperty("role", "pick")
        self._offered: dict[Value, tuple[str, QAction]] = {}
        self._ticked: list[Value] = []
        self._menu = QMenu(self)
        self._menu.setAccessibleName(name)
        self._menu.aboutToHide.connect(self._let_go)
        self.setMenu(self._menu)
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[Value, str]]) -> None:
        """Offer exactly these values; what is ticked stays so."""
        choices = list(choices)
        if choices == [(value, text) for value, (text, _) in self._offered.items()]:
            return
        self._menu.clear()
        self._offered = {value: (text, self._action(value, text)) for value, text in choices}
        self._show()

    def action(self, value: Value) -> QAction:
        """The line of the menu for a value."""
        return self._offered[value][1]

    def values(self) -> tuple[Value, ...]:
        """What is ticked, in the order in which it was."""
        return tuple(self._ticked)

    def text_of(self, value: Value) -> str:
        """What a value is called here; empty for one that is not offered."""
        return self._offered[value][0] if value in self._offered else ""

    def choose(self, values: Collection[Value]) -> None:
        """Tick exactly these."""
        self._ticked = list(values)
        self._show()

    def _let_go(self) -> None:
        # WORKAROUND: while its menu is open, Qt does not tell a button that the pointer has left it.
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self.update()

    def untick(self, value: Value) -> None:
        """Take the tick of a value away, as the person does."""
        self._ticked = [kept for kept in self._ticked if kept != value]
        self._show()
        self.chosen.emit()

    def _action(self, value: Value, text: str) -> QAction:
        action = self._menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.triggered.connect(lambda _checked: self._toggle(value))
        return action

    def _toggle(self, value: Value) -> None:
        if value in self._ticked:
            self.untick(value)
        else:
            self._ticked.append(value)
            self._show()
            self.chosen.emit()

    def _show(self) -> None:
        for value, (_, action) in self._offered.items():
            action.setChecked(value in self._ticked)
