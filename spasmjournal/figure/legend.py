"""The legend of a face: its samples in a row, wrapped where the width ends, on screen and on paper."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from spasmjournal.figure.faces import Face, Sample
from spasmjournal.figure.hatch import draw_hatch
from spasmjournal.figure.labels import draw_sign
from spasmjournal.figure.marks import Hatch, Label, Sign
from spasmjournal.look import Look

_TALL = 1.7
_LINE = 2.1
_GAP = 0.45
_HATCH_UNIT = 11.0
"""So many units of the figure's hatching go on one height of a capital letter's line."""


class _Place(NamedTuple):
    sample: Sample
    left: float
    row: int
    wide: float


class Legend:
    """Draws the samples of a face with their words; all sizes follow the font (in pixels)."""

    def __init__(self, face: Face, look: Look, font: QFont) -> None:
        self._face = face
        self._look = look
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._em = self._metrics.height() / 1.2

    def height(self, width: float) -> float:
        """How tall the legend is in this width."""
        return (max((place.row for place in self._places(width)), default=0) + 1) * _LINE * self._em

    def paint(self, painter: QPainter, left: float, top: float, width: float) -> None:
        """Draw it from the left on."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        if self._face.title:
            self._write(painter, self._face.title, left, top)
        for place in self._places(width):
            spot = QPointF(left + place.left, top + place.row * _LINE * self._em)
            box = QRectF(spot.x(), spot.y(), place.wide, _TALL * self._em)
            self._draw_sample(painter, place.sample, box)
            self._write(painter, place.sample.words, box.right() + _GAP * self._em, spot.y())
        painter.restore()

    def _places(self, width: float) -> Iterator[_Place]:
        at = self._wide(self._face.title) + _GAP * 2 * self._em if self._face.title else 0.0
        row = 0
        scale = sum(self._sample_width(sample) for sample in self._face.samples if not sample.words)
        if at and scale <= width < at + scale:
            at, row = 0.0, 1
        for sample in self._face.samples:
            at += _GAP * 2 * self._em if sample.words and at else 0.0
            wide = self._sample_width(sample)
            words = self._wide(sample.words) + _GAP * self._em if sample.words else 0.0
            if at and at + wide + words > width:
                at, row = 0.0, row + 1
            yield _Place(sample, at, row, wide)
            at += wide + words

    def _sample_width(self, sample: Sample) -> float:
        text = sample.patch.label.text if sample.patch else ""
        if not text:
            return 2.6 * self._em
        return 2.6 * self._em if isinstance(text, Sign) else self._wide(text) + 1.6 * self._em

    def _draw_sample(self, painter: QPainter, sample: Sample, box: QRectF) -> None:
        patch = sample.patch
        painter.fillRect(box, QColor(patch.fill if patch else self._look.skin))
        if patch:
            self._draw_hatch(painter, patch.hatch, box)
            self._draw_label(painter, patch.label, box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.outline), self._em * 0.06))
        painter.drawRect(box)

    def _draw_hatch(self, painter: QPainter, hatch: Hatch, box: QRectF) -> None:
        scale = self._em / _HATCH_UNIT
        path = QPainterPath()
        path.addRect(QRectF(0, 0, box.width() / scale, box.height() / scale))
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        draw_hatch(painter, path, hatch)
        painter.restore()

    def _draw_label(self, painter: QPainter, label: Label, box: QRectF) -> None:
        wide = 1.1 * self._em if isinstance(label.text, Sign) else self._wide(label.text) + 0.3 * self._em
        plate = QRectF(0, 0, wide, 1.05 * self._em)
        plate.moveCenter(box.center())
        painter.fillRect(plate, QColor(label.plate))
        if isinstance(label.text, Sign):
            draw_sign(painter, label.text, box.center(), 0.6 * self._em, label.ink)
        else:
            painter.setPen(QColor(label.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label.text)

    def _write(self, painter: QPainter, words: str, left: float, top: float) -> None:
        painter.setPen(QColor(self._look.ink))
        box = QRectF(left, top, self._wide(words) + self._em, _TALL * self._em)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _wide(self, words: str) -> float:
        return self._metrics.horizontalAdvance(words)
