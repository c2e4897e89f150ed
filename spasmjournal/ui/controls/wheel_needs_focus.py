"""Lets the wheel scroll the page when it passes over a field that the person is not writing in."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class WheelNeedsFocus(QObject):
    """Leaves the wheel to what lies behind a field, until the field was clicked or reached with Tab."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel away from a field without the keyboard; unaccepted, it goes on to its parent."""
        if event.type() is QEvent.Type.Wheel and not self._field.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
