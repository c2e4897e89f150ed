"""Numbers as they are read on charts: estimates with their limits, shares, spans of days."""

from collections.abc import Sequence
from math import floor, log10
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Cell
from spasmjournal.i18n import number_text
from spasmjournal.insight.change import Share
from spasmjournal.insight.methods.interval import Interval

_PER_CENT = 100
_WEEK_DAYS = 7
_MOST_DECIMALS = 4
"""No two rates need more to be told apart that a journal can tell apart."""


class Rates(NamedTuple):
    """Rates to be read side by side: the numbers alone, and each with its unit."""

    numbers: tuple[str, ...]
    with_unit: tuple[str, ...]


def nothing_text() -> str:
    """What stands where nothing can be said."""
    return QCoreApplication.translate("Charts", "–")


def plain_number(number: float, decimals: int = 1) -> str:
    """A number that loses its minus where nothing but a zero is left of it."""
    return number_text(round(number, decimals) + 0.0, decimals)


def rates_of(per_day: Sequence[float], *, weekly: bool = False) -> Rates:
    """Rates a day in words, all alike: a day, or a week where all are below 1 a day (or `weekly`).

    They have one decimal. Where that leaves nothing of one, or makes different ones look the same, they are
    told a week, and with the decimals of two significant digits of the smallest, or as many as it takes.
    """
    by_week = weekly or max(per_day) < 1 or not _tells(per_day, 1)
    values = [_WEEK_DAYS * rate for rate in per_day] if by_week else list(per_day)
    decimals = next((few for few in _decimals(values) if _tells(values, few)), _MOST_DECIMALS)
    numbers = tuple(number_text(value, decimals if value else 0) for value in values)
    unit = (
        QCoreApplication.translate("Charts", "{number} a week")
        if by_week
        else QCoreApplication.translate("Charts", "{number} a day")
    )
    return Rates(numbers, tuple(unit.format(number=number) for number in numbers))


def rate_text(per_day: float, *, weekly: bool = False) -> str:
    """One rate with its unit: "3.5 a week"."""
    return rates_of([per_day], weekly=weekly).with_unit[0]


def _tells(values: Sequence[float], decimals: int) -> bool:
    """Whether so few decimals leave something of each, and tell all apart."""
    apart = {0.0, *values}
    return len({number_text(value, decimals) for value in apart}) == len(apart)


def _decimals(values: Sequence[float]) -> range | list[int]:
    if _tells(values, 1):
        return [1]
    smallest = min(filter(None, values))
    return range(max(2, 1 - floor(log10(smallest))), _MOST_DECIMALS + 1)


def limits_text(interval: Interval, decimals: int = 1) -> str:
    """The limits alone: "0.3 to 2.1"."""
    return QCoreApplication.translate("Charts", "{low} to {high}").format(
        low=plain_number(interval.low, decimals), high=plain_number(interval.high, decimals)
    )


def interval_text(interval: Interval, decimals: int = 1) -> str:
    """An estimate with its limits: "1.2 (0.3 to 2.1)"."""
    return QCoreApplication.translate("Charts", "{estimate} ({limits})").format(
        estimate=plain_number(interval.estimate, decimals), limits=limits_text(interval, decimals)
    )


def per_cent_text(part: float) -> str:
    """A share from 0 to 1 in per cent."""
    return QCoreApplication.translate("Charts", "{number} %").format(number=number_text(_PER_CENT * part))


def share_limits_text(interval: Interval) -> str:
    """The limits of a share: "28 to 45 %"."""
    return QCoreApplication.translate("Charts", "{low} to {high} %").format(
        low=number_text(_PER_CENT * interval.low), high=number_text(_PER_CENT * interval.high)
    )


def of_text(share: Share) -> str:
    """So many of so many."""
    return QCoreApplication.translate("Charts", "{count} of {of}").format(
        count=number_text(share.count), of=number_text(share.of)
    )


def text_cell(text: str) -> Cell:
    """A cell of words, sorted as a person looks them up."""
    return Cell(text, text.casefold())


def number_cell(number: float | None, decimals: int = 0) -> Cell:
    """A cell of one number; None cannot be said."""
    return Cell(nothing_text(), None) if number is None else Cell(plain_number(number, decimals), number)


def interval_cell(interval: Interval | None, decimals: int = 1) -> Cell:
    """A cell of an estimate with its limits, sorted by the estimate."""
    if interval is None:
        return Cell(nothing_text(), None)
    return Cell(interval_text(interval, decimals), interval.estimate)


def share_cell(share: Share) -> Cell:
    """A cell of a share with its limits where it has any, sorted by the share."""
    if not share.of:
        return Cell(nothing_text(), None)
    if share.interval is None:
        return Cell(per_cent_text(share.count / share.of), share.count / share.of)
    text = QCoreApplication.translate("Charts", "{part} ({limits})").format(
        part=per_cent_text(share.interval.estimate), limits=share_limits_text(share.interval)
    )
    return Cell(text, share.interval.estimate)
