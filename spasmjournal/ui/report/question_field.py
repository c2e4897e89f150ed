"""Where questions for the next appointment are written, one a line."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

_LINES_SHOWN = 6


class QuestionField(QPlainTextEdit):
    """A field of lines; `left` tells that the person went on to something else."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Questions to ask"))
        self.setPlaceholderText(self.tr("One question a line"))

    def show_questions(self, questions: Sequence[str]) -> None:
        """Show what is kept, unless something newer was typed here."""
        if not self.document().isModified() and list(questions) != self.questions():
            self.setPlainText("\n".join(questions))
        self.fit()

    def questions(self) -> list[str]:
        """The lines that say something."""
        return [line.strip() for line in self.toPlainText().splitlines() if line.strip()]

    def kept(self) -> None:
        """Take what is shown as kept."""
        self.document().setModified(False)

    def fit(self) -> None:
        """Show a few lines in the size of text in force."""
        margins = self.contentsMargins().top() + self.contentsMargins().bottom()
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(_LINES_SHOWN * line + margins + line)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person went on."""
        super().focusOutEvent(event)
        self.left.emit()
