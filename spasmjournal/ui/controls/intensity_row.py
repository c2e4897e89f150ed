"""Eleven buttons, 0 to 10, none of them chosen beforehand; dragging along them slides."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QSizePolicy, QWidget

from spasmjournal.i18n import number_text
from spasmjournal.look import Look
from spasmjournal.ui.controls.clicks_when_toggled import ClicksWhenToggled
from spasmjournal.ui.controls.one_stop import OneStop
from spasmjournal.vocabulary import INTENSITIES

_KEYS = {str(level): level for level in range(10)} | {"-": 10}


class IntensityRow(QWidget):
    """Choose an intensity, or none: a second click lets go of it.

    For the keyboard it is one stop: a figure chooses, and a dash is ten; the arrow keys go from step to
    step, and take the choice along if there is one; Space chooses.
    """

    chosen = Signal()
    """The person chose or let go of an intensity."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        self._stop = OneStop(self)
        self._stop.moved.connect(self._take_along)
        self._buttons = [_IntensityButton(level, name, look) for level in INTENSITIES]
        for button in self._buttons:
            button.clicked.connect(lambda _checked, level=button.level: self._clicked(level))
            button.dragged.connect(self._slide)
            button.let_go.connect(self.chosen)
            grid.addWidget(button, 0, button.level)
            self._stop.add(button)

    def value(self) -> int | None:
        """The intensity, or None where none is chosen."""
        return next((button.level for button in self._buttons if button.isChecked()), None)

    def choose(self, intensity: int | None) -> None:
        """Show this intensity as chosen."""
        for button in self._buttons:
            button.setChecked(button.level == intensity)
        self._stop.reach()

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose what a figure or a dash says, as the person does; whether the key said anything."""
        level = None if _with_control(event) else _KEYS.get(event.text())
        if level is None:
            return False
        self.choose(level)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._buttons[level].setFocus()
        self.chosen.emit()
        return True

    def take_focus(self) -> None:
        """Take the keyboard to the step where Tab stops."""
        self._stop.take_focus()

    def button(self, intensity: int) -> QAbstractButton:
        """The button of an intensity."""
        return self._buttons[intensity]

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        for button in self._buttons:
            button.set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure chooses, whichever step has the keyboard."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _take_along(self, step: QAbstractButton) -> None:
        if self.value() is not None:
            self.choose(self._buttons.index(step) if isinstance(step, _IntensityButton) else None)
            self.chosen.emit()

    def _slide(self, spot: QPoint) -> None:
        along = self.mapFromGlobal(spot).x()
        self.choose(min(self._buttons, key=lambda button: abs(button.geometry().center().x() - along)).level)

    def _clicked(self, level: int) -> None:
        self.choose(level if self._buttons[level].isChecked() else None)
        self.chosen.emit()


def _with_control(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)


class _IntensityButton(ClicksWhenToggled, QAbstractButton):
    """One step of the ramp with its number on it."""

    dragged = Signal(QPoint)
    """The pointer, held down here first, is over this spot of the screen."""
    let_go = Signal()
    """The pointer was let go after it was dragged."""

    def __init__(self, level: int, name: str, look: Look) -> None:
        super().__init__()
        self.level = level
        self._look = look
        self._dragging = False
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press is a click, until the pointer is dragged away."""
        self._dragging = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Slide once the pointer has left this step."""
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        self._dragging = held and (self._dragging or not self.rect().contains(event.position().toPoint()))
        if self._dragging:
            self.setDown(False)
            self.dragged.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag ends where it is, and is no click."""
        slid, self._dragging = self._dragging, False
        self.setDown(self.isDown() and not slid)
        super().mouseReleaseEvent(event)
        if slid:
            self.let_go.emit()

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
