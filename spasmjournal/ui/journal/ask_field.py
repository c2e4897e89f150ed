"""A line for a question about one entry: it begins with the entry, the person goes on writing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class AskField(QLineEdit):
    """Enter says the question, Esc leaves it; hidden while nothing is asked."""

    asked = Signal(str)
    left = Signal()
    """The person does not ask after all."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What to ask"))
        self.setToolTip(self.tr("Enter puts it on the list, Esc leaves it."))
        self.returnPressed.connect(self._ask)
        self._begun = ""
        self.hide()

    def begin(self, words: str) -> None:
        """Begin with these words, with the keyboard behind them."""
        self._begun = words.strip()
        self.setText(f"{words} ")
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.end(False)

    def says_more(self) -> bool:
        """Whether the person went on writing."""
        return not self.isHidden() and self.text().strip() != self._begun

    def forget(self) -> None:
        """Let go of what stands here."""
        self._begun = ""
        self.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        if words := self.text().strip():
            self.asked.emit(words)
        else:
            self.left.emit()
