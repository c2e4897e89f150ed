"""A chart inside a page: as tall as it needs to be at its width, drawn anew when that changes."""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

from matplotlib.backend_bases import Event, MouseEvent
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from spasmjournal.charts.sheet import Spot

_NEAR = 9
_AFTER_RESIZING = 40
_LEAST_INCHES = 1.0


@dataclass(frozen=True)
class Drawing:
    """How tall a chart wants to be at a width (inches), and how it is drawn."""

    height: Callable[[float], float]
    draw: Callable[[Figure], tuple[Spot, ...]]


class ChartCanvas(FigureCanvasQTAgg):
    """Shows one drawing; pointing at a mark says what it stands for."""

    def __init__(self, name: str) -> None:
        super().__init__(Figure())  # type: ignore[no-untyped-call]
        # matplotlib paints its canvas white at first, which would flash at night.
        self.setPalette(QPalette())
        self._drawing: Drawing | None = None
        self.spots: tuple[Spot, ...] = ()
        self._drawn_for = (0, 0.0)
        self._picture = QPixmap()
        self.figure.set_dpi(self.logicalDpiX())
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A height that is set while a layout is at work would be lost, so drawing anew waits for it.
        self._later = QTimer(self, singleShot=True, interval=_AFTER_RESIZING)
        self._later.timeout.connect(self._draw_anew)
        self.mpl_connect("motion_notify_event", self._pointed)

    def show_drawing(self, drawing: Drawing, words: str) -> None:
        """Show another drawing; `words` tell the same to who cannot see it."""
        self._drawing = drawing
        self.setAccessibleDescription(words)
        if self.isVisible():
            self._draw_anew()
        else:
            self._drawn_for = (0, 0.0)

    def spot_near(self, x: float, y: float) -> Spot | None:
        """The mark nearest to a point of the figure (its pixels, from below), if one is near."""
        near = _NEAR * self.device_pixel_ratio
        found: Spot | None = None
        for spot in self.spots:
            spot_x, spot_y = spot.axes.transData.transform((spot.x, spot.y))
            if (distance := hypot(spot_x - x, spot_y - y)) < near:
                found, near = spot, distance
        return found

    def _draw_anew(self) -> None:
        if self._drawing is None:
            return
        self._drawn_for = (self.width(), self.device_pixel_ratio)
        dots = self.logicalDpiX()
        inches = max(_LEAST_INCHES, self.width() / dots)
        height = round(self._drawing.height(inches) * dots)
        self.setFixedHeight(height)
        self.figure.set_size_inches(inches, height / dots, forward=False)
        self.spots = self._drawing.draw(self.figure)
        self.draw()  # type: ignore[no-untyped-call]
        self._picture = self._drawn()
        self.update()

    def _drawn(self) -> QPixmap:
        buffer = self.buffer_rgba()  # type: ignore[no-untyped-call]
        high, wide, _ = buffer.shape
        image = QImage(buffer, wide, high, QImage.Format.Format_RGBA8888)
        image.setDevicePixelRatio(self.device_pixel_ratio)
        return QPixmap.fromImage(image)

    def _pointed(self, event: Event) -> None:
        if not isinstance(event, MouseEvent):
            return
        spot = self.spot_near(event.x, event.y)
        if spot is None:
            QToolTip.hideText()
            return
        ratio = self.device_pixel_ratio
        at = QPoint(round(event.x / ratio), self.height() - round(event.y / ratio))
        QToolTip.showText(self.mapToGlobal(at), spot.says, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, so that it scrolls."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew at another width; until then the old picture stays as it is."""
        # matplotlib would squeeze the old figure into the new size; it calls this for other screens, too.
        if (self.width(), self.device_pixel_ratio) != self._drawn_for:
            self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture as it was drawn last."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().base())
        painter.drawPixmap(0, 0, self._picture)
