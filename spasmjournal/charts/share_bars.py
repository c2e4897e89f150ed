"""Shares of a whole on one scale from nothing to all, each with its limits and its words above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import per_cent_text
from spasmjournal.charts.sheet import Sheet, Spot
from spasmjournal.charts.wrapping import lines_height, lines_of, write_lines
from spasmjournal.insight.change import Share
from spasmjournal.observation import EntryKey

_BAR, _BETWEEN, _FOOT = 0.9, 0.7, 2.0
_FILL = 0.55
_CAP = 0.28


@dataclass(frozen=True)
class ShareRow:
    """One share, in words and as it is drawn; without any to count, the words say so."""

    words: str
    share: Share
    says: str
    behind: Callable[[], frozenset[EntryKey]] | None = None


class ShareBars:
    """Rows of shares, as wide as they are given room. Lengths are points."""

    def __init__(self, rows: Sequence[ShareRow], width: float, lettering: Lettering) -> None:
        self._width = width
        self._lettering = lettering
        self._edge = lettering.width(per_cent_text(1.0), small=True) / 2 + 1
        self._rows = [(row, lines_of(row.words, width, lettering, small=True)) for row in rows]

    @property
    def height(self) -> float:
        """The height of all rows and of the scale."""
        small = self._lettering.small
        words = sum(lines_height(len(lines), self._lettering, small=True) for _, lines in self._rows)
        bars = sum(row.share.interval is not None for row, _ in self._rows)
        return words + (len(self._rows) * _BETWEEN + bars * _BAR + (_FOOT if bars else 0)) * small

    def draw(self, sheet: Sheet, left: float, top: float) -> list[Spot]:
        """Draw with the upper left corner there; what can be pointed at."""
        spots: list[Spot] = []
        last = None
        for row, lines in self._rows:
            top = write_lines(sheet, left, top, lines, small=True)
            if row.share.interval is not None:
                height = _BAR * self._lettering.small
                last = sheet.axes(left + self._edge, top, self._width - 2 * self._edge, height)
                spots.append(_draw_bar(last, row, sheet))
                top += height
            top += _BETWEEN * self._lettering.small
        if last is not None:
            self._draw_scale(last, sheet)
        return spots

    def _draw_scale(self, axes: Axes, sheet: Sheet) -> None:
        parts = (0.0, 0.25, 0.5, 0.75, 1.0)
        axes.set_xticks(parts, [per_cent_text(part) if part in (0, 0.5, 1) else "" for part in parts])
        axes.tick_params(axis="x", length=3, width=0.8, color=sheet.look.muted, pad=2)
        for label in axes.get_xticklabels():
            label.set(fontproperties=self._lettering.font(small=True), color=sheet.look.muted)


def _draw_bar(axes: Axes, row: ShareRow, sheet: Sheet) -> Spot:
    look, interval = sheet.look, row.share.interval
    assert interval is not None
    axes.set(xlim=(0, 1), ylim=(0, 1))
    axes.barh([0.5], [1], 1, color=look.surface, linewidth=0)
    axes.barh([0.5], [interval.estimate], 1, color=look.accent, alpha=_FILL, linewidth=0)
    for part in (0.25, 0.5, 0.75):
        axes.axvline(part, color=look.line, linewidth=0.6)
    axes.hlines(0.5, interval.low, interval.high, color=look.ink, linewidth=1.4)
    axes.vlines([interval.low, interval.high], 0.5 - _CAP, 0.5 + _CAP, color=look.ink, linewidth=1.4)
    axes.plot(
        [interval.estimate],
        [0.5],
        marker="o",
        markersize=0.4 * sheet.lettering.size,
        color=look.ink,
        clip_on=False,
    )
    return Spot(axes, interval.estimate, 0.5, row.says, row.behind)
