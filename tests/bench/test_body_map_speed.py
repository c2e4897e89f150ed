"""Ratios that hold on any machine: finding a region, and repainting on hover, beside the plain ways.

Floor and figure are taken in turn, many times, and the fastest of each is compared: a busy machine
disturbs single turns, but hardly all of them.
"""

from collections.abc import Callable, Iterator
from random import Random
from time import perf_counter
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import load_anatomy
from spasmjournal.figure import FigurePainter, FigureShape, Placing
from spasmjournal.ui.body_map import BodyMap
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import View

FINDING = 1 / 5
HOVERING = 1 / 10
CATCH = 20.0
"""Twelve pixels, in body units, in the window's first size."""
TOUR = (
    "scalp_left neck_back_right shoulder_blade_left hand_fingers_left buttock_right calf_inner_left toes_left"
)
_TURNS = 50
Widget = TypeVar("Widget", bound=QWidget)
_SIZE = (860, 780)


def ratio(figure: Callable[[], object], floor: Callable[[], object]) -> float:
    """How long the one takes in terms of the other."""
    figure()
    turns = [(_seconds(figure), _seconds(floor)) for _ in range(_TURNS)]
    return min(one for one, _ in turns) / min(other for _, other in turns)


def _seconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


@pytest.fixture
def body_map(qtbot: QtBot) -> BodyMap:
    return shown(qtbot, BodyMap(load_anatomy(), PAPER))


def shown(qtbot: QtBot, widget: Widget) -> Widget:
    qtbot.addWidget(widget)
    widget.resize(*_SIZE)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_finding_a_region_costs_a_fifth_of_the_plain_loop() -> None:
    shapes = [FigureShape(load_anatomy(), view) for view in View]
    chance = Random(1)
    spots = [(chance.uniform(-250, 250), chance.uniform(0, 1000)) for _ in range(150)]

    def by_grid() -> list[bool]:
        return [shape.region_at(x, y) is not None for shape in shapes for x, y in spots]

    def plainly() -> list[bool]:
        return [any(_under(shape, x, y)) for shape in shapes for x, y in spots]

    assert by_grid() == plainly()
    assert ratio(by_grid, plainly) <= FINDING


def test_so_does_finding_the_nearest_beside_the_figure() -> None:
    shapes = [FigureShape(load_anatomy(), view) for view in View]
    chance = Random(2)
    spots = [(chance.uniform(-290, 290), chance.uniform(-20, 1020)) for _ in range(150)]

    def nearest() -> list[object]:
        return [shape.region_at(x, y, catch=CATCH) for shape in shapes for x, y in spots]

    def plainly() -> list[bool]:
        return [any(_under(shape, x, y)) for shape in shapes for x, y in spots]

    assert ratio(nearest, plainly) <= FINDING


def _under(shape: FigureShape, x: float, y: float) -> list[bool]:
    spot = QPointF(shape.picture_x(x), y)
    return [shape.path(region.key).contains(spot) for region in shape.regions]


class _Painted(QObject):
    """What a widget was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_a_repaint_on_hover_costs_a_tenth_of_the_whole_map(qtbot: QtBot, body_map: BodyMap) -> None:
    spots = [QPointF(body_map.centre_of(key, View.BACK)) for key in TOUR.split()]
    painted = [hovered(qtbot, body_map, spot) for spot in spots]
    made = body_map.pictures_made
    plain = shown(qtbot, PlainMap())

    def hover() -> None:
        for spot, region in zip(spots, painted, strict=True):
            QApplication.sendEvent(body_map, pointer_at(body_map, spot))
            body_map.repaint(region)

    assert ratio(hover, plain.repaint) / len(spots) <= HOVERING
    assert body_map.pictures_made == made


def hovered(qtbot: QtBot, body_map: BodyMap, spot: QPointF) -> QRegion:
    """What is painted when the pointer comes to a spot."""
    painted = _Painted()
    body_map.installEventFilter(painted)
    QApplication.sendEvent(body_map, pointer_at(body_map, spot))
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    body_map.removeEventFilter(painted)
    return painted.region


def pointer_at(body_map: BodyMap, spot: QPointF) -> QMouseEvent:
    none = Qt.MouseButton.NoButton
    there = body_map.mapToGlobal(spot)
    return QMouseEvent(QEvent.Type.MouseMove, spot, there, none, none, Qt.KeyboardModifier.NoModifier)


class PlainMap(QWidget):
    """Both figures painted directly, every time anew."""

    def __init__(self) -> None:
        super().__init__()
        self._figures = list(_painters())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(PAPER.paper))
        for figure, placing in self._figures:
            figure.paint(painter, placing)


def _painters() -> Iterator[tuple[FigurePainter, Placing]]:
    half = _SIZE[0] / 2
    for number, view in enumerate(View):
        shape = FigureShape(load_anatomy(), view)
        box = QRectF(number * half, 40, half, _SIZE[1] - 80)
        yield FigurePainter(shape, PAPER), Placing.inside(box, shape)
