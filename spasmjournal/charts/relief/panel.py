"""One panel of relief over time: each use of a remedy, the line through them, and waiting's middle."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from math import sqrt
from typing import Any

from matplotlib.axes import Axes
from PySide6.QtCore import QCoreApplication, QLocale

from spasmjournal.charts.axis_marks import name_axis, rule_across
from spasmjournal.charts.called import called_in
from spasmjournal.charts.dates import days_into
from spasmjournal.charts.relief.scale import ChangeScale
from spasmjournal.charts.relief.story import ReliefStory
from spasmjournal.charts.relief.words import answered_text, median_text, use_text
from spasmjournal.charts.remedy_mark import mark_style
from spasmjournal.charts.sheet import Sheet, Spot
from spasmjournal.i18n import day_month_text, to_qdate
from spasmjournal.insight.relief import ReliefPoint, RemedyRelief
from spasmjournal.insight.wearing_off import Trend
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey
from spasmjournal.period import Period
from spasmjournal.vocabulary import RemedyGroup
from spasmjournal.wording import stop_reason_text

_BAND = 0.2
_STRONG, _PALE, _CROWD = 0.85, 0.22, 90
_DOTS = (0, (1.0, 1.6))
_A_YEAR = 366
_CROSSES = ("x", "X")
WAITING_LINE = (4.0, 2.0)
"""The dashes of what waiting eased."""


@dataclass(frozen=True)
class ReliefPanel:
    """One remedy's head, scale and uses; `mark` is the size of a use in points."""

    sheet: Sheet
    story: ReliefStory
    remedy: RemedyRelief
    scale: ChangeScale
    mark: float

    def write_head(self, top: float, left: float, width: float) -> None:
        """The name behind its mark, and below it on how many uses the panel stands."""
        type_, look = self.sheet.lettering, self.sheet.look
        indent = 1.4 * type_.size
        self.sheet.write(left + indent, top, self._name, bold=True, room=width - indent)
        style = mark_style(look, self.remedy.group, 0.75 * type_.size)
        self.sheet.mark(left + 0.5 * type_.size, top + 0.62 * type_.size, style)
        for line, told in enumerate((answered_text(self.remedy), self._middle_text())):
            below = top + 1.5 * type_.size + line * 1.4 * type_.small
            self.sheet.write(left, below, told, small=True, room=width)

    @cached_property
    def _name(self) -> str:
        return called_in(self.remedy)

    @property
    def _strength(self) -> float:
        """How opaque the uses are: where there are very many, the line has to be seen through them."""
        crowded = sqrt(_CROWD / max(1, self.remedy.answered))
        return max(_PALE, min(_STRONG, _STRONG * crowded))

    def _middle_text(self) -> str:
        claim = self.story.claims.get(self.remedy.remedy_id)
        if claim is None:
            return median_text(self.remedy)
        said = {
            True: QCoreApplication.translate("Relief", "{median}, less than at first"),
            False: QCoreApplication.translate("Relief", "{median}, more than at first"),
        }[claim is Trend.LESS]
        return said.format(median=median_text(self.remedy))

    def draw_scale(self, axes: Axes, *, labelled: bool) -> None:
        """Faint lines, the line of no change, and their words at the left edge."""
        look, scale = self.sheet.look, self.scale
        axes.set_ylim(scale.bottom, scale.high)
        rule_across(axes, [tick for tick in scale.ticks if tick], look)
        axes.axhspan(scale.low, 0, color=look.surface, linewidth=0, zorder=-1)
        axes.axhline(0, color=look.muted, linewidth=1.1, zorder=1)
        if labelled:
            named = scale.labels()
            places, texts = [where for where, _ in named], [text for _, text in named]
            name_axis(axes.yaxis, places, texts, look, self.sheet.lettering)

    def draw_uses(self, axes: Axes) -> list[Spot]:
        """What waiting eased, the line with its band, and each use: answered, worse, or a ring below."""
        self._draw_waiting(axes)
        self._draw_trend(axes)
        kinds: dict[str, list[Spot]] = {"answered": [], "worse": [], "unanswered": []}
        for point in self.remedy.points:
            kinds[_kind(point)].append(self._spot(axes, point))
        look, group = self.sheet.look, self.remedy.group
        styles = {
            "answered": mark_style(look, group, self.mark) | {"alpha": self._strength},
            "worse": worse_style(look, self.mark),
            "unanswered": ring_style(look, group, self.mark),
        }
        for kind, spots in kinds.items():
            if not spots:
                continue
            places = [spot.x for spot in spots], [spot.y for spot in spots]
            axes.plot(*places, **styles[kind], clip_on=False, zorder=2)
            if kind == "worse" and look.remedies[group].marker in _CROSSES:
                # The group's own mark is a cross, so this one has a ring.
                axes.plot(*places, **ring_style(look, group, 1.7 * self.mark), clip_on=False, zorder=2)
        return [spot for spots in kinds.values() for spot in spots]

    def draw_turns(self, axes: Axes, top: float, left: float, width: float) -> None:
        """When the remedy was started and stopped: a line through the panel, told above it."""
        type_ = self.sheet.lettering
        turns = list(self._turns())
        for day, _ in turns:
            x = days_into(self.story.period, datetime.combine(day, datetime.min.time()))
            axes.axvline(x, color=self.sheet.look.ink, linewidth=1.0, linestyle=_DOTS, zorder=2)
        told = QCoreApplication.translate("Relief", "; ").join(text for _, text in turns)
        self.sheet.write(left, top - 1.7 * type_.small, told, small=True, room=width)

    def _turns(self) -> Iterator[tuple[date, str]]:
        kept, period = self.story.kept.get(self.remedy.remedy_id), self.story.period
        if kept is None:
            return
        if kept.started is not None and kept.started in period:
            started = QCoreApplication.translate("Relief", "started {day}")
            yield kept.started, started.format(day=_day(kept.started, period))
        if kept.stopped is not None and kept.stopped in period:
            stopped = QCoreApplication.translate("Relief", "stopped {day}").format(
                day=_day(kept.stopped, period)
            )
            if kept.stop_reason is not None:
                why = QCoreApplication.translate("Relief", "{stopped}: {reason}")
                stopped = why.format(stopped=stopped, reason=stop_reason_text(kept.stop_reason))
            yield kept.stopped, stopped

    def _draw_waiting(self, axes: Axes) -> None:
        if self.story.waiting is not None:
            axes.axhline(self.story.waiting, **waiting_style(self.sheet.look), zorder=3.5)

    def _draw_trend(self, axes: Axes) -> None:
        trend = self.story.trends.get(self.remedy.remedy_id)
        if trend is None:
            return
        colour = self.sheet.look.remedies[self.remedy.group].colour
        for stretch in trend.stretches:
            days = [point.day for point in stretch]
            low, high = [point.eased.low for point in stretch], [point.eased.high for point in stretch]
            axes.fill_between(days, low, high, color=colour, alpha=_BAND, linewidth=0, zorder=3)
            middle = [point.eased.estimate for point in stretch]
            axes.plot(days, middle, color=self.sheet.look.raised, linewidth=4.4, zorder=4)
            axes.plot(days, middle, color=colour, linewidth=2.2, solid_capstyle="round", zorder=4.5)

    def _spot(self, axes: Axes, point: ReliefPoint) -> Spot:
        y = self.scale.strip if point.change is None else point.change
        entry = self.story.entries.get(point.use_id)

        def behind() -> frozenset[EntryKey]:
            return frozenset() if entry is None else frozenset({entry})

        says = use_text(self._name, point)
        return Spot(axes, self._x(point.began), y or 0.0, says, behind, self.remedy.remedy_id)

    def _x(self, began: datetime) -> float:
        # What eased a spasm of the last day may have been used after midnight.
        return min(max(days_into(self.story.period, began), 0.0), float(len(self.story.period)))


def _day(day: date, period: Period) -> str:
    """A day of the period, with its year where the period has several."""
    if len(period) <= _A_YEAR:
        return day_month_text(day)
    return QCoreApplication.translate("Relief", "{day} {year}").format(
        day=day_month_text(day), year=QLocale().toString(to_qdate(day), "yyyy")
    )


def _kind(point: ReliefPoint) -> str:
    if point.change is None:
        return "unanswered"
    return "worse" if point.worse else "answered"


def ring_style(look: Look, group: RemedyGroup, size: float) -> dict[str, Any]:
    """The style of a use without an answer."""
    return mark_style(look, group, size) | {
        "marker": "o",
        "markersize": size,
        "markerfacecolor": "none",
        "alpha": 0.85,
    }


def worse_style(look: Look, size: float) -> dict[str, Any]:
    """The style of a use after which it was worse: a cross in the colour of warnings."""
    return {
        "linestyle": "none",
        "marker": "x",
        "markersize": 1.15 * size,
        "color": look.warning,
        "markeredgecolor": look.warning,
        "markeredgewidth": 1.9,
    }


def waiting_style(look: Look) -> dict[str, Any]:
    """The style of the line of what waiting eased."""
    return {"color": look.ink, "linewidth": 1.1, "linestyle": (0, WAITING_LINE)}
