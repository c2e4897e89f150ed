"""How spasms through time are drawn: bars, the mean in its band, and strips and marks beneath."""

from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.dates import draw_dates
from spasmjournal.charts.key_line import KeyLine
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.charts.through_time.day_bars import DayBars
from spasmjournal.charts.through_time.meanwhile import Lane, lanes_beneath
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.through_time import A_DAY, ThroughTime
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod

_EMPTY_LINES = 6
_PLOT, _LEAST_PLOT = 13.0, 4.0
_FOOT = 3.4
_LEFT, _RIGHT = 4.2, 1.6
_AIR = 0.8


class ThroughTimeDrawing:
    """The picture of one period in one look. Lengths are points, but for those that are asked in inches."""

    def __init__(self, numbers: ThroughTime, insight: Insight, seen: SeenPeriod, look: Look) -> None:
        self._numbers = numbers
        self._insight = insight
        self._seen = seen
        self._look = look
        self._lettering = Lettering(look)
        self._bars = DayBars(numbers, seen, look, self._lettering)

    def height(self, inches: float) -> float:
        """The height in inches at which it reads well in a width in inches."""
        type_, width = self._lettering, inches * POINTS_AN_INCH
        if not self._numbers.known:
            return _EMPTY_LINES * type_.size / POINTS_AN_INCH
        beneath = sum(lane.height for lane in self._lanes(width))
        return (self._top(width) + _PLOT * type_.size + beneath + _FOOT * type_.small) / POINTS_AN_INCH

    def draw(self, figure: Figure) -> tuple[Spot, ...]:
        """Draw on a figure of any size; what can be pointed at."""
        sheet = Sheet(figure, self._look)
        if not self._numbers.known:
            sheet.say_empty(QCoreApplication.translate("Charts", "No known day in this time"))
            return ()
        type_, top = self._lettering, self._top(sheet.width)
        KeyLine(self._bars.keys(), sheet.width, type_).draw(sheet, 0, _AIR * type_.small / 2)
        lanes = self._lanes(sheet.width)
        beneath = sum(lane.height for lane in lanes)
        room = sheet.height - top - beneath - _FOOT * type_.small
        height = max(_LEAST_PLOT * type_.size, room)
        left, width = _LEFT * type_.small, self._plot_width(sheet.width)
        axes = sheet.axes(left, top, width, height)
        axes.grid(axis="x", color=self._look.line, linewidth=0.5)
        spots = self._bars.draw(axes, width, height)
        sheet.write_up(0, top + height / 2, self._counts())
        last, below = axes, top + height
        for lane in lanes:
            last = lane.draw(sheet, left, below, width, axes, spots)
            below += lane.height
        last.tick_params(axis="x", labelbottom=True)
        draw_dates(last, self._seen.period, width, self._look, type_)
        if last is not axes:
            axes.tick_params(axis="x", length=0, labelbottom=False)
        return tuple(spots)

    def _top(self, width: float) -> float:
        return KeyLine(self._bars.keys(), width, self._lettering).height + 1.5 * _AIR * self._lettering.small

    def _plot_width(self, width: float) -> float:
        return width - (_LEFT + _RIGHT) * self._lettering.small

    def _lanes(self, width: float) -> list[Lane]:
        return lanes_beneath(self._numbers, self._insight, self._seen, self._look, self._plot_width(width))

    def _counts(self) -> str:
        if self._numbers.step == A_DAY:
            return QCoreApplication.translate("Charts", "spasms a day")
        return QCoreApplication.translate("Charts", "spasms a week")
