"""The spasms of each day or week as bars, none as rings, the moving mean in its band, and the gaps."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.ticker import MaxNLocator
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.axis_marks import name_axis, rule_across
from spasmjournal.charts.key_line import Key
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import interval_text
from spasmjournal.charts.sheet import Spot
from spasmjournal.i18n import day_text, number_text
from spasmjournal.insight.through_time import A_DAY, A_WEEK, Stretch, ThroughTime
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod, Sort

_LEAST_TOP = 3.0
_BAND = 0.8
_HATCH = "/////"
_FILL, _MEAN_BAND = 0.5, 0.17
_INSET = 0.12
_ROOM_FOR_INSET = 3.0


class DayBars:
    """Bars, rings, mean and known days of one period. Along x are days, along y spasms a day or a week."""

    def __init__(self, numbers: ThroughTime, seen: SeenPeriod, look: Look, lettering: Lettering) -> None:
        self._numbers = numbers
        self._seen = seen
        self._look = look
        self._lettering = lettering
        self._scale = 1 if numbers.step == A_DAY else A_WEEK

    def draw(self, axes: Axes, width: float, height: float) -> list[Spot]:
        """Draw into axes of that size in points; what can be pointed at."""
        band = self._draw_scale(axes, height)
        self._draw_known(axes, band)
        inset = _INSET if width / len(self._numbers.stretches) > _ROOM_FOR_INSET else 0.0
        self._draw_bars(axes, inset, solid=False)
        self._draw_bars(axes, inset, solid=True)
        rings = [self._middle(each) for each in self._numbers.stretches if self._is_without(each)]
        size = min(0.6 * self._lettering.size, max(2.4, 0.6 * width / len(self._numbers.stretches)))
        axes.plot(rings, [0] * len(rings), **_ring(self._look, size), zorder=4)
        self._draw_mean(axes)
        return [
            Spot(axes, self._middle(each), self._height(each), self._says(each), partial(self._behind, each))
            for each in self._numbers.stretches
            if each.known
        ]

    def keys(self) -> list[Key]:
        """What each mark means, of those that occur."""
        look, size = self._look, 0.6 * self._look.text_points
        stretches, known = self._numbers.stretches, self._numbers.is_known
        found = [(any(each.spasms and known(each) for each in stretches), Key(
            self._bar_text(), lambda axes: axes.bar([0.5], [1], 0.6, **_bar(look, solid=True))
        )), (any(each.spasms and not known(each) for each in stretches), Key(
            QCoreApplication.translate("Charts", "at least so many: few days known"),
            lambda axes: axes.bar([0.5], [1], 0.6, **_bar(look, solid=False), clip_on=False),
        )), (any(map(self._is_without, stretches)), Key(
            QCoreApplication.translate("Charts", "none"),
            lambda axes: axes.plot([0.5], [0.5], **_ring(look, size)),
        )), (any(self._numbers.means), Key(
            QCoreApplication.translate("Charts", "mean of {days} days, with limits").format(
                days=number_text(self._numbers.window)
            ),
            partial(_draw_mean_key, look),
        )), (True, Key(
            QCoreApplication.translate("Charts", "days known"),
            lambda axes: axes.broken_barh([(0, 1)], (0.2, 0.6), **_known(look)),
        )), (any(not each.known for each in stretches), Key(
            QCoreApplication.translate("Charts", "nothing known"),
            lambda axes: axes.broken_barh([(0, 1)], (0.2, 0.6), **_gap(look)),
        ))]  # fmt: skip
        return [key for occurs, key in found if occurs]

    def _bar_text(self) -> str:
        if self._numbers.step == A_DAY:
            return QCoreApplication.translate("Charts", "spasms on a day")
        if self._numbers.step == A_WEEK:
            return QCoreApplication.translate("Charts", "spasms in a week")
        return QCoreApplication.translate("Charts", "spasms a week, in four weeks")

    def _draw_scale(self, axes: Axes, height: float) -> float:
        """Whole numbers above a strip for the known days; the height of that strip on the scale."""
        look, means = self._look, [mean.high for mean in self._numbers.means if mean]
        top = 1.06 * max(
            _LEAST_TOP, *map(self._height, self._numbers.stretches), self._scale * max(means, default=0)
        )
        strip = _BAND * self._lettering.small
        band = top * strip / (height - 2 * strip)
        axes.set_ylim(-2 * band, top)
        lines = max(2, int(height / (2.4 * self._lettering.size)))
        shown = [
            tick for tick in MaxNLocator(nbins=lines, integer=True).tick_values(0, top) if 0 <= tick <= top
        ]
        name_axis(axes.yaxis, shown, [number_text(tick) for tick in shown], look, self._lettering)
        rule_across(axes, shown[1:], look)
        axes.axhline(0, color=look.muted, linewidth=0.6, zorder=0)
        return float(band)

    def _draw_known(self, axes: Axes, band: float) -> None:
        """Below the bars: filled as far as the days are known, hatched where nothing is."""
        low = -1.9 * band
        known = [
            _box(self._x(e), e.days, low, band * e.known / e.days) for e in self._numbers.stretches if e.known
        ]
        gaps = [(self._x(each), each.days) for each in self._numbers.stretches if not each.known]
        axes.add_collection(PolyCollection(known, **_known(self._look)), autolim=False)
        axes.broken_barh(gaps, (low, band), **_gap(self._look))

    def _draw_bars(self, axes: Axes, inset: float, *, solid: bool) -> None:
        boxes = [
            _box(self._x(each) + inset * each.days, (1 - 2 * inset) * each.days, 0, self._height(each))
            for each in self._numbers.stretches
            if each.spasms and self._numbers.is_known(each) is solid
        ]
        axes.add_collection(PolyCollection(boxes, **_bar(self._look, solid=solid), zorder=2), autolim=False)

    def _draw_mean(self, axes: Axes) -> None:
        nan = float("nan")
        days = [day + 0.5 for day in range(len(self._numbers.means))]
        low, mean, high = (
            [self._scale * getattr(each, which) if each else nan for each in self._numbers.means]
            for which in ("low", "estimate", "high")
        )
        axes.fill_between(days, low, high, **_mean_band(self._look), zorder=2.5)
        axes.plot(days, mean, **_mean_line(self._look), zorder=3)

    def _x(self, stretch: Stretch) -> int:
        return (stretch.start - self._seen.period.start).days

    def _middle(self, stretch: Stretch) -> float:
        return self._x(stretch) + stretch.days / 2

    def _height(self, stretch: Stretch) -> float:
        """Spasms a day or a week: of the known days, or at least so many where they are too few."""
        of = stretch.known if self._numbers.is_known(stretch) else self._numbers.step
        return self._scale * stretch.spasms / of

    def _is_without(self, stretch: Stretch) -> bool:
        return not stretch.spasms and self._numbers.is_known(stretch)

    def _says(self, stretch: Stretch) -> str:
        mean = self._numbers.mean_in(stretch)
        told = QCoreApplication.translate(
            "Charts", "{when}: spasms {spasms}, days known {known} of {days}"
        ).format(
            when=_when(stretch.start, stretch.last),
            spasms=number_text(stretch.spasms),
            known=number_text(stretch.known),
            days=number_text(stretch.days),
        )
        if mean is None or self._numbers.step == A_DAY:
            return told
        return QCoreApplication.translate("Charts", "{told}; mean a day around then {mean}").format(
            told=told, mean=interval_text(mean)
        )

    def _behind(self, stretch: Stretch) -> frozenset[EntryKey]:
        """The spasms of these days, and the check-ins that say there were none."""
        spasms = (EntryKey(Sort.SPASM, e.id) for e in self._seen.spasms if _has(stretch, e.began.date()))
        without = (
            EntryKey(Sort.CHECK_IN, each.id)
            for each in self._seen.check_ins
            if each.no_spasms and _has(stretch, each.day)
        )
        return frozenset((*spasms, *without))


def _has(stretch: Stretch, day: date) -> bool:
    return stretch.start <= day <= stretch.last


def _when(first: date, last: date) -> str:
    if first == last:
        return day_text(first)
    return QCoreApplication.translate("Charts", "{first} – {last}").format(
        first=day_text(first), last=day_text(last)
    )


def _box(left: float, width: float, low: float, height: float) -> Sequence[tuple[float, float]]:
    right, top = left + width, low + height
    return [(left, low), (right, low), (right, top), (left, top)]


def _draw_mean_key(look: Look, axes: Axes) -> None:
    axes.fill_between([0, 1], 0.1, 0.9, **_mean_band(look))
    axes.plot([0, 1], [0.5, 0.5], **_mean_line(look))


def _bar(look: Look, *, solid: bool) -> dict[str, Any]:
    if solid:
        return {"facecolor": look.accent, "linewidth": 0, "alpha": _FILL}
    return {"facecolor": "none", "edgecolor": look.accent, "linewidth": 0.8, "alpha": 0.8}


def _mean_line(look: Look) -> dict[str, Any]:
    return {"color": look.ink, "linewidth": 1.6, "solid_joinstyle": "round"}


def _mean_band(look: Look) -> dict[str, Any]:
    return {"facecolor": look.ink, "alpha": _MEAN_BAND, "linewidth": 0}


def _known(look: Look) -> dict[str, Any]:
    return {"facecolor": look.muted, "linewidth": 0, "alpha": 0.75}


def _gap(look: Look) -> dict[str, Any]:
    return {"facecolor": "none", "edgecolor": look.line, "hatch": _HATCH, "linewidth": 0}


def _ring(look: Look, size: float) -> dict[str, Any]:
    return {
        "linestyle": "none",
        "marker": "o",
        "markersize": size,
        "markerfacecolor": look.raised,
        "markeredgecolor": look.accent,
        "markeredgewidth": 1.2,
    }
