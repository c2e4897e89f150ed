"""How hours and weekdays are laid out: the squares, the bars beside them, and the shares of sleep below."""

from collections.abc import Callable
from functools import partial

from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.key_line import KeyLine
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import of_text, per_cent_text, share_limits_text
from spasmjournal.charts.share_bars import Part, ShareBars, ShareRow
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.charts.when.hour_grid import NIGHT, HourGrid
from spasmjournal.insight.change import Share
from spasmjournal.insight.sleeping import Sleeping
from spasmjournal.insight.when import HOURS, WEEKDAYS, When
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod, SeenSpasm, Sort
from spasmjournal.vocabulary import Doing

_EMPTY_LINES = 6
_AIR, _FOOT, _BEFORE_SHARES = 0.8, 2.4, 1.2
_BY_HOUR = 3.6
_ROW, _MOST_ROW = 1.5, 2.4
_BY_DAY, _BY_DAY_TEXT, _APART = 3.0, 2.6, 0.5


class WhenDrawing:
    """The picture of one period in one look. Lengths are points, but for those that are asked in inches."""

    def __init__(self, when: When, sleeping: Sleeping, seen: SeenPeriod, look: Look) -> None:
        self._sleeping = sleeping
        self._seen = seen
        self._look = look
        self._lettering = Lettering(look)
        self._grid = HourGrid(when, seen, look, self._lettering)

    def height(self, inches: float) -> float:
        """The height in inches at which it reads well in a width in inches."""
        type_, width = self._lettering, inches * POINTS_AN_INCH
        if not self._grid.most:
            return _EMPTY_LINES * type_.size / POINTS_AN_INCH
        rows = WEEKDAYS * self._row(width)
        return (self._top(width) + rows + self._below() + self._shares(width).height) / POINTS_AN_INCH

    def draw(self, figure: Figure) -> tuple[Spot, ...]:
        """Draw on a figure of any size; what can be pointed at."""
        sheet = Sheet(figure, self._look)
        if not self._grid.most:
            sheet.say_empty(QCoreApplication.translate("Charts", "No spasm in this time"))
            return ()
        grid, small = self._grid, self._lettering.small
        top, left, width = self._top(sheet.width), self._left(), self._width(sheet.width)
        shares = self._shares(sheet.width)
        height = max(WEEKDAYS * small, sheet.height - top - self._below() - shares.height)
        night, by_hour = NIGHT * small, _BY_HOUR * small
        KeyLine(grid.keys(), sheet.width, self._lettering).draw(sheet, 0, _AIR * small / 2)
        grid.draw_nights(sheet.axes(left, top - night, width, night))
        return (
            *grid.draw_squares(sheet.axes(left, top, width, height), width),
            *grid.draw_by_hour(sheet.axes(left, top - night - by_hour, width, by_hour)),
            *grid.draw_by_weekday(sheet.axes(left + width + _APART * small, top, _BY_DAY * small, height)),
            *shares.draw(sheet, 0, top + height + self._below()),
        )

    def _top(self, width: float) -> float:
        keys = KeyLine(self._grid.keys(), width, self._lettering)
        return keys.height + (_AIR + _BY_HOUR + NIGHT) * self._lettering.small

    def _left(self) -> float:
        return self._grid.label_width + 0.7 * self._lettering.small

    def _width(self, width: float) -> float:
        return width - self._left() - (_APART + _BY_DAY + _BY_DAY_TEXT) * self._lettering.small

    def _below(self) -> float:
        return (_FOOT + _BEFORE_SHARES) * self._lettering.small

    def _row(self, width: float) -> float:
        small = self._lettering.small
        return min(max(self._width(width) / HOURS, _ROW * small), _MOST_ROW * small)

    def _shares(self, width: float) -> ShareBars:
        rows = [
            self._row_of(
                QCoreApplication.translate("Charts", "Woke you"),
                self._sleeping.woke,
                lambda e: e.woke_me is True,
            ),
            self._row_of(
                QCoreApplication.translate("Charts", "Began in sleep"),
                self._sleeping.asleep,
                lambda spasm: spasm.doing is Doing.ASLEEP,
            ),
        ]
        return ShareBars(rows, width, self._lettering)

    def _row_of(self, name: str, share: Share, is_so: Callable[[SeenSpasm], bool]) -> ShareRow:
        words = _share_words(name, share)
        part = Part(words, partial(self._behind, is_so))
        limits = share.interval
        return ShareRow(words, limits.estimate if limits else None, limits, part)

    def _behind(self, is_so: Callable[[SeenSpasm], bool]) -> frozenset[EntryKey]:
        return frozenset(EntryKey(Sort.SPASM, spasm.id) for spasm in self._seen.spasms if is_so(spasm))


def _share_words(name: str, share: Share) -> str:
    if share.interval is None:
        return QCoreApplication.translate("Charts", "{name}: not told of any").format(name=name)
    return QCoreApplication.translate("Charts", "{name}: {count} told, {share} ({limits})").format(
        name=name,
        share=per_cent_text(share.interval.estimate),
        limits=share_limits_text(share.interval),
        count=of_text(share),
    )
