"""How days after are drawn: for each sort of day before, how the days after it fell out, and the ratio."""

from collections.abc import Sequence

from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.day_before.days_after import DaysAfter
from spasmjournal.charts.day_before.words import after_text, said_text
from spasmjournal.charts.key_line import KeyLine
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.paragraph import lines_height, paragraph, write_lines
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.i18n import number_text
from spasmjournal.insight.day_before import DaysBeside
from spasmjournal.insight.when import DayAfter
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod

_EMPTY_LINES = 6
_AIR = 0.8
_BARS, _RATIO, _BETWEEN, _FOOT = 2.2, 1.4, 0.9, 3.4
_NARROW = 46.0
_SHARE_OF_BARS = 0.55
_EDGE = 1.2


class DayBeforeDrawing:
    """The picture in one look. Lengths are points, but for those that are asked in inches.

    Where the width is small for the type, ratios stand below the bars instead of beside them; where none
    is known, they have no place.
    """

    def __init__(self, found: Sequence[tuple[DayAfter, DaysBeside]], seen: SeenPeriod, look: Look) -> None:
        self._look = look
        self._lettering = Lettering(look)
        told = [(after, beside) for after, beside in found if sum(after.days)]
        self._rows = [DaysAfter(after, beside, seen, look, self._lettering) for after, beside in told]
        self._has_ratios = any(after.times.ratio for after, _ in told)
        self._reach = max([1.0, *(row.reach for row in self._rows)])

    def height(self, inches: float) -> float:
        """The height in inches at which it reads well in a width in inches."""
        type_, width = self._lettering, inches * POINTS_AN_INCH
        if not self._rows:
            return _EMPTY_LINES * type_.size / POINTS_AN_INCH
        rows = sum(self._row_height(row, width) for row in self._rows)
        return (self._top(width) + rows + _FOOT * type_.small) / POINTS_AN_INCH

    def draw(self, figure: Figure) -> tuple[Spot, ...]:
        """Draw on a figure of any size; what can be pointed at."""
        sheet = Sheet(figure, self._look)
        if not self._rows:
            sheet.say_empty(QCoreApplication.translate("Charts", "No day with the day before told"))
            return ()
        type_, top = self._lettering, self._top(sheet.width)
        self._keys(sheet.width).draw(sheet, 0, _AIR * type_.small / 2)
        spots: list[Spot] = []
        for row in self._rows:
            spots += self._draw_row(sheet, row, top, is_last=row is self._rows[-1])
            top += self._row_height(row, sheet.width)
        return tuple(spots)

    def _draw_row(self, sheet: Sheet, row: DaysAfter, top: float, *, is_last: bool) -> list[Spot]:
        small = self._lettering.small
        top = write_lines(sheet, 0, top, self._head(row, sheet.width), bold=True)
        top = write_lines(sheet, 0, top, self._words(row, sheet.width), small=True)
        left, width = row.label_width + 0.7 * small, self._bars_width(row, sheet.width)
        bars = sheet.axes(left, top, width, _BARS * small)
        spots = row.draw_bars(bars)
        stacked = self._is_stacked(sheet.width)
        if is_last and not stacked:
            row.draw_shares(bars, width)
        if not self._has_ratios:
            return spots
        if stacked:
            ratios = sheet.axes(left, top + _BARS * small, width, _RATIO * small)
        else:
            start = left + width + row.mean_width + _EDGE * small
            ratios = sheet.axes(start, top, sheet.width - start - _EDGE * small, _BARS * small)
        spots += row.draw_ratio(ratios, self._reach)
        if is_last:
            row.draw_times(ratios, self._reach)
        return spots

    def _top(self, width: float) -> float:
        return self._keys(width).height + 1.5 * _AIR * self._lettering.small

    def _keys(self, width: float) -> KeyLine:
        return KeyLine(self._rows[0].keys(with_ratio=self._has_ratios), width, self._lettering)

    def _is_stacked(self, width: float) -> bool:
        return self._has_ratios and width < _NARROW * self._lettering.small

    def _row_height(self, row: DaysAfter, width: float) -> float:
        type_ = self._lettering
        words = lines_height(len(self._words(row, width)), type_, small=True)
        drawn = _BARS + _BETWEEN + (_RATIO if self._is_stacked(width) else 0.0)
        return lines_height(len(self._head(row, width)), type_) + words + drawn * type_.small

    def _bars_width(self, row: DaysAfter, width: float) -> float:
        room = width - row.label_width - row.mean_width - 0.7 * self._lettering.small
        return room if self._is_stacked(width) or not self._has_ratios else _SHARE_OF_BARS * room

    def _head(self, row: DaysAfter, width: float) -> tuple[str, ...]:
        text = QCoreApplication.translate("Charts", "After {day}: {said}").format(
            day=after_text(row.after.before), said=said_text(row.after)
        )
        return paragraph(text, width, self._lettering, bold=True)

    def _words(self, row: DaysAfter, width: float) -> tuple[str, ...]:
        text = QCoreApplication.translate(
            "Charts", "Days after such: {such}, without spasms {none}; after others: {other}, without {few}."
        ).format(
            such=number_text(row.after.days[0]),
            none=number_text(row.beside.such_by_spasms[0]),
            other=number_text(row.after.days[1]),
            few=number_text(row.beside.other_by_spasms[0]),
        )
        return paragraph(text, width, self._lettering, small=True)
