"""Fewer or not: spasms a week on a regular remedy beside those off it, a row a remedy."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called
from spasmjournal.charts.chart import Chart, ChartName
from spasmjournal.charts.effect_scale import TICK_LINE, EffectScale, draw_interval, draw_scale
from spasmjournal.charts.fewer.words import (
    a_week,
    counts_words,
    fewer_method,
    fewer_sentence,
    fewer_table,
    is_claimed,
    says_of,
)
from spasmjournal.charts.key_line import Key, KeyLine
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import plain_number
from spasmjournal.charts.remedy_mark import mark_style
from spasmjournal.charts.row_grid import Row, RowGrid, RowText
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.i18n import number_text
from spasmjournal.insight.behind import regular_entries
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.observed import Observed
from spasmjournal.insight.observing import observed_in
from spasmjournal.insight.prevention import Prevention
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod

_EMPTY_LINES = 6
_LEAST_HIGH = 2.0
_AIR = 1.06
_FAR = 3.0
_MARK, _BAR = 0.85, 0.62
_TOP, _BELOW_KEY = 0.3, 1.6


def fewer_or_not_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """How often there were spasms on each regular remedy, and off it."""
    observed = cache(lambda: observed_in(seen.whole))
    picture = _Picture(insight, look, observed)
    return Chart(
        name=ChartName.FEWER_OR_NOT,
        title=QCoreApplication.translate("Fewer", "Fewer spasms, or not?"),
        sentence=fewer_sentence(insight),
        method=fewer_method(insight),
        table=fewer_table(insight),
        height=picture.height,
        draw=picture.draw,
    )


class _Picture:
    """The chart at any width."""

    def __init__(self, insight: Insight, look: Look, observed: Callable[[], Observed]) -> None:
        self._look = look
        self._observed = observed
        told = insight.prevention
        self._shown = sorted(told, key=lambda each: (each.ratio is None, not is_claimed(each), -each.uses))

    def height(self, width: float) -> float:
        """The height in inches at which it reads well when it is `width` inches wide."""
        lettering = Lettering(self._look)
        if not self._shown:
            return _EMPTY_LINES * lettering.size / POINTS_AN_INCH
        grid = RowGrid(width * POINTS_AN_INCH, lettering)
        last = self._rows(grid)[-1]
        return (last.top + last.height + 0.5 * lettering.size) / POINTS_AN_INCH

    def draw(self, figure: Figure) -> tuple[Spot, ...]:
        """Draw a row for each regular remedy; what can be pointed at."""
        sheet = Sheet(figure, self._look)
        if not self._shown:
            sheet.say_empty(QCoreApplication.translate("Fewer", "No regular remedy in this time"))
            return ()
        grid = RowGrid(sheet.width, sheet.lettering)
        rows = self._rows(grid)
        for row in rows:
            grid.write(sheet, row)
        rules = sheet.axes(0, 0, sheet.width, sheet.height)
        rules.set(xlim=(0, 1), ylim=(sheet.height, 0))
        rules.hlines([row.top for row in rows], 0, 1, color=self._look.line, linewidth=0.5)
        if not any(row.text.strip for row in rows):
            return ()
        return self._draw_rows(sheet, grid, rows)

    def _rows(self, grid: RowGrid) -> tuple[Row, ...]:
        texts = [self._text(each) for each in self._shown]
        if not any(text.strip for text in texts):
            return grid.placed(texts, 0.0)
        key = self._key(grid)
        head = (_TOP + _BELOW_KEY) * grid.lettering.size + key.height + TICK_LINE * grid.lettering.small
        return grid.placed(texts, head)

    def _text(self, found: Prevention) -> RowText:
        return RowText(
            name=called(found.remedy),
            groups=(found.remedy.group,),
            counts=counts_words(found),
            says=says_of(found),
            strip=found.ratio is not None,
            stands_out=is_claimed(found),
        )

    def _key(self, grid: RowGrid) -> KeyLine:
        size = _MARK * grid.lettering.size

        def mark(style: Mapping[str, Any]) -> Callable[[Axes], object]:
            return lambda axes: axes.plot([0.5], [0.5], **style, clip_on=False)

        group = self._shown[0].remedy.group
        keys = [
            Key(QCoreApplication.translate("Fewer", "off it"), mark(self._ring(size))),
            Key(QCoreApplication.translate("Fewer", "on it"), mark(mark_style(self._look, group, size))),
        ]
        return KeyLine(keys, grid.width - grid.plot_left, grid.lettering)

    def _ring(self, size: float) -> dict[str, Any]:
        return {
            "linestyle": "none",
            "marker": "o",
            "markersize": size,
            "markerfacecolor": self._look.raised,
            "markeredgecolor": self._look.ink,
            "markeredgewidth": 1.4,
        }

    def _draw_rows(self, sheet: Sheet, grid: RowGrid, rows: tuple[Row, ...]) -> tuple[Spot, ...]:
        type_ = sheet.lettering
        self._key(grid).draw(sheet, grid.plot_left, _TOP * type_.size)
        title = rows[0].top - TICK_LINE * type_.small - 1.4 * type_.small
        text = QCoreApplication.translate("Fewer", "spasms a week, on known days")
        sheet.write(grid.plot_left, title, text, small=True, room=grid.plot_width)
        scale = _scale(self._shown)
        axes = draw_scale(sheet, grid, scale, rows, number_text)
        drawn = [pair for pair in zip(self._shown, rows, strict=True) if pair[1].text.strip]
        return tuple(spot for found, row in drawn for spot in self._draw_row(axes, scale, found, row, type_))

    def _draw_row(
        self, axes: Axes, scale: EffectScale, found: Prevention, row: Row, type_: Lettering
    ) -> list[Spot]:
        on, off = map(a_week, found.per_day)
        if on is None or off is None or found.ratio is None:
            return []
        y, size = row.strip[0] + row.strip[1] / 2, _MARK * type_.size
        group = found.remedy.group
        colour = self._look.remedies[group].colour
        open_ = _seen_from(off, found.ratio)
        draw_interval(axes, scale, y, open_, colour, _BAR * type_.size, is_sure=is_claimed(found))
        axes.vlines(
            [off], row.strip[0], sum(row.strip), color=self._look.ink, linewidth=0.9, linestyle="dotted"
        )
        axes.plot([off], [y], **self._ring(size), zorder=4)
        axes.plot([on], [y], "o", color=self._look.raised, markersize=1.35 * size, zorder=4.2)
        axes.plot([on], [y], **mark_style(self._look, group, size), zorder=4.5)
        return [self._spot(axes, found, (on, y), on=True), self._spot(axes, found, (off, y), on=False)]

    def _spot(self, axes: Axes, found: Prevention, place: tuple[float, float], *, on: bool) -> Spot:
        said = (
            QCoreApplication.translate("Fewer", "On {remedy}: {rate} a week ({spasms} in {days} days)")
            if on
            else QCoreApplication.translate("Fewer", "Off {remedy}: {rate} a week ({spasms} in {days} days)")
        )
        side = 0 if on else 1
        says = said.format(
            remedy=called(found.remedy),
            rate=plain_number(place[0]),
            spasms=number_text(found.spasms[side]),
            days=number_text(found.days[side]),
        )
        return Spot(
            axes,
            *place,
            says,
            lambda: regular_entries(self._observed(), found.remedy, on=on),
            found.remedy.id,
        )


def _seen_from(off: float, ratio: Interval) -> Interval:
    """What is left open of the rate on it, seen from that off it."""
    return Interval(off * ratio.estimate, off * ratio.low, off * ratio.high)


def _scale(shown: list[Prevention]) -> EffectScale:
    """From none a week up; what is left open far beyond every rate is cut, and drawn as going on."""
    rates = [a_week(rate) or 0.0 for each in shown if each.ratio is not None for rate in each.per_day]
    highs = [(a_week(each.per_day[1]) or 0.0) * each.ratio.high for each in shown if each.ratio is not None]
    far = _FAR * max(rates)
    return EffectScale(0.0, _AIR * max(_LEAST_HIGH, *rates, min(far, max(highs))))
