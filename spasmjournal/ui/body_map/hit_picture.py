"""Which region a click chooses, as a picture with a number for each pixel: asking costs a look-up.

From below to above: a border of 12 pixels around the figure, the regions as they are drawn, for each
a square of 24 pixels where the drawing is too small for that, and the very middle of each drawing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from spasmjournal.anatomy import TARGET_SIDE, Region
from spasmjournal.ui.body_map.figure_pane import FigurePane

TARGET_PIXELS = 24.5
"""A little more than 24, for edges between pixels."""
BESIDE_PIXELS = 12
MIDDLE_PIXELS = 5.0
_BESIDE_STEP = 3

Hit = tuple[FigurePane, Region]


class HitPicture:
    """Both figures as they stand now, each pane within its own part of the map."""

    def __init__(self, size: QSize, parts: Sequence[tuple[FigurePane, QRectF]]) -> None:
        self._width, self._height = size.width(), size.height()
        self._hits: list[Hit | None] = [None]
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        for pane, part in parts:
            painter.setClipRect(part)
            _paint(painter, pane, len(self._hits))
            self._hits += [(pane, region) for region in pane.shape.regions]
        painter.end()
        self._line = image.bytesPerLine()
        self._numbers = bytes(image.constBits())

    def at(self, spot: QPointF) -> Hit | None:
        """The pane and region that a click at a widget point chooses."""
        x, y = int(spot.x()), int(spot.y())
        if 0 <= x < self._width and 0 <= y < self._height:
            return self._hits[self._numbers[y * self._line + x]]
        return None


def _paint(painter: QPainter, pane: FigurePane, first: int) -> None:
    paths = [
        (_number(number), pane.outline(region)) for number, region in enumerate(pane.shape.regions, first)
    ]
    for distance in range(BESIDE_PIXELS, 0, -_BESIDE_STEP):
        for number, path in paths:
            painter.strokePath(
                path, QPen(number, 2 * distance, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
    for number, path in paths:
        painter.fillPath(path, number)
    for number, region in zip((number for number, _ in paths), pane.shape.regions, strict=True):
        if square := _square(pane, region):
            painter.fillRect(square, number)
    for number, region in zip((number for number, _ in paths), pane.shape.regions, strict=True):
        painter.fillRect(_around(pane.centre_of(region), MIDDLE_PIXELS), number)


def _number(number: int) -> QColor:
    return QColor(number, number, number)


def _square(pane: FigurePane, region: Region) -> QRectF | None:
    """The part of a region's square that is 24 pixels wide, as near to its middle as can be."""
    if pane.view not in region.targets:
        return None
    whole = QRectF(*region.targets[pane.view], TARGET_SIDE, TARGET_SIDE)
    side = min(TARGET_SIDE, TARGET_PIXELS / pane.placing.scale)
    x, y = region.inner[pane.view]
    left = min(max(x - side / 2, whole.left()), whole.right() - side)
    top = min(max(y - side / 2, whole.top()), whole.bottom() - side)
    one, other = pane.widget_point(left, top), pane.widget_point(left + side, top + side)
    return QRectF(one, other).normalized()


def _around(middle: QPointF, side: float) -> QRectF:
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
