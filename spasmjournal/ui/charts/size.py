"""How large the picture of a chart is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spasmjournal.charts.chart import Chart

_LEAST_INCHES = 1.0


@dataclass(frozen=True)
class Size:
    """Its width in pixels of the page, how many of them are an inch, and how many of the screen are one."""

    width: int
    dots: float
    ratio: float

    @property
    def inches(self) -> float:
        """How wide a figure is."""
        return max(_LEAST_INCHES, self.width / self.dots)

    def height_of(self, chart: "Chart") -> int:
        """How tall a chart wants to be, in the pixels of the page."""
        return round(chart.height(self.inches) * self.dots)
