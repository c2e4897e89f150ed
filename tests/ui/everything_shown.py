"""Every text that a widget, a menu or a list of the program holds, seen or not."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.EditRole,
)


def texts() -> Iterator[str]:
    """All of them, those of hidden widgets included."""
    for top in QApplication.topLevelWidgets():
        for held in (top, *top.findChildren(QObject)):
            # The parts of a text may be laid out anew when it is asked what stands in it.
            if not isValid(held):
                continue
            yield from _properties(held)
            if isinstance(held, QAbstractItemModel):
                yield from _rows(held)
            figure = getattr(held, "figure", None)
            if figure is not None:
                yield from (text.get_text() for text in figure.findobj(lambda a: hasattr(a, "get_text")))


def _properties(held: QObject) -> Iterator[str]:
    about = held.metaObject()
    for number in range(about.propertyCount()):
        value = held.property(str(about.property(number).name()))
        if isinstance(value, str):
            yield value


def _rows(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            for role in _ROLES:
                yield str(model.data(model.index(row, column), role))
