"""The words around the figures, and the kept picture of what seldom changes."""

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPixmap

from spasmjournal.figure import Face, Legend, Marks
from spasmjournal.look import Look
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.vocabulary import Side

NAME_FACTOR = 1.25
"""How much larger than the text the name of a region is written."""
GAP = 6
_SIDE_FACTOR = 1.6
_NUMBER_FACTOR = 0.75
_LEGEND_MARGIN = 12
_ANY_HEIGHT = 10_000
_NAME_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class MapPicture:
    """Draws the map in one look: the figures within `area`, below it the name, below that the legend."""

    def __init__(self, look: Look, font: QFont, face: Face | None = None) -> None:
        self.look = look
        self.face = face
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

    def height_for_names(self, width: float, names: Iterable[str]) -> int:
        """Room for the longest name, which may need two lines in a narrow map or with large text."""
        metrics = QFontMetrics(self.font(NAME_FACTOR))
        room = QRect(0, 0, int(width), _ANY_HEIGHT)
        boxes = (metrics.boundingRect(room, _NAME_FLAGS, name) for name in names)
        return max(box.height() for box in boxes) + GAP

    def height_for_legend(self, width: float) -> int:
        """Room for the legend of the face, if one is shown."""
        if self.face is None:
            return 0
        return ceil(self._legend(self.face).height(width - 2 * _LEGEND_MARGIN)) + GAP

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
        if self.face is not None:
            self._paint_legend(painter, self.face, size)
        painter.setClipRect(self.area)
        least_text = QFontInfo(self.font(_NUMBER_FACTOR)).pixelSize()
        for pane, caption in panes:
            pane.painter.paint_figure(painter, pane.placing, marks, least_text)
            pane.painter.paint_sides(painter, pane.placing, least_text)
            self._paint_caption(painter, pane, caption)
        painter.end()
        return picture

    def _paint_legend(self, painter: QPainter, face: Face, size: QSizeF) -> None:
        wide = size.width() - 2 * _LEGEND_MARGIN
        top = size.height() - self.height_for_legend(size.width()) + GAP
        self._legend(face).paint(painter, _LEGEND_MARGIN, top, wide)

    def _legend(self, face: Face) -> Legend:
        return Legend(face, self.look, self.font(1.0))

    def _paint_caption(self, painter: QPainter, pane: FigurePane, caption: str) -> None:
        painter.setFont(self.font(1.0))
        painter.setPen(QColor(self.look.muted))
        crown = pane.placing.y + pane.shape.bounds.top() * pane.placing.scale
        line, wide = self.line_height(), self.area.width() / 2
        box = QRectF(pane.placing.x - wide / 2, crown - line - GAP, wide, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, caption)
