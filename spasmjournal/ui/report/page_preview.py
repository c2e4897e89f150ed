"""The pages as they come out, one below the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QWidget

from spasmjournal.figure.mixing import between
from spasmjournal.look import Look

if TYPE_CHECKING:
    from spasmjournal.report.pages import Pages

_GAP = 20
_WIDEST = 860
_EDGE = 4
_DIMMED = 0.3
"""How far white paper goes from the theme's ink towards its ground where the theme is dark."""


class PagePreview(QScrollArea):
    """Shows pages as wide as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._column = _PageColumn(look)
        self.setWidget(self._column)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always there, so that pages never change their width by their own height
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("The pages of the report"))
        self.white = QCheckBox(self.tr("Show the paper white"), self)
        self.white.toggled.connect(self._column.show_white)
        self._offer_white(look)

    @property
    def pages(self) -> "Pages | None":
        """What is shown."""
        return self._column.pages

    def show_pages(self, pages: "Pages", look: Look) -> None:
        """Show these pages on the theme's ground; one stays where one was."""
        self._column.show_pages(pages, look)
        self._offer_white(look)
        said = self.tr("Pages: {count}").format(count=len(pages))
        self.setAccessibleDescription(said)
        self._fit()

    def show_nothing(self) -> None:
        """Take the pages away."""
        self._column.show_nothing()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the pages as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _offer_white(self, look: Look) -> None:
        self.white.setVisible(look.dark)
        self.white.resize(self.white.sizeHint())
        self.white.move(_GAP, _EDGE)
        self.setViewportMargins(0, self.white.height() + 2 * _EDGE if look.dark else 0, 0, 0)

    def _fit(self) -> None:
        self._column.fit(self.viewport().width())


class _PageColumn(QWidget):
    """Paints the pages that are looked at, and keeps their pictures as long."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.pages: Pages | None = None
        self._look = look
        self._white = False
        self._pictures: dict[int, QPixmap] = {}

    def show_pages(self, pages: "Pages", look: Look) -> None:
        self.pages = pages
        self._look = look
        self._pictures.clear()
        self.update()

    def show_white(self, white: bool) -> None:
        self._white = white
        self._pictures.clear()
        self.update()

    def show_nothing(self) -> None:
        self.pages = None
        self._pictures.clear()
        self.update()

    def fit(self, width: int) -> None:
        wanted = QSize(width, 0 if self.pages is None else self._height_for(width))
        if wanted != self.size():
            self._pictures.clear()
            self.resize(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._look.surface))
        seen = {number: box for number, box in self._boxes() if box.intersects(QRectF(event.rect()))}
        for number, box in seen.items():
            painter.drawPixmap(box.topLeft(), self._picture(number, box))
            painter.setPen(QPen(QColor(self._look.line), 1))
            painter.drawRect(box)
        for number in [number for number in self._pictures if not self._near(number)]:
            del self._pictures[number]

    def _boxes(self) -> list[tuple[int, QRectF]]:
        if self.pages is None:
            return []
        width = _page_width(self.width())
        height = self._page_height(width)
        left = (self.width() - width) // 2
        return [
            (number, QRectF(left, _GAP + number * (height + _GAP), width, height))
            for number in range(len(self.pages))
        ]

    def _near(self, number: int) -> bool:
        box = dict(self._boxes()).get(number, QRectF())
        return box.intersects(QRectF(self.visibleRegion().boundingRect()))

    def _height_for(self, width: int) -> int:
        count = 0 if self.pages is None else len(self.pages)
        return _GAP + count * (self._page_height(_page_width(width)) + _GAP)

    def _page_height(self, width: int) -> int:
        if self.pages is None:
            return 0
        return round(width * self.pages.sheet.paper_height / self.pages.sheet.paper_width)

    def _picture(self, number: int, box: QRectF) -> QPixmap:
        if number not in self._pictures:
            self._pictures[number] = self._painted(number, box)
        return self._pictures[number]

    def _painted(self, number: int, box: QRectF) -> QPixmap:
        assert self.pages is not None
        ratio = self.devicePixelRatioF()
        picture = QPixmap((box.size() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self.pages.sheet.look.paper))
        painter = QPainter(picture)
        self.pages.paint(painter, number, box.width())
        if self._look.dark and not self._white:
            # multiplied, so that ink stays as dark as it was
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            dimmed = between(self._look.ink, self._look.paper, _DIMMED)
            painter.fillRect(QRectF(0, 0, box.width(), box.height()), QColor(dimmed))
        painter.end()
        return picture


def _page_width(width: int) -> int:
    return max(min(width - 2 * _GAP, _WIDEST), 10 * _GAP)
