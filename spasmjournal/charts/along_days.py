"""Moving along the days of a chart that was drawn: the same axes, with other limits and dates."""

from collections.abc import Iterator
from math import ceil, floor

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox, BboxBase

from spasmjournal.charts.dates import DateTick, date_ticks, dates_inside, write_dates
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import POINTS_AN_INCH, Spot
from spasmjournal.charts.stretch import Stretch
from spasmjournal.look import Look
from spasmjournal.period import ONE_DAY, Period

_BEYOND = 0.2


class AlongDays:
    """The axes of a figure that run along the days of a period."""

    def __init__(self, figure: Figure, period: Period, look: Look) -> None:
        self._figure = figure
        self._period = period
        self._look = look
        self._lettering = Lettering(look)
        self._axes = [axes for axes in figure.axes if _runs_along(axes, len(period))]

    def show(self, stretch: Stretch, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """Show a part of the period; what of it can still be pointed at."""
        for axes in self._axes:
            dated = any(label.get_text() for label in axes.get_xticklabels())
            axes.set_xlim(stretch.first, stretch.last)
            if dated:
                self._write_dates(axes, stretch)
            for artist in _along(axes):
                self._keep_inside(artist, axes)
        along = set(self._axes)
        return tuple(
            spot for spot in spots if spot.axes not in along or stretch.first <= spot.x <= stretch.last
        )

    def boxes(self) -> list[BboxBase]:
        """Where those axes lie, in the pixels of the figure, from below."""
        return [axes.bbox for axes in self._axes]

    def _write_dates(self, axes: Axes, stretch: Stretch) -> None:
        room = axes.get_position().width * self._figure.get_figwidth() * POINTS_AN_INCH
        write_dates(axes, list(self._ticks(stretch, room)), self._look, self._lettering)

    def _ticks(self, stretch: Stretch, room: float) -> Iterator[DateTick]:
        skipped = floor(stretch.first)
        start = self._period.start + skipped * ONE_DAY
        part = Period(start, self._period.start + ceil(stretch.last) * ONE_DAY)
        ticks = date_ticks(part, room * len(part) / stretch.days, self._lettering)
        return dates_inside(
            (tick._replace(x=tick.x + skipped) for tick in ticks),
            lambda x: (x - stretch.first) / stretch.days * room,
            room,
            self._lettering,
            over=self._lettering.small / 2,
        )

    def _keep_inside(self, artist: Artist, axes: Axes) -> None:
        """Marks may overlap the upper and the lower edge, as they were drawn, but not left and right."""
        box = axes.bbox
        artist.set_clip_path(None)
        artist.set_clip_box(Bbox([[box.x0, 0], [box.x1, self._figure.bbox.height]]))
        artist.set_clip_on(True)


def _runs_along(axes: Axes, days: int) -> bool:
    """Whether the axes show the whole period and little more."""
    low, high = axes.get_xlim()
    over = _BEYOND * days
    return days > 1 and -over <= low <= 0.5 and days - 0.5 <= high <= days + over


def _along(axes: Axes) -> Iterator[Artist]:
    """What lies in the axes and moves along with their x axis."""
    for artist in (*axes.lines, *axes.collections, *axes.patches, *axes.texts):
        if artist.get_transform().contains_branch_seperately(axes.transData)[0]:
            yield artist
