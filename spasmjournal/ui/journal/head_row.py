"""The head of a page or a pane: what it is, and what can be done, below it where there is no room beside."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget


class HeadRow(QWidget):
    """Two groups of widgets in one row or in two; the last of the first group takes what room there is."""

    def __init__(self, first: Sequence[QWidget], second: Sequence[QWidget]) -> None:
        super().__init__()
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for group, widgets in ((self._first, first), (self._second, second)):
            group.setSpacing(8)
            for widget in widgets:
                group.addWidget(widget, int(widget is first[-1]))
        self._second.addStretch()
        self._row.addLayout(self._first, 1)
        self._row.addLayout(self._second)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of both groups."""
        widest = max(self._first.minimumSize().width(), self._second.minimumSize().width())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row where there is room for it."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        wide = self._first.sizeHint().width() + self._row.spacing() + self._second.sizeHint().width()
        self._row.setDirection(ways.LeftToRight if wide <= self.width() else ways.TopToBottom)
