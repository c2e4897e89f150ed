"""A chart as a picture, drawn beside the window: pixels, and what of them can be pointed at."""

from dataclasses import dataclass
from math import hypot
from typing import NamedTuple

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from spasmjournal.charts.along_days import AlongDays
from spasmjournal.charts.chart import Chart
from spasmjournal.charts.sheet import Spot
from spasmjournal.charts.stretch import Stretch
from spasmjournal.look import Look
from spasmjournal.period import Period
from spasmjournal.ui.charts.size import Size


class Mark(NamedTuple):
    """What can be pointed at: where it lies in the picture, from the upper left, and what it stands for."""

    x: float
    y: float
    spot: Spot


@dataclass(frozen=True)
class Picture:
    """A drawn chart; `rails` are where its axes run along the days, of which it shows a `stretch`."""

    image: QImage
    size: Size
    marks: tuple[Mark, ...]
    stretch: Stretch
    rails: tuple[QRectF, ...]

    @property
    def height(self) -> int:
        """In the pixels of the page."""
        return round(self.image.height() / self.size.ratio)

    def mark_near(self, at: QPointF, near: float) -> Mark | None:
        """The mark nearest to a point, if one is within so many pixels."""
        found: Mark | None = None
        for mark in self.marks:
            if (distance := hypot(mark.x - at.x(), mark.y - at.y())) < near:
                found, near = mark, distance
        return found

    def day_at(self, at: QPointF) -> float:
        """The day that lies at a point, or nearest to it."""
        rail = next((rail for rail in self.rails if rail.contains(at)), None)
        rail = rail or min(self.rails, key=lambda other: abs(other.center().x() - at.x()))
        share = min(max(0.0, (at.x() - rail.left()) / max(1.0, rail.width())), 1.0)
        return self.stretch.first + share * self.stretch.days

    def days_in(self, pixels: float) -> float:
        """How many days so many pixels are."""
        return pixels / max(1.0, self.rails[0].width()) * self.stretch.days


def picture_of(chart: Chart, size: Size, period: Period, look: Look, stretch: Stretch) -> Picture:
    """Draw a chart, or a stretch of its days."""
    figure = Figure(dpi=size.dots * size.ratio)
    figure.set_size_inches(size.inches, size.height_of(chart) / size.dots)
    canvas = FigureCanvasAgg(figure)
    spots = chart.draw(figure)
    rails: tuple[QRectF, ...] = ()
    if chart.over_time:
        along = AlongDays(figure, period, look)
        rails = tuple(_on_page(box.x0, box.y0, box.x1, box.y1, figure, size) for box in along.boxes())
        if rails and not stretch.is_whole:
            spots = along.show(stretch, spots)
    canvas.draw()  # type: ignore[no-untyped-call]
    return Picture(_image(canvas, size), size, _marks(figure, spots, size), stretch, rails)


def _image(canvas: FigureCanvasAgg, size: Size) -> QImage:
    buffer = canvas.buffer_rgba()  # type: ignore[no-untyped-call]
    high, wide, _ = buffer.shape
    image = QImage(buffer, wide, high, QImage.Format.Format_RGBA8888)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(size.ratio)
    return image


def _marks(figure: Figure, spots: tuple[Spot, ...], size: Size) -> tuple[Mark, ...]:
    """The spots with their places on the page, all of the same axes at once."""
    of_axes: dict[int, list[Spot]] = {}
    for spot in spots:
        of_axes.setdefault(id(spot.axes), []).append(spot)
    high = figure.bbox.height
    found: list[Mark] = []
    for group in of_axes.values():
        places = group[0].axes.transData.transform([(spot.x, spot.y) for spot in group])
        found += [
            Mark(float(x) / size.ratio, (high - float(y)) / size.ratio, spot)
            for (x, y), spot in zip(places.tolist(), group, strict=True)
        ]
    return tuple(found)


def _on_page(left: float, low: float, right: float, high: float, figure: Figure, size: Size) -> QRectF:
    whole, ratio = figure.bbox.height, size.ratio
    return QRectF(left / ratio, (whole - high) / ratio, (right - left) / ratio, (high - low) / ratio)
