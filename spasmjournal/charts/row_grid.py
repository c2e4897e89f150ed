"""Rows of a chart: a name with counts, a strip to draw in, and words; below each other where it is narrow.

Lengths are points, from the top left corner.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.paragraph import paragraph
from spasmjournal.charts.remedy_mark import mark_style
from spasmjournal.charts.sheet import Sheet
from spasmjournal.vocabulary import RemedyGroup

_SIDE_BY_SIDE = 50
_LABEL, _WORDS = 0.26, 0.35
_MOST_LABEL, _MOST_WORDS = 21, 25
_GAP = 1.4
_LINE, _SMALL_LINE = 1.35, 1.4
_AIR = 0.55
_STRIP = 2.3
_NAME_LINES = 3
_INDENT = 1.5
_MARK = 0.75


@dataclass(frozen=True)
class RowText:
    """What is written of a row; `groups` give its marks, the first of `says` stands out."""

    name: str
    groups: tuple[RemedyGroup, ...]
    counts: str
    says: tuple[str, ...]
    strip: bool = True
    """Whether something is drawn of it; else its words take the room."""
    stands_out: bool = False


@dataclass(frozen=True)
class Row:
    """A row with its lines broken; `top` is its upper edge, `strip` that and the height of its strip."""

    text: RowText
    top: float
    height: float
    strip: tuple[float, float]
    name: tuple[str, ...]
    counts: tuple[str, ...]
    said: tuple[str, ...]
    told: tuple[str, ...]
    words_top: float


class RowGrid:
    """The columns of rows in a chart of a width, and how high each of them is."""

    def __init__(self, width: float, lettering: Lettering) -> None:
        size = lettering.size
        self.lettering = lettering
        self.width = width
        self.stacked = width < _SIDE_BY_SIDE * size
        gap = _GAP * size
        self.label_width = width if self.stacked else min(_LABEL * width, _MOST_LABEL * size)
        self.words_width = width if self.stacked else min(_WORDS * width, _MOST_WORDS * size)
        self.plot_left = 0.6 * size if self.stacked else self.label_width + gap
        right = width - 0.6 * size if self.stacked else width - self.words_width - gap
        self.plot_width = right - self.plot_left
        self.words_left = 0.0 if self.stacked else right + gap

    def placed(self, texts: Sequence[RowText], top: float) -> tuple[Row, ...]:
        """The rows below each other, the first with its upper edge at `top`."""
        rows: list[Row] = []
        for text in texts:
            rows.append(self._row(text, top))
            top += rows[-1].height
        return tuple(rows)

    def write(self, sheet: Sheet, row: Row) -> None:
        """Write a row's marks, name, counts and words."""
        type_ = self.lettering
        top = row.top + _AIR * type_.size
        for number, group in enumerate(row.text.groups):
            middle = (number + 0.5) * type_.size, top + 0.62 * type_.size
            sheet.mark(*middle, mark_style(sheet.look, group, _MARK * type_.size))
        for number, line in enumerate(row.name):
            sheet.write(self._indent(row.text), top + number * _LINE * type_.size, line, bold=True)
        below = top + len(row.name) * _LINE * type_.size
        for number, line in enumerate(row.counts):
            sheet.write(self._indent(row.text), below + number * _SMALL_LINE * type_.small, line, small=True)
        self._write_words(sheet, row)

    def _write_words(self, sheet: Sheet, row: Row) -> None:
        type_ = self.lettering
        left = self.words_left if row.text.strip or self.stacked else self.plot_left
        if self.stacked:
            left = self._indent(row.text)
        for number, line in enumerate(row.said):
            up = row.words_top + number * _LINE * type_.size
            written = sheet.write(left, up, line, bold=row.text.stands_out)
            written.set_color(sheet.look.ink if row.text.stands_out else sheet.look.muted)
        below = row.words_top + len(row.said) * _LINE * type_.size
        for number, line in enumerate(row.told):
            sheet.write(left, below + number * _SMALL_LINE * type_.small, line, small=True)

    def _indent(self, text: RowText) -> float:
        return (_INDENT + max(0, len(text.groups) - 1)) * self.lettering.size

    def _row(self, text: RowText, top: float) -> Row:
        type_, indent = self.lettering, self._indent(text)
        name = paragraph(text.name, self.label_width - indent, type_, bold=True, most=_NAME_LINES)
        counts = paragraph(text.counts, self.label_width - indent, type_, small=True)
        room = self.words_width
        if self.stacked:
            room -= indent
        elif not text.strip:
            room = self.width - self.plot_left
        first, *others = text.says or ("",)
        said = paragraph(first, room, type_, bold=text.stands_out)
        told = tuple(line for each in others for line in paragraph(each, room, type_, small=True))
        label = len(name) * _LINE * type_.size + len(counts) * _SMALL_LINE * type_.small
        words = len(said) * _LINE * type_.size + len(told) * _SMALL_LINE * type_.small
        strip = _STRIP * type_.size if text.strip else 0.0
        return self._laid(text, top, (label, words, strip), (name, counts, said, told))

    def _laid(
        self,
        text: RowText,
        top: float,
        heights: tuple[float, float, float],
        lines: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]],
    ) -> Row:
        label, words, strip = heights
        air = _AIR * self.lettering.size
        if self.stacked:
            height = label + strip + words + 2 * air
            return Row(text, top, height, (top + air + label, strip), *lines, top + air + label + strip)
        height = max(label, words, strip) + 2 * air
        return Row(text, top, height, (top, height), *lines, top + air)
