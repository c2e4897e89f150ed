"""The days of a period along its dates: with spasms, without, with some other entry, or gaps."""

from datetime import date
from functools import partial
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.dates import date_ticks, dates_inside, write_dates
from spasmjournal.charts.key_line import Key
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import Sheet, Spot
from spasmjournal.i18n import day_text, number_text
from spasmjournal.insight.days_told import DaysTold, Told, what_was_told
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod, Sort

_STRIP, _FOOT = 2.6, 3.4
_LINES, _DOTS = "/////", "....."
_PALE, _FULL = 0.35, 0.85


class DaysStrip:
    """A strip of stretches, each filled by what is known of its days. Lengths are points."""

    def __init__(self, seen: SeenPeriod, look: Look, lettering: Lettering) -> None:
        self._seen = seen
        self._look = look
        self._lettering = lettering
        self._stretches = what_was_told(seen)

    @property
    def height(self) -> float:
        """The height of the strip and its dates."""
        return _STRIP * self._lettering.size + _FOOT * self._lettering.small

    def keys(self) -> list[Key]:
        """What each filling means, of those that occur."""
        return [
            Key(_name(told), partial(_draw_swatch, style=self._style(told)))
            for told in Told
            if any(told in stretch.told for stretch in self._stretches)
        ]

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> list[Spot]:
        """Draw with the upper left corner there; what can be pointed at."""
        axes = sheet.axes(left, top, width, _STRIP * self._lettering.size)
        axes.set_ylim(0, 1)
        for told in Told:
            boxes = [box for stretch in self._stretches if (box := self._box(stretch, told))]
            axes.add_collection(PolyCollection(boxes, **self._style(told)), autolim=False)
        self._draw_dates(axes, width)
        return [
            Spot(
                axes,
                self._x(each) + each.days / 2,
                0.5,
                _says(each),
                None if each.told.get(Told.NOTHING) == each.days else partial(self._behind, each),
            )
            for each in self._stretches
        ]

    def _draw_dates(self, axes: Axes, width: float) -> None:
        """From edge to edge, since what stands below begins and ends there as well."""
        period = self._seen.period
        ticks = date_ticks(period, width, self._lettering)
        inside = dates_inside(ticks, lambda x: x / len(period) * width, width, self._lettering)
        write_dates(axes, list(inside), self._look, self._lettering)
        axes.set_xlim(0, len(period))

    def _x(self, stretch: DaysTold) -> int:
        return (stretch.start - self._seen.period.start).days

    def _box(self, stretch: DaysTold, told: Told) -> list[tuple[float, float]]:
        """The part of a stretch that is so, stacked upon what comes before; empty if no day is."""
        before = list(Told)[: list(Told).index(told)]
        low = sum(stretch.told.get(each, 0) for each in before) / stretch.days
        high = low + stretch.told.get(told, 0) / stretch.days
        left, right = self._x(stretch), self._x(stretch) + stretch.days
        return [(left, low), (right, low), (right, high), (left, high)] if high > low else []

    def _style(self, told: Told) -> dict[str, Any]:
        look = self._look
        return {
            Told.SPASMS: {"facecolor": look.accent, "linewidth": 0, "alpha": _FULL},
            Told.WITHOUT: {"facecolor": look.accent, "linewidth": 0, "alpha": _PALE},
            Told.OTHER: {"facecolor": "none", "edgecolor": look.muted, "hatch": _DOTS, "linewidth": 0},
            Told.NOTHING: {"facecolor": "none", "edgecolor": look.line, "hatch": _LINES, "linewidth": 0},
        }[told]

    def _behind(self, stretch: DaysTold) -> frozenset[EntryKey]:
        def is_in(day: date) -> bool:
            return stretch.start <= day <= stretch.last

        seen = self._seen
        spasms = (EntryKey(Sort.SPASM, each.id) for each in seen.spasms if is_in(each.began.date()))
        uses = (EntryKey(Sort.USE, e.id) for e in seen.uses if e.spasm_id is None and is_in(e.began.date()))
        check_ins = (EntryKey(Sort.CHECK_IN, each.id) for each in seen.check_ins if is_in(each.day))
        return frozenset((*spasms, *uses, *check_ins))


def _name(told: Told) -> str:
    return {
        Told.SPASMS: QCoreApplication.translate("Charts", "with spasms"),
        Told.WITHOUT: QCoreApplication.translate("Charts", "said to be without"),
        Told.OTHER: QCoreApplication.translate("Charts", "another entry only"),
        Told.NOTHING: QCoreApplication.translate("Charts", "no entry"),
    }[told]


def _says(stretch: DaysTold) -> str:
    if stretch.days == 1:
        return QCoreApplication.translate("Charts", "{day}: {told}").format(
            day=day_text(stretch.start), told=_name(next(iter(stretch.told)))
        )
    return QCoreApplication.translate("Charts", "{first} – {last}: days without any entry {gaps}").format(
        first=day_text(stretch.start),
        last=day_text(stretch.last),
        gaps=number_text(stretch.told.get(Told.NOTHING, 0)),
    )


def _draw_swatch(axes: Axes, style: dict[str, Any]) -> None:
    axes.broken_barh([(0, 1)], (0.1, 0.8), **style)
