"""A chart inside a page: as tall as it needs to be at its width, drawn anew when that changes."""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

from matplotlib.backend_bases import Event, MouseEvent
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QWheelEvent
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
        self._drawing: Drawing | None = None
        self.spots: tuple[Spot, ...] = ()
        self._drawn_width = 0
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
        self._draw_anew()

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
        self._drawn_width = self.width()
        dots = self.logicalDpiX()
        inches = max(_LEAST_INCHES, self.width() / dots)
        height = round(self._drawing.height(inches) * dots)
        self.setFixedHeight(height)
        self.figure.set_size_inches(inches, height / dots, forward=False)
        self.spots = self._drawing.draw(self.figure)
        self.draw_idle()  # type: ignore[no-untyped-call]

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
        """Draw anew at another width."""
        super().resizeEvent(event)  # type: ignore[no-untyped-call]
        if self.width() != self._drawn_width:
            self._later.start()
