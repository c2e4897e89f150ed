"""Hours by weekdays as squares, the darker the more, with bars for each hour and each weekday beside them."""

from functools import partial
from math import ceil
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.axis_marks import name_axis
from spasmjournal.charts.key_line import Key
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import plain_number, rate_text
from spasmjournal.charts.sheet import Spot
from spasmjournal.charts.when.hours import hour_text, hours_text, is_night, night_text
from spasmjournal.i18n import number_text, weekday_name, weekday_text, weekdays
from spasmjournal.insight.when import HOURS, WEEKDAYS, When
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod, Sort

NIGHT = 0.35
"""The height of the line that marks nights, in small type."""
_LEVELS = (1, 3, 5, 7, 9)
_GAP = 0.06
_BAR = 0.6
_LEAST_MOST = 3


class _Square(NamedTuple):
    hour: int
    row: int
    weekday: int
    spasms: int


class HourGrid:
    """The squares of one period and the bars beside them, as marks in axes that it is given."""

    def __init__(self, when: When, seen: SeenPeriod, look: Look, lettering: Lettering) -> None:
        self._when = when
        self._seen = seen
        self._look = look
        self._lettering = lettering
        self._order = weekdays()
        self.most = max(map(max, when.spasms))

    @property
    def label_width(self) -> float:
        """The room that the names of the weekdays take, in points."""
        return max(self._lettering.width(weekday_text(day), small=True) for day in self._order)

    def keys(self) -> list[Key]:
        """What the squares and the line of the nights mean."""
        look = self._look
        steps = [
            Key(_range_text(low, high), partial(_draw_swatch, colour=look.ramp[_LEVELS[step]]))
            for step, (low, high) in self._edges()
        ]
        night = QCoreApplication.translate("Charts", "night, {hours}").format(hours=night_text())
        return [*steps, Key(night, partial(_draw_swatch, colour=look.ink, height=NIGHT))]

    def draw_squares(self, axes: Axes, width: float) -> list[Spot]:
        """The squares, with their numbers where all fit; the axes are `width` points wide."""
        axes.set(xlim=(0, HOURS), ylim=(WEEKDAYS, 0))
        squares = [
            _Square(hour, row, day, self._when.spasms[hour][day])
            for row, day in enumerate(self._order)
            for hour in range(HOURS)
        ]
        axes.add_collection(
            PolyCollection(
                [_corners(square) for square in squares],
                facecolors=[self._colour(square.spasms) for square in squares],
                linewidths=0,
            ),
            autolim=False,
        )
        some = [square for square in squares if square.spasms]
        if self._lettering.width(number_text(self.most), small=True) < 0.9 * width / HOURS:
            for square in some:
                self._write_number(axes, square)
        self._label(axes, width)
        return [self._spot(axes, square) for square in some]

    def draw_nights(self, axes: Axes) -> None:
        """A line over the hours of the night."""
        axes.set(xlim=(0, HOURS), ylim=(0, 1))
        nights = [(hour, 1) for hour in range(HOURS) if is_night(hour)]
        axes.broken_barh(nights, (0.2, 0.5), facecolor=self._look.ink, linewidth=0)

    def draw_by_hour(self, axes: Axes) -> list[Spot]:
        """How many in each hour, with a number on the highest."""
        counts = [sum(row) for row in self._when.spasms]
        most = max(counts)
        axes.set(xlim=(0, HOURS), ylim=(0, 1.6 * most))
        middles = [hour + 0.5 for hour in range(HOURS)]
        axes.bar(middles, counts, 1 - 2 * _GAP, color=self._look.accent, alpha=_BAR, linewidth=0)
        peak = middles[counts.index(most)]
        self._write(axes, peak, 1.06 * most, number_text(most), ha="center", va="bottom")
        return [
            Spot(
                axes, middles[hour], float(count), _says_hour(hour, count), partial(self._behind, hour, None)
            )
            for hour, count in enumerate(counts)
            if count
        ]

    def draw_by_weekday(self, axes: Axes) -> list[Spot]:
        """How many on each known day of each weekday, with the number beside the bar."""
        counts = [sum(row[day] for row in self._when.spasms) for day in self._order]
        known = [self._when.days[day] for day in self._order]
        often = [count / days if days else 0.0 for count, days in zip(counts, known, strict=True)]
        axes.set(xlim=(0, max(often)), ylim=(WEEKDAYS, 0))
        middles = [row + 0.5 for row in range(WEEKDAYS)]
        axes.barh(middles, often, 1 - 4 * _GAP, color=self._look.accent, alpha=_BAR, linewidth=0)
        spots = []
        for row, day in enumerate(self._order):
            if known[row]:
                aside = (0.3 * self._lettering.small, 0)
                self._write(axes, often[row], middles[row], plain_number(often[row]), aside=aside)
                says = _says_weekday(day, counts[row], known[row])
                spots.append(Spot(axes, often[row], middles[row], says, partial(self._behind, None, day)))
        return spots

    def _write(
        self,
        axes: Axes,
        x: float,
        y: float,
        text: str,
        *,
        aside: tuple[float, float] = (0, 0),
        ha: str = "left",
        va: str = "center_baseline",
    ) -> None:
        font = self._lettering.font(text, small=True)
        axes.annotate(
            text, (x, y), aside, textcoords="offset points", ha=ha, va=va,
            fontproperties=font, color=self._look.muted,
        )  # fmt: skip

    def _write_number(self, axes: Axes, square: _Square) -> None:
        axes.text(
            square.hour + 0.5,
            square.row + 0.5,
            number_text(square.spasms),
            color=self._look.ramp_ink[_LEVELS[self._step(square.spasms)]],
            ha="center",
            va="center_baseline",
            fontproperties=self._lettering.font(small=True),
        )

    def _label(self, axes: Axes, width: float) -> None:
        type_ = self._lettering
        rows = [row + 0.5 for row in range(WEEKDAYS)]
        name_axis(axes.yaxis, rows, [weekday_text(day) for day in self._order], self._look, type_, pad=3)
        widest = max(type_.width(hour_text(hour), small=True) for hour in range(HOURS))
        every = next((n for n in (2, 3, 4, 6, 12) if n * width / HOURS > widest + type_.small), HOURS)
        hours = list(range(0, HOURS + 1, every))
        name_axis(axes.xaxis, hours, [hour_text(hour) for hour in hours], self._look, type_, pad=3)

    def _edges(self) -> list[tuple[int, tuple[int, int]]]:
        """Each step of the ramp that is used, with the least and the most it stands for."""
        found: dict[int, tuple[int, int]] = {}
        for count in range(1, self.most + 1):
            step = self._step(count)
            found[step] = (found.get(step, (count, count))[0], count)
        return sorted(found.items())

    def _step(self, count: int) -> int:
        return ceil(len(_LEVELS) * count / max(self.most, _LEAST_MOST)) - 1

    def _colour(self, count: int) -> str:
        return self._look.ramp[_LEVELS[self._step(count)]] if count else self._look.surface

    def _spot(self, axes: Axes, square: _Square) -> Spot:
        says = QCoreApplication.translate("Charts", "{weekday}, {hours}: spasms {count}").format(
            weekday=weekday_name(square.weekday),
            hours=hours_text(square.hour),
            count=number_text(square.spasms),
        )
        behind = partial(self._behind, square.hour, square.weekday)
        return Spot(axes, square.hour + 0.5, square.row + 0.5, says, behind)

    def _behind(self, hour: int | None, weekday: int | None) -> frozenset[EntryKey]:
        return frozenset(
            EntryKey(Sort.SPASM, spasm.id)
            for spasm in self._seen.spasms
            if hour in (None, spasm.began.hour)
            and weekday in (None, spasm.began.weekday())
            and spasm.began in self._seen.period
        )


def _says_hour(hour: int, count: int) -> str:
    return QCoreApplication.translate("Charts", "{hours}: spasms {count}").format(
        hours=hours_text(hour), count=number_text(count)
    )


def _says_weekday(weekday: int, count: int, known: int) -> str:
    return QCoreApplication.translate(
        "Charts", "{weekday}: spasms {count}, on {days} known days, {mean}"
    ).format(
        weekday=weekday_name(weekday),
        count=number_text(count),
        days=number_text(known),
        mean=rate_text(count / known),
    )


def _range_text(low: int, high: int) -> str:
    if low == high:
        return number_text(low)
    return QCoreApplication.translate("Charts", "{low}–{high}").format(
        low=number_text(low), high=number_text(high)
    )


def _corners(square: _Square) -> list[tuple[float, float]]:
    left, top = square.hour + _GAP, square.row + _GAP
    right, bottom = square.hour + 1 - _GAP, square.row + 1 - _GAP
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _draw_swatch(axes: Axes, *, colour: str, height: float = 1.0) -> None:
    axes.broken_barh([(0.1, 0.8)], (0.5 - height / 2, height), facecolor=colour, linewidth=0)
