"""Numbers, names and dates along an axis, and fine lines from them across a chart."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.collections import LineCollection

from spasmjournal.charts.lettering import Lettering
from spasmjournal.look import Look

_THIN, _FINE = 0.8, 0.6


def mark_axis(
    axis: Axis,
    places: Sequence[float],
    texts: Sequence[str],
    look: Look,
    lettering: Lettering,
    *,
    length: float = 3.0,
    pad: float = 2.0,
) -> None:
    """Write texts at these places, behind marks of that length; it and the `pad` between are points."""
    # What is told of marks before there are any is not changed on each of them afterwards, which is slow.
    axis.set_tick_params(length=length, width=_THIN, color=look.muted, pad=pad)
    font = lettering.font("".join(texts), small=True)
    axis.set_ticks(places, texts, fontproperties=font, color=look.muted)


def name_axis(
    axis: Axis,
    places: Sequence[float],
    texts: Sequence[str],
    look: Look,
    lettering: Lettering,
    *,
    pad: float = 5.0,
) -> None:
    """Write texts at these places without any marks."""
    mark_axis(axis, places, texts, look, lettering, length=0, pad=pad)


def rule_across(axes: Axes, places: Sequence[float], look: Look) -> None:
    """A fine line straight across at each of these heights, behind all else."""
    lines = LineCollection(
        [[(0, place), (1, place)] for place in places],
        colors=look.line,
        linewidths=_FINE,
        transform=axes.get_yaxis_transform(),
        zorder=0,
    )
    axes.add_collection(lines, autolim=False)
