"""Relief over time by remedy: one calm panel a remedy, all on one scale, waiting first."""

from collections.abc import Callable, Collection, Mapping
from enum import Enum
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Chart, ChartName
from spasmjournal.charts.dates import draw_dates
from spasmjournal.charts.key_line import Key, KeyLine
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.panel_grid import PanelGrid
from spasmjournal.charts.relief.panel import (
    ReliefPanel,
    ring_style,
    waiting_style,
    worse_style,
)
from spasmjournal.charts.relief.scale import ChangeScale
from spasmjournal.charts.relief.story import ReliefStory, relief_story, waiting_in
from spasmjournal.charts.relief.told import over_time_method, over_time_sentence, over_time_table
from spasmjournal.charts.remedy_mark import mark_style
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.relief import Relief
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.vocabulary import RemedyGroup

_EMPTY_LINES = 6
_MARK = 0.62
_LEAST_MARK = 0.36
_CROWD = 40


class _Told(Enum):
    """What is drawn beside the uses, where there is any of it."""

    LINES = 1
    TURNS = 2


def relief_over_time_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """Each use of each remedy, what it eased, and how that went on."""
    story = relief_story(insight, seen)
    return Chart(
        name=ChartName.RELIEF_OVER_TIME,
        title=QCoreApplication.translate("Relief", "Relief over time, by remedy"),
        sentence=over_time_sentence(insight, story),
        method=over_time_method(story),
        table=over_time_table(story),
        height=lambda width: _height(story.relief, width, look, _told(story)),
        draw=lambda figure: _draw(figure, story, look),
        over_time=True,
    )


def _height(relief: Relief, width: float, look: Look, told: Collection[_Told]) -> float:
    lettering = Lettering(look)
    if not relief.remedies:
        return _EMPTY_LINES * lettering.size / POINTS_AN_INCH
    grid, _ = _laid(relief, width * POINTS_AN_INCH, look, told)
    return grid.height() / POINTS_AN_INCH


def _draw(figure: Figure, story: ReliefStory, look: Look) -> tuple[Spot, ...]:
    sheet, relief = Sheet(figure, look), story.relief
    if not relief.remedies:
        sheet.say_empty(QCoreApplication.translate("Charts", "Nothing tried in this time"))
        return ()
    grid, key = _laid(relief, sheet.width, look, _told(story))
    key.draw(sheet, 0, 0.3 * sheet.lettering.size)
    plot_height = grid.plot_height(sheet.height, sheet.lettering)
    scale = ChangeScale.of(relief, plot_height, sheet.lettering)
    mark = _mark_size(relief, sheet.lettering)
    spots: list[Spot] = []
    for number, remedy in enumerate(relief.remedies):
        left, top = grid.corner(number, plot_height)
        panel = ReliefPanel(sheet, story, remedy, scale, mark)
        head = (0.0, sheet.width) if grid.columns == 1 else (left, grid.panel_width)
        panel.write_head(top, *head)
        axes = sheet.axes(left, top + grid.head, grid.panel_width, plot_height)
        panel.draw_scale(axes, labelled=number % grid.columns == 0)
        if number % grid.columns == 0:
            sheet.write_up(0, top + grid.head + plot_height / 2, _points_easier())
        draw_dates(axes, story.period, grid.panel_width, look, sheet.lettering)
        spots += panel.draw_uses(axes)
        panel.draw_turns(axes, top + grid.head, *head)
    return tuple(spots)


def _told(story: ReliefStory) -> tuple[_Told, ...]:
    return (_Told.LINES,) * bool(story.trends) + (_Told.TURNS,) * story.turns


def _laid(relief: Relief, width: float, look: Look, told: Collection[_Told]) -> tuple[PanelGrid, KeyLine]:
    """The panels, and the key above them."""
    lettering = Lettering(look)
    scale = ChangeScale.of(relief, 1.0, lettering)
    every = [text for _, text in scale.labels()] + [
        QCoreApplication.translate("Charts", "no change"),
        QCoreApplication.translate("Charts", "no answer"),
    ]
    gutter = max(lettering.width(text, small=True) for text in every) + 2.6 * lettering.small
    key = KeyLine(_keys(relief, look, lettering, told), width, lettering)
    grid = PanelGrid.for_width(
        len(relief.remedies),
        width,
        gutter,
        lettering,
        lines=3 if _Told.TURNS in told else 2,
        above=key.height + 0.6 * lettering.size,
    )
    return grid, key


def _keys(relief: Relief, look: Look, lettering: Lettering, told: Collection[_Told]) -> list[Key]:
    """What the marks mean; only those that occur are told of."""
    size, group = _MARK * lettering.size, RemedyGroup.WAITED

    def mark(style: Mapping[str, Any]) -> Callable[[Axes], object]:
        return lambda axes: axes.plot([0.5], [0.5], **style, clip_on=False)

    keys = [
        Key(QCoreApplication.translate("Relief", "one use, answered"), mark(mark_style(look, group, size)))
    ]
    if relief.unanswered:
        text = QCoreApplication.translate("Relief", "not answered")
        keys.append(Key(text, mark(ring_style(look, group, size))))
    if relief.worse:
        keys.append(Key(QCoreApplication.translate("Relief", "worse"), mark(worse_style(look, size))))
    if _Told.LINES in told:
        keys.append(Key(QCoreApplication.translate("Relief", "how it went on"), _line(look)))
    if waiting_in(relief) is not None:
        text = QCoreApplication.translate("Relief", "median of waiting")
        keys.append(Key(text, lambda axes: axes.axhline(0.5, **waiting_style(look))))
    return keys


def _line(look: Look) -> Callable[[Axes], object]:
    def draw(axes: Axes) -> None:
        axes.axhspan(0.1, 0.9, color=look.muted, alpha=0.2, linewidth=0)
        axes.axhline(0.5, color=look.muted, linewidth=2.0)

    return draw


def _mark_size(relief: Relief, lettering: Lettering) -> float:
    crowded = min(1.0, _CROWD / max(remedy.uses for remedy in relief.remedies))
    return float(lettering.size * max(_LEAST_MARK, _MARK * crowded**0.5))


def _points_easier() -> str:
    return QCoreApplication.translate("Charts", "points easier")
