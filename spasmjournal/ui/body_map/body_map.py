"""The body map widget: front and back side by side; a click or a key chooses a place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.figure import Dot, Marks
from spasmjournal.look import Look
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.vocabulary import View

NAME_FACTOR = 1.25
"""How much larger than the text the name of a region is written."""
_NAME_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_GAP = 6
_LEAST_SIZE = (360, 360)


@dataclass(frozen=True)
class Choice:
    """A place that the person chose; x and y are body units, exact for a click."""

    region: Region
    view: View
    x: float
    y: float


class BodyMap(QWidget):
    """The figure from the front and from behind; it says what the person chose, and keeps nothing."""

    region_chosen = Signal(object)
    """A `Choice`."""
    region_hovered = Signal(object)
    """The `Region` under the pointer or the keyboard, or None."""

    def __init__(self, anatomy: Anatomy, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anatomy = anatomy
        self._look = look
        self._marks = Marks()
        self._shades: Mapping[str, int] = {}
        self._hovered: Region | None = None
        self._base = QPixmap()
        self._name_height = 0
        self.pictures_made = 0
        self._last: tuple[FigurePane, Region] | None = None
        self._by_key = False
        self._panes = tuple(FigurePane(anatomy, view, look, self) for view in View)
        for pane in self._panes:
            pane.pressed.connect(self._choose_by_key)
            pane.focus_moved.connect(self._focus_moved)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(*_LEAST_SIZE)
        self.setAccessibleName(self.tr("Body map"))

    def sizeHint(self) -> QSize:
        """A size at which every region is easy to see."""
        return QSize(860, 780)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size of text."""
        self._look = look
        for pane in self._panes:
            pane.set_look(look)
        self._marks = replace(self._marks, fills=self._fills())
        self._lay()

    def set_selected(self, keys: Iterable[str]) -> None:
        """Show these regions as chosen."""
        before, after = self._marks.selected, frozenset(keys)
        self._marks = replace(self._marks, selected=after)
        for pane in self._panes:
            pane.buttons.mark_selected(after)
        self._update_regions(before ^ after)

    def set_dots(self, dots: Iterable[Dot]) -> None:
        """Show where spasms were."""
        self._marks = replace(self._marks, dots=tuple(dots))
        self.update()

    def set_shades(self, shades: Mapping[str, int]) -> None:
        """Colour regions by an intensity from 0 to 10; an empty mapping clears them."""
        self._shades = dict(shades)
        self._marks = replace(self._marks, fills=self._fills())
        self._forget_picture()

    def centre_of(self, key: str, view: View) -> QPoint:
        """A widget point surely inside a region.

        Raises:
            UnknownRegion: if the map has no such region.
        """
        return self._pane(view).centre_of(self._anatomy.region(key)).toPoint()

    def take_back_focus(self) -> None:
        """Give the keyboard to the region that was last chosen by key; after the mouse, to the map alone.

        So Enter, pressed once too often, does not choose the place of the last click again.
        """
        if self._last is not None and self._by_key:
            self._focus_last()
        else:
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit both figures into the new size."""
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the part of the kept picture that is asked for, and draw what changes above it."""
        if self._base.isNull() or self._base.devicePixelRatio() != self.devicePixelRatioF():
            self._base = self._picture()
            self.pictures_made += 1
        painter = QPainter(self)
        ratio = self._base.devicePixelRatio()
        area = QRectF(event.rect())
        painter.drawPixmap(area, self._base, QRectF(area.topLeft() * ratio, area.size() * ratio))
        painter.setClipRect(event.rect())
        for pane in self._panes:
            pane.paint_above(painter, self._marks, self._hovered.key if self._hovered else None)
        if event.rect().intersects(self._name_box()):
            self._paint_name(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the region under the pointer."""
        self._hover(self._found(event.position())[1])

    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing when the pointer is gone."""
        super().leaveEvent(event)
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked, with its exact point."""
        pane, region = self._found(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or region is None:
            event.ignore()
            return
        pane.buttons.take_focus(region.key, Qt.FocusReason.MouseFocusReason)
        self._last, self._by_key = (pane, region), False
        x, y = pane.body_point(event.position())
        self.region_chosen.emit(Choice(region, pane.view, x, y))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing more: the first click of the two has chosen the place."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let an arrow key begin where the last click was."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._focus_last()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.setAccessibleName(self.tr("Body map"))
            self._lay()

    def _focus_last(self) -> None:
        pane, region = self._last or (self._panes[0], self._panes[0].shape.regions[0])
        pane.buttons.take_focus(region.key, Qt.FocusReason.OtherFocusReason)

    def _choose_by_key(self, region: Region) -> None:
        pane = self.sender()
        if isinstance(pane, FigurePane):
            self._last, self._by_key = (pane, region), True
            x, y = region.inner[pane.view]
            self.region_chosen.emit(Choice(region, pane.view, x, y))

    def _focus_moved(self) -> None:
        pane = self.sender()
        if isinstance(pane, FigurePane):
            if ringed := pane.buttons.ringed:
                self._hover(self._anatomy.region(ringed))
            elif not self.underMouse():
                self._hover(None)
        self.update()

    def _hover(self, region: Region | None) -> None:
        if region is self._hovered:
            return
        changed = {found.key for found in (self._hovered, region) if found}
        self._hovered = region
        self.setCursor(Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor)
        self._update_regions(changed)
        self.update(self._name_box())
        self.region_hovered.emit(region)

    def _update_regions(self, keys: Iterable[str]) -> None:
        for key in keys:
            for pane in self._panes:
                self.update(pane.box_of(key))

    def _found(self, spot: QPointF) -> tuple[FigurePane, Region | None]:
        pane = self._panes[0] if spot.x() < self.width() / 2 else self._panes[1]
        return pane, pane.region_at(spot)

    def _pane(self, view: View) -> FigurePane:
        return next(pane for pane in self._panes if pane.view is view)

    def _fills(self) -> dict[str, str]:
        return {key: self._look.ramp[intensity] for key, intensity in self._shades.items()}

    def _lay(self) -> None:
        self._name_height = self._height_for_names()
        top = self._line_height(1.0) + _GAP
        tall = self._name_box().top() - top
        half = self.width() / 2
        for pane, left in zip(self._panes, (0.0, half), strict=True):
            pane.lay(QRectF(left, top, half, tall))
        self._forget_picture()

    def _forget_picture(self) -> None:
        self._base = QPixmap()
        self.update()

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._look.paper))
        painter = QPainter(picture)
        for pane in self._panes:
            pane.painter.paint_figure(painter, pane.placing, self._marks)
            pane.painter.paint_sides(painter, pane.placing)
            self._paint_caption(painter, pane)
        painter.end()
        return picture

    def _paint_caption(self, painter: QPainter, pane: FigurePane) -> None:
        words = self.tr("Front") if pane.view is View.FRONT else self.tr("Back")
        left = 0.0 if pane is self._panes[0] else self.width() / 2
        painter.setFont(self._font(1.0))
        painter.setPen(QColor(self._look.muted))
        crown = pane.placing.y + pane.shape.bounds.top() * pane.placing.scale
        line = self._line_height(1.0)
        box = QRectF(left, max(crown - line - _GAP, 0), self.width() / 2, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_name(self, painter: QPainter) -> None:
        if self._hovered is None:
            return
        painter.setFont(self._font(NAME_FACTOR))
        painter.setPen(QColor(self._look.ink))
        painter.drawText(self._name_box(), _NAME_FLAGS, self._hovered.name)

    def _name_box(self) -> QRect:
        return QRect(0, self.height() - self._name_height, self.width(), self._name_height)

    def _height_for_names(self) -> int:
        """Room for the longest name, which may need two lines in a narrow map or with large text."""
        metrics = QFontMetrics(self._font(NAME_FACTOR))
        room = QRect(0, 0, self.width(), self.height())
        boxes = (metrics.boundingRect(room, _NAME_FLAGS, region.name) for region in self._anatomy.regions)
        return max(box.height() for box in boxes) + _GAP

    def _font(self, factor: float) -> QFont:
        font = QFont(self._look.font) if self._look.font else QFont(self.font())
        font.setPointSizeF(self._look.text_points * factor)
        return font

    def _line_height(self, factor: float) -> int:
        return QFontMetrics(self._font(factor)).height()
