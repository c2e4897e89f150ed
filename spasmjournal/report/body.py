"""The figure on page one: shaded by intensity, the most affected regions named beside it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from spasmjournal.anatomy import Anatomy
from spasmjournal.figure import CAPTION_GAP, FigurePainter, FigureShape, Marks, Placing
from spasmjournal.figure.mixing import between
from spasmjournal.i18n import number_text
from spasmjournal.look import Look
from spasmjournal.report.callouts import Callout, CalloutColumn
from spasmjournal.report.phrases import level_text
from spasmjournal.report.regions import AffectedRegion
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Align, Words
from spasmjournal.vocabulary import View
from spasmjournal.wording import view_text

MOST_NAMED = 10
LEAST_TEXT = 6.2 * PT
"""Smaller words cannot be read on paper."""
_GAP = 8 * PT
_CELL = 9 * PT
_BARE = 0.25
"""How wide a column without names is beside one with some."""


class Body:
    """Both views side by side with names beside them, their captions and the scale of intensity."""

    def __init__(
        self, sheet: Sheet, anatomy: Anatomy, regions: Sequence[AffectedRegion], height: float
    ) -> None:
        self.height = height
        self._sheet = sheet
        self._regions = regions
        self._shapes = {view: FigureShape(anatomy, view) for view in (View.FRONT, View.BACK)}
        self._widths = self._share_width()
        self._placings = self._place()
        self._columns = self._callouts()
        self._marks = Marks(fills=fills(regions, sheet.look))

    @property
    def named(self) -> int:
        """How many regions are named beside it."""
        return sum(map(len, self._columns))

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint the figures from the left margin on."""
        painter.save()
        painter.translate(0, y)
        painter.setFont(self._sheet.faces.small.font)
        for view, placing in self._placings.items():
            self._paint_caption(painter, view, placing)
            shape = self._shapes[view]
            FigurePainter(shape, self._sheet.look).paint(painter, placing, self._marks, LEAST_TEXT)
        for column in self._columns:
            column.paint(painter)
        self._paint_foot(painter)
        painter.restore()

    @property
    def _box(self) -> QRectF:
        """Where the figures stand: below their captions, above the scale."""
        line = self._sheet.faces.small.line
        return QRectF(0, line + 2 * PT, self._sheet.width, self.height - 2 * line - 8 * PT)

    @property
    def _figure_width(self) -> float:
        bounds = self._shapes[View.FRONT].bounds
        return self._box.height() * (bounds.width() + 2 * CAPTION_GAP) / (bounds.height() + 4)

    def _share_width(self) -> list[float]:
        """How wide the columns of names are: before the front, between both, after the back."""
        filled = {self._column_of(region) for region in self._regions[:MOST_NAMED]}
        shares = [1.0 if number in filled or not filled else _BARE for number in range(3)]
        room = self._sheet.width - 2 * self._figure_width
        return [room * share / sum(shares) for share in shares]

    def _place(self) -> dict[View, Placing]:
        box, wide, (first, second, _) = self._box, self._figure_width, self._widths
        return {
            view: Placing.inside(QRectF(x, box.top(), wide, box.height()), self._shapes[view])
            for view, x in ((View.FRONT, first), (View.BACK, first + wide + second))
        }

    def _callouts(self) -> list[CalloutColumn]:
        found: list[list[Callout]] = [[], [], []]
        for region in self._regions[:MOST_NAMED]:
            found[self._column_of(region)].append(self._callout(region))
        box, x = self._box, 0.0
        columns: list[CalloutColumn] = []
        for width, callouts in zip(self._widths, found, strict=True):
            inside = QRectF(x + _GAP, box.top(), width - 2 * _GAP, box.height())
            columns.append(CalloutColumn(callouts, inside, self._sheet))
            x += width + self._figure_width
        return columns

    def _column_of(self, region: AffectedRegion) -> int:
        x = self._inner(region).x()
        if region.view is View.FRONT:
            return 1 if x > 0 else 0
        return 1 if x < 0 else 2

    def _callout(self, region: AffectedRegion) -> Callout:
        column = self._column_of(region)
        front = region.view is View.FRONT
        return Callout(
            name=region.name,
            says=region_text(region),
            at=self._placings[region.view].transform.map(self._inner(region)),
            toward=1 if (front and column == 0) or (not front and column == 1) else -1,
        )

    def _inner(self, region: AffectedRegion) -> QPointF:
        shape = self._shapes[region.view]
        return shape.inner(next(each for each in shape.regions if each.key == region.key))

    def _paint_caption(self, painter: QPainter, view: View, placing: Placing) -> None:
        words = Words(view_text(view), self._sheet.faces.small, self._figure_width, Align.CENTRE)
        words.paint(painter, placing.x - self._figure_width / 2, 0)

    def _paint_foot(self, painter: QPainter) -> None:
        """The ramp of intensity with its ends named, and how to read the figure."""
        look, face = self._sheet.look, self._sheet.faces.small
        y = self.height - face.line
        x = 0.0
        for text in (number_text(0), None, number_text(10)):
            if text is None:
                x += 3 * PT
                for colour in look.ramp:
                    painter.fillRect(QRectF(x, y + face.line / 4, _CELL, face.line / 2), QColor(colour))
                    x += _CELL
                x += 3 * PT
            else:
                words = Words(text, face, 30 * PT)
                words.paint(painter, x, y)
                x += face.width(text)
        left = x + 6 * PT
        room = self._sheet.width - left
        Words(self._legend(room), face, room, most_lines=1).paint(painter, left, y)

    def _legend(self, room: float) -> str:
        """How to read the figure, as much as one line has room for; L and R stand beside it anyway."""
        told = [QCoreApplication.translate("Report", "typical intensity; grey: not told.")]
        if more := len(self._regions) - self.named:
            and_more = QCoreApplication.translate("Report", "And in {more} more regions.")
            told.append(and_more.format(more=number_text(more)))
        sides = QCoreApplication.translate("Report", "Left and right are the person's own.")
        whole = " ".join([*told, sides])
        return whole if self._sheet.faces.small.width(whole) <= room else " ".join(told)


def region_text(region: AffectedRegion) -> str:
    """How often and how bad it was in a region."""
    if region.typical is None:
        return QCoreApplication.translate("Report", "spasms: {spasms}").format(
            spasms=number_text(region.spasms)
        )
    return QCoreApplication.translate("Report", "spasms: {spasms}, typical {typical}").format(
        spasms=number_text(region.spasms), typical=level_text(region.typical)
    )


def fills(regions: Sequence[AffectedRegion], look: Look) -> Mapping[str, str]:
    """The colour of each affected region: its typical intensity, or grey where none was told."""
    grey = between(look.skin, look.line, 0.5)
    return {
        region.key: grey if region.typical is None else look.ramp[round(region.typical)] for region in regions
    }
