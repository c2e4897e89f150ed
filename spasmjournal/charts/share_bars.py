"""Shares of a whole on one scale from nothing to all, each with its limits and its words above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from spasmjournal.charts.axis_marks import mark_axis
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import per_cent_text
from spasmjournal.charts.paragraph import lines_height, paragraph, write_lines
from spasmjournal.charts.sheet import Sheet, Spot
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.observation import EntryKey

_BAR, _BETWEEN, _FOOT = 0.9, 0.7, 2.0
_FILL = 0.55
_CAP = 0.28
_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class Part:
    """What is said of a part of a bar, and the entries that it stands for."""

    says: str
    behind: Callable[[], frozenset[EntryKey]] | None = None


@dataclass(frozen=True)
class ShareRow:
    """One share from 0 to 1, None of nothing, with its limits where it has any; `rest` are the others."""

    words: str
    share: float | None
    limits: Interval | None
    part: Part
    rest: Part | None = None


class ShareBars:
    """Rows of shares, as wide as they are given room. Lengths are points."""

    def __init__(self, rows: Sequence[ShareRow], width: float, lettering: Lettering) -> None:
        self._width = width
        self._lettering = lettering
        # The scale stands below the last bar, and what is said in words alone below the scale.
        in_order = sorted(rows, key=lambda row: row.share is None)
        self._rows = [(row, paragraph(row.words, width, lettering, small=True)) for row in in_order]

    @property
    def height(self) -> float:
        """The height of all rows and of the scale."""
        small = self._lettering.small
        words = sum(lines_height(len(lines), self._lettering, small=True) for _, lines in self._rows)
        bars = sum(row.share is not None for row, _ in self._rows)
        return words + (len(self._rows) * _BETWEEN + bars * _BAR + (_FOOT if bars else 0)) * small

    def draw(self, sheet: Sheet, left: float, top: float) -> list[Spot]:
        """Draw with the upper left corner there; what can be pointed at."""
        spots: list[Spot] = []
        last = None
        for row, lines in self._rows:
            if row.share is None and last is not None:
                draw_per_cent(last, sheet)
                last, top = None, top + _FOOT * self._lettering.small
            top = write_lines(sheet, left, top, lines, small=True)
            if row.share is not None:
                height = _BAR * self._lettering.small
                last = sheet.axes(left, top, self._width, height)
                spots += _draw_bar(last, row, row.share, sheet, self._width)
                top += height
            top += _BETWEEN * self._lettering.small
        if last is not None:
            draw_per_cent(last, sheet)
        return spots


def draw_per_cent(axes: Axes, sheet: Sheet) -> None:
    """The scale of shares below axes that run from 0 to 1; its words end where the axes do."""
    texts = [per_cent_text(part) if part in (0, 0.5, 1) else "" for part in _QUARTERS]
    mark_axis(axes.xaxis, _QUARTERS, texts, sheet.look, sheet.lettering)
    first, *_, last = axes.get_xticklabels()
    first.set_horizontalalignment("left")
    last.set_horizontalalignment("right")


def draw_track(axes: Axes, sheet: Sheet) -> None:
    """The ground of a bar, with its quarters."""
    axes.set(xlim=(0, 1), ylim=(0, 1))
    axes.broken_barh([(0, 1)], (0, 1), facecolor=sheet.look.surface, linewidth=0)
    for part in _QUARTERS[1:-1]:
        axes.axvline(part, color=sheet.look.line, linewidth=0.6)


def whole_inside(share: float, size: float, width: float) -> float:
    """Where to draw a mark of that size for a share: at the ends so far inside that nothing of it is cut."""
    half = size / 2 / width
    return min(max(share, half), 1 - half)


def _draw_bar(axes: Axes, row: ShareRow, share: float, sheet: Sheet, width: float) -> list[Spot]:
    look, limits = sheet.look, row.limits
    draw_track(axes, sheet)
    axes.broken_barh([(0, share)], (0, 1), facecolor=look.accent, alpha=_FILL, linewidth=0)
    if limits is not None:
        axes.hlines(0.5, limits.low, limits.high, color=look.ink, linewidth=1.4)
        axes.vlines([limits.low, limits.high], 0.5 - _CAP, 0.5 + _CAP, color=look.ink, linewidth=1.4)
        size = 0.4 * sheet.lettering.size
        middle = whole_inside(share, size, width)
        axes.plot([middle], [0.5], marker="o", markersize=size, color=look.ink, clip_on=False)
    spots = [Spot(axes, share, 0.5, row.part.says, row.part.behind)]
    if row.rest is not None and share < 1:
        spots.append(Spot(axes, (1 + share) / 2, 0.5, row.rest.says, row.rest.behind))
    return spots
