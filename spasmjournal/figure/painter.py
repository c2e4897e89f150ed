"""Painting one view of the figure as vectors, at any size, on screen or paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QTransform

from spasmjournal.figure.hatch import draw_hatch
from spasmjournal.figure.labels import draw_label
from spasmjournal.figure.marks import Dot, Hatch, Marks
from spasmjournal.figure.mixing import between
from spasmjournal.figure.shape import FigureShape
from spasmjournal.figure.strokes import DrawnLine, draw_lines, draw_paths, straight
from spasmjournal.look import Look
from spasmjournal.observation import Stroke
from spasmjournal.outline import Point

CAPTION_GAP = 12.0
"""Room left on each side of the figure, in body units."""

_OUTLINE_WIDTH = 2.0
_BORDER_WIDTH = 0.9
_DETAIL_WIDTH = 1.3
_CHOSEN_WIDTH = 3.4
_DOT_RADIUS = 8.0
_SIDE_HEIGHT = 110.0
_SIDE_SIZE = 34.0
_CAPTION_SIZE = 20.0
_CAPTION_MOST = 32.0
"""Larger, the names of the soles would run into the feet (body units)."""
_WORDS_ROOM = 120.0


@dataclass(frozen=True)
class Placing:
    """Where a figure stands: the paper point of the midline at the crown, and paper units a body unit."""

    x: float
    y: float
    scale: float

    @classmethod
    def inside(cls, box: QRectF, shape: FigureShape) -> "Placing":
        """As large as `box` allows, with L and R beside the figure, in the middle of it."""
        wide = shape.bounds.width() + 2 * CAPTION_GAP
        scale = max(min(box.width() / wide, box.height() / (shape.bounds.height() + 4)), 0.01)
        top = box.center().y() - shape.bounds.center().y() * scale
        return cls(box.center().x(), top, scale)

    @property
    def transform(self) -> QTransform:
        """From picture units to the paper."""
        return QTransform(self.scale, 0, 0, self.scale, self.x, self.y)


class FigurePainter:
    """Draws one view in one look; the same on a widget, a picture and a page."""

    def __init__(self, shape: FigureShape, look: Look) -> None:
        self._shape = shape
        self._look = look
        self._lines: dict[Stroke, DrawnLine] = {}

    def paint(
        self, painter: QPainter, placing: Placing, marks: Marks | None = None, least_text: float = 0.0
    ) -> None:
        """Draw the figure with everything marked on it, and L and R beside it.

        No words are set smaller than `least_text`, in paper units.
        """
        self.paint_figure(painter, placing, marks or Marks(), least_text)
        self.paint_sides(painter, placing, least_text)
        self.paint_marks(painter, placing, marks or Marks())

    def paint_figure(
        self, painter: QPainter, placing: Placing, marks: Marks, least_text: float = 0.0
    ) -> None:
        """Draw the body with its shaded regions, borders, details and labels.

        A number that finds no room at `least_text` is left out.
        """
        with _Drawing(painter, placing):
            self._fill(painter, marks)
            self._draw_lines(painter)
            painter.setFont(self._font(painter, _CAPTION_SIZE, QFont.Weight.DemiBold))
            for key, label in marks.labels.items():
                if self._shape.has(key):
                    path, spot = self._shape.path(key), self._shape.room(key)
                    draw_label(painter, label, path, spot, least_text / placing.scale)

    def paint_marks(self, painter: QPainter, placing: Placing, marks: Marks) -> None:
        """Draw what is chosen, the lines drawn by hand, and the dots."""
        if not (marks.selected or marks.dots or marks.strokes):
            return
        with _Drawing(painter, placing):
            for key in sorted(marks.selected):
                if self._shape.has(key):
                    self._draw_chosen(painter, self._shape.path(key))
            draw_lines(painter, self._look, [self._line(one) for one in self._of_view(marks.strokes)])
            for dot in marks.dots:
                if dot.view is self._shape.view:
                    self._draw_dot(painter, dot)

    def paint_ink(self, painter: QPainter, placing: Placing, lines: Sequence[Sequence[Point]]) -> None:
        """Draw lines by hand, in body units, as they are being drawn."""
        with _Drawing(painter, placing):
            draw_paths(painter, self._look, [straight(self._in_picture(line)) for line in lines])

    def paint_sides(self, painter: QPainter, placing: Placing, least_text: float = 0.0) -> None:
        """Write L and R, the person's own, on both sides of the figure, and what stands beside it."""
        least = least_text / placing.scale
        with _Drawing(painter, placing):
            painter.setPen(QColor(self._look.muted))
            painter.setFont(self._font(painter, max(_SIDE_SIZE, least), QFont.Weight.DemiBold))
            for letter, x in self._side_letters():
                _write(painter, QPointF(x, _SIDE_HEIGHT), letter)
            caption_size = min(max(_CAPTION_SIZE, least), _CAPTION_MOST)
            painter.setFont(self._font(painter, caption_size, QFont.Weight.Normal))
            for caption in self._shape.captions:
                _write(painter, QPointF(self._shape.picture_x(caption.x), caption.y), caption.text)

    def paint_hover(self, painter: QPainter, placing: Placing, key: str) -> None:
        """Draw the region under the pointer."""
        with _Drawing(painter, placing):
            painter.setPen(_pen(self._look.accent, _OUTLINE_WIDTH))
            painter.setBrush(_see_through(self._look.accent, 46))
            painter.drawPath(self._shape.path(key))

    def paint_focus(self, painter: QPainter, placing: Placing, key: str) -> None:
        """Draw the ring of keyboard focus around a region."""
        with _Drawing(painter, placing):
            ring = _pen(self._look.ink, _CHOSEN_WIDTH)
            ring.setDashPattern([2.2, 1.6])
            painter.strokePath(self._shape.path(key), _pen(self._look.paper, _CHOSEN_WIDTH + 2))
            painter.strokePath(self._shape.path(key), ring)

    def _fill(self, painter: QPainter, marks: Marks) -> None:
        painter.fillPath(self._shape.silhouette, QColor(self._look.skin))
        for key, colour in marks.fills.items():
            if self._shape.has(key):
                painter.fillPath(self._shape.path(key), QColor(colour))
        for key, hatch in marks.hatches.items():
            if self._shape.has(key):
                drawn = hatch if isinstance(hatch, Hatch) else Hatch(hatch, self._look.ink)
                draw_hatch(painter, self._shape.path(key), drawn)

    def _draw_lines(self, painter: QPainter) -> None:
        border = _pen(between(self._look.skin, self._look.detail, 0.75), _BORDER_WIDTH)
        for region in self._shape.regions:
            painter.strokePath(self._shape.path(region.key), border)
        for line in self._shape.details:
            painter.strokePath(
                line, _pen(between(self._look.detail, self._look.outline, 0.45), _DETAIL_WIDTH)
            )
        painter.strokePath(self._shape.silhouette, _pen(self._look.outline, _OUTLINE_WIDTH))

    def _draw_chosen(self, painter: QPainter, path: QPainterPath) -> None:
        painter.fillPath(path, _see_through(self._look.accent, 96))
        painter.strokePath(path, _pen(self._look.accent, _CHOSEN_WIDTH))

    def _draw_dot(self, painter: QPainter, dot: Dot) -> None:
        middle = QPointF(self._shape.picture_x(dot.x), dot.y)
        painter.setPen(_pen(self._look.paper, 4.5))
        painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        painter.drawEllipse(middle, _DOT_RADIUS, _DOT_RADIUS)
        unrated = dot.intensity is None
        painter.setPen(_pen(self._look.accent, 3) if unrated else _pen(self._look.ink, 1.8))
        painter.setBrush(
            QColor(self._look.paper if dot.intensity is None else self._look.ramp[dot.intensity])
        )
        painter.drawEllipse(middle, _DOT_RADIUS, _DOT_RADIUS)

    def _of_view(self, strokes: Iterable[Stroke]) -> Iterator[Stroke]:
        return (stroke for stroke in strokes if stroke.view is self._shape.view)

    def _line(self, stroke: Stroke) -> DrawnLine:
        if stroke not in self._lines:
            self._lines[stroke] = DrawnLine(self._in_picture(stroke.points))
        return self._lines[stroke]

    def _in_picture(self, points: Sequence[Point]) -> list[Point]:
        return [(self._shape.picture_x(x), y) for x, y in points]

    def _font(self, painter: QPainter, size: float, weight: QFont.Weight) -> QFont:
        font = QFont(self._look.font) if self._look.font else QFont(painter.font())
        font.setPixelSize(round(size))
        font.setWeight(weight)
        return font

    def _side_letters(self) -> tuple[tuple[str, float], tuple[str, float]]:
        # beside the shoulders, where the figure leaves room at any width
        away = self._shape.bounds.width() / 2 - _SIDE_SIZE / 2
        left = self._shape.picture_x(away)
        left_letter = QCoreApplication.translate("Figure", "L", "the person's own left")
        right_letter = QCoreApplication.translate("Figure", "R", "the person's own right")
        return (left_letter, left), (right_letter, -left)


class _Drawing:
    """A painter in picture units for a while."""

    def __init__(self, painter: QPainter, placing: Placing) -> None:
        self._painter = painter
        self._placing = placing

    def __enter__(self) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setTransform(self._placing.transform, True)

    def __exit__(self, *_: object) -> None:
        self._painter.restore()


def _write(painter: QPainter, middle: QPointF, words: str) -> None:
    box = QRectF(middle.x() - _WORDS_ROOM, middle.y() - _WORDS_ROOM, 2 * _WORDS_ROOM, 2 * _WORDS_ROOM)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _see_through(colour: str, alpha: int) -> QColor:
    clear = QColor(colour)
    clear.setAlpha(alpha)
    return clear
