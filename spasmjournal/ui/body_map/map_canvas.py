"""Both figures on a widget, with what is shown on them: no mouse and no key yet."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.figure import Dot, Face, Marks
from spasmjournal.look import Look
from spasmjournal.observation import Stroke
from spasmjournal.ui.body_map.figure_pane import FigurePane
from spasmjournal.ui.body_map.hit_picture import BESIDE_PIXELS, Hit, HitPicture
from spasmjournal.ui.body_map.map_bar import MapBar
from spasmjournal.ui.body_map.map_picture import GAP, MapPicture
from spasmjournal.ui.body_map.zoom import Zoom
from spasmjournal.vocabulary import View

_LEAST_SIZE = (360, 360)
_BAR_MARGIN = 4
_FOOT_ROOM = BESIDE_PIXELS


class MapCanvas(QWidget):
    """Front and back side by side, whole or looked at more closely."""

    region_hovered = Signal(object)
    """The `Region` under the pointer or the keyboard, or None."""

    def __init__(self, anatomy: Anatomy, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anatomy = anatomy
        self._marks = Marks()
        self._face: Face | None = None
        self._words: Mapping[str, str] = {}
        self._hovered: Region | None = None
        self._name_height = self._legend_height = 0
        self._zoom = Zoom()
        self._picture = MapPicture(look, self.font())
        self._hits: HitPicture | None = None
        self._panes = tuple(FigurePane(anatomy, view, look, self) for view in View)
        self.bar = MapBar(self)
        self.bar.mirrored_wanted.connect(self.set_mirrored)
        self.bar.whole_wanted.connect(self.show_whole)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(*_LEAST_SIZE)
        self.setAccessibleName(self.tr("Body map"))

    @property
    def pictures_made(self) -> int:
        """How often both figures were drawn as a whole."""
        return self._picture.made

    @property
    def is_near(self) -> bool:
        """Whether only a part of the figures is seen."""
        return self._zoom.is_near

    def sizeHint(self) -> QSize:
        """A size at which every region is easy to see."""
        return QSize(860, 780)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size of text."""
        self._picture = MapPicture(look, self.font(), self._face)
        for pane in self._panes:
            pane.set_look(look)
        self._lay()

    def set_mirrored(self, mirrored: bool) -> None:
        """Show the figures as in a mirror, or as a doctor sees the person; places stay what they are."""
        self.bar.mirror.setChecked(mirrored)
        for pane in self._panes:
            pane.set_mirrored(mirrored)
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

    def set_strokes(self, strokes: Iterable[Stroke]) -> None:
        """Show the lines that were drawn over the body."""
        self._marks = replace(self._marks, strokes=tuple(strokes))
        self.update()

    def set_face(self, face: Face, words: Mapping[str, str]) -> None:
        """Show something of each region, with a legend; `words` say it of a region by its key."""
        self._face, self._words = face, words
        self._picture.face = face
        marks = face.marks
        self._marks = replace(self._marks, fills=marks.fills, hatches=marks.hatches, labels=marks.labels)
        self.set_notes(words)
        self._lay()

    def set_notes(self, notes: Mapping[str, str]) -> None:
        """Let screen readers tell something more about these regions, such as what was today."""
        for pane in self._panes:
            pane.buttons.describe(notes)

    def centre_of(self, key: str, view: View) -> QPoint:
        """A widget point surely inside a region.

        Raises:
            UnknownRegion: if the map has no such region.
        """
        return self._pane(view).centre_of(self._anatomy.region(key)).toPoint()

    def region_at(self, spot: QPointF) -> Region | None:
        """The region that a click at a widget point would choose."""
        hit = self._found(spot)
        return hit[1] if hit else None

    def zoom_about(self, spot: QPointF, times: float) -> None:
        """Look so many times more closely at what is at a widget point, which stays where it is."""
        self._look_at(self._zoom.about(spot, times, self._area()))

    def show_whole(self) -> None:
        """Show both figures as a whole again."""
        self._look_at(Zoom())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit both figures into the new size."""
        super().resizeEvent(event)
        self._zoom = Zoom()
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the part of the kept picture that is asked for, and draw what changes above it."""
        painter = QPainter(self)
        captions = (self.tr("Front"), self.tr("Back"))
        panes = list(zip(self._panes, captions, strict=True))
        self._picture.paint_base(painter, event.rect(), QSizeF(self.size()), panes, self._marks)
        painter.setClipRect(event.rect() & self._area().toRect())
        for pane in self._panes:
            pane.paint_above(painter, self._marks, self._hovered.key if self._hovered else None)
        if self.is_near:
            for pane, part in self._parts():
                self._picture.paint_sides(painter, pane, part)
        painter.setClipRect(event.rect())
        if self._hovered and event.rect().intersects(self._name_box()):
            self._picture.paint_name(painter, self._name_box(), self._says(self._hovered))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.setAccessibleName(self.tr("Body map"))
            self.bar.words_again()
            self._lay()

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

    def _found(self, spot: QPointF) -> Hit | None:
        if self._hits is None:
            self._hits = self._hit_picture()
        return self._hits.at(spot)

    def _hit_picture(self) -> HitPicture:
        return HitPicture(self.size(), self._parts())

    def _parts(self) -> list[tuple[FigurePane, QRectF]]:
        """Which part of the map each figure has to itself."""
        area = self._area()
        middle = min(max(self._zoom.across(self.width() / 2), area.left()), area.right())
        front, back = QRectF(area), QRectF(area)
        front.setRight(middle)
        back.setLeft(middle)
        return list(zip(self._panes, (front, back), strict=True))

    def _pane(self, view: View) -> FigurePane:
        return next(pane for pane in self._panes if pane.view is view)

    def _says(self, region: Region) -> str:
        if region.key not in self._words:
            return region.name
        return self.tr("{place} – {words}").format(place=region.name, words=self._words[region.key])

    def _look_at(self, zoom: Zoom) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self._place_figures()

    def _bring_into_view(self, spot: QPointF) -> None:
        if self.is_near and not self._area().contains(spot):
            self._look_at(self._zoom.moved(self._area().center() - spot, self._area()))

    def _lay(self) -> None:
        wide = self.width() - 2 * _BAR_MARGIN
        self.bar.suit(wide)
        self.bar.setGeometry(_BAR_MARGIN, _BAR_MARGIN, wide, self.bar.height_for(wide))
        self._name_height = self._height_for_names(self.width())
        self._legend_height = self._picture.height_for_legend(self.width())
        self._place_figures()

    def _height_around(self, width: int) -> int:
        """How much of the height is taken by what stands above and below the figures, at a width."""
        above = _BAR_MARGIN + self.bar.height_for(width - 2 * _BAR_MARGIN) + self._picture.line_height() + GAP
        below = self._height_for_names(width) + self._picture.height_for_legend(width)
        return above + _FOOT_ROOM + below

    def _height_for_names(self, width: int) -> int:
        return self._picture.height_for_names(width, map(self._says, self._anatomy.regions))

    def _place_figures(self) -> None:
        area, half = self._area(), self.width() / 2
        top = area.top() + self._picture.line_height() + GAP
        for pane, left in zip(self._panes, (0.0, half), strict=True):
            pane.lay(QRectF(left, top, half, max(area.bottom() - _FOOT_ROOM - top, 1.0)), self._zoom)
        self.bar.show_whole(self.is_near, self.width() - _BAR_MARGIN, int(area.top()))
        self._hits = None
        self._picture.area = area
        self._picture.forget()
        self.update()

    def _area(self) -> QRectF:
        """Where the figures are: between the buttons and the name."""
        top = self.bar.geometry().bottom() + 1
        return QRectF(0, top, self.width(), max(self._name_box().top() - top, 1))

    def _name_box(self) -> QRect:
        bottom = self.height() - self._legend_height
        return QRect(0, bottom - self._name_height, self.width(), self._name_height)
