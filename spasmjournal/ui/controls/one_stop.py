"""A row of buttons that is one stop for Tab; the arrow keys go from button to button."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_STEPS: Mapping[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
"""From a key to the step along the row."""
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.KeyPress)


class OneStop(QObject):
    """Says at which button of a row Tab stops, and moves the keyboard along the row."""

    moved = Signal(QAbstractButton)
    """An arrow key brought the keyboard to this button."""

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self._buttons: list[QAbstractButton] = []
        self.by_mouse = False
        """Whether the mouse, not a key, was the last to press one of the buttons."""

    def add(self, button: QAbstractButton) -> None:
        """Take a button in at the end of the row."""
        self._buttons.append(button)
        button.installEventFilter(self)
        self.reach()

    def clear(self) -> None:
        """Let go of all buttons."""
        for button in self._buttons:
            button.removeEventFilter(self)
        self._buttons.clear()

    def reach(self, wanted: QAbstractButton | None = None) -> None:
        """Let Tab stop here; else at what is chosen, else at the first."""
        reached = wanted or next((button for button in self._buttons if button.isChecked()), None)
        reached = reached or next(iter(self._buttons), None)
        for button in self._buttons:
            stops = Qt.FocusPolicy.StrongFocus if button is reached else Qt.FocusPolicy.ClickFocus
            if button.focusPolicy() != stops:
                button.setFocusPolicy(stops)

    def take_focus(self) -> None:
        """Take the keyboard to where Tab stops."""
        for button in self._buttons:
            if button.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                button.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn arrows into moves; the rest is a button's own."""
        if event.type() in _PRESSES:
            self.by_mouse = event.type() is not QEvent.Type.KeyPress
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(event.key())
            if step is not None:
                self._move(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, button: QObject, step: int) -> None:
        row = [found for found in self._buttons if found is button or not found.isHidden()]
        there = next(place for place, found in enumerate(row) if found is button) + step
        if 0 <= there < len(row):
            self.reach(row[there])
            row[there].setFocus(Qt.FocusReason.TabFocusReason)
            self.moved.emit(row[there])
