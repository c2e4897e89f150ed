"""Fields for words and for a number; what is not touched is said back exactly as it was shown."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from spasmjournal.ui.controls.labels import label

_LETTERS = 9


class NoteField(QPlainTextEdit):
    """A few lines of one's own; Tab leaves it."""

    def __init__(self, name: str, invitation: str, lines: int) -> None:
        super().__init__()
        self._given = self._as_shown = ""
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(invitation)
        self._lines = lines
        self._fit()

    def show_words(self, words: str) -> None:
        """Show these words."""
        self._given = words
        self.setPlainText(words)
        self._as_shown = self.toPlainText()

    def words(self) -> str:
        """The words; Qt shows some signs as others, which is no change of the person's."""
        now = self.toPlainText()
        return self._given if now == self._as_shown else now

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * (self._lines + 1))


class NumberField(QWidget):
    """A whole number with what it counts behind it; empty means not answered."""

    changed = Signal()

    def __init__(self, name: str, unit: str, most: int) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setValidator(QIntValidator(0, most, self.edit))
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit)
        row.addWidget(label(unit, "muted"), 1)
        self._fit()

    def number(self) -> int | None:
        """The number, or None where none is written."""
        number, is_one = QLocale().toInt(self.edit.text())
        return number if is_one else None

    def show_number(self, number: int | None) -> None:
        """Show this number."""
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.edit.setText("" if number is None else locale.toString(number))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.edit.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * _LETTERS)
