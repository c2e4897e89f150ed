"""Relief over time by remedy: one calm panel a remedy, all on one scale, waiting first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.change_scale import ChangeScale
from spasmjournal.charts.dates import days_into, draw_dates
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.panel_grid import PanelGrid
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.charts.words import answered_text, median_text, name_of, use_text
from spasmjournal.insight.relief import Relief, RemedyRelief
from spasmjournal.insight.verdict import Evidence
from spasmjournal.look import Look, RemedyMark
from spasmjournal.period import Period

_EMPTY_LINES = 6
_MARK = 0.62
_LEAST_MARK = 0.36
_CROWD = 40
_OPTICAL = {
    "s": 0.88,
    "D": 0.8,
    "*": 1.3,
    "^": 1.08,
    "v": 1.08,
    "<": 1.08,
    ">": 1.08,
    "d": 1.05,
    r"$\sim$": 1.6,
}
"""Shapes of one nominal size do not look the same size; these do."""


def relief_height(relief: Relief, width: float, look: Look) -> float:
    """The height in inches at which the chart reads well when it is `width` inches wide."""
    lettering = Lettering(look)
    if not relief.remedies:
        return _EMPTY_LINES * lettering.size / POINTS_AN_INCH
    return _grid(relief, width * POINTS_AN_INCH, lettering).height(lettering) / POINTS_AN_INCH


def draw_relief(figure: Figure, relief: Relief, look: Look, period: Period) -> tuple[Spot, ...]:
    """Draw each use as a point above or below "no change"; what can be pointed at."""
    sheet = Sheet(figure, look)
    if not relief.remedies:
        sheet.say_empty(QCoreApplication.translate("Charts", "Nothing tried in this time"))
        return ()
    grid = _grid(relief, sheet.width, sheet.lettering)
    plot_height = grid.plot_height(sheet.height, sheet.lettering)
    scale = ChangeScale.of(relief, plot_height, sheet.lettering)
    mark = _mark_size(relief, sheet.lettering)
    spots: list[Spot] = []
    for number, remedy in enumerate(relief.remedies):
        left, top = grid.corner(number, plot_height)
        panel = _Panel(sheet, remedy, scale, period, mark)
        panel.write_head(left, top, grid.panel_width)
        axes = sheet.axes(left, top + grid.head, grid.panel_width, plot_height)
        panel.draw_scale(axes, labelled=number % grid.columns == 0)
        spots += panel.draw_points(axes)
        if number % grid.columns == 0:
            sheet.write_up(0, top + grid.head + plot_height / 2, _counts())
        draw_dates(axes, period, grid.panel_width, look, sheet.lettering)
    return tuple(spots)


def _mark_size(relief: Relief, lettering: Lettering) -> float:
    crowded = min(1.0, _CROWD / max(remedy.uses for remedy in relief.remedies))
    return float(lettering.size * max(_LEAST_MARK, _MARK * crowded**0.5))


def _counts() -> str:
    return QCoreApplication.translate("Charts", "points easier")


def _grid(relief: Relief, width: float, lettering: Lettering) -> PanelGrid:
    scale = ChangeScale.of(relief, 1.0, lettering)
    every = [text for _, text in scale.labels()] + [
        QCoreApplication.translate("Charts", "no change"),
        QCoreApplication.translate("Charts", "no answer"),
    ]
    widest = max(lettering.width(text, small=True) for text in every)
    return PanelGrid.for_width(len(relief.remedies), width, widest + 2.6 * lettering.small, lettering)


@dataclass(frozen=True)
class _Panel:
    """One remedy's head, scale and points."""

    sheet: Sheet
    remedy: RemedyRelief
    scale: ChangeScale
    period: Period
    mark: float

    @property
    def _look(self) -> RemedyMark:
        return self.sheet.look.remedies[self.remedy.group]

    def write_head(self, left: float, top: float, width: float) -> None:
        """The name behind its mark, and below it on how many uses the panel stands."""
        type_ = self.sheet.lettering
        indent = 1.4 * type_.size
        self.sheet.write(left + indent, top, name_of(self.remedy), bold=True, room=width - indent)
        self.sheet.mark(left + 0.5 * type_.size, top + 0.62 * type_.size, self._style(0.75 * type_.size))
        for line, told in enumerate((answered_text(self.remedy), median_text(self.remedy))):
            below = top + 1.5 * type_.size + line * 1.4 * type_.small
            self.sheet.write(left, below, told, small=True, room=width)

    def draw_scale(self, axes: Axes, *, labelled: bool) -> None:
        """Faint lines, the line of no change, and their words at the left edge."""
        look, scale = self.sheet.look, self.scale
        axes.set_ylim(scale.bottom, scale.high)
        for tick in scale.ticks:
            if tick:
                axes.axhline(tick, color=look.line, linewidth=0.6, zorder=0)
        axes.axhspan(scale.low, 0, color=look.surface, linewidth=0, zorder=-1)
        axes.axhline(0, color=look.muted, linewidth=1.1, zorder=1)
        if labelled:
            named = scale.labels()
            axes.set_yticks([where for where, _ in named], [text for _, text in named])
            axes.tick_params(axis="y", length=0, pad=5)
            for label in axes.get_yticklabels():
                label.set(fontproperties=self.sheet.lettering.font(small=True), color=look.muted)

    def draw_points(self, axes: Axes) -> list[Spot]:
        """Answered uses as marks with their median, the others as rings on the strip."""
        answered, unanswered = self._spots(axes)
        self._draw_middle(axes)
        axes.plot(
            [spot.x for spot in answered], [spot.y for spot in answered], **self._style(self.mark), zorder=3
        )
        if self.scale.strip is not None:
            ring = self._style(self.mark) | {
                "marker": "o",
                "markersize": self.mark,
                "markerfacecolor": "none",
            }
            axes.plot([spot.x for spot in unanswered], [spot.y for spot in unanswered], **ring, zorder=3)
        return answered + unanswered

    def _spots(self, axes: Axes) -> tuple[list[Spot], list[Spot]]:
        answered, unanswered = [], []
        for point in self.remedy.points:
            x, says = self._x(point.began), use_text(self.remedy, point)
            if point.change is not None:
                answered.append(Spot(axes, x, point.change, says))
            elif self.scale.strip is not None:
                unanswered.append(Spot(axes, x, self.scale.strip, says))
        return answered, unanswered

    def _x(self, began: datetime) -> float:
        # What eased a spasm of the last day may have been used after midnight.
        return min(max(days_into(self.period, began), 0.0), float(len(self.period)))

    def _draw_middle(self, axes: Axes) -> None:
        remedy = self.remedy
        if remedy.evidence is Evidence.TOO_FEW or remedy.median is None:
            return
        colour = self._look.colour
        axes.axhspan(
            remedy.lower_quartile or 0.0, remedy.upper_quartile or 0.0, color=colour, alpha=0.12, linewidth=0
        )
        axes.axhline(remedy.median, color=colour, linewidth=1.8, alpha=0.8, zorder=2)

    def _style(self, size: float) -> dict[str, Any]:
        return {
            "linestyle": "none",
            "marker": self._look.marker,
            "markersize": size * _OPTICAL.get(self._look.marker, 1.0),
            "color": self._look.colour,
            "markerfacecolor": self._look.colour,
            "markeredgecolor": self._look.colour,
            "alpha": 0.85,
            "clip_on": False,
        }
