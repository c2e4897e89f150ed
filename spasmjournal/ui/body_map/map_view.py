"""Looking at the figures: what is under the pointer, nearer and farther, from region to region by key."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.look import Look
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.ui.body_map.map_canvas import MapCanvas

_STEP = 1.5
_DOUBLE_CLICK_STEP = 2.5
_WHEEL_NOTCH = 120
_WHEEL_STEP = 1.2
_NATIVE_PINCH = Qt.NativeGestureType.ZoomNativeGesture
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class MapView(MapCanvas):
    """The figures as they are looked at; what a press means is for others to say."""

    def __init__(self, anatomy: Anatomy, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(anatomy, look, parent)
        self._last: tuple[FigurePane, Region] | None = None
        self._ringed: Region | None = None
        for pane in self._panes:
            pane.focus_moved.connect(self._focus_moved)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)

    def event(self, event: QEvent) -> bool:
        """Follow two fingers on a screen or a touch pad."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom_about(self.mapFromGlobal(pinch.centerPoint()), pinch.scaleFactor())
                return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is _NATIVE_PINCH:
            self.zoom_about(event.position(), 1 + event.value())
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look more or less closely at what is under the pointer."""
        self.zoom_about(event.position(), _WHEEL_STEP ** (event.angleDelta().y() / _WHEEL_NOTCH))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look closely at the spot; the first click of the two has had its own effect."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.zoom_about(event.position(), _DOUBLE_CLICK_STEP)

    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing when the pointer is gone."""
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean the map rather than one region; an arrow begins where the last click was."""
        key, text = Qt.Key(event.key()), event.text().casefold()
        if key in _ARROWS:
            self._focus_last()
        elif text == "f":
            self._flip()
        elif text in ("+", "-"):
            self.zoom_about(self._spot(), _STEP if text == "+" else 1 / _STEP)
        elif self.is_near and (text == "0" or key is Qt.Key.Key_Escape):
            self.show_whole()
        else:
            super().keyPressEvent(event)

    def _here(self) -> tuple[FigurePane, Region]:
        """Where the keyboard is, or else where the last choice was."""
        for pane in self._panes:
            if key := pane.buttons.focused:
                return pane, self._anatomy.region(key)
        return self._last or (self._panes[0], self._panes[0].shape.regions[0])

    def _spot(self) -> QPointF:
        """What a key looks at more closely: the focused or last region, or the middle."""
        if self._last is None and not any(pane.buttons.focused for pane in self._panes):
            return self._area().center()
        pane, region = self._here()
        return pane.centre_of(region)

    def _flip(self) -> None:
        pane, region = self._here()
        other = next(found for found in self._panes if found is not pane)
        there = other.counterpart(region, pane.view)
        other.buttons.take_focus(there.key, Qt.FocusReason.OtherFocusReason)

    def _focus_last(self) -> None:
        pane, region = self._last or (self._panes[0], self._panes[0].shape.regions[0])
        pane.buttons.take_focus(region.key, Qt.FocusReason.OtherFocusReason)

    def _focus_moved(self) -> None:
        pane = self.sender()
        if isinstance(pane, FigurePane):
            if ringed := pane.buttons.ringed:
                self._ringed = self._anatomy.region(ringed)
                self._hover(self._ringed)
                self._bring_into_view(pane.centre_of(self._ringed))
            elif any(found.buttons.focused for found in self._panes):
                pass  # on its way to another region
            elif self._hovered is self._ringed or not self.underMouse():
                # the keyboard is gone: only what the pointer is over stays named
                self._ringed = None
                self._hover(None)
        self.update()
