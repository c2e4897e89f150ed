"""How a remedy is done properly, in the words of whoever showed it: a line or two, and the rest on demand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.ui.controls.labels import button, label

_LETTERS = 90
"""About two lines of a card."""


class Technique(QWidget):
    """Shows the words; where there are none, it is not there."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._whole = self.tr("How to do it: {technique}").format(technique=words.strip())
        one_line = " ".join(self._whole.split())
        is_long = len(one_line) > _LETTERS
        self._begins = one_line[:_LETTERS].rsplit(" ", 1)[0] + "…" if is_long else self._whole
        self.text = label(self._begins, "muted")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = button(self.tr("more"), "quiet")
        self.more.setCheckable(True)
        self.more.setAccessibleName(self.tr("More of how to do it"))
        self.more.clicked.connect(self._toggled)
        self.more.setVisible(is_long)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(words.strip()))

    def _toggled(self) -> None:
        whole = self.more.isChecked()
        self.text.setText(self._whole if whole else self._begins)
        self.more.setText(self.tr("less") if whole else self.tr("more"))
