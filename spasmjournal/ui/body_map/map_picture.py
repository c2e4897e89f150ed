"""The words around the figures, and the kept picture of what seldom changes."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from spasmjournal.anatomy import Region
from spasmjournal.figure import Marks
from spasmjournal.look import Look
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.vocabulary import Side

NAME_FACTOR = 1.25
"""How much larger than the text the name of a region is written."""
GAP = 6
_SIDE_FACTOR = 1.6
_NAME_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class MapPicture:
    """Draws the map in one look; the figures stay within `area`, the name stands below it."""

    def __init__(self, look: Look, font: QFont) -> None:
        self.look = look
        self._font = font
        self._kept = QPixmap()
        self.area = QRectF()
        self.made = 0
        """How often the whole picture was drawn."""

    def forget(self) -> None:
        """Draw the picture anew when it is next asked for."""
        self._kept = QPixmap()

    def paint_base(
        self,
        painter: QPainter,
        part: QRect,
        size: QSizeF,
        panes: Sequence[tuple[FigurePane, str]],
        marks: Marks,
    ) -> None:
        """Copy a part of the picture of both figures, each with its caption."""
        ratio = painter.device().devicePixelRatio()
        if self._kept.isNull() or self._kept.devicePixelRatio() != ratio:
            self._kept = self._picture(size, ratio, panes, marks)
            self.made += 1
        area = QRectF(part)
        painter.drawPixmap(area, self._kept, QRectF(area.topLeft() * ratio, area.size() * ratio))

    def paint_sides(self, painter: QPainter, pane: FigurePane, part: QRectF) -> None:
        """Write L and R at the edges of what is seen of a figure, each in its own half."""
        painter.setFont(self.font(_SIDE_FACTOR))
        painter.setPen(QColor(self.look.muted))
        wide = 2.0 * self.line_height()
        letters = {
            Side.LEFT: QCoreApplication.translate("Figure", "L", "the person's own left"),
            Side.RIGHT: QCoreApplication.translate("Figure", "R", "the person's own right"),
        }
        for side, half in pane.halves(part).items():
            left = half.left() if half.center().x() < pane.placing.x else half.right() - wide
            if half.width() > wide:
                box = QRectF(left, half.bottom() - wide, wide, wide)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters[side])

    def paint_name(self, painter: QPainter, box: QRect, name: str) -> None:
        """Write the name of a region below the figures."""
        painter.setFont(self.font(NAME_FACTOR))
        painter.setPen(QColor(self.look.ink))
        painter.drawText(box, _NAME_FLAGS, name)

    def height_for_names(self, size: QSizeF, regions: Iterable[Region]) -> int:
        """Room for the longest name, which may need two lines in a narrow map or with large text."""
        metrics = QFontMetrics(self.font(NAME_FACTOR))
        room = QRect(0, 0, int(size.width()), int(size.height()))
        boxes = (metrics.boundingRect(room, _NAME_FLAGS, region.name) for region in regions)
        return max(box.height() for box in boxes) + GAP

    def line_height(self) -> int:
        """The height of a caption."""
        return QFontMetrics(self.font(1.0)).height()

    def font(self, factor: float) -> QFont:
        """The look's font, so many times as large as its text."""
        font = QFont(self.look.font) if self.look.font else QFont(self._font)
        font.setPointSizeF(self.look.text_points * factor)
        return font

    def _picture(
        self, size: QSizeF, ratio: float, panes: Sequence[tuple[FigurePane, str]], marks: Marks
    ) -> QPixmap:
        picture = QPixmap((size * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self.look.paper))
        painter = QPainter(picture)
        painter.setClipRect(self.area)
        for pane, caption in panes:
            pane.painter.paint_figure(painter, pane.placing, marks)
            pane.painter.paint_sides(painter, pane.placing)
            self._paint_caption(painter, pane, caption)
        painter.end()
        return picture

    def _paint_caption(self, painter: QPainter, pane: FigurePane, caption: str) -> None:
        painter.setFont(self.font(1.0))
        painter.setPen(QColor(self.look.muted))
        crown = pane.placing.y + pane.shape.bounds.top() * pane.placing.scale
        line, wide = self.line_height(), self.area.width() / 2
        box = QRectF(pane.placing.x - wide / 2, crown - line - GAP, wide, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, caption)
