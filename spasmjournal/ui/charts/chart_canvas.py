"""The picture of a chart: pointing at a mark names it, and along the days one can move and look closer."""

from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from spasmjournal.charts.stretch import Stretch
from spasmjournal.look import Look
from spasmjournal.ui.body_map.pointer import Pointer
from spasmjournal.ui.charts.picture import Mark, Picture
from spasmjournal.ui.charts.steps_between import next_mark

_NEAR = 10.0
_RING = 8.0
INSET = 8
"""Room around the picture for the frame that says that it has the keyboard."""
_AFTER_RESIZING = 60
_ORIGIN = QPointF(INSET, INSET)
_A_NOTCH = 120
_CLOSER, _PART = 0.8, 0.25
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CLOSER_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_BACK = (Qt.Key.Key_Home, Qt.Key.Key_0)


class ChartCanvas(QWidget):
    """One picture, as tall as it needs to be; whoever owns it has it drawn anew when it is wanted."""

    drawing_wanted = Signal()
    """It has another width, or another stretch of days is to be seen."""
    named = Signal(str)
    """What the mark that is pointed at says; empty for none."""
    opened = Signal(object)
    """The `Spot` whose entries the person wants to see."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture: Picture | None = None
        self._named: Mark | None = None
        self._pale: frozenset[int] = frozenset()
        self._pointer = Pointer()
        self._moves = False
        self.stretch = Stretch.whole(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._later = QTimer(self, singleShot=True, interval=_AFTER_RESIZING)
        self._later.timeout.connect(self.drawing_wanted)

    @property
    def picture(self) -> Picture | None:
        """What is shown; None until something was drawn."""
        return self._picture

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What can be pointed at."""
        return self._picture.marks if self._picture is not None else ()

    @property
    def room(self) -> int:
        """How wide a picture may be."""
        return self.width() - 2 * INSET

    def place_of(self, mark: Mark) -> QPoint:
        """Where a mark lies in the widget."""
        return QPoint(round(mark.x) + INSET, round(mark.y) + INSET)

    def begin(self, height: int, days: int, look: Look, *, moves: bool) -> None:
        """Make room for another chart; the old picture stands until the new one is drawn."""
        self._look = look
        self._moves = moves
        if self.stretch.length != days or not moves:
            self.stretch = Stretch.whole(days)
        self.setFixedHeight(height + 2 * INSET)

    def show_picture(self, picture: Picture, pale: frozenset[int] = frozenset()) -> None:
        """Show what was drawn; marks of the `pale` remedies stand back."""
        self._picture, self._pale = picture, pale
        self._name(None)
        self.setFixedHeight(picture.height + 2 * INSET)
        self.update()

    def blank(self) -> None:
        """Show nothing until another picture is there: this one has the colours of another theme."""
        self._picture = None
        self._name(None)
        self.update()

    def look_at(self, stretch: Stretch) -> None:
        """Show a part of the days, or all of them."""
        if self._moves and stretch != self.stretch:
            self.stretch = stretch
            self.drawing_wanted.emit()

    def back(self) -> None:
        """Show all days again."""
        self.look_at(Stretch.whole(self.stretch.length))

    def event(self, event: QEvent) -> bool:
        """Say beside the pointer, too, what is under it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self._mark_near(QPointF(event.pos()))
            # Only rich text is broken into lines.
            says = f"<p>{escape(mark.spot.says)}</p>" if mark is not None else ""
            QToolTip.showText(event.globalPos(), says, self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look closer with Ctrl; without it the page scrolls."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        picture = self._picture
        if not (ctrl and self._moves and picture is not None and picture.rails):
            event.ignore()
            return
        notches = event.angleDelta().y() / _A_NOTCH
        self.look_at(self.stretch.zoomed(_CLOSER**notches, picture.day_at(event.position() - _ORIGIN)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, or a drag along the days."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.press(event.position())
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name what is under the pointer, or move along the days."""
        if self._pointer.is_down:
            self._drag(self._pointer.move(event.position()))
            return
        self._name(self._mark_near(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        press = self._pointer.release()
        if press is not None and not (press.dragged and self._can_drag()):
            self._open(self._mark_near(press.began))

    def leaveEvent(self, event: object) -> None:
        """Name nothing any more, unless the keys did."""
        if not self.hasFocus():
            self._name(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from mark to mark, open one, or move along the days."""
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _OPENS and self._named is not None:
            self._open(self._named)
        elif key in _STEPS and not (shift and self._moves):
            self._step(*_STEPS[key])
        elif not (self._moves and self._move(key)):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Name nothing any more."""
        super().focusOutEvent(event)
        self._name(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have it drawn anew at another width; until then the old picture stays as it is."""
        if event.size().width() != event.oldSize().width():
            self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and a ring around what is named."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), INSET, INSET)
        painter.translate(_ORIGIN)
        if self._picture is not None:
            painter.drawImage(0, 0, self._picture.image)
            self._paint_pale(painter)
        if self._named is not None:
            self._paint_ring(painter, QPointF(self._named.x, self._named.y))

    def _paint_pale(self, painter: QPainter) -> None:
        if not self._pale:
            return
        veil = QColor(self._look.raised)
        veil.setAlphaF(0.7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        for mark in self.marks:
            if mark.spot.remedy in self._pale:
                painter.drawEllipse(QPointF(mark.x, mark.y), _RING, _RING)

    def _paint_ring(self, painter: QPainter, middle: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((self._look.raised, 5.0), (self._look.ink, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(middle, _RING, _RING)

    def _move(self, key: Qt.Key) -> bool:
        """Move along the days by a key; whether it is one for that."""
        stretch = self.stretch
        middle = (stretch.first + stretch.last) / 2
        if key in _CLOSER_KEYS:
            self.look_at(stretch.zoomed(_CLOSER, middle))
        elif key == Qt.Key.Key_Minus:
            self.look_at(stretch.zoomed(1 / _CLOSER, middle))
        elif key in _BACK:
            self.back()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.look_at(stretch.moved(_STEPS[key][0] * _PART * stretch.days))
        else:
            return False
        return True

    def _drag(self, by: QPointF) -> None:
        if self._can_drag() and self._picture is not None and by.x():
            self.look_at(self.stretch.moved(-self._picture.days_in(by.x())))

    def _can_drag(self) -> bool:
        drawn = self._picture is not None and bool(self._picture.rails)
        return self._moves and drawn and not self.stretch.is_whole

    def _step(self, right: int, down: int) -> None:
        mark = next_mark(self.marks, self._named, right, down)
        if mark is not None:
            self._name(mark)
            says = " · ".join(mark.spot.says.split("\n"))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, says))

    def _name(self, mark: Mark | None) -> None:
        if mark is self._named:
            return
        self._named = mark
        opens = mark is not None and mark.spot.behind is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.named.emit("" if mark is None else " · ".join(mark.spot.says.split("\n")))
        self.update()

    def _open(self, mark: Mark | None) -> None:
        if mark is not None and mark.spot.behind is not None:
            self.opened.emit(mark.spot)

    def _mark_near(self, at: QPointF) -> Mark | None:
        return self._picture.mark_near(at - _ORIGIN, _NEAR) if self._picture is not None else None
