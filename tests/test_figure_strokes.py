"""Lines drawn by hand: where they were drawn, soft, and seen on anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from shapely import LineString, Point

from spasmjournal.anatomy import load_anatomy
from spasmjournal.figure import FigurePainter, FigureShape, Marks, Placing
from spasmjournal.figure.strokes import DrawnLine
from spasmjournal.look import Look
from spasmjournal.observation import Stroke
from spasmjournal.ui.theme import CONTRAST, NIGHT, PAPER, print_look
from spasmjournal.vocabulary import View

SIZE = QSize(1800, 3180)
COORDINATES = st.integers(0, 300).map(float)
LINES = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=12)
FARTHEST = 12.0


def picture(look: Look, marks: Marks, view: View = View.FRONT) -> tuple[QImage, Placing]:
    shape = FigureShape(load_anatomy(), view)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(look.paper))
    painter = QPainter(image)
    placing = Placing.inside(QRectF(0, 0, SIZE.width(), SIZE.height()), shape)
    FigurePainter(shape, look).paint(painter, placing, marks)
    painter.end()
    return image, placing


@pytest.mark.parametrize("look", [PAPER, NIGHT, CONTRAST, print_look()], ids=lambda look: look.name)
@pytest.mark.parametrize("intensity", [None, 0, 5, 10])
def test_ink_lies_on_paper_whatever_is_below(qapp: QApplication, look: Look, intensity: int | None) -> None:
    fills = {} if intensity is None else {"thigh_front_inner_left": look.ramp[intensity]}
    x, y = load_anatomy().region("thigh_front_inner_left").inner[View.FRONT]
    line = Stroke(View.FRONT, ((x, y - 20), (x, y + 20)))
    image, placing = picture(look, Marks(fills=fills, strokes=(line,)))
    colours = [
        image.pixelColor(placing.transform.map(QPointF(x + away, y)).toPoint()) for away in (-3.4, 0, 3.4)
    ]
    assert colours == [QColor(look.paper), QColor(look.ink), QColor(look.paper)]


def test_a_line_is_drawn_in_its_own_view_and_half(qapp: QApplication) -> None:
    x, y = load_anatomy().region("calf_inner_left").inner[View.BACK]
    marks = Marks(strokes=(Stroke(View.BACK, ((x, y - 20), (x, y + 20))),))
    assert picture(PAPER, marks)[0] == picture(PAPER, Marks())[0]
    image, placing = picture(PAPER, marks, View.BACK)
    assert x > 0
    spot = placing.transform.map(QPointF(-x, y)).toPoint()
    assert image.pixelColor(spot) == QColor(PAPER.ink)


@given(LINES)
def test_a_soft_line_goes_through_the_points_and_stays_near(line: list[tuple[float, float]]) -> None:
    plain = LineString(line)
    spots = [
        path.pointAtPercent(step / 40).toTuple() for _, path in DrawnLine(line).pieces for step in range(41)
    ]
    assert max(plain.distance(Point(spot)) for spot in spots) <= FARTHEST
    drawn = LineString(spots)
    assert max(drawn.distance(Point(point)) for point in line) <= FARTHEST
