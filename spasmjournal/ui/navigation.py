"""The list of pages at the left."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout

from spasmjournal.look import Look
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.theme import grown

_WIDTH = 166


class Navigation(QFrame):
    """Says which page the person wants."""

    wanted = Signal(int)

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Pages"))
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 16, 4, 16)
        self._column.setSpacing(4)
        self._column.addWidget(label(self.tr("Spasm Journal"), "heading"))
        self._column.addSpacing(12)
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
        """Take another size of text."""
        self.setFixedWidth(grown(_WIDTH, look))
