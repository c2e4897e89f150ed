"""Eleven buttons, 0 to 10, none of them chosen beforehand."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.look import Look
from spasmjournal.ui.controls.arrow_keys import STEPS
from spasmjournal.ui.controls.clicks_when_toggled import ClicksWhenToggled
from spasmjournal.vocabulary import INTENSITIES


class IntensityRow(QWidget):
    """Choose an intensity, or none: a second click lets go of it.

    For the keyboard it is one stop; the arrow keys go from step to step, Space chooses.
    """

    chosen = Signal()
    """The person chose or let go of an intensity."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        self._buttons = [_IntensityButton(level, name, look) for level in INTENSITIES]
        for button in self._buttons:
            button.clicked.connect(lambda _checked, level=button.level: self._clicked(level))
            button.moved.connect(self._move)
            grid.addWidget(button, 0, button.level)
        self._let_tab_reach(0)

    def value(self) -> int | None:
        """The intensity, or None where none is chosen."""
        return next((button.level for button in self._buttons if button.isChecked()), None)

    def choose(self, intensity: int | None) -> None:
        """Show this intensity as chosen."""
        for button in self._buttons:
            button.setChecked(button.level == intensity)
        self._let_tab_reach(intensity or 0)

    def button(self, intensity: int) -> QAbstractButton:
        """The button of an intensity."""
        return self._buttons[intensity]

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        for button in self._buttons:
            button.set_look(look)

    def _move(self, level: int) -> None:
        if level in INTENSITIES:
            self._let_tab_reach(level)
            self._buttons[level].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_reach(self, level: int) -> None:
        for button in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if button.level == level else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _clicked(self, level: int) -> None:
        self.choose(level if self._buttons[level].isChecked() else None)
        self.chosen.emit()


class _IntensityButton(ClicksWhenToggled, QAbstractButton):
    """One step of the ramp with its number on it."""

    moved = Signal(int)
    """An arrow key asks for the step of this level."""

    def __init__(self, level: int, name: str, look: Look) -> None:
        super().__init__()
        self.level = level
        self._look = look
        self.setCheckable(True)
        self.setText(number_text(level))
        self.setAccessibleName(self.tr("{name}: {level} of 10").format(name=name, level=number_text(level)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for two figures, high enough for a tired hand."""
        metrics = self.fontMetrics()
        return QSize(max(26, metrics.horizontalAdvance("00") + 6), max(40, metrics.height() + 18))

    def minimumSizeHint(self) -> QSize:
        """It stays a target that can be hit."""
        return QSize(24, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn arrows into moves; the rest is a button's own."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(self.level + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the step, its number, the choice and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, checked = self._look, self.isChecked()
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        ring = look.ink if checked else look.accent if self.hasFocus() or self.underMouse() else look.line
        painter.setPen(QPen(QColor(ring), 3 if checked else 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(look.ramp[self.level]))
        painter.drawRoundedRect(box, 6, 6)
        font = painter.font()
        font.setBold(checked)
        painter.setFont(font)
        painter.setPen(QColor(look.ramp_ink[self.level]))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
