"""Type on paper: the few faces of the report, and words measured before they are painted.

All lengths of the report are tenths of a point, so that whole pixel sizes of fonts are fine enough
for 9.5 points; painters are scaled to it.
"""

import unicodedata
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QTextLayout, QTextOption

from spasmjournal.look import Look
from spasmjournal.report.stand_ins import stood_in

PT = 10.0
INCH = 72 * PT
MM = 72 / 25.4 * PT

_LEADING = 1.32
_ELLIPSIS = "…"
_PREFERRED = (
    "Noto Sans,Open Sans,Source Sans 3,Segoe UI,Helvetica Neue,Liberation Sans,Nimbus Sans,Arial,"
    "DejaVu Sans Condensed"
)


@dataclass(frozen=True)
class Face:
    """One size, weight and colour.

    `line` is the distance from one line to the next, `baseline` where letters stand in it. Widths are
    kept, for a table says the same words again and again.
    """

    font: QFont
    metrics: QFontMetricsF
    colour: QColor
    line: float
    baseline: float
    _widths: dict[str, float] = field(default_factory=dict, repr=False, compare=False)
    _shown: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, font: QFont, colour: str) -> "Face":
        """A face of a font."""
        metrics = QFontMetricsF(font)
        line = font.pixelSize() * _LEADING
        return cls(font, metrics, QColor(colour), line, (line + metrics.ascent() - metrics.descent()) / 2)

    def use(self, painter: QPainter) -> None:
        """Let a painter write in it from now on."""
        painter.setPen(self.colour)
        painter.setFont(self.font)

    def width(self, text: str) -> float:
        """How wide a line of text is."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        return width

    def legible(self, text: str) -> str:
        """The text as some font here can show it, with words for the letters that none can."""
        if text.isascii():
            return text
        return stood_in(text, {letter for letter in set(text) if not self._can_show(letter)})

    def _can_show(self, letter: str) -> bool:
        if letter not in self._shown:
            plain = letter.isspace() or unicodedata.category(letter) == "Cf"
            self._shown[letter] = plain or self.metrics.inFontUcs4(ord(letter)) or self._elsewhere(letter)
        return self._shown[letter]

    def _elsewhere(self, letter: str) -> bool:
        """Whether another font stands in for this one."""
        layout = QTextLayout(letter, self.font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
        return bool(glyphs) and all(glyphs)


@dataclass(frozen=True)
class Faces:
    """The type scale."""

    title: Face
    figure: Face
    heading: Face
    text: Face
    strong: Face
    muted: Face
    row: Face
    row_muted: Face
    row_strong: Face
    small: Face
    small_strong: Face
    figure_small: Face

    @classmethod
    def of(cls, look: Look) -> "Faces":
        """The faces in the font and inks of a look; running text has its size."""
        text = look.text_points
        return cls(
            title=_face(look, text + 6.5, look.ink, QFont.Weight.DemiBold),
            figure=_face(look, text + 6.5, look.ink),
            heading=_face(look, text + 1.5, look.ink, QFont.Weight.Bold),
            text=_face(look, text, look.ink),
            strong=_face(look, text, look.ink, QFont.Weight.DemiBold),
            muted=_face(look, text - 0.5, look.muted),
            row=_face(look, text - 1, look.ink),
            row_muted=_face(look, text - 1, look.muted),
            row_strong=_face(look, text - 1, look.ink, QFont.Weight.Bold),
            small=_face(look, text - 1.5, look.muted),
            figure_small=_face(look, text + 3, look.ink),
            small_strong=_face(look, text - 1.5, look.ink, QFont.Weight.Bold),
        )


def _face(look: Look, points: float, colour: str, weight: QFont.Weight = QFont.Weight.Normal) -> Face:
    font = QFont(look.font or _family())
    font.setPixelSize(round(points * PT))
    font.setWeight(weight)
    unjoined(font)
    return Face.of(font, colour)


def unjoined(font: QFont) -> QFont:
    """The font without joined letters: a word with a joined "ff" is not found in a PDF."""
    font.setFeature(QFont.Tag("liga"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _family() -> str:
    """A plain face that sets narrow enough for tables, else the system's."""
    there = set(QFontDatabase.families())
    return next((name for name in _PREFERRED.split(",") if name in there), QFont().family())


class Align(Enum):
    """Where words stand in their column."""

    LEFT = auto()
    RIGHT = auto()
    CENTRE = auto()


class Words:
    """Text set in a column of a given width; what exceeds `most_lines` gives way to `cut_off`."""

    def __init__(
        self,
        text: str,
        face: Face,
        width: float,
        align: Align = Align.LEFT,
        most_lines: int = 24,
        cut_off: str = "",
    ) -> None:
        self.face = face
        self._width = width
        self._align = align
        plain = text.isascii() and text.isprintable()
        self.text = text.strip() if plain else face.legible(printable(text))
        self._layout = None if self._fits_one_line() else self._broken(most_lines, cut_off)
        self.lines = self._layout.lineCount() if self._layout else int(bool(self.text))
        self.height = self.lines * face.line

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the upper left corner of the column at (x, y)."""
        self.face.use(painter)
        self.write(painter, x, y)

    def write(self, painter: QPainter, x: float, y: float) -> None:
        """The same, with a painter that writes in this face already."""
        if self._layout:
            self._layout.draw(painter, QPointF(x, y))
            return
        if self._align is not Align.LEFT:
            left_over = self._width - self.face.width(self.text)
            x += left_over if self._align is Align.RIGHT else left_over / 2
        painter.drawText(QPointF(x, y + self.face.baseline), self.text)

    def _fits_one_line(self) -> bool:
        # Long texts are never measured whole.
        if "\u2028" in self.text or len(self.text) > 200:
            return False
        return self.face.width(self.text) <= self._width

    def _broken(self, most_lines: int, cut_off: str) -> QTextLayout:
        layout = self._laid_out(self.text)
        if layout.lineCount() > most_lines:
            self.text = self._cut(layout, most_lines, cut_off)
            layout = self._laid_out(self.text)
        return layout

    def _cut(self, layout: QTextLayout, most_lines: int, cut_off: str) -> str:
        last = layout.lineAt(most_lines - 1)
        kept, rest = _split(self.text, last.textStart())
        if cut_off:
            return f"{kept.rstrip()}\u2028{_ELLIPSIS} {cut_off}"
        line, _ = _split(rest, last.textLength())
        room = self._width - self.face.width(_ELLIPSIS)
        line = self.face.metrics.elidedText(line.rstrip(), Qt.TextElideMode.ElideRight, room)
        return f"{kept}{line.rstrip(_ELLIPSIS)}{_ELLIPSIS}"

    def _laid_out(self, text: str) -> QTextLayout:
        layout = QTextLayout(text, self.face.font)
        layout.setTextOption(_option(self._align))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, top + self.face.baseline - line.ascent()))
            top += self.face.line
        layout.endLayout()
        return layout


def _option(align: Align) -> QTextOption:
    flag = {
        Align.LEFT: Qt.AlignmentFlag.AlignLeft,
        Align.RIGHT: Qt.AlignmentFlag.AlignRight,
        Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    }[align]
    option = QTextOption(flag)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    return option


def printable(text: str) -> str:
    """The text as it can be set: its line breaks kept, other control signs and half signs left out."""
    if text.isprintable():
        return text.strip()
    lines = text.replace("\t", " ").strip().splitlines()
    return "\u2028".join(
        "".join(sign for sign in line if unicodedata.category(sign) not in ("Cc", "Cs")) for line in lines
    )


def _split(text: str, at: int) -> tuple[str, str]:
    """Split where Qt counts, which is in UTF-16."""
    units = text.encode("utf-16-le")
    return units[: 2 * at].decode("utf-16-le", "ignore"), units[2 * at :].decode("utf-16-le", "ignore")
