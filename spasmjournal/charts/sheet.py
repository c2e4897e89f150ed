"""A figure measured in points from its top left corner, as type is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from spasmjournal.charts.lettering import Lettering
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey

POINTS_AN_INCH = 72
_SQUEEZE = 0.82


@dataclass(frozen=True)
class Spot:
    """A mark that can be pointed at: where it lies in its axes, and what is to be said of it.

    `behind` gives the entries that it stands for, asked only when a person wants to see them. `remedy` is
    the id of the remedy whose mark it is, where it is one's.
    """

    axes: Axes
    x: float
    y: float
    says: str
    behind: Callable[[], frozenset[EntryKey]] | None = None
    remedy: int | None = None


class Sheet:
    """A cleared figure in the colours of a look."""

    def __init__(self, figure: Figure, look: Look) -> None:
        # Clearing a figure would first empty its axes one by one, which takes as long as drawing.
        for axes in list(figure.axes):
            figure.delaxes(axes)
        figure.clear()
        figure.set_facecolor(look.raised)
        self.figure = figure
        self.look = look
        self.lettering = Lettering(look)
        self.width = figure.get_figwidth() * POINTS_AN_INCH
        self.height = figure.get_figheight() * POINTS_AN_INCH

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """Bare axes: no frame, no marks."""
        box = (left / self.width, 1 - (top + height) / self.height, width / self.width, height / self.height)
        axes = self.figure.add_axes(box, facecolor="none")
        axes.spines[:].set_visible(False)
        axes.set_axisbelow(True)
        axes.set_yticks([])
        axes.set_xticks([])
        return axes

    def write(
        self,
        left: float,
        top: float,
        text: str,
        *,
        small: bool = False,
        bold: bool = False,
        align: str = "left",
        room: float | None = None,
    ) -> Text:
        """One line whose upper edge is at `top`; small lines are muted.

        Where `room` is given and the line is wider, it is set a little smaller, then cut with "…".
        """
        type_ = self.lettering
        font = type_.font(text, small=small, bold=bold)
        if room is not None:
            text = type_.cut(text, room / _SQUEEZE, small=small, bold=bold)
            full = type_.width(text, small=small, bold=bold)
            font.set_size(font.get_size() * min(1.0, room / max(1.0, full)))
        return self.figure.text(
            left / self.width,
            1 - top / self.height,
            text,
            fontproperties=font,
            color=self.look.muted if small else self.look.ink,
            ha=align,
            va="top",
            parse_math=False,
        )

    def mark(self, left: float, top: float, style: Mapping[str, Any]) -> None:
        """One marker with its middle there, in the style of a matplotlib line."""
        place = ([left / self.width], [1 - top / self.height])
        self.figure.add_artist(Line2D(*place, transform=self.figure.transFigure, **style))

    def line(self, left: float, top: float, width: float, style: Mapping[str, Any]) -> None:
        """A level line, in the style of a matplotlib line; for a swatch, which needs no axes of its own."""
        ends, level = [left / self.width, (left + width) / self.width], 1 - top / self.height
        self.figure.add_artist(Line2D(ends, [level, level], transform=self.figure.transFigure, **style))

    def write_up(self, left: float, middle: float, text: str) -> None:
        """A line that runs upwards, for what an axis counts; `middle` is its middle from the top."""
        label = self.write(left + 0.15 * self.lettering.small, middle, text, small=True)
        label.set(rotation=90, va="center")

    def say_empty(self, text: str) -> None:
        """Say in words, in the middle, that there is nothing to draw."""
        says = self.write(self.width / 2, self.height / 2, text, align="center", room=self.width)
        says.set(va="center", color=self.look.muted)
