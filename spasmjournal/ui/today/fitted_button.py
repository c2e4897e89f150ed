"""A button for a text of any length, such as the names of several places."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from spasmjournal.ui.controls.clicks_when_toggled import PlainButton

_LEAST = 44


class FittedButton(PlainButton):
    """Never wider than there is room: a line that is too long ends in dots, and a hint says all of it."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str, hint: str = "") -> None:
        """Show this text, in one line or several, and in the hint `hint` or the same."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(" ".join(text.split("\n")))
        self.setToolTip(hint or text)

    def minimumSizeHint(self) -> QSize:
        """It stays a target that can be hit."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of each line as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(inside, option, self).width()
        option.text = "\n".join(self._fitted(line, room) for line in self.text().split("\n"))
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _fitted(self, line: str, room: int) -> str:
        shown = Qt.TextFlag.TextShowMnemonic
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room, shown.value)
