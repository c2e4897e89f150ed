"""Spasms per day: stems, rings for days said to be without, and a band that tells gaps from zeros."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.dates import draw_dates
from spasmjournal.charts.key_line import Key, KeyLine
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.charts.words import day_words
from spasmjournal.i18n import number_text
from spasmjournal.insight.frequency import DailyCounts
from spasmjournal.look import Look

_EMPTY_LINES = 6
_PLOT_HEIGHT = 12
_LEAST_PLOT_HEIGHT = 4
_FOOT = 3.4
_BAND = 0.8
_LEAST_TOP = 3
_HATCH = "/////"
_STEM, _THIN_STEM = 0.55, 0.4


def frequency_height(daily: DailyCounts, width: float, look: Look) -> float:
    """The height in inches at which the chart reads well when it is `width` inches wide."""
    lettering = Lettering(look)
    if not daily.known_days:
        return _EMPTY_LINES * lettering.size / POINTS_AN_INCH
    key = KeyLine(_keys(look, daily.window), width * POINTS_AN_INCH, lettering)
    points = key.height + 1.5 * _air(lettering) + _PLOT_HEIGHT * lettering.size + _FOOT * lettering.small
    return points / POINTS_AN_INCH


def draw_frequency(figure: Figure, daily: DailyCounts, look: Look) -> tuple[Spot, ...]:
    """Draw the days of a period; what can be pointed at."""
    sheet = Sheet(figure, look)
    if not daily.known_days:
        sheet.say_empty(QCoreApplication.translate("Charts", "No known day in this time"))
        return ()
    type_ = sheet.lettering
    key = KeyLine(_keys(look, daily.window), sheet.width, type_)
    key.draw(sheet, 0, _air(type_) / 2)
    top = key.height + 1.5 * _air(type_)
    left, right = 4.2 * type_.small, 2.4 * type_.small
    height = max(_LEAST_PLOT_HEIGHT * type_.size, sheet.height - top - _FOOT * type_.small)
    axes = sheet.axes(left, top, sheet.width - left - right, height)
    sheet.write_up(0, top + height / 2, QCoreApplication.translate("Charts", "spasms a day"))
    days = _Days(axes, daily, look, type_, (sheet.width - left - right) / len(daily.period))
    days.draw_scale(height)
    days.draw_band()
    days.draw_counts()
    draw_dates(axes, daily.period, sheet.width - left - right, look, type_)
    return tuple(days.spots())


def _air(lettering: Lettering) -> float:
    return 0.8 * lettering.small


class _Days:
    """The days in their axes; a day is `points` wide."""

    def __init__(
        self, axes: Axes, daily: DailyCounts, look: Look, lettering: Lettering, points: float
    ) -> None:
        self._axes = axes
        self._daily = daily
        self._look = look
        self._lettering = lettering
        self._points = points
        self._top = 1.08 * max(_LEAST_TOP, *(count or 0 for count in daily.counts))
        self._band = 0.0

    def draw_scale(self, height: float) -> None:
        """Whole numbers of spasms, above a strip for the band."""
        band = _BAND * self._lettering.small
        self._band = self._top * band / (height - 2 * band)
        axes, look = self._axes, self._look
        axes.set_ylim(-2 * self._band, self._top)
        lines = max(2, int(height / (2.2 * self._lettering.size)))
        ticks = MaxNLocator(nbins=lines, integer=True).tick_values(0, self._top)
        shown = [tick for tick in ticks if 0 <= tick <= self._top]
        axes.set_yticks(shown, [number_text(tick) for tick in shown])
        axes.tick_params(axis="y", length=0, pad=5)
        for label in axes.get_yticklabels():
            label.set(fontproperties=self._lettering.font(small=True), color=look.muted)
        for tick in shown:
            axes.axhline(tick, color=look.line if tick else look.muted, linewidth=0.6, zorder=0)

    def draw_band(self) -> None:
        """Below the days: filled where a day is known, hatched where it is not."""
        known = [(first, length) for first, length, is_known in self._runs() if is_known]
        gaps = [(first, length) for first, length, is_known in self._runs() if not is_known]
        strip = (-1.9 * self._band, self._band)
        self._axes.broken_barh(known, strip, **_known_style(self._look))
        self._axes.broken_barh(gaps, strip, **_gap_style(self._look))

    def draw_counts(self) -> None:
        """The stems, the rings and the running mean."""
        axes, look, counts = self._axes, self._look, self._daily.counts
        some = [(day + 0.5, count) for day, count in enumerate(counts) if count]
        axes.vlines(
            [x for x, _ in some],
            0,
            [count for _, count in some],
            color=look.accent,
            linewidth=self._stem_width(),
            alpha=_STEM if self._points > 1 else _THIN_STEM,
            zorder=2,
        )
        none = [day + 0.5 for day, count in enumerate(counts) if count == 0]
        axes.plot(none, [0] * len(none), **_ring_style(look, self._ring_size()), zorder=4)
        means = [float("nan") if mean is None else mean for mean in self._daily.means]
        days = [day + 0.5 for day in range(len(means))]
        axes.plot(days, means, color=look.ink, linewidth=1.6, zorder=3, solid_joinstyle="round")

    def spots(self) -> Iterator[Spot]:
        """Every known day."""
        for number, (day, count) in enumerate(self._daily.days):
            if count is not None:
                yield Spot(self._axes, number + 0.5, float(count), day_words(day, count))

    def _runs(self) -> Iterator[tuple[int, int, bool]]:
        first = 0
        for is_known, run in groupby(count is not None for count in self._daily.counts):
            length = len(list(run))
            yield first, length, is_known
            first += length

    def _stem_width(self) -> float:
        return min(1.6 * self._lettering.size, max(0.7, 0.7 * self._points))

    def _ring_size(self) -> float:
        return min(0.6 * self._lettering.size, max(2.4, 0.8 * self._points))


def _known_style(look: Look) -> dict[str, Any]:
    return {"facecolor": look.muted, "linewidth": 0, "alpha": 0.75}


def _gap_style(look: Look) -> dict[str, Any]:
    return {"facecolor": "none", "edgecolor": look.line, "hatch": _HATCH, "linewidth": 0}


def _ring_style(look: Look, size: float) -> dict[str, Any]:
    return {
        "linestyle": "none",
        "marker": "o",
        "markersize": size,
        "markerfacecolor": look.raised,
        "markeredgecolor": look.accent,
        "markeredgewidth": 1.1,
        "clip_on": False,
    }


def _keys(look: Look, window: int) -> list[Key]:
    size = 0.6 * look.text_points
    return [
        Key(
            QCoreApplication.translate("Charts", "spasms on a day"),
            lambda axes: axes.vlines([0.5], 0, 1, color=look.accent, linewidth=size, alpha=_STEM),
        ),
        Key(
            QCoreApplication.translate("Charts", "said to be without"),
            lambda axes: axes.plot([0.5], [0.5], **_ring_style(look, size)),
        ),
        Key(
            QCoreApplication.translate("Charts", "mean of {days} days").format(days=number_text(window)),
            lambda axes: axes.plot([0, 1], [0.5, 0.5], color=look.ink, linewidth=1.6),
        ),
        Key(
            QCoreApplication.translate("Charts", "day known"),
            lambda axes: axes.broken_barh([(0, 1)], (0.2, 0.6), **_known_style(look)),
        ),
        Key(
            QCoreApplication.translate("Charts", "nothing known"),
            lambda axes: axes.broken_barh([(0, 1)], (0.2, 0.6), **_gap_style(look)),
        ),
    ]
