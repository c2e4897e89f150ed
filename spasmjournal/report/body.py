"""The figure on page one: shaded by intensity, numbered by how often, front and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from spasmjournal.anatomy import Anatomy
from spasmjournal.figure import FigurePainter, FigureShape, Marks, Placing
from spasmjournal.i18n import number_text
from spasmjournal.look import Look
from spasmjournal.report.contents import AffectedRegion
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Align, Words
from spasmjournal.vocabulary import View
from spasmjournal.wording import view_text

BADGE = 5.6 * PT
LEAST_TEXT = 6.2 * PT
"""Smaller words cannot be read on paper."""


@dataclass(frozen=True)
class Badge:
    """The rank of a region, written beside or on it."""

    rank: int
    at: QPointF
    region: QPointF


class Body:
    """Both views side by side with their captions and the scale of intensity."""

    def __init__(
        self,
        sheet: Sheet,
        anatomy: Anatomy,
        regions: Sequence[AffectedRegion],
        ranked: int,
        width: float,
        height: float,
    ) -> None:
        self._sheet = sheet
        self._shapes = [FigureShape(anatomy, view) for view in (View.FRONT, View.BACK)]
        self._marks = Marks(fills=fills(regions, ranked, sheet.look))
        self._ranks = {region.key: rank for rank, region in enumerate(regions[:ranked], 1)}
        self._width = width
        self.height = height

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint the figures from the left margin on."""
        faces = self._sheet.faces
        half = self._width / 2
        captions = faces.small.line + 2 * PT
        box = QRectF(0, y + captions, half, self.height - captions - 2 * faces.small.line - 2 * PT)
        for shape in self._shapes:
            caption = Words(view_text(shape.view), faces.small, half, Align.CENTRE)
            caption.paint(painter, box.x(), y)
            placing = Placing.inside(box, shape)
            FigurePainter(shape, self._sheet.look).paint(painter, placing, self._marks, LEAST_TEXT)
            self._paint_badges(painter, shape, placing)
            box.translate(half, 0)
        Scale(self._sheet, self._width).paint(painter, y + self.height - 1.6 * faces.small.line)

    def _paint_badges(self, painter: QPainter, shape: FigureShape, placing: Placing) -> None:
        look = self._sheet.look
        for badge in badges(shape, placing, self._ranks):
            painter.setPen(QPen(QColor(look.ink), 0.7 * PT))
            if QLineF(badge.region, badge.at).length() > BADGE:
                painter.drawLine(badge.region, badge.at)
            painter.setBrush(QColor(look.paper))
            painter.drawEllipse(badge.at, BADGE, BADGE)
            words = Words(number_text(badge.rank), self._sheet.faces.badge, 2 * BADGE, Align.CENTRE)
            words.paint(painter, badge.at.x() - BADGE, badge.at.y() - words.height / 2)


class Scale:
    """The ramp of intensity with its ends named, for colour and for grey."""

    def __init__(self, sheet: Sheet, width: float) -> None:
        self._sheet = sheet
        self._width = width

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint it in the middle of the width."""
        look, face = self._sheet.look, self._sheet.faces.small
        cell = 9 * PT
        left = (self._width - cell * len(look.ramp)) / 2
        for level, colour in enumerate(look.ramp):
            box = QRectF(left + level * cell, y, cell, 6 * PT)
            painter.fillRect(box, QColor(colour))
        ends = ((number_text(0), Align.RIGHT, left - 24 * PT), (number_text(10), Align.LEFT, 0.0))
        for text, align, x in ends:
            place = x or left + cell * len(look.ramp) + 4 * PT
            Words(text, face, 20 * PT, align).paint(painter, place, y + 3 * PT - face.line / 2)


def fills(regions: Sequence[AffectedRegion], ranked: int, look: Look) -> Mapping[str, str]:
    """The colour of each affected region: the typical intensity of the ranked, grey for the others."""
    told = {region.key: region.typical for region in regions[:ranked] if region.typical is not None}
    grey = _between(look.skin, look.line)
    return {
        region.key: look.ramp[round(told[region.key])] if region.key in told else grey for region in regions
    }


def _between(one: str, other: str) -> str:
    first, second = QColor(one), QColor(other)
    return QColor.fromRgbF(
        (first.redF() + second.redF()) / 2,
        (first.greenF() + second.greenF()) / 2,
        (first.blueF() + second.blueF()) / 2,
    ).name()


def badges(shape: FigureShape, placing: Placing, ranks: Mapping[str, int]) -> list[Badge]:
    """One badge for each ranked region of a view, moved apart where they would lie on each other."""
    found: list[Badge] = []
    for region in shape.regions:
        if region.key in ranks:
            middle = placing.transform.map(shape.inner(region))
            found.append(Badge(ranks[region.key], _free(middle, [badge.at for badge in found]), middle))
    return found


def _free(wanted: QPointF, taken: Sequence[QPointF]) -> QPointF:
    """The nearest spot to `wanted` that no badge covers, among rings around it."""
    for ring in range(8):
        for turn in range(12 if ring else 1):
            line = QLineF.fromPolar(ring * BADGE * 0.8, 30 * turn)
            spot = wanted + line.p2()
            if all(QLineF(spot, other).length() >= 2.1 * BADGE for other in taken):
                return spot
    return wanted
