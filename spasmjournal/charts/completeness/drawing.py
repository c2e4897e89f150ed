"""How completeness is drawn: the days of the record, shares on one scale, and bounds for each remedy."""

from collections.abc import Callable
from functools import cache, partial

from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.completeness.bounds_bars import BoundsBars
from spasmjournal.charts.completeness.days_strip import DaysStrip
from spasmjournal.charts.completeness.words import (
    reasons_words,
    rest_words,
    share_words,
    shares_words,
)
from spasmjournal.charts.key_line import KeyLine
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.paragraph import lines_height, paragraph, write_lines
from spasmjournal.charts.share_bars import Part, ShareBars, ShareRow
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.insight.behind import begun_entries, entries_of
from spasmjournal.insight.change import Share
from spasmjournal.insight.completeness import Completeness
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.observing import observed_in
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod, Sort

_EMPTY_LINES = 6
_AIR, _BETWEEN = 0.8, 1.0


class CompletenessDrawing:
    """The picture of one period in one look. Lengths are points, but for those that are asked in inches."""

    def __init__(self, found: Completeness, seen: SeenPeriod, look: Look) -> None:
        self._found = found
        self._seen = seen
        self._observed = cache(lambda: observed_in(seen))
        self._look = look
        self._lettering = Lettering(look)
        self._days = DaysStrip(seen, look, self._lettering)

    def height(self, inches: float) -> float:
        """The height in inches at which it reads well in a width in inches."""
        type_, width = self._lettering, inches * POINTS_AN_INCH
        if not self._found.days_with_entries:
            return _EMPTY_LINES * type_.size / POINTS_AN_INCH
        reasons = lines_height(len(self._reasons(width)), type_, small=True)
        parts = (self._days.height, self._shares(width).height, reasons, self._bounds(width).height)
        return (self._top(width) + sum(parts) + 2 * _BETWEEN * type_.small) / POINTS_AN_INCH

    def draw(self, figure: Figure) -> tuple[Spot, ...]:
        """Draw on a figure of any size; what can be pointed at."""
        sheet = Sheet(figure, self._look)
        if not self._found.days_with_entries:
            sheet.say_empty(QCoreApplication.translate("Charts", "No entry in this time"))
            return ()
        type_, top = self._lettering, self._top(sheet.width)
        KeyLine(self._days.keys(), sheet.width, type_).draw(sheet, 0, _AIR * type_.small / 2)
        shares, bounds = self._shares(sheet.width), self._bounds(sheet.width)
        spots = self._days.draw(sheet, 0, top, sheet.width)
        top += self._days.height + _BETWEEN * type_.small
        spots += shares.draw(sheet, 0, top)
        top = write_lines(sheet, 0, top + shares.height, self._reasons(sheet.width), small=True)
        spots += bounds.draw(sheet, 0, top + _BETWEEN * type_.small)
        return tuple(spots)

    def _top(self, width: float) -> float:
        keys = KeyLine(self._days.keys(), width, self._lettering)
        return keys.height + 1.5 * _AIR * self._lettering.small

    def _reasons(self, width: float) -> tuple[str, ...]:
        return paragraph(reasons_words(self._found), width, self._lettering, small=True)

    def _bounds(self, width: float) -> BoundsBars:
        return BoundsBars(self._found.remedies, self._begun, width, self._look, self._lettering)

    def _begun(self, remedy: Remedy) -> frozenset[EntryKey]:
        return begun_entries(self._observed(), remedy, self._seen.uses)

    def _shares(self, width: float) -> ShareBars:
        entries, known, on_time, answered = shares_words(self._found)
        rows = (
            _row(*entries, None, None),
            _row(*known, None, None),
            _row(*on_time, partial(self._noted, late=False), partial(self._noted, late=True)),
            _row(*answered, partial(self._asked, answered=True), partial(self._asked, answered=False)),
        )
        return ShareBars(rows, width, self._lettering)

    def _noted(self, *, late: bool) -> frozenset[EntryKey]:
        return frozenset(
            EntryKey(Sort.SPASM, each.id) for each in self._seen.spasms if each.logged_late is late
        )

    def _asked(self, *, answered: bool) -> frozenset[EntryKey]:
        return entries_of(
            use
            for use in self._seen.uses
            if use.is_answered is answered and (use.spasm_id is not None or use.before is not None)
        )


def _row(
    name: str,
    share: Share,
    behind: Callable[[], frozenset[EntryKey]] | None,
    rest: Callable[[], frozenset[EntryKey]] | None,
) -> ShareRow:
    words = share_words(name, share)
    return ShareRow(
        words=words,
        share=share.count / share.of if share.of else None,
        limits=share.interval,
        part=Part(words, behind),
        rest=Part(rest_words(name, share), rest),
    )
