"""The body map widget: a click, a key or a screen reader chooses a place on it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGestureEvent, QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.look import Look
from spasmjournal.ui.body_map.choice import Choice, partner
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.ui.body_map.find_field import FindField
from spasmjournal.ui.body_map.frame import Frame
from spasmjournal.ui.body_map.ink import Ink
from spasmjournal.ui.body_map.map_view import MapView
from spasmjournal.ui.body_map.pointer import Pointer, Press
from spasmjournal.vocabulary import View

_FIND_SIZE = (420, 420)


class BodyMap(MapView):
    """The figure from the front and from behind; it says what the person chose, and keeps nothing."""

    region_chosen = Signal(object)
    """A `Choice`."""
    drawn = Signal(object)
    """A `Drawn`: a line was drawn over several places, or a frame around them; it only adds."""
    answer_wanted = Signal()
    """Enter was pressed on a region that is chosen already: on to the questions."""

    def __init__(self, anatomy: Anatomy, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(anatomy, look, parent)
        self._by_key = False
        self._pointer = Pointer()
        self._tool: Ink | Frame | None = None
        self.bar.offer_drawing()
        self.finder = FindField(anatomy, self)
        for pane in self._panes:
            pane.pressed.connect(self._press)
            pane.entered.connect(self._enter)
        self.bar.find_wanted.connect(self.finder.open)
        self.bar.both_wanted.connect(self._choose_other_sides)
        self.finder.found.connect(self._choose_found)
        self.finder.left.connect(self.take_back_focus)

    def set_selected(self, keys: Iterable[str]) -> None:
        """Show these regions as chosen, and offer the other side of those that lack it."""
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
        """Draw nothing with the first of two fingers."""
        if isinstance(event, QGestureEvent):
            self._let_go()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a line or a frame, or a drag when only a part is seen."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        spot = event.position()
        tool = self._tool_at(spot, framing=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if tool is None and not self.is_near:
            event.ignore()
            return
        self._tool = tool
        self._pointer.press(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the region under the pointer, or draw, or shift the map."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._let_go()
            self._hover(self.region_at(event.position()))
            return
        by = self._pointer.move(event.position())
        if by.isNull():
            return
        if self._tool is not None:
            self.update(self._tool.reach(event.position()))
        elif self.is_near:
            self._look_at(self._zoom.moved(by, self._area()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked, with its exact point, or what was drawn over."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        tool, press = self._tool, self._let_go()
        if press is None:
            return
        if tool is not None and press.drew:
            self._choose_drawn(tool)
        elif tool is not None or not press.dragged:
            self._choose_at(press.began)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up a drag whose end will not be seen."""
        super().hideEvent(event)
        self._let_go()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is being drawn above all the rest."""
        super().paintEvent(event)
        if self._tool is not None and self._pointer.is_dragging:
            painter = QPainter(self)
            painter.setClipRect(event.rect() & self._area().toRect())
            self._tool.paint(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys for finding a place, for both sides, and to give up a line; the others are about looking."""
        text = event.text().casefold()
        if event.key() == Qt.Key.Key_Escape and self._pointer.is_dragging:
            self._let_go()
        elif text == "/":
            self.finder.open()
        elif text == "b":
            self._choose_both()
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

    def _tool_at(self, spot: QPointF, *, framing: bool) -> Ink | Frame | None:
        """What a drag from here does: it draws on the figure, unless it shifts the map."""
        if framing:
            pane = next((pane for pane, part in self._parts() if part.contains(spot)), None)
            return Frame(pane, spot, self._picture.look) if pane is not None else None
        hit = self._found(spot)
        draws = self.bar.draw.isChecked() or not self.is_near
        return Ink(hit[0], spot) if hit is not None and draws else None

    def _let_go(self) -> Press | None:
        """End a press; what was being drawn is gone from the map."""
        if self._tool is not None:
            self.update(self._tool.box())
            self._tool = None
        return self._pointer.release()

    def _choose_drawn(self, tool: Ink | Frame) -> None:
        drawn = tool.drawn()
        if drawn.choices:
            region = drawn.choices[-1].region
            tool.pane.buttons.take_focus(region.key, Qt.FocusReason.MouseFocusReason)
            self._last, self._by_key = (tool.pane, region), False
            self.drawn.emit(drawn)
            self.bar.offer_both(self._missing())

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

    def _choose_other_sides(self) -> None:
        for missing in self._missing():
            pane = self._pane_of(missing)
            self._choose(pane, missing, missing.inner[pane.view], by_key=False, stays=False)

    def _missing(self) -> list[Region]:
        """The other ones of pairs of which one is chosen."""
        chosen = [region for region in self._anatomy.regions if region.key in self._marks.selected]
        others = [other for region in chosen if (other := partner(self._anatomy, region)) is not None]
        return [other for other in others if other.key not in self._marks.selected]

    def _pane_of(self, region: Region) -> FigurePane:
        """Where a region is seen: best of all beside the last choice."""
        panes = self._panes if self._last is None else (self._last[0], *self._panes)
        return next(pane for pane in panes if pane.view in region.inner)

    def _choose_found(self, region: Region) -> None:
        """Choose a place as a click would, but never take away what was looked for."""
        pane = self._pane(View.FRONT if View.FRONT in region.inner else View.BACK)
        self._last, self._by_key = (pane, region), False
        self._focus_last()
        if region.key in self._marks.selected:
            self.answer_wanted.emit()
        else:
            self._choose(pane, region, region.inner[pane.view], by_key=False, stays=False)
