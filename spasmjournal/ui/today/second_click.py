"""A tired hand that clicks twice has answered once."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget


class SecondClick(QObject):
    """Takes the second half of a double click from buttons, for by then another question is under it."""

    def keep_from(self, part: QWidget) -> None:
        """Keep it from all buttons of a part."""
        for found in (part, *part.findChildren(QAbstractButton)):
            if isinstance(found, QAbstractButton):
                found.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing comes of it."""
        return event.type() is QEvent.Type.MouseButtonDblClick or super().eventFilter(watched, event)
