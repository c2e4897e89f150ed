"""The days after one sort of day: two bars of days by their spasms, and how many times as many there were."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from math import log2
from typing import Any

from matplotlib.axes import Axes
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.axis_marks import mark_axis, name_axis
from spasmjournal.charts.day_before.words import after_text
from spasmjournal.charts.key_line import Key
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import interval_text, per_cent_text, plain_number, rates_of
from spasmjournal.charts.sheet import Spot
from spasmjournal.i18n import number_text
from spasmjournal.insight.day_before import DaysBeside
from spasmjournal.insight.when import DayAfter
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod, Sort

_LEVELS = (None, 1, 4, 7)
_FURTHEST = 2.4
"""No scale of ratios reaches further, in doublings to either side."""
_LITTLE = 1e-9
_CAP = 0.22
_ROOM_FOR_MIDDLE = 9.0


class DaysAfter:
    """One row: the days after such a day, and after others, as they are drawn in axes that it is given."""

    def __init__(
        self, after: DayAfter, beside: DaysBeside, seen: SeenPeriod, look: Look, lettering: Lettering
    ) -> None:
        self.after = after
        self.beside = beside
        self._seen = seen
        self._look = look
        self._lettering = lettering
        self._names = (
            QCoreApplication.translate("Charts", "after such"),
            QCoreApplication.translate("Charts", "after others"),
        )

    @property
    def label_width(self) -> float:
        """The room that the names of the bars take, in points."""
        return max(self._lettering.width(name, small=True) for name in self._names)

    @property
    def mean_width(self) -> float:
        """The room that the means beside the bars take, in points."""
        texts = rates_of([88.8]).with_unit, self._mean_texts().values()
        widest = max(self._lettering.width(text, small=True) for each in texts for text in each)
        return widest + 0.8 * self._lettering.small

    @property
    def reach(self) -> float:
        """How far the limits of the ratio are from no difference, in doublings."""
        ratio = self.after.times.ratio
        ends = (ratio.low, ratio.high) if ratio else ()
        return min(1.08 * max((abs(_doublings(end)) for end in ends), default=0.0), _FURTHEST)

    def keys(self, *, with_ratio: bool) -> list[Key]:
        """What the parts of the bars mean, and the ratio."""
        texts = (
            QCoreApplication.translate("Charts", "days without spasms"),
            QCoreApplication.translate("Charts", "with 1"),
            QCoreApplication.translate("Charts", "with 2"),
            QCoreApplication.translate("Charts", "with 3 or more"),
        )
        keys = [Key(text, partial(self._draw_swatch, sort)) for sort, text in enumerate(texts)]
        ratio = QCoreApplication.translate("Charts", "times as many as after others")
        return [*keys, Key(ratio, partial(_draw_ratio_key, look=self._look))] if with_ratio else keys

    def draw_bars(self, axes: Axes) -> list[Spot]:
        """A bar of all the days each, with the mean beside it; what can be pointed at."""
        axes.set(xlim=(0, 1), ylim=(2.25, -0.05))
        name_axis(axes.yaxis, [0.5, 1.7], self._names, self._look, self._lettering)
        sides = (
            (self.beside.such_by_spasms, self.beside.such),
            (self.beside.other_by_spasms, self.beside.other),
        )
        spots, means = [], self._mean_texts()
        for number, (by_spasms, days) in enumerate(sides):
            if days:
                middle = 0.5 + 1.2 * number
                self._draw_bar(axes, middle, by_spasms)
                self._write_mean(axes, middle, means[number])
                says = self._says(number, means[number])
                spots.append(Spot(axes, 0.5, middle, says, partial(self._behind, days)))
        return spots

    def draw_shares(self, axes: Axes, width: float) -> None:
        """The scale below the bars, which are `width` points wide."""
        roomy = width > _ROOM_FOR_MIDDLE * self._lettering.small
        shares = (0.0, 0.5, 1.0) if roomy else (0.0, 1.0)
        self._draw_scale(
            axes,
            list(shares),
            [per_cent_text(share) for share in shares],
            QCoreApplication.translate("Charts", "of the days"),
        )

    def draw_ratio(self, axes: Axes, reach: float) -> list[Spot]:
        """The ratio with its limits, on a scale of doublings that reaches so far to either side."""
        look, ratio = self._look, self.after.times.ratio
        axes.set(xlim=(-reach, reach), ylim=(1, 0))
        for step in _steps(reach):
            axes.axvline(step, color=look.line if step else look.muted, linewidth=0.6 if step else 1.2)
        if ratio is None:
            return []
        low, middle, high = (
            min(max(_doublings(end), -reach), reach) for end in (ratio.low, ratio.estimate, ratio.high)
        )
        axes.hlines(0.5, low, high, color=look.ink, linewidth=1.6)
        axes.vlines([low, high], 0.5 - _CAP, 0.5 + _CAP, color=look.ink, linewidth=1.6)
        axes.plot([middle], [0.5], marker="o", markersize=0.55 * self._lettering.size, color=look.ink)
        says = QCoreApplication.translate(
            "Charts", "After {day}: {times} times as many spasms as otherwise"
        ).format(day=after_text(self.after.before), times=interval_text(ratio, 2))
        return [Spot(axes, middle, 0.5, says, partial(self._behind, self.beside.such))]

    def draw_times(self, axes: Axes, reach: float) -> None:
        """The scale below the ratios."""
        steps = _steps(reach)
        texts = [plain_number(2.0**step, max(0, -step)) for step in steps]
        self._draw_scale(axes, steps, texts, QCoreApplication.translate("Charts", "times as many"))

    def _draw_scale(self, axes: Axes, ticks: Sequence[float], texts: Sequence[str], name: str) -> None:
        look, type_ = self._look, self._lettering
        mark_axis(axes.xaxis, ticks, texts, look, type_)
        axes.annotate(
            name, (0.5, 0), (0, -3.3 * type_.small), xycoords="axes fraction", textcoords="offset points",
            ha="center", va="bottom", fontproperties=type_.font(name, small=True), color=look.muted,
        )  # fmt: skip

    def _draw_bar(self, axes: Axes, middle: float, by_spasms: Sequence[int]) -> None:
        start, days = 0.0, sum(by_spasms)
        for sort, count in enumerate(by_spasms):
            if count:
                axes.broken_barh([(start, count / days)], (middle - 0.5, 1.0), **self._fill(sort))
            start += count / days

    def _write_mean(self, axes: Axes, middle: float, text: str) -> None:
        type_ = self._lettering
        axes.annotate(
            text, (1, middle), (0.4 * type_.small, 0), textcoords="offset points", va="center_baseline",
            fontproperties=type_.font(text, small=True), color=self._look.ink,
        )  # fmt: skip

    def _draw_swatch(self, sort: int, axes: Axes) -> None:
        axes.broken_barh([(0.05, 0.9)], (0.1, 0.8), **self._fill(sort))

    def _fill(self, sort: int) -> dict[str, Any]:
        level = _LEVELS[sort]
        colour = self._look.raised if level is None else self._look.ramp[level]
        return {"facecolor": colour, "edgecolor": self._look.muted, "linewidth": 0.8}

    def _mean_texts(self) -> dict[int, str]:
        """How often, after such days (0) and after others (1), as far as there are any."""
        sides = [number for number, days in enumerate((self.beside.such, self.beside.other)) if days]
        days = {0: len(self.beside.such), 1: len(self.beside.other)}
        rates = rates_of([self.after.spasms[number] / days[number] for number in sides] or [0.0])
        return dict(zip(sides, rates.with_unit, strict=False))

    def _says(self, number: int, mean: str) -> str:
        text = (
            QCoreApplication.translate("Charts", "After {day}: spasms {mean}, days {days}"),
            QCoreApplication.translate("Charts", "Not after {day}: spasms {mean}, days {days}"),
        )[number]
        return text.format(
            mean=mean,
            days=number_text(self.after.days[number]),
            day=after_text(self.after.before),
        )

    def _behind(self, days: Sequence[date]) -> frozenset[EntryKey]:
        """The spasms of these days, and the check-ins that say there were none."""
        wanted = frozenset(days)
        spasms = (EntryKey(Sort.SPASM, each.id) for each in self._seen.spasms if each.began.date() in wanted)
        none = (
            EntryKey(Sort.CHECK_IN, each.id)
            for each in self._seen.check_ins
            if each.no_spasms and each.day in wanted
        )
        return frozenset((*spasms, *none))


def _doublings(ratio: float) -> float:
    return log2(max(ratio, _LITTLE))


def _steps(reach: float) -> list[int]:
    return [step for step in range(-2, 3) if abs(step) <= reach]


def _draw_ratio_key(axes: Axes, look: Look) -> None:
    axes.hlines(0.5, 0.05, 0.95, color=look.ink, linewidth=1.6)
    axes.plot([0.5], [0.5], marker="o", markersize=0.45 * look.text_points, color=look.ink)
