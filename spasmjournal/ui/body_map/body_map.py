"""The body map widget: a click, a key or a screen reader chooses a place on it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.look import Look
from spasmjournal.ui.body_map.choice import Choice, partner
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.ui.body_map.find_field import FindField
from spasmjournal.ui.body_map.map_canvas import MapCanvas
from spasmjournal.ui.body_map.pointer import Pointer
from spasmjournal.vocabulary import View

_STEP = 1.5
_DOUBLE_CLICK_STEP = 2.5
_WHEEL_NOTCH = 120
_WHEEL_STEP = 1.2
_FIND_SIZE = (420, 420)
_NATIVE_PINCH = Qt.NativeGestureType.ZoomNativeGesture
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class BodyMap(MapCanvas):
    """The figure from the front and from behind; it says what the person chose, and keeps nothing."""

    region_chosen = Signal(object)
    """A `Choice`."""
    answer_wanted = Signal()
    """Enter was pressed on a region that is chosen already: on to the questions."""
    mirrored_changed = Signal(bool)
    """The person turned the figures over."""

    def __init__(self, anatomy: Anatomy, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(anatomy, look, parent)
        self._last: tuple[FigurePane, Region] | None = None
        self._by_key = False
        self._pointer = Pointer()
        self.finder = FindField(anatomy, self)
        for pane in self._panes:
            pane.pressed.connect(self._press)
            pane.entered.connect(self._enter)
            pane.focus_moved.connect(self._focus_moved)
        self.bar.mirrored_wanted.connect(self.mirrored_changed)
        self.bar.find_wanted.connect(self.finder.open)
        self.bar.both_wanted.connect(self._choose_other_side)
        self.finder.found.connect(self._go_to)
        self.finder.left.connect(self.take_back_focus)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)

    def set_selected(self, keys: Iterable[str]) -> None:
        """Show these regions as chosen, and offer the other side of the last one."""
        super().set_selected(keys)
        self.bar.offer_both(self._missing())

    def take_back_focus(self) -> None:
        """Give the keyboard to the region that was last chosen by key; after the mouse, to the map alone.

        So Enter, pressed once too often, does not choose the place of the last click again.
        """
        if self._last is not None and self._by_key:
            self._focus_last()
        else:
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field to find a place over the middle."""
        super().resizeEvent(event)
        wide, high = (min(most, room) for most, room in zip(_FIND_SIZE, self.size().toTuple(), strict=True))
        self.finder.setGeometry(QRect((self.width() - wide) // 2, (self.height() - high) // 3, wide, high))

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, or a drag when only a part is seen."""
        inside = self.is_near or self.region_at(event.position()) is not None
        if event.button() is not Qt.MouseButton.LeftButton or not inside:
            event.ignore()
            return
        self._pointer.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the region under the pointer, or shift the map."""
        if not self._pointer.is_down:
            self._hover(self.region_at(event.position()))
            return
        by = self._pointer.move(event.position())
        if self.is_near and not by.isNull():
            self._look_at(self._zoom.moved(by, self._area()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked, with its exact point; where nothing can be shifted, a drag is a click."""
        began, dragged = self._pointer.release()
        if began is not None and not (dragged and self.is_near):
            self._choose_at(began)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look closely at the spot: the first click of the two has chosen the place."""
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
        elif text == "/":
            self.finder.open()
        elif text == "f":
            self._flip()
        elif text == "b":
            self._choose_both()
        elif text in ("+", "-"):
            self.zoom_about(self._spot(), _STEP if text == "+" else 1 / _STEP)
        elif self.is_near and (text == "0" or key is Qt.Key.Key_Escape):
            self.show_whole()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.finder.words_again()

    def _choose_at(self, spot: QPointF) -> None:
        if hit := self._found(spot):
            pane, region = hit
            pane.buttons.take_focus(region.key, Qt.FocusReason.MouseFocusReason)
            self._choose(pane, region, pane.body_point(spot), by_key=False, stays=False)

    def _press(self, region: Region) -> None:
        pane = self.sender()
        if isinstance(pane, FigurePane):
            self._choose(pane, region, region.inner[pane.view], by_key=True, stays=True)

    def _enter(self, region: Region) -> None:
        pane = self.sender()
        if region.key in self._marks.selected:
            self.answer_wanted.emit()
        elif isinstance(pane, FigurePane):
            self._choose(pane, region, region.inner[pane.view], by_key=True, stays=False)

    def _choose(
        self, pane: FigurePane, region: Region, point: tuple[float, float], *, by_key: bool, stays: bool
    ) -> None:
        self._last, self._by_key = (pane, region), by_key
        self.region_chosen.emit(Choice(region, pane.view, *point, stays))
        self.bar.offer_both(self._missing())

    def _choose_both(self) -> None:
        """Add what is missing of a pair; take both away where nothing is."""
        pane, region = self._here()
        pair = [found for found in (region, partner(self._anatomy, region)) if found is not None]
        missing = [found for found in pair if found.key not in self._marks.selected]
        for found in missing or pair:
            self._choose(pane, found, found.inner[pane.view], by_key=True, stays=True)

    def _choose_other_side(self) -> None:
        if self._last is not None and (missing := self._missing()) is not None:
            pane = self._last[0]
            self._choose(pane, missing, missing.inner[pane.view], by_key=False, stays=False)

    def _missing(self) -> Region | None:
        """The other one of the pair of which the last choice is one, unless both or neither are chosen."""
        if self._last is None or self._last[1].key not in self._marks.selected:
            return None
        other = partner(self._anatomy, self._last[1])
        return other if other is not None and other.key not in self._marks.selected else None

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

    def _go_to(self, region: Region) -> None:
        view = View.FRONT if View.FRONT in region.inner else View.BACK
        self._last, self._by_key = (self._pane(view), region), True
        self._focus_last()

    def _focus_last(self) -> None:
        pane, region = self._last or (self._panes[0], self._panes[0].shape.regions[0])
        pane.buttons.take_focus(region.key, Qt.FocusReason.OtherFocusReason)

    def _focus_moved(self) -> None:
        pane = self.sender()
        if isinstance(pane, FigurePane):
            if ringed := pane.buttons.ringed:
                region = self._anatomy.region(ringed)
                self._hover(region)
                self._bring_into_view(pane.centre_of(region))
            elif not self.underMouse():
                self._hover(None)
        self.update()
