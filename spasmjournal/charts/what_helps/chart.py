"""What helps: remedies beside waiting it out, a row each, and how sure one can be in words beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Chart, ChartName
from spasmjournal.charts.effect_scale import TICK_LINE, EffectScale, draw_interval, draw_scale
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.paragraph import paragraph
from spasmjournal.charts.remedy_mark import mark_style
from spasmjournal.charts.row_grid import Row, RowGrid, RowText
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.charts.what_helps.rows import (
    HelpsRow,
    can_compare,
    counts_words,
    names_of,
    never_for_a_spasm,
    rows_alone,
    rows_together,
    untold_together,
)
from spasmjournal.charts.what_helps.words import helps_method, helps_sentence, helps_table
from spasmjournal.i18n import number_text
from spasmjournal.insight.behind import compared_entries, eased_entries
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.observed import Observed
from spasmjournal.insight.observing import observed_in
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod

_EMPTY_LINES = 6
_TITLE, _SMALL_LINE = 1.7, 1.4
_APART = 1.2
_MARK, _BAR = 0.85, 0.62
_TOP = 0.4


def what_helps_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """What went along with relief beyond what passes by itself, and how sure one can be."""
    observed = cache(lambda: observed_in(seen.whole))
    picture = _Picture(insight, seen, look, observed)
    return Chart(
        name=ChartName.WHAT_HELPS,
        title=QCoreApplication.translate("Helps", "What helps?"),
        sentence=helps_sentence(insight),
        method=helps_method(insight),
        table=helps_table(insight),
        height=picture.height,
        draw=picture.draw,
    )


@dataclass(frozen=True)
class _Part:
    """Rows under one title and one scale, placed in a grid; `note` stands below them."""

    title: str
    top: float
    rows: tuple[tuple[HelpsRow, Row], ...]
    note: tuple[str, ...]

    @property
    def bottom(self) -> float:
        """The lower edge of the last row."""
        last = self.rows[-1][1]
        return last.top + last.height


class _Picture:
    """The chart at any width."""

    def __init__(
        self, insight: Insight, seen: SeenPeriod, look: Look, observed: Callable[[], Observed]
    ) -> None:
        self._insight = insight
        self._seen = seen
        self._look = look
        self._observed = observed
        self._compares = can_compare(insight)
        self._alone = rows_alone(insight)
        self._together = rows_together(insight)

    def height(self, width: float) -> float:
        """The height in inches at which it reads well when it is `width` inches wide."""
        lettering = Lettering(self._look)
        if not self._alone:
            return _EMPTY_LINES * lettering.size / POINTS_AN_INCH
        parts = self._parts(RowGrid(width * POINTS_AN_INCH, lettering))
        note = len(parts[-1].note) * _SMALL_LINE * lettering.small
        return (parts[-1].bottom + note + 0.5 * lettering.size) / POINTS_AN_INCH

    def draw(self, figure: Figure) -> tuple[Spot, ...]:
        """Draw all rows; what can be pointed at."""
        sheet = Sheet(figure, self._look)
        if not self._alone:
            sheet.say_empty(QCoreApplication.translate("Helps", "Nothing tried in this time"))
            return ()
        grid = RowGrid(sheet.width, sheet.lettering)
        shown = [row.shown for row in (*self._alone, *self._together) if row.shown is not None]
        scale = EffectScale.of(shown)
        return tuple(spot for part in self._parts(grid) for spot in self._draw_part(sheet, grid, scale, part))

    def _parts(self, grid: RowGrid) -> tuple[_Part, ...]:
        title = QCoreApplication.translate("Helps", "Alone") if self._together else ""
        parts = [self._part(grid, title, self._alone, _TOP * grid.lettering.size, self._note_alone())]
        untold = untold_together(self._insight)
        if self._together:
            title = QCoreApplication.translate("Helps", "Together, within ten minutes")
            top = parts[0].bottom + len(parts[0].note) * _SMALL_LINE * grid.lettering.small
            top += _APART * grid.lettering.size
            parts.append(self._part(grid, title, self._together, top, _note_together(untold)))
        return tuple(parts)

    def _part(
        self, grid: RowGrid, title: str, rows: Sequence[HelpsRow], top: float, note: Sequence[str]
    ) -> _Part:
        type_ = grid.lettering
        texts = [self._text(row) for row in rows]
        head = _TITLE * type_.size if title else 0.0
        if any(text.strip for text in texts):
            head += (len(self._scale_title(grid)) * _SMALL_LINE + TICK_LINE) * type_.small
        placed = grid.placed(texts, top + head)
        lines = tuple(line for each in note for line in paragraph(each, grid.width, type_, small=True))
        return _Part(title, top, tuple(zip(rows, placed, strict=True)), lines)

    def _text(self, row: HelpsRow) -> RowText:
        return RowText(
            name=row.name,
            groups=tuple(remedy.group for remedy in row.remedies),
            counts=counts_words(row, compares=self._compares),
            says=row.says,
            strip=row.shown is not None or (row.is_waiting and self._compares),
            stands_out=row.is_sure,
        )

    def _scale_title(self, grid: RowGrid) -> tuple[str, ...]:
        title = (
            QCoreApplication.translate("Helps", "points eased, beside waiting it out")
            if self._compares
            else QCoreApplication.translate("Helps", "points eased; nothing to compare with yet")
        )
        return paragraph(title, grid.plot_width, grid.lettering, small=True)

    def _note_alone(self) -> list[str]:
        others = never_for_a_spasm(self._insight) if self._compares else ()
        notes = []
        if others:
            said = QCoreApplication.translate(
                "Helps", "Not compared, since used for no spasm alone: {remedies}."
            )
            notes.append(said.format(remedies=names_of(others)))
        if not self._together:
            notes += _note_together(untold_together(self._insight))
        return notes

    def _draw_part(self, sheet: Sheet, grid: RowGrid, scale: EffectScale, part: _Part) -> list[Spot]:
        type_ = sheet.lettering
        if part.title:
            sheet.write(0, part.top, part.title, bold=True, room=grid.width)
        for _, row in part.rows:
            grid.write(sheet, row)
        self._rule(sheet, part)
        for number, line in enumerate(part.note):
            sheet.write(0, part.bottom + (0.3 + number * _SMALL_LINE) * type_.small, line, small=True)
        rows = [row for _, row in part.rows]
        if not any(row.text.strip for row in rows):
            return []
        title = self._scale_title(grid)
        for number, line in enumerate(title):
            up = TICK_LINE + (len(title) - number) * _SMALL_LINE
            sheet.write(grid.plot_left, rows[0].top - up * type_.small, line, small=True)
        axes = draw_scale(sheet, grid, scale, rows, _beside_text if self._compares else _eased_text)
        return [self._draw_row(axes, scale, *each, type_) for each in part.rows if each[1].text.strip]

    def _rule(self, sheet: Sheet, part: _Part) -> None:
        """A hair's line above each row."""
        axes = sheet.axes(0, 0, sheet.width, sheet.height)
        axes.set(xlim=(0, 1), ylim=(sheet.height, 0))
        axes.hlines([row.top for _, row in part.rows], 0, 1, color=self._look.line, linewidth=0.5)

    def _draw_row(self, axes: Axes, scale: EffectScale, told: HelpsRow, row: Row, type_: Lettering) -> Spot:
        y = row.strip[0] + row.strip[1] / 2
        x = told.shown.estimate if told.shown else 0.0
        several = len(told.remedies) > 1
        group = told.remedies[0].group
        colour = self._look.ink if several else self._look.remedies[group].colour
        if told.shown is not None:
            draw_interval(axes, scale, y, told.shown, colour, _BAR * type_.size, is_sure=told.is_sure)
        style = mark_style(self._look, group, _MARK * type_.size)
        if several:
            style |= {"marker": "|", "markersize": 1.3 * type_.size, "markeredgewidth": 2.2, "color": colour}
            style |= {"markeredgecolor": colour}
        halo = 1.35 * _MARK * type_.size
        axes.plot(
            [x], [y], "o", color=self._look.raised, markersize=halo, zorder=3.5
        ) if not several else None
        axes.plot([x], [y], **style, zorder=4)
        remedy = None if several else told.remedies[0].id
        return Spot(axes, x, y, self._says(told), self._behind(told), remedy)

    def _says(self, told: HelpsRow) -> str:
        return QCoreApplication.translate("Helps", "{remedy}: {verdict} ({counts})").format(
            remedy=told.name, verdict=", ".join(told.says), counts=counts_words(told, compares=self._compares)
        )

    def _behind(self, told: HelpsRow) -> Callable[[], frozenset[EntryKey]]:
        if self._compares or len(told.remedies) > 1:
            return lambda: compared_entries(self._observed(), told.remedies)
        return lambda: eased_entries(self._observed(), told.remedies[0], self._seen.whole.uses)


def _note_together(untold: int) -> list[str]:
    if not untold:
        return []
    said = QCoreApplication.translate("Helps", "Combinations with too few answers to say: {count}.")
    return [said.format(count=number_text(untold))]


def _beside_text(tick: int) -> str:
    if tick == 0:
        return QCoreApplication.translate("Helps", "as waiting")
    if tick > 0:
        return QCoreApplication.translate("Helps", "{points} more").format(points=number_text(tick))
    return QCoreApplication.translate("Helps", "{points} less").format(points=number_text(-tick))


def _eased_text(tick: int) -> str:
    if tick == 0:
        return QCoreApplication.translate("Helps", "no change")
    if tick > 0:
        return number_text(tick)
    return QCoreApplication.translate("Helps", "{points} worse").format(points=number_text(-tick))
