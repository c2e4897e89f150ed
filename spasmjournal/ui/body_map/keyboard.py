"""The buttons of one view, walked by arrow keys: one of them at a time can be reached with Tab."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QRegion, QTransform
from PySide6.QtWidgets import QWidget

from spasmjournal.anatomy import Region
from spasmjournal.figure import FigureShape
from spasmjournal.ui.body_map.neighbours import neighbour
from spasmjournal.ui.body_map.region_button import RegionButton


class RegionButtons(QObject):
    """One button for each region of a view."""

    pressed = Signal(object)
    """A region was chosen by Space or a screen reader."""
    entered = Signal(object)
    """Enter was pressed on a region."""
    focus_moved = Signal()

    def __init__(self, shape: FigureShape, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape = shape
        self._centres: dict[str, QPointF] = {region.key: shape.inner(region) for region in shape.regions}
        self._buttons = {region.key: self._button(region, parent) for region in shape.regions}
        self._let_tab_reach(shape.regions[0].key)

    @property
    def focused(self) -> str | None:
        """The key of the region that has the keyboard."""
        return next((key for key, button in self._buttons.items() if button.hasFocus()), None)

    @property
    def ringed(self) -> str | None:
        """The key of the region whose focus is to be seen."""
        return next((key for key, button in self._buttons.items() if button.shows_focus), None)

    def lay(self, transform: QTransform) -> None:
        """Put each button over its region; `transform` leads from the picture to the widget."""
        for key, button in self._buttons.items():
            outline = transform.map(self._shape.path(key)).toFillPolygon().toPolygon()
            box: QRect = outline.boundingRect()
            button.lay(box, QRegion(outline.translated(-box.topLeft())))

    def take_shape(self, shape: FigureShape) -> None:
        """Follow a picture that was turned over."""
        self._shape = shape
        self._centres = {region.key: shape.inner(region) for region in shape.regions}

    def mark_selected(self, keys: frozenset[str]) -> None:
        """Let screen readers say which regions are chosen."""
        for key, button in self._buttons.items():
            button.setChecked(key in keys)

    def describe(self, notes: Mapping[str, str]) -> None:
        """Let screen readers tell these words of the regions that have some."""
        for key, button in self._buttons.items():
            button.note(notes.get(key, ""))

    def only_open(self) -> None:
        """Be buttons to press: nothing is chosen here."""
        for button in self._buttons.values():
            button.setCheckable(False)

    def take_focus(self, key: str, reason: Qt.FocusReason) -> None:
        """Give the keyboard to a region; after a click of the mouse it shows no ring."""
        self._let_tab_reach(key)
        self._buttons[key].setFocus(reason)

    def _button(self, region: Region, parent: QWidget) -> RegionButton:
        button = RegionButton(region, self._shape.view, parent)
        button.moved.connect(self._move)
        button.clicked.connect(self._press)
        button.entered.connect(self._enter)
        button.focus_changed.connect(self.focus_moved)
        return button

    def _move(self, direction: QPoint) -> None:
        here = self.focused
        there = neighbour(here, direction, self._centres) if here else None
        if there:
            self.take_focus(there, Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, RegionButton):
            self.pressed.emit(button.region)

    def _enter(self) -> None:
        button = self.sender()
        if isinstance(button, RegionButton):
            self.entered.emit(button.region)

    def _let_tab_reach(self, key: str) -> None:
        for other, button in self._buttons.items():
            policy = Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
