"""How the panels of a chart stand: as many side by side as can be read, all alike. Lengths are points."""

from dataclasses import dataclass
from math import ceil

from spasmjournal.charts.lettering import Lettering

_LEAST_WIDTH = 21
_PLOT_HEIGHT = 9.5
_MANY = 12
_WIDTH_OF_MANY = 15.5
_PLOT_HEIGHT_OF_MANY = 6.5
_LEAST_PLOT_HEIGHT = 3.0


@dataclass(frozen=True)
class PanelGrid:
    """Rows and columns of panels; each is a head, a plot and room below it."""

    columns: int
    rows: int
    gutter: float
    panel_width: float
    gap: float
    head: float
    foot: float
    top: float
    wanted: float

    @classmethod
    def for_width(
        cls,
        count: int,
        width: float,
        gutter: float,
        lettering: Lettering,
        *,
        lines: int = 2,
        above: float = 0.0,
        below: int = 2,
    ) -> "PanelGrid":
        """The grid of `count` panels; more than a dozen are smaller.

        `gutter` is the room for the scale at the left, `above` that over all panels; the head of each has a
        name and so many small `lines`, the foot the marks of the axis and room for lines `below`.
        """
        gap = 2.4 * lettering.small
        room = width - gutter - gap
        least = (_WIDTH_OF_MANY if count > _MANY else _LEAST_WIDTH) * lettering.size
        most = max(1, int((room + gap) // (least + gap)))
        rows = ceil(count / most)
        columns = ceil(count / rows)
        return cls(
            columns=columns,
            rows=rows,
            gutter=gutter,
            panel_width=(room - gap * (columns - 1)) / columns,
            gap=gap,
            head=1.5 * lettering.size + (0.5 + 1.4 * lines) * lettering.small,
            foot=(1.6 + 1.4 * below) * lettering.small,
            top=0.4 * lettering.size + above,
            wanted=(_PLOT_HEIGHT_OF_MANY if count > _MANY else _PLOT_HEIGHT) * lettering.size,
        )

    def height(self) -> float:
        """The height at which all reads well."""
        return self.top + self.rows * (self.head + self.wanted + self.foot)

    def plot_height(self, height: float, lettering: Lettering) -> float:
        """The height of each plot when the whole is given `height`."""
        return max(
            _LEAST_PLOT_HEIGHT * lettering.size, (height - self.top) / self.rows - self.head - self.foot
        )

    def corner(self, number: int, plot_height: float) -> tuple[float, float]:
        """The left and upper edge of a panel."""
        row, column = divmod(number, self.columns)
        left = self.gutter + column * (self.panel_width + self.gap)
        return left, self.top + row * (self.head + plot_height + self.foot)
