"""The list of pages at the left."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout

from spasmjournal.look import Look
from spasmjournal.ui.controls.labels import button, label

_WIDTH = 166
_BESIDE = 20
_SPACING = 4
_BELOW_NAME = 12


class Navigation(QFrame):
    """Says which page the person wants; the program's name gives way where there is little room."""

    wanted = Signal(int)

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Pages"))
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 16, 4, 8)
        self._column.setSpacing(_SPACING)
        self.name = label(self.tr("Spasm Journal"), "heading")
        self.name.setContentsMargins(0, 0, 0, _BELOW_NAME)
        self._column.addWidget(self.name)
        for number, name in enumerate(names):
            made = button(name, "nav")
            made.setCheckable(True)
            made.setToolTip(self.tr("Ctrl+{number}").format(number=number + 1))
            self._group.addButton(made, number)
            self._column.addWidget(made)
        self._column.addStretch()
        self._group.idClicked.connect(self.wanted)

    def show_page(self, number: int) -> None:
        """Show which page is in front."""
        self._group.button(number).setChecked(True)

    def set_look(self, look: Look) -> None:
        """Take another size of text: no wider than the longest name makes it."""
        font = QFont(look.font)
        font.setPointSizeF(look.text_points)
        font.setBold(True)
        longest = max(QFontMetrics(font).horizontalAdvance(made.text()) for made in self._group.buttons())
        around = self._group.buttons()[0].sizeHint().width() - self._text_width()
        self.setFixedWidth(max(_WIDTH, longest + around + _BESIDE))
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """So high that every page is there."""
        return QSize(self.minimumWidth(), self._least_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the name out where it would take room from the pages."""
        super().resizeEvent(event)
        self._make_room()

    def _text_width(self) -> int:
        first = self._group.buttons()[0]
        return first.fontMetrics().horizontalAdvance(first.text())

    def _least_height(self) -> int:
        margins, buttons = self._column.contentsMargins(), self._group.buttons()
        high = sum(made.sizeHint().height() + _SPACING for made in buttons)
        return high + margins.top() + margins.bottom()

    def _make_room(self) -> None:
        margins = self._column.contentsMargins()
        wide = self.width() - margins.left() - margins.right()
        self.name.setVisible(self._least_height() + self.name.heightForWidth(wide) <= self.height())
