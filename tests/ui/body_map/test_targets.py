"""How large a target each region is on the screen, and what finding it costs."""

from collections.abc import Callable
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from pytestqt.qtbot import QtBot

from spasmjournal.anatomy import TARGET_SIDE, Anatomy, Region
from spasmjournal.figure import FigureShape
from spasmjournal.ui.body_map import BodyMap
from spasmjournal.ui.theme import PAPER
from spasmjournal.vocabulary import View

TARGET = 24
MIDDLE_PIXELS = 5
"""The very middle of a drawing is always its own region's, in a neighbour's square as well."""
SIZES = (QSize(634, 752), QSize(860, 780))


def hit_pixels(body_map: BodyMap, view: View) -> dict[str, np.ndarray]:
    """For each region of a view, which pixels choose it: every pixel of that half was asked."""
    first = 0 if view is View.FRONT else body_map.width() // 2
    wide, high = body_map.width() // 2, body_map.height()
    found: dict[str, np.ndarray] = {}
    for y in range(high):
        for x in range(wide):
            region = body_map.region_at(QPointF(first + x, y))
            if region is not None:
                found.setdefault(region.key, np.zeros((high, wide), dtype=np.int32))[y, x] = 1
    return found


def best_part(pixels: np.ndarray) -> float:
    """The largest part of any 24 x 24 square that chooses the region."""
    sums = np.pad(pixels.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    squares = sums[TARGET:, TARGET:] - sums[:-TARGET, TARGET:] - sums[TARGET:, :-TARGET]
    return float((squares + sums[:-TARGET, :-TARGET]).max()) / TARGET**2


def middles(body_map: BodyMap, anatomy: Anatomy, view: View, pixels: dict[str, np.ndarray]) -> np.ndarray:
    """The very middles of all drawings of a view, which are their own region's."""
    first = 0 if view is View.FRONT else body_map.width() // 2
    found = np.zeros_like(next(iter(pixels.values())))
    for region in anatomy.in_view(view):
        spot = body_map.centre_of(region.key, view)
        x, y = spot.x() - first, spot.y()
        around = (
            slice(y - MIDDLE_PIXELS // 2 - 1, y + MIDDLE_PIXELS // 2 + 2),
            slice(x - MIDDLE_PIXELS // 2 - 1, x + MIDDLE_PIXELS // 2 + 2),
        )
        found[around] |= pixels[region.key][around]
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("view", View)
def test_every_region_is_a_target_of_24_pixels(
    qtbot: QtBot, anatomy: Anatomy, size: QSize, view: View
) -> None:
    body_map = BodyMap(anatomy, PAPER)
    qtbot.addWidget(body_map)
    body_map.resize(size)
    body_map.show()
    pixels = hit_pixels(body_map, view)
    parts = {region.key: best_part(pixels[region.key]) for region in anatomy.in_view(view)}
    assert {
        key: round(part, 2) for key, part in parts.items() if part < 1 - MIDDLE_PIXELS**2 / TARGET**2
    } == {}
    others = middles(body_map, anatomy, view, pixels)
    whole = {key: best_part(pixels[key] | others) for key in parts}
    assert {key: round(part, 3) for key, part in whole.items() if part < 1} == {}


@pytest.mark.parametrize("view", View)
def test_every_middle_is_its_own_at_any_size(qtbot: QtBot, anatomy: Anatomy, view: View) -> None:
    body_map = BodyMap(anatomy, PAPER)
    qtbot.addWidget(body_map)
    body_map.show()
    for width, height in ((560, 560), (640, 700), (860, 780), (1600, 1400)):
        body_map.resize(width, height)
        for region in anatomy.in_view(view):
            assert body_map.region_at(QPointF(body_map.centre_of(region.key, view))) is region


def targets(anatomy: Anatomy, view: View) -> dict[str, QRectF]:
    """The square of each region that has one, in body units."""
    return {
        region.key: QRectF(*region.targets[view], TARGET_SIDE, TARGET_SIDE)
        for region in anatomy.in_view(view)
        if view in region.targets
    }


@pytest.mark.parametrize("view", View)
def test_no_square_overlaps_another_or_the_other_side(anatomy: Anatomy, view: View) -> None:
    squares = targets(anatomy, view)
    assert set(squares) == {region.key for region in anatomy.in_view(view)}
    slim = {key: square.adjusted(0.01, 0.01, -0.01, -0.01) for key, square in squares.items()}
    for key, square in slim.items():
        touched = [other for other, there in slim.items() if other != key and there.intersects(square)]
        assert not touched, key
        assert not (key.endswith("_left") and square.left() < 0), key


def test_finding_costs_a_fifth_of_asking_every_region(body_map: BodyMap, anatomy: Anatomy) -> None:
    spots = [QPointF(x, y) for y in range(60, 740, 23) for x in range(60, 400, 17)]
    shape = FigureShape(anatomy, View.FRONT)
    middle, scale = 215.0, 0.69
    body_spots = [QPointF((spot.x() - middle) / scale, (spot.y() - 60) / scale) for spot in spots]
    paths = [(region, shape.path(region.key)) for region in shape.regions]

    def plain(spot: QPointF) -> Region | None:
        return next((region for region, path in paths if path.contains(spot)), None)

    body_map.region_at(spots[0])
    both = [(_time(body_map.region_at, spots), _time(plain, body_spots)) for _ in range(5)]
    assert min(found for found, _ in both) <= min(floor for _, floor in both) / 5


def _time(find: Callable[[QPointF], Region | None], spots: list[QPointF]) -> float:
    began = perf_counter()
    for spot in spots:
        find(spot)
    return perf_counter() - began


def test_the_squares_of_a_pair_are_mirror_images(anatomy: Anatomy) -> None:
    squares = targets(anatomy, View.BACK)
    assert all(square.width() == square.height() for square in squares.values())
    left, right = squares["thumb_left"], squares["thumb_right"]
    assert (left.left(), left.right()) == (-right.right(), -right.left())
