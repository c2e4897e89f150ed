"""What missing answers could at most change: for each remedy the share told, and its worst and best case."""

from collections.abc import Callable, Sequence
from functools import partial

from matplotlib.axes import Axes
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.completeness.words import bounds_words
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.paragraph import lines_height, paragraph, write_lines
from spasmjournal.charts.share_bars import draw_per_cent, draw_track, whole_inside
from spasmjournal.charts.sheet import Sheet, Spot
from spasmjournal.i18n import number_text
from spasmjournal.insight.completeness import Bounds
from spasmjournal.insight.observed import Remedy
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey
from spasmjournal.vocabulary import RemedyGroup

_MOST = 8
_BAR, _BETWEEN, _FOOT = 0.9, 0.7, 2.0
_BAND = 0.45
_AFTER_HEAD = 0.3
_MARK = 0.62


class BoundsBars:
    """Remedies with a share to tell: waiting, then the most used, in the width given. Lengths are points."""

    def __init__(
        self,
        remedies: Sequence[Bounds],
        behind: Callable[[Remedy], frozenset[EntryKey]],
        width: float,
        look: Look,
        lettering: Lettering,
    ) -> None:
        told = [each for each in remedies if each.worst.interval is not None]
        told.sort(key=lambda each: (each.remedy.group is not RemedyGroup.WAITED, -each.used))
        self._behind = behind
        self._width = width
        self._look = look
        self._lettering = lettering
        self._rows = [(each, self._lines(bounds_words(each))) for each in told[:_MOST]]
        head = QCoreApplication.translate(
            "Charts", "Eased by 30 %: as told, and whatever the missing answers were"
        )
        self._head = paragraph(head, width, lettering, bold=True)
        left = len(told) - len(self._rows)
        more = QCoreApplication.translate("Charts", "And {number} more remedies, in the table.")
        self._more = self._lines(more.format(number=number_text(left))) if left else ()

    @property
    def height(self) -> float:
        """The height of all rows, of the scale and of the words around them."""
        if not self._rows:
            return 0.0
        type_ = self._lettering
        lines = len(self._more) + sum(len(lines) for _, lines in self._rows)
        bars = len(self._rows) * (_BAR + _BETWEEN) + _FOOT + _AFTER_HEAD
        words = lines_height(len(self._head), type_) + lines_height(lines, type_, small=True)
        return words + bars * type_.small

    def draw(self, sheet: Sheet, left: float, top: float) -> list[Spot]:
        """Draw with the upper left corner there; what can be pointed at."""
        spots: list[Spot] = []
        small = self._lettering.small
        axes = None
        if self._rows:
            top = write_lines(sheet, left, top, self._head, bold=True) + _AFTER_HEAD * small
        for bounds, lines in self._rows:
            top = write_lines(sheet, left, top, lines, small=True)
            axes = sheet.axes(left, top, self._width, _BAR * small)
            spots.append(self._draw_bounds(axes, bounds, sheet))
            top += (_BAR + _BETWEEN) * small
        if axes is not None:
            draw_per_cent(axes, sheet)
            write_lines(sheet, left, top + (_FOOT - _BETWEEN) * small, self._more, small=True)
        return spots

    def _lines(self, text: str) -> tuple[str, ...]:
        return paragraph(text, self._width, self._lettering, small=True)

    def _draw_bounds(self, axes: Axes, bounds: Bounds, sheet: Sheet) -> Spot:
        worst, best = (share.interval for share in (bounds.worst, bounds.best))
        assert worst is not None
        assert best is not None
        mark = self._look.remedies[bounds.remedy.group]
        draw_track(axes, sheet)
        low, high = worst.estimate, best.estimate
        axes.broken_barh([(low, high - low)], (0, 1), facecolor=mark.colour, alpha=_BAND, linewidth=0)
        axes.vlines([low, high], 0, 1, color=mark.colour, linewidth=1.6)
        told = bounds.told.interval
        x = (low + high) / 2 if told is None else told.estimate
        if told is not None:
            size = _MARK * self._lettering.size
            middle = whole_inside(x, size, self._width)
            axes.plot([middle], [0.5], mark.marker, markersize=size, color=self._look.ink, clip_on=False)
        remedy = bounds.remedy
        return Spot(axes, x, 0.5, bounds_words(bounds), partial(self._behind, remedy), remedy.id)
