"""The drawn figure: the region under a point, and what is painted where."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import Anatomy, Region, load_anatomy
from spasmjournal.figure import Dot, FigurePainter, FigureShape, Marks, Placing
from spasmjournal.ui.theme import PAPER, print_look
from spasmjournal.vocabulary import View

SIZE = 600
BOX = QRectF(0, 0, SIZE, SIZE)


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return load_anatomy()


@pytest.fixture(params=View, ids=str)
def shape(request: pytest.FixtureRequest, anatomy: Anatomy) -> FigureShape:
    return FigureShape(anatomy, request.param)


def picture(shape: FigureShape, marks: Marks, *, ink_only: bool = False, least_text: float = 0.0) -> QImage:
    look = print_look() if ink_only else PAPER
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(look.paper))
    painter = QPainter(image)
    FigurePainter(shape, look).paint(painter, Placing.inside(BOX, shape), marks, least_text)
    painter.end()
    return image


def pixel(image: QImage, shape: FigureShape, region: Region) -> str:
    spot = Placing.inside(BOX, shape).transform.map(shape.inner(region)).toPoint()
    return image.pixelColor(spot).name().upper()


def test_every_region_is_found_at_its_inner_point(shape: FigureShape) -> None:
    for region in shape.regions:
        x, y = region.inner[shape.view]
        assert shape.region_at(x, y) is region


def test_the_grid_finds_what_the_plain_loop_finds(shape: FigureShape) -> None:
    for x in range(-260, 261, 13):
        for y in range(-10, 1011, 17):
            spot = QPointF(shape.picture_x(x), y)
            plain: list[Region | None] = [
                region for region in shape.regions if shape.path(region.key).contains(spot)
            ]
            assert shape.region_at(x, y) in (plain or [None])


def test_left_is_on_the_right_of_the_front_picture(anatomy: Anatomy) -> None:
    front, back = FigureShape(anatomy, View.FRONT), FigureShape(anatomy, View.BACK)
    assert front.inner(anatomy.region("thumb_left")).x() > 0
    assert back.inner(anatomy.region("thumb_left")).x() < 0


def test_beside_the_outline_the_nearest_region_is_taken(anatomy: Anatomy) -> None:
    front = FigureShape(anatomy, View.FRONT)
    x, y = 92.0, 570.0
    while front.region_at(x, y):
        x += 1
    found = front.region_at(x + 7, y, catch=10)
    assert found is anatomy.region("thigh_outer_left")
    assert front.region_at(x + 12, y, catch=10) is None
    assert front.region_at(x + 7, y) is None


def test_far_from_the_figure_nothing_is_found(shape: FigureShape) -> None:
    assert shape.region_at(0, 1200, catch=20) is None


def test_a_fill_colours_its_region_only(qapp: QGuiApplication, shape: FigureShape) -> None:
    thumb = next(region for region in shape.regions if region.key == "hip_side_left")
    other = next(region for region in shape.regions if region.key == "hip_side_right")
    image = picture(shape, Marks(fills={thumb.key: PAPER.ramp[8]}))
    assert pixel(image, shape, thumb) == PAPER.ramp[8].upper()
    assert pixel(image, shape, other) == PAPER.skin.upper()


def test_hatching_grows_denser_without_colour(qapp: QGuiApplication, anatomy: Anatomy) -> None:
    front = FigureShape(anatomy, View.FRONT)
    dark = [
        _darkness(picture(front, Marks(hatches={"chest_left": n}), ink_only=True)) for n in (0, 2, 5, 7, 10)
    ]
    assert dark == sorted(dark)
    assert len(set(dark)) == len(dark)


def _darkness(image: QImage) -> int:
    return sum(255 - image.pixelColor(x, y).lightness() for x in range(0, SIZE, 2) for y in range(0, SIZE, 2))


def test_a_dot_is_drawn_where_it_was(qapp: QGuiApplication, anatomy: Anatomy) -> None:
    back = FigureShape(anatomy, View.BACK)
    region = anatomy.region("calf_lower_left")
    x, y = region.inner[View.BACK]
    image = picture(back, Marks(dots=(Dot(View.BACK, x, y, 9), Dot(View.FRONT, x, 600, 9))))
    assert pixel(image, back, region) == PAPER.ramp[9].upper()
    assert pixel(image, back, anatomy.region("hamstring_outer_left")) == PAPER.skin.upper()


def test_what_is_chosen_looks_different(qapp: QGuiApplication, anatomy: Anatomy) -> None:
    front = FigureShape(anatomy, View.FRONT)
    chosen = anatomy.region("shin_left")
    image = picture(front, Marks(selected=frozenset({chosen.key})))
    assert pixel(image, front, chosen) != pixel(image, front, anatomy.region("shin_right"))


def test_captions_are_as_large_as_they_must_be(qapp: QGuiApplication, anatomy: Anatomy) -> None:
    back = FigureShape(anatomy, View.BACK)
    plain, small, large = (
        picture(back, Marks(), ink_only=True, least_text=least) for least in (0.0, 6.0, 18.0)
    )
    assert small == plain
    assert _darkness(large) > _darkness(plain)


def test_the_figure_fits_any_box(shape: FigureShape, qtbot: QtBot) -> None:
    for box in (QRectF(0, 0, 300, 900), QRectF(50, 20, 900, 300), QRectF(0, 0, 1, 1)):
        placing = Placing.inside(box, shape)
        drawn = placing.transform.mapRect(shape.bounds)
        assert box.adjusted(-20, -20, 20, 20).contains(drawn)
        assert drawn.center().y() == pytest.approx(box.center().y(), abs=1)
