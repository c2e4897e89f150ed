"""A frame that is being pulled open over one figure, and the regions in it."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from spasmjournal.look import Look
from spasmjournal.ui.body_map.choice import Choice, Drawn
from spasmjournal.ui.body_map.figure_pane import FigurePane

_WIDTH = 2
_TINT = 40


class Frame:
    """Chooses every region whose middle lies in it."""

    def __init__(self, pane: FigurePane, spot: QPointF, look: Look) -> None:
        self.pane = pane
        self._colour = QColor(look.accent)
        self._start = self._end = spot

    def reach(self, spot: QPointF) -> QRect:
        """The pointer has come here; the part of the widget that looks different now."""
        before, self._end = self.box(), spot
        return before | self.box()

    def paint(self, painter: QPainter) -> None:
        """Draw the frame."""
        tint = QColor(self._colour)
        tint.setAlpha(_TINT)
        painter.setBrush(tint)
        painter.setPen(QPen(self._colour, _WIDTH, Qt.PenStyle.DashLine))
        painter.drawRect(self._rectangle())

    def box(self) -> QRect:
        """The part of the widget that the frame covers."""
        return self._rectangle().toAlignedRect().adjusted(-_WIDTH, -_WIDTH, _WIDTH, _WIDTH)

    def drawn(self) -> Drawn:
        """The regions in the frame; where it holds no whole one, the one it lies in."""
        held, view, shape = self._rectangle(), self.pane.view, self.pane.shape
        found = [region for region in shape.regions if held.contains(self.pane.centre_of(region))]
        if found:
            return Drawn(tuple(Choice(region, view, *region.inner[view]) for region in found))
        middle = self.pane.body_point(held.center())
        around = shape.region_at(*middle)
        return Drawn((Choice(around, view, *middle),) if around else ())

    def _rectangle(self) -> QRectF:
        return QRectF(self._start, self._end).normalized()
