"""Remedies by places or causes: in each square a mean with its limits, and its number of answers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, floor
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.axis_marks import mark_axis
from spasmjournal.charts.called import called
from spasmjournal.charts.for_which.choice import CellChoice
from spasmjournal.charts.for_which.layout import CellLayout
from spasmjournal.charts.key_line import Key, KeyLine
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import interval_text, plain_number
from spasmjournal.charts.paragraph import lines_height, paragraph, write_lines
from spasmjournal.charts.remedy_mark import mark_style
from spasmjournal.charts.sheet import POINTS_AN_INCH, Sheet, Spot
from spasmjournal.charts.verdict_words import enough_words
from spasmjournal.i18n import number_text
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.where_it_helps import HelpsHere
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey
from spasmjournal.vocabulary import RemedyGroup

_EMPTY_LINES = 6
_AIR, _PAD = 0.8, 0.3
_WHISKER, _REACH = 0.8, 0.13
_TINT, _FULL_TINT = 0.4, 4.0
_MARK = 0.75
_SQUARE, _ABOVE = 0.92, 0.21
_LEAST, _MOST = -1.0, 4.0
_WIDEST = (-5.0, 8.0)


@dataclass(frozen=True)
class GridWords:
    """What columns are called, and what is said where there is nothing, too few, or no room for all."""

    names: Mapping[str, str]
    nothing: str
    few: str
    more: str


class CellGrid:
    """The picture of such cells in one look. Lengths are points, but for those that are asked in inches."""

    def __init__(
        self,
        cells: Sequence[HelpsHere],
        words: GridWords,
        behind: Callable[[HelpsHere], frozenset[EntryKey]],
        look: Look,
    ) -> None:
        self._words = words
        self._behind = behind
        self._look = look
        self._lettering = Lettering(look)
        self._choice = CellChoice.of(cells)
        limits = [limit for cell in cells if cell.mean for limit in (cell.mean.low, cell.mean.high)]
        self._low = max(_WIDEST[0], floor(min([*limits, _LEAST])))
        self._high = min(_WIDEST[1], ceil(max([*limits, _MOST])))

    def height(self, inches: float) -> float:
        """The height in inches at which it reads well in a width in inches."""
        type_, width = self._lettering, inches * POINTS_AN_INCH
        if not self._choice.rows:
            return _EMPTY_LINES * type_.size / POINTS_AN_INCH
        layout = self._layout(width)
        notes = lines_height(len(self._notes(layout, width)), type_, small=True)
        return (self._top(width) + layout.height + notes + _AIR * type_.small) / POINTS_AN_INCH

    def draw(self, figure: Figure) -> tuple[Spot, ...]:
        """Draw on a figure of any size; what can be pointed at."""
        sheet = Sheet(figure, self._look)
        if not self._choice.rows:
            sheet.say_empty(self._words.nothing)
            return ()
        layout, top = self._layout(sheet.width), self._top(sheet.width)
        KeyLine(self._keys(), sheet.width, self._lettering).draw(sheet, 0, _AIR * self._lettering.small / 2)
        spots: list[Spot] = []
        for block in layout.blocks:
            squares = top + layout.head_height(block)
            self._write_names(sheet, layout, squares)
            for number, key in enumerate(block):
                spots += self._draw_column(sheet, layout, key, layout.left(number), squares)
            top += layout.block_height(block)
        write_lines(sheet, 0, top, self._notes(layout, sheet.width), small=True)
        return tuple(spots)

    def _layout(self, width: float) -> CellLayout:
        return CellLayout(self._choice, self._words.names, width, self._lettering)

    def _top(self, width: float) -> float:
        keys = KeyLine(self._keys(), width, self._lettering)
        return keys.height + 1.5 * _AIR * self._lettering.small

    def _notes(self, layout: CellLayout, width: float) -> list[str]:
        notes = []
        if self._choice.rows_left:
            text = QCoreApplication.translate("Charts", "And {number} more remedies, in the table.")
            notes.append(text.format(number=number_text(self._choice.rows_left)))
        for keys, text in ((layout.left_out, self._words.more), (self._choice.few, self._words.few)):
            if keys:
                notes.append(text.format(names=_listed(self._words.names[key] for key in keys)))
        return [line for note in notes for line in paragraph(note, width, self._lettering, small=True)]

    def _keys(self) -> list[Key]:
        look = self._look
        means = Key(
            QCoreApplication.translate("Charts", "points easier on average, with limits"),
            lambda axes: _draw_intervals(axes, [(0.5, Interval(0.5, 0.1, 0.9))], look),
        )
        waits = Key(
            QCoreApplication.translate("Charts", "the mean of waiting it out there"),
            lambda axes: axes.vlines(0.5, 0, 1, **_waiting(look)),
        )
        counts = Key(
            QCoreApplication.translate("Charts", "answers; too few to say under five"),
            lambda axes: axes.text(
                0.5, 0.5, number_text(3), ha="center", va="center_baseline",
                fontproperties=self._lettering.font(small=True), color=look.muted,
            ),
        )  # fmt: skip
        return [means, waits, counts] if self._has_waits() else [means, counts]

    def _has_waits(self) -> bool:
        return any(map(self._waited, self._choice.columns))

    def _waited(self, key: str) -> Interval | None:
        """What waiting came to in a column."""
        cells = (self._choice.cells.get((row, key)) for row in self._choice.rows if _is_waiting(row))
        return next((cell.mean for cell in cells if cell), None)

    def _write_names(self, sheet: Sheet, layout: CellLayout, top: float) -> None:
        type_ = self._lettering
        for number, (row, lines) in enumerate(zip(self._choice.rows, layout.names, strict=True)):
            above = (layout.row - lines_height(len(lines), type_, small=True)) / 2
            middle = top + (number + 0.5) * layout.row
            sheet.mark(0.5 * type_.size, middle, mark_style(self._look, row.group, _MARK * type_.size))
            upper = top + number * layout.row + above + 0.12 * type_.small
            for line, text in enumerate(lines):
                y = upper + lines_height(line, type_, small=True)
                sheet.write(layout.mark, y, text, small=True).set_color(self._look.ink)

    def _draw_column(self, sheet: Sheet, layout: CellLayout, key: str, left: float, top: float) -> list[Spot]:
        """The head, the squares and the scale of one place or cause."""
        type_, rows = self._lettering, self._choice.rows
        lines = layout.head_lines(key)
        above = top - lines_height(len(lines), type_, small=True)
        write_lines(sheet, left, above, [*lines], small=True)
        axes = sheet.axes(left, top, layout.cell, len(rows) * layout.row)
        axes.set(xlim=(self._low, self._high), ylim=(len(rows), 0))
        cells = [self._choice.cells.get((row, key)) for row in rows]
        self._draw_squares(axes, cells)
        self._draw_means(axes, layout, cells, self._waited(key))
        self._draw_scale(axes)
        told = [(number, cell) for number, cell in enumerate(cells) if cell is not None]
        for number, cell in told:
            self._write_counts(sheet, left, top + number * layout.row, layout.cell, cell)
        return [self._spot(axes, number, cell) for number, cell in told]

    def _draw_squares(self, axes: Axes, cells: Sequence[HelpsHere | None]) -> None:
        """Tinted by the mean, the other tint where it was worse; empty where nothing can be said."""
        low, high = self._low, self._high
        squares = [
            [(low, up), (high, up), (high, up + _SQUARE), (low, up + _SQUARE)]
            for up in (number + (1 - _SQUARE) / 2 for number in range(len(cells)))
        ]
        edges = PolyCollection(squares, facecolors="none", edgecolors=self._look.line, linewidths=0.7)
        edges.set(clip_on=False, zorder=0.5)
        axes.add_collection(edges, autolim=False)
        tints = PolyCollection(squares, facecolors=[self._tint(cell) for cell in cells], linewidths=0)
        axes.add_collection(tints, autolim=False)

    def _tint(self, cell: HelpsHere | None) -> tuple[float, float, float, float]:
        mean = cell.mean.estimate if cell and cell.mean else 0.0
        colour = self._look.accent if mean >= 0 else self._look.more
        return to_rgba(colour, min(1.0, abs(mean) / _FULL_TINT) * _TINT)

    def _draw_means(
        self, axes: Axes, layout: CellLayout, cells: Sequence[HelpsHere | None], waited: Interval | None
    ) -> None:
        """Each mean with its limits, and that of waiting across those of the others."""
        below = 1 - _WHISKER / 2 * self._lettering.size / layout.row - 0.04
        told = [(number + below, cell) for number, cell in enumerate(cells) if cell and cell.mean]
        _draw_intervals(axes, [(y, cell.mean) for y, cell in told if cell.mean], self._look)
        if waited is not None:
            beside = [y for y, cell in told if not _is_waiting(cell.remedy)]
            ends = [y - 1.6 * _REACH for y in beside], [y + 1.6 * _REACH for y in beside]
            axes.vlines([waited.estimate] * len(beside), *ends, **_waiting(self._look))

    def _write_counts(self, sheet: Sheet, left: float, top: float, width: float, cell: HelpsHere) -> None:
        """The mean at the left of a square, the number of answers at the right."""
        pad = _PAD * self._lettering.small
        top += _ABOVE * self._lettering.size
        if cell.mean is not None:
            sheet.write(left + pad, top + pad, plain_number(cell.mean.estimate), bold=True)
        sheet.write(
            left + width - pad, top + 1.5 * pad, number_text(cell.answered), small=True, align="right"
        )

    def _draw_scale(self, axes: Axes) -> None:
        ticks = [tick for tick in (-4, -2, 0, 2, 4, 6, 8) if self._low < tick < self._high]
        texts = [plain_number(tick, 0) for tick in ticks]
        mark_axis(axes.xaxis, ticks, texts, self._look, self._lettering, length=2.5, pad=1.5)

    def _spot(self, axes: Axes, number: int, cell: HelpsHere) -> Spot:
        remedy = cell.remedy
        told = (
            enough_words(cell.verdict, cell.answered)
            if cell.mean is None
            else QCoreApplication.translate(
                "Charts", "{points} points easier, {answered} answers, {words}"
            ).format(
                points=interval_text(cell.mean),
                answered=number_text(cell.answered),
                words=enough_words(cell.verdict, cell.answered),
            )
        )
        says = QCoreApplication.translate("Charts", "{where}, {remedy}: {told}").format(
            where=self._words.names[cell.where],
            remedy=called(remedy),
            told=told,
        )
        x = (self._low + self._high) / 2 if cell.mean is None else cell.mean.estimate
        x = min(max(x, self._low), self._high)
        return Spot(axes, x, number + 0.5, says, partial(self._behind, cell), remedy.id)


def _listed(names: Iterable[str]) -> str:
    """Several names one after the other; some have commas of their own."""
    return QCoreApplication.translate("Charts", "; ").join(names)


def _is_waiting(row: Remedy) -> bool:
    return row.group is RemedyGroup.WAITED


def _draw_intervals(axes: Axes, means: Sequence[tuple[float, Interval]], look: Look) -> None:
    """Means with their limits, each at its height."""
    heights = [y for y, _ in means]
    ends = [mean.low for _, mean in means], [mean.high for _, mean in means]
    axes.hlines(heights, *ends, color=look.ink, linewidth=1.2)
    middles = [mean.estimate for _, mean in means]
    size = 0.36 * look.text_points
    axes.plot(middles, heights, linestyle="none", marker="o", markersize=size, color=look.ink)


def _waiting(look: Look) -> dict[str, Any]:
    return {"color": look.more, "linewidth": 1.6, "linestyle": (0, (1.6, 1.0))}
