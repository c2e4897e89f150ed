"""A scale along the rows of a chart, with what is no difference as a line through all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor

from matplotlib.axes import Axes

from spasmjournal.charts.row_grid import Row, RowGrid
from spasmjournal.charts.sheet import Sheet
from spasmjournal.insight.methods.interval import Interval

_LEAST, _MOST = -1.0, 2.0
_AIR = 0.3
_FAR = 3.0
_STEPS = (1, 2, 3, 4, 5, 10)
_BETWEEN = 1.2
_OPEN, _SURE, _FINE = 0.22, 0.5, 1.4
TICK_LINE = 1.6
"""The room above rows for the marks of their scale, in small lines."""


@dataclass(frozen=True)
class EffectScale:
    """From `low` to `high` in the unit of the estimates; nothing is marked beyond."""

    low: float
    high: float

    @classmethod
    def of(cls, intervals: Sequence[Interval]) -> "EffectScale":
        """The scale for these; what is left open far beyond every estimate is cut, and drawn as going on."""
        far = max([_FAR, *(2 * ceil(abs(each.estimate)) for each in intervals)])
        low = min([_LEAST, *(each.low for each in intervals)])
        high = max([_MOST, *(each.high for each in intervals)])
        return cls(max(low, -far) - _AIR, min(high, far) + _AIR)

    def ticks(self, room: Callable[[int], float]) -> tuple[int, ...]:
        """The whole numbers that are marked; each takes `room` in the unit of the scale."""
        for step in _STEPS:
            marked = tuple(n * step for n in range(ceil(self.low / step), floor(self.high / step) + 1))
            if all(room(one) + room(two) <= 2 * step for one, two in pairwise(marked)):
                return marked
        return (0,)


def draw_scale(
    sheet: Sheet, grid: RowGrid, scale: EffectScale, rows: Sequence[Row], tick_text: Callable[[int], str]
) -> Axes:
    """Axes over the strips of all rows, y in points from the top; the marks are written above the first."""
    type_ = sheet.lettering
    top, bottom = rows[0].top, rows[-1].top + rows[-1].height
    axes = sheet.axes(grid.plot_left, top, grid.plot_width, bottom - top)
    axes.set(xlim=(scale.low, scale.high), ylim=(bottom, top))
    unit = (scale.high - scale.low) / grid.plot_width

    def room(tick: int) -> float:
        return unit * (type_.width(tick_text(tick), small=True) + _BETWEEN * type_.small)

    for tick in scale.ticks(room):
        share = (tick - scale.low) / (scale.high - scale.low)
        x = grid.plot_left + share * grid.plot_width
        sheet.write(x, top - TICK_LINE * type_.small, tick_text(tick), small=True, align="center")
        colour, width = (sheet.look.line, 0.6) if tick else (sheet.look.muted, 1.1)
        strips = [row.strip for row in rows if row.text.strip]
        ends = [up for up, _ in strips], [up + high for up, high in strips]
        axes.vlines([tick] * len(strips), *ends, color=colour, linewidth=width, zorder=1)
    return axes


def draw_interval(
    axes: Axes,
    scale: EffectScale,
    y: float,
    interval: Interval,
    colour: str,
    size: float,
    *,
    is_sure: bool,
) -> None:
    """What an estimate leaves open, `size` points thick, darker if sure; an arrow where it goes on."""
    low, high = max(interval.low, scale.low), min(interval.high, scale.high)
    axes.plot(
        [low, high],
        [y, y],
        color=colour,
        alpha=_SURE if is_sure else _OPEN,
        linewidth=size,
        solid_capstyle="butt",
        zorder=2,
    )
    axes.plot([low, high], [y, y], color=colour, linewidth=_FINE, solid_capstyle="butt", zorder=3)
    beyond = [(scale.low, "<")] * (interval.low < scale.low) + [(scale.high, ">")] * (
        interval.high > scale.high
    )
    for x, marker in beyond:
        axes.plot([x], [y], marker=marker, markersize=size, color=colour, zorder=3, clip_on=False)
