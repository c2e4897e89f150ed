"""One view of the figure on the widget: its place, its picture, its buttons."""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.figure import FigurePainter, FigureShape, Marks, Placing
from spasmjournal.look import Look
from spasmjournal.ui.body_map.keyboard import RegionButtons
from spasmjournal.vocabulary import View

CATCH_PIXELS = 12.0
_LINE_ROOM = 4


class FigurePane(QObject):
    """Front or back: knows where it stands and translates points between widget and body."""

    pressed = Signal(object)
    focus_moved = Signal()

    def __init__(self, anatomy: Anatomy, view: View, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self.shape = FigureShape(anatomy, view)
        self.painter = FigurePainter(self.shape, look)
        self.placing = Placing(0, 0, 1)
        self.buttons = RegionButtons(self.shape, parent)
        self.buttons.pressed.connect(self.pressed)
        self.buttons.focus_moved.connect(self.focus_moved)

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self.painter = FigurePainter(self.shape, look)

    def lay(self, box: QRectF) -> None:
        """Stand in this part of the widget."""
        self.placing = Placing.inside(box, self.shape)
        self.buttons.lay(self.transform)

    @property
    def transform(self) -> QTransform:
        """From picture units to widget pixels."""
        return self.placing.transform

    def body_point(self, spot: QPointF) -> tuple[float, float]:
        """A widget point in body units."""
        x = (spot.x() - self.placing.x) / self.placing.scale
        return self.shape.picture_x(x), (spot.y() - self.placing.y) / self.placing.scale

    def region_at(self, spot: QPointF) -> Region | None:
        """The region at a widget point, or the nearest one within 12 pixels of it."""
        x, y = self.body_point(spot)
        return self.shape.region_at(x, y, CATCH_PIXELS / self.placing.scale)

    def centre_of(self, region: Region) -> QPointF:
        """A widget point well inside a region."""
        return self.transform.map(self.shape.inner(region))

    def box_of(self, key: str) -> QRect:
        """The part of the widget that drawing a region can touch."""
        if not self.shape.has(key):
            return QRect()
        box = self.transform.mapRect(self.shape.path(key).controlPointRect()).toAlignedRect()
        return box.adjusted(-_LINE_ROOM, -_LINE_ROOM, _LINE_ROOM, _LINE_ROOM)

    def paint_above(self, painter: QPainter, marks: Marks, hovered: str | None) -> None:
        """Draw what changes often: the pointer's region, choices, dots, focus."""
        if hovered and self.shape.has(hovered):
            self.painter.paint_hover(painter, self.placing, hovered)
        self.painter.paint_marks(painter, self.placing, marks)
        if ringed := self.buttons.ringed:
            self.painter.paint_focus(painter, self.placing, ringed)
