"""One view of the figure on the widget: its place, its picture, its buttons."""

from math import hypot

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.figure import FigurePainter, FigureShape, Marks, Placing
from spasmjournal.look import Look
from spasmjournal.ui.body_map.keyboard import RegionButtons
from spasmjournal.ui.body_map.mirrored import MirroredShape
from spasmjournal.ui.body_map.zoom import Zoom
from spasmjournal.vocabulary import Side, View

_LINE_ROOM = 4


class FigurePane(QObject):
    """Front or back: knows where it stands and translates points between widget and body."""

    pressed = Signal(object)
    entered = Signal(object)
    focus_moved = Signal()

    def __init__(self, anatomy: Anatomy, view: View, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self._anatomy = anatomy
        self._look = look
        self.shape = FigureShape(anatomy, view)
        self.painter = FigurePainter(self.shape, look)
        self.placing = Placing(0, 0, 1)
        self.buttons = RegionButtons(self.shape, parent)
        self.buttons.pressed.connect(self.pressed)
        self.buttons.entered.connect(self.entered)
        self.buttons.focus_moved.connect(self.focus_moved)

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        self.painter = FigurePainter(self.shape, look)

    def set_mirrored(self, mirrored: bool) -> None:
        """Turn the picture over, or back; it has to be laid anew."""
        self.shape = (MirroredShape if mirrored else FigureShape)(self._anatomy, self.view)
        self.painter = FigurePainter(self.shape, self._look)
        self.buttons.take_shape(self.shape)

    def lay(self, box: QRectF, zoom: Zoom) -> None:
        """Stand in this part of the widget, as near as `zoom` says."""
        self.placing = zoom.placed(Placing.inside(box, self.shape))
        self.buttons.lay(self.transform)

    @property
    def transform(self) -> QTransform:
        """From picture units to widget pixels."""
        return self.placing.transform

    def body_point(self, spot: QPointF) -> tuple[float, float]:
        """A widget point in body units."""
        x = (spot.x() - self.placing.x) / self.placing.scale
        return self.shape.picture_x(x), (spot.y() - self.placing.y) / self.placing.scale

    def widget_point(self, x: float, y: float) -> QPointF:
        """A point in body units on the widget."""
        return self.transform.map(QPointF(self.shape.picture_x(x), y))

    def outline(self, region: Region) -> QPainterPath:
        """A region's outline on the widget."""
        return self.transform.map(self.shape.path(region.key))

    def centre_of(self, region: Region) -> QPointF:
        """A widget point well inside a region."""
        return self.transform.map(self.shape.inner(region))

    def halves(self, part: QRectF) -> dict[Side, QRectF]:
        """The person's halves within a part of the widget, where they are seen at all."""
        middle = min(max(self.placing.x, part.left()), part.right())
        low, high = QRectF(part), QRectF(part)
        low.setRight(middle)
        high.setLeft(middle)
        left_is_right = self.shape.picture_x(1.0) > 0
        halves = {Side.LEFT: high, Side.RIGHT: low} if left_is_right else {Side.LEFT: low, Side.RIGHT: high}
        return {side: half for side, half in halves.items() if half.width() > 0}

    def counterpart(self, region: Region, view: View) -> Region:
        """The region here that lies at the same height and side as one of another view; itself if it can."""
        if self.shape.has(region.key):
            return region
        x, y = region.inner[view]
        same = [found for found in self.shape.regions if found.side is region.side] or self.shape.regions
        return min(
            same, key=lambda found: hypot(found.inner[self.view][0] - x, found.inner[self.view][1] - y)
        )

    def box_of(self, key: str) -> QRect:
        """The part of the widget that drawing a region can touch."""
        if not self.shape.has(key):
            return QRect()
        box = self.transform.mapRect(self.shape.path(key).controlPointRect()).toAlignedRect()
        room = round(_LINE_ROOM * max(self.placing.scale, 1.0))
        return box.adjusted(-room, -room, room, room)

    def paint_above(self, painter: QPainter, marks: Marks, hovered: str | None) -> None:
        """Draw what changes often: the pointer's region, choices, dots, focus."""
        if hovered and self.shape.has(hovered):
            self.painter.paint_hover(painter, self.placing, hovered)
        self.painter.paint_marks(painter, self.placing, marks)
        if ringed := self.buttons.ringed:
            self.painter.paint_focus(painter, self.placing, ringed)
