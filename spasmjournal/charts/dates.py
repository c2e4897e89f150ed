"""The axis of time: as many dates as fit, written as the locale writes them.

Along it, x counts days from the start of the period.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from itertools import islice, pairwise
from typing import NamedTuple

from matplotlib.axes import Axes
from PySide6.QtCore import QLocale

from spasmjournal.charts.axis_marks import mark_axis
from spasmjournal.charts.lettering import Lettering
from spasmjournal.i18n import day_month_text, month_text, to_qdate
from spasmjournal.look import Look
from spasmjournal.period import ONE_DAY, Period

_MOST_TICKS = 40
_ROOM_AROUND = 0.9
_EDGE = 0.4


class _Unit(Enum):
    DAY = 1
    MONTH = 2
    YEAR = 3


_STEPS = (
    *((_Unit.DAY, step) for step in (1, 2, 3, 7, 14)),
    *((_Unit.MONTH, step) for step in (1, 2, 3, 6)),
    *((_Unit.YEAR, step) for step in (1, 2, 5, 10, 20, 50)),
)


class DateTick(NamedTuple):
    """A mark on the axis; the text has a second line where the year is told."""

    x: float
    text: str


def days_into(period: Period, moment: datetime) -> float:
    """Where a moment lies on the axis."""
    return (moment - period.starts_at) / ONE_DAY


def date_ticks(period: Period, room: float, lettering: Lettering) -> list[DateTick]:
    """The finest marks whose texts stand clear of each other in `room` points."""
    ticks: list[DateTick] = []
    for unit, step in _STEPS:
        days = list(islice(_days(period, unit, step), _MOST_TICKS + 1))
        if not days or len(days) > _MOST_TICKS:
            continue
        ticks = _written(period, unit, days)
        if _fit(ticks, room / max(1, len(period)), lettering):
            break
    return ticks


def draw_dates(axes: Axes, period: Period, room: float, look: Look, lettering: Lettering) -> None:
    """Mark the dates of a period under `axes`, which are `room` points wide."""
    ticks = date_ticks(period, room, lettering)
    air = _EDGE * lettering.size / room * len(period)
    axes.set_xlim(-air, max(1, len(period)) + air)
    write_dates(axes, ticks, look, lettering)


def dates_inside(
    ticks: Iterable[DateTick],
    place: Callable[[float], float],
    room: float,
    lettering: Lettering,
    *,
    over: float = 0.0,
) -> Iterator[DateTick]:
    """The marks whose texts stand under axes of `room` points, at most so many points `over` their edges.

    `place` tells where x lies in points; where a mark with its year has no room, the next tells the year.
    """
    year = ""
    for tick in ticks:
        text, _, told = tick.text.partition("\n")
        year = told or year
        half = max(lettering.width(line, small=True) for line in (text, year)) / 2
        edge = max(0.0, half - over)
        if edge <= place(tick.x) <= room - edge:
            yield DateTick(tick.x, f"{text}\n{year}" if year else text)
            year = ""


def write_dates(axes: Axes, ticks: list[DateTick], look: Look, lettering: Lettering) -> None:
    """Mark these dates under `axes`."""
    mark_axis(axes.xaxis, [tick.x for tick in ticks], [tick.text for tick in ticks], look, lettering)


def _days(period: Period, unit: _Unit, step: int) -> Iterator[date]:
    years = range(period.start.year, period.end.year + 1)
    if unit is _Unit.DAY:
        yield from (period.start + number * ONE_DAY for number in range(0, len(period), step))
    elif unit is _Unit.MONTH:
        firsts = (date(year, month, 1) for year in years for month in range(1, 13, step))
        yield from (day for day in firsts if day in period)
    else:
        firsts = (date(year, 1, 1) for year in years if year % step == 0)
        yield from (day for day in firsts if day in period)


def _written(period: Period, unit: _Unit, days: list[date]) -> list[DateTick]:
    middle = 0.5 if unit is _Unit.DAY else 0.0
    ticks: list[DateTick] = []
    year_told = 0
    for day in days:
        text = _text(unit, day)
        if unit is not _Unit.YEAR and day.year != year_told:
            text, year_told = f"{text}\n{_year(day)}", day.year
        ticks.append(DateTick((day - period.start).days + middle, text))
    return ticks


def _text(unit: _Unit, day: date) -> str:
    if unit is _Unit.DAY:
        return day_month_text(day)
    return month_text(day) if unit is _Unit.MONTH else _year(day)


def _year(day: date) -> str:
    return QLocale().toString(to_qdate(day), "yyyy")


def _fit(ticks: list[DateTick], points_a_day: float, lettering: Lettering) -> bool:
    if len(ticks) < 2:
        return bool(ticks)
    widest = max(lettering.width(line, small=True) for tick in ticks for line in tick.text.split("\n"))
    closest = min(later.x - earlier.x for earlier, later in pairwise(ticks))
    return closest * points_a_day >= widest + _ROOM_AROUND * lettering.small
