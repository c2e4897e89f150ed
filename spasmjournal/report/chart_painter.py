"""A chart drawn by a Qt painter: lines, areas and letters in the faces of the page, nothing as pixels.

What is half transparent on a chart is mixed with the paper, for PDF/A-1 knows no transparency; and it is
painted below the lines and marks that it would let through.
"""

from bisect import bisect_right
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from spasmjournal.charts.chart import Chart
from spasmjournal.report.typography import unjoined

_DOTS_PER_INCH = 72.0
_MEASURED = 100.0
"""Letters are measured so many points high, and scaled."""
_BOLD_FROM = 600
_LEAST_DASH = 0.01
_AREA_FROM = 24.0
"""What is filled and this large, in points, is an area; smaller things are marks."""
_TILE = 72.0
_CAPS = {
    "butt": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "projecting": Qt.PenCapStyle.SquareCap,
}
_JOINS = {
    "miter": Qt.PenJoinStyle.MiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}


def paint_chart(chart: Chart, painter: QPainter, box: QRectF, family: str, paper: str) -> None:
    """Paint a chart into a box of a painter whose unit is the point; `family` is its face."""
    figure = Figure(figsize=(box.width() / _DOTS_PER_INCH, box.height() / _DOTS_PER_INCH), dpi=_DOTS_PER_INCH)
    chart.draw(figure)
    painter.save()
    painter.translate(box.topLeft())
    renderer = _Renderer(painter, box.width(), box.height(), family, QColor(paper))
    figure.draw(renderer)
    renderer.finish()
    painter.restore()


class _Renderer(RendererBase):
    """What matplotlib asks of whoever draws, in points; its y axis points up."""

    def __init__(self, painter: QPainter, width: float, height: float, family: str, paper: QColor) -> None:
        super().__init__()
        self._painter = painter
        self._width = width
        self._height = height
        self._family = family
        self._paper = paper
        self._turn = Affine2D().scale(1, -1).translate(0, height)
        self._acts: list[Callable[[], None]] = []
        self._ground = 0
        self._veils: list[float] = []

    def finish(self) -> None:
        """Paint what was asked for, and hold the painter no longer: texts remember who drew them last."""
        for act in self._acts:
            act()
        self._acts.clear()
        del self._painter

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._width, self._height

    def points_to_pixels(self, points: Any) -> Any:
        return points

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: N803
    ) -> None:
        drawn = _painter_path(path, transform + self._turn)
        act = partial(self._paint_path, self._kept(gc), drawn, rgbFace)
        if rgbFace is None or max(drawn.boundingRect().width(), drawn.boundingRect().height()) < _AREA_FROM:
            self._acts.append(act)
        elif (alpha := self._alpha(rgbFace, gc)) < 1:
            self._paint_below(act, alpha)
        else:
            self._acts.append(act)
            self._ground, self._veils = len(self._acts), []

    def _paint_below(self, act: Callable[[], None], alpha: float) -> None:
        """What is seen through in the window goes below all since the last area, the thinnest lowest."""
        place = bisect_right(self._veils, alpha)
        self._acts.insert(self._ground + place, act)
        self._veils.insert(place, alpha)

    def _paint_path(self, gc: GraphicsContextBase, drawn: QPainterPath, face: Any) -> None:
        painter = self._painter
        painter.save()
        self._clip(gc)
        if (fill := self._mixed(face, gc)) is not None:
            painter.fillPath(drawn, fill)
        if gc.get_hatch():
            self._hatch(gc, drawn)
        pen = self._pen(gc)
        if pen is not None:
            painter.strokePath(drawn, pen)
        painter.restore()

    def draw_image(
        self, gc: GraphicsContextBase, x: float, y: float, im: Any, transform: Transform | None = None
    ) -> None:
        high, wide = im.shape[:2]
        rows = np.ascontiguousarray(im[::-1])
        picture = QImage(rows.data, wide, high, QImage.Format.Format_RGBA8888)
        flat = QImage(picture.size(), QImage.Format.Format_RGB32)
        flat.fill(self._paper)
        mixing = QPainter(flat)
        mixing.drawImage(0, 0, picture)
        mixing.end()
        box = QRectF(x, self._height - y - high, wide, high)
        self._acts.append(lambda: self._painter.drawImage(box, flat))

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        ink = self._mixed(gc.get_rgb(), gc)
        if ink is not None:
            at = (QPointF(x, y), -angle)
            self._acts.append(partial(self._paint_text, self._kept(gc), at, s, prop, ink))

    def _paint_text(
        self, gc: GraphicsContextBase, at: tuple[QPointF, float], text: str, prop: FontProperties, ink: QColor
    ) -> None:
        painter = self._painter
        painter.save()
        self._clip(gc)
        painter.translate(at[0])
        painter.rotate(at[1])
        scale = prop.get_size_in_points() / _MEASURED
        painter.scale(scale, scale)
        painter.setFont(self._font(prop))
        painter.setPen(ink)
        painter.drawText(QPointF(0, 0), text)
        painter.restore()

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: Any
    ) -> tuple[float, float, float]:
        metrics = QFontMetricsF(self._font(prop))
        scale = prop.get_size_in_points() / _MEASURED
        box = metrics.tightBoundingRect(s)
        descent = max(box.bottom(), 0.0) * scale
        return metrics.horizontalAdvance(s) * scale, -box.top() * scale + descent, descent

    def _font(self, prop: FontProperties) -> QFont:
        weight = prop.get_weight()
        bold = weight == "bold" or (not isinstance(weight, str) and weight >= _BOLD_FROM)
        font = unjoined(QFont(self._family))
        font.setPixelSize(int(_MEASURED))
        font.setBold(bold)
        return font

    def _clip(self, gc: GraphicsContextBase) -> None:
        if (box := gc.get_clip_rectangle()) is not None:
            bounds = box.bounds
            around = QRectF(bounds[0], self._height - bounds[1] - bounds[3], bounds[2], bounds[3])
            self._painter.setClipRect(around, Qt.ClipOperation.IntersectClip)
        path, transform = gc.get_clip_path()
        if path is not None and transform is not None:
            within = _painter_path(path, transform + self._turn)
            self._painter.setClipPath(within, Qt.ClipOperation.IntersectClip)

    def _kept(self, gc: GraphicsContextBase) -> GraphicsContextBase:
        """A copy, for matplotlib uses one for many strokes."""
        kept = self.new_gc()
        kept.copy_properties(gc)
        return kept

    def _alpha(self, colour: Any, gc: GraphicsContextBase) -> float:
        return float(gc.get_alpha() if gc.get_forced_alpha() else to_rgba(colour)[3])

    def _mixed(self, colour: Any, gc: GraphicsContextBase) -> QColor | None:
        """A colour as it looks on the paper, or None where nothing of it is left."""
        if colour is None:
            return None
        alpha = self._alpha(colour, gc)
        if alpha <= 0:
            return None
        rgb = to_rgba(colour)[:3]
        under = (self._paper.redF(), self._paper.greenF(), self._paper.blueF())
        mixed = [alpha * over + (1 - alpha) * below for over, below in zip(rgb, under, strict=True)]
        return QColor.fromRgbF(*(min(max(part, 0.0), 1.0) for part in mixed))

    def _pen(self, gc: GraphicsContextBase) -> QPen | None:
        width = gc.get_linewidth()
        colour = self._mixed(gc.get_rgb(), gc) if width > 0 else None
        if colour is None:
            return None
        pen = QPen(colour, width)
        pen.setCapStyle(_CAPS[str(gc.get_capstyle())])
        pen.setJoinStyle(_JOINS[str(gc.get_joinstyle())])
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            lengths = np.asarray(dashes, dtype=np.float64) / width
            pen.setDashPattern(np.maximum(lengths, _LEAST_DASH).tolist())
            pen.setDashOffset(offset / width)
        return pen

    def _hatch(self, gc: GraphicsContextBase, within: QPainterPath) -> None:
        """One square of the pattern after another, cut to the path."""
        tile, colour = gc.get_hatch_path(), self._mixed(gc.get_hatch_color(), gc)
        if colour is None:
            return
        painter, box = self._painter, within.boundingRect()
        lines = _painter_path(tile, Affine2D().scale(_TILE, -_TILE))
        painter.save()
        painter.setClipPath(within, Qt.ClipOperation.IntersectClip)
        for column in range(int(box.left() // _TILE), int(box.right() // _TILE) + 1):
            for row in range(int(box.top() // _TILE), int(box.bottom() // _TILE) + 1):
                moved = lines.translated(column * _TILE, (row + 1) * _TILE)
                painter.strokePath(moved, QPen(colour, gc.get_hatch_linewidth()))
        painter.restore()


def _painter_path(path: Any, transform: Transform) -> QPainterPath:
    drawn = QPainterPath()
    for points, code in path.iter_segments(transform, remove_nans=True, curves=True):
        spots = [QPointF(x, y) for x, y in zip(points[::2], points[1::2], strict=True)]
        if code == Path.MOVETO:
            drawn.moveTo(spots[0])
        elif code == Path.LINETO:
            drawn.lineTo(spots[0])
        elif code == Path.CURVE3:
            drawn.quadTo(*spots)
        elif code == Path.CURVE4:
            drawn.cubicTo(*spots)
        elif code == Path.CLOSEPOLY:
            drawn.closeSubpath()
    return drawn
