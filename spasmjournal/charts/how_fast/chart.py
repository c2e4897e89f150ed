"""How fast: the share still going with each remedy, beside untreated spasms, one panel a remedy."""

from functools import cache

from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Chart, ChartName
from spasmjournal.charts.how_fast.panel import HEAD_LINES, Behind, SpeedPanel
from spasmjournal.charts.how_fast.words import (
    is_drawn,
    speed_method,
    speed_sentence,
    speed_table,
    too_few_note,
)
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.panel_grid import PanelGrid
from spasmjournal.charts.paragraph import paragraph
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.insight.behind import watched_entries
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.observing import observed_in
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod

_EMPTY_LINES = 6
_BELOW = 4
_SMALL_LINE = 1.4
_FIRST_ROW = 2.0


def how_fast_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """How long it went on with each remedy, and how long untreated."""
    observed = cache(lambda: observed_in(seen.whole))
    picture = _Picture(insight, look, lambda remedy: lambda: watched_entries(observed(), remedy))
    return Chart(
        name=ChartName.HOW_FAST,
        title=QCoreApplication.translate("Speed", "How fast does it ease?"),
        sentence=speed_sentence(insight),
        method=speed_method(insight),
        table=speed_table(insight),
        height=picture.height,
        draw=picture.draw,
    )


class _Picture:
    """The chart at any width."""

    def __init__(self, insight: Insight, look: Look, behind: Behind) -> None:
        self._level = insight.level
        self._look = look
        self._behind = behind
        self._note = too_few_note(insight)
        self._drawn = sorted(
            (each for each in insight.speed if is_drawn(each)), key=lambda each: -each.counts.answered
        )

    def height(self, width: float) -> float:
        """The height in inches at which it reads well when it is `width` inches wide."""
        lettering = Lettering(self._look)
        points = width * POINTS_AN_INCH
        if not self._drawn:
            return max(_EMPTY_LINES * lettering.size, self._note_height(points, lettering)) / POINTS_AN_INCH
        return (
            self._grid(points, lettering).height() + self._note_height(points, lettering)
        ) / POINTS_AN_INCH

    def draw(self, figure: Figure) -> tuple[Spot, ...]:
        """Draw a panel for each remedy with enough spasms; what can be pointed at."""
        sheet = Sheet(figure, self._look)
        if not self._drawn:
            self._say_empty(sheet)
            return ()
        grid = self._grid(sheet.width, sheet.lettering)
        note = self._note_height(sheet.width, sheet.lettering)
        plot_height = grid.plot_height(sheet.height - note, sheet.lettering)
        spots: list[Spot] = []
        for number, speed in enumerate(self._drawn):
            left, top = grid.corner(number, plot_height)
            first = number % grid.columns == 0
            panel = SpeedPanel(sheet, speed, self._level, self._behind)
            panel.write_head(top, *((0.0, sheet.width) if grid.columns == 1 else (left, grid.panel_width)))
            axes = sheet.axes(left, top + grid.head, grid.panel_width, plot_height)
            spots += panel.draw(axes, labelled=first)
            panel.write_numbers(top + grid.head + plot_height, left, grid.panel_width)
            if first:
                self._write_gutter(sheet, top + grid.head, plot_height, grid)
        self._write_note(sheet, sheet.height - note)
        return tuple(spots)

    def _grid(self, width: float, lettering: Lettering) -> PanelGrid:
        heads = (*_row_heads(), _minutes_later())
        gutter = max(lettering.width(text, small=True) for text in heads) + 3.4 * lettering.small
        return PanelGrid.for_width(len(self._drawn), width, gutter, lettering, lines=HEAD_LINES, below=_BELOW)

    def _write_gutter(self, sheet: Sheet, top: float, plot_height: float, grid: PanelGrid) -> None:
        """What the axes and the numbers below them are."""
        type_ = sheet.lettering
        sheet.write_up(0, top + plot_height / 2, QCoreApplication.translate("Speed", "still going"))
        right, bottom = grid.gutter - 2.2 * type_.small, top + plot_height
        sheet.write(right, bottom + 0.55 * type_.small, _minutes_later(), small=True, align="right")
        for number, text in enumerate(_row_heads()):
            below = bottom + (_FIRST_ROW + number * _SMALL_LINE) * type_.small
            sheet.write(right, below, text, small=True, align="right")

    def _note_lines(self, width: float, lettering: Lettering) -> tuple[str, ...]:
        return paragraph(self._note, width, lettering, small=True) if self._note else ()

    def _note_height(self, width: float, lettering: Lettering) -> float:
        return len(self._note_lines(width, lettering)) * _SMALL_LINE * lettering.small

    def _write_note(self, sheet: Sheet, top: float) -> None:
        for number, line in enumerate(self._note_lines(sheet.width, sheet.lettering)):
            sheet.write(0, top + number * _SMALL_LINE * sheet.lettering.small, line, small=True)

    def _say_empty(self, sheet: Sheet) -> None:
        if self._note:
            self._write_note(sheet, 0.5 * sheet.lettering.size)
        else:
            sheet.say_empty(QCoreApplication.translate("Speed", "No remedy for a spasm in this time"))


def _row_heads() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Speed", "with it"),
        QCoreApplication.translate("Speed", "untreated"),
    )


def _minutes_later() -> str:
    return QCoreApplication.translate("Speed", "min later")
