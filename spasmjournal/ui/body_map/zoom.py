"""How near the map is looked at, and which part of it is seen."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from spasmjournal.figure import Placing

NEAREST = 6.0


@dataclass(frozen=True)
class Zoom:
    """Everything is `factor` times as large and then shifted by x and y pixels."""

    factor: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def is_near(self) -> bool:
        """Whether only a part of the map is seen."""
        return self.factor > 1.0

    def about(self, spot: QPointF, times: float, area: QRectF) -> "Zoom":
        """So many times nearer, with what is at `spot` staying there; `area` stays filled."""
        factor = min(max(self.factor * times, 1.0), NEAREST)
        grown = factor / self.factor
        x = spot.x() - (spot.x() - self.x) * grown
        y = spot.y() - (spot.y() - self.y) * grown
        return Zoom(factor, x, y)._within(area)

    def moved(self, by: QPointF, area: QRectF) -> "Zoom":
        """Shifted, as far as `area` stays filled."""
        return Zoom(self.factor, self.x + by.x(), self.y + by.y())._within(area)

    def placed(self, placing: Placing) -> Placing:
        """Where a figure stands that stood at `placing` when the whole map was seen."""
        scale = placing.scale * self.factor
        return Placing(self.across(placing.x), placing.y * self.factor + self.y, scale)

    def across(self, x: float) -> float:
        """Where a point with this x is now."""
        return x * self.factor + self.x

    def _within(self, area: QRectF) -> "Zoom":
        x = min(max(self.x, area.right() - area.right() * self.factor), area.left() * (1 - self.factor))
        y = min(max(self.y, area.bottom() - area.bottom() * self.factor), area.top() * (1 - self.factor))
        return Zoom(self.factor, x, y)
