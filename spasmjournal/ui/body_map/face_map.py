"""The body map to be looked at: how often, how bad or what changed, region by region."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.figure import difference_face, heat_face
from spasmjournal.insight.difference import Difference
from spasmjournal.insight.heat import Heat
from spasmjournal.look import Look
from spasmjournal.ui.body_map.faces import difference_words, heat_words
from spasmjournal.ui.body_map.map_view import MapView
from spasmjournal.ui.body_map.pointer import Pointer
from spasmjournal.ui.theme import grown

_FIGURE_HEIGHT = 620


class FaceMap(MapView):
    """Shows numbers on the figures and says them in words; it is as tall as its width asks for."""

    region_opened = Signal(object)
    """The person wants to see what lies behind a `Region` that has spasms."""

    def __init__(self, anatomy: Anatomy, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(anatomy, look, parent)
        self._numbers: Heat | Difference | None = None
        self._heights: dict[int, int] = {}
        self._pointer = Pointer()
        self.bar.leave_out_choosing()
        for pane in self._panes:
            pane.buttons.only_open()
            pane.pressed.connect(self._open)
            pane.entered.connect(self._open)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_numbers(self, numbers: Heat | Difference) -> None:
        """Show these from now on, in every look and language."""
        self._numbers = numbers
        self._heights.clear()
        look, keys = self._picture.look, [region.key for region in self._anatomy.regions]
        if isinstance(numbers, Heat):
            self.set_face(heat_face(numbers, look), {key: heat_words(numbers, key) for key in keys})
        else:
            words = {key: difference_words(numbers, key) for key in keys}
            self.set_face(difference_face(numbers, look), words)
        self.updateGeometry()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size of text."""
        self._heights.clear()
        super().set_look(look)
        self._show_again()

    def heightForWidth(self, width: int) -> int:
        """Room for the figures, and for all that stands above and below them."""
        if width not in self._heights:
            # Layouts ask again and again, and every name of a region is measured for the answer.
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def event(self, event: QEvent) -> bool:
        """Say in words what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look more closely with Ctrl; without it the page scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, or a drag when only a part is seen."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.press(event.position())
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell of the region under the pointer, or shift the map."""
        if not self._pointer.is_down:
            self._hover(self.region_at(event.position()))
            return
        by = self._pointer.move(event.position())
        if self.is_near and not by.isNull():
            self._look_at(self._zoom.moved(by, self._area()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        press = self._pointer.release()
        if press is not None and not (press.dragged and self.is_near):
            region = self.region_at(press.began)
            if region is not None:
                self._open(region)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show_again()

    def _tell(self, event: QHelpEvent) -> None:
        """Show words that go away when the pointer leaves what they are about."""
        hit = self._found(QPointF(event.pos()))
        if hit is None:
            hint = self.tr("Closer: the wheel with Ctrl, or the key +")
            QToolTip.showText(event.globalPos(), hint, self)
            return
        pane, region = hit
        QToolTip.showText(event.globalPos(), self._says(region), self, pane.box_of(region.key))

    def _height_for(self, width: int) -> int:
        across = min(width / 2 / pane.shape.bounds.width() for pane in self._panes)
        most = max(pane.shape.bounds.height() for pane in self._panes) * across
        return round(min(grown(_FIGURE_HEIGHT, self._picture.look), most)) + self._height_around(width)

    def _show_again(self) -> None:
        if self._numbers is not None:
            self.show_numbers(self._numbers)

    def _open(self, region: Region) -> None:
        if self._numbers is not None and region.key in self._numbers.regions:
            self.region_opened.emit(region)
