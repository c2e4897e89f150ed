"""A square for each region that is surely hit, also where the drawing is too small for a hurting hand.

The squares are body units, do not overlap, and avoid each other's inner points. Those of the
person's left half are looked for on a coarse raster; the program mirrors them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from spasmjournal.anatomy import TARGET_SIDE, Anatomy, Region
from spasmjournal.figure import FigureShape
from spasmjournal.outline import Point
from spasmjournal.vocabulary import Side, View

_CELLS = 8
_CELL = TARGET_SIDE / _CELLS
_MARGIN = 1.0
_OUTTARGET_SIDE_COST = 1
_OTHER_COST = 3
_HELD_COST = 60.0
_FAR = 130.0
_BELOW = 12.0
"""How far a square may reach below the feet, where the map may end."""
_OFFERS = 60
_PATIENCE = 3000

Cell = tuple[int, int]


@dataclass(frozen=True)
class _Raster:
    """The left half of a figure: which region fills a cell, 0 for none; one square beyond on each side."""

    rows: tuple[bytes, ...]

    def cost(self, number: int, place: Cell) -> int | None:
        """How much of a square is not the region's own; None if nothing of it is."""
        left, top = place
        own = nothing = 0
        for row in self.rows[top : top + _CELLS]:
            part = row[left : left + _CELLS]
            own += part.count(number)
            nothing += part.count(0)
        others = _CELLS * _CELLS - own - nothing
        return _OUTTARGET_SIDE_COST * nothing + _OTHER_COST * others if own else None


def corners(anatomy: Anatomy, view: View) -> dict[str, Point]:
    """The upper corner nearest the midline of each square, by id; regions without any room are left out."""
    shape = FigureShape(anatomy, view)
    half = [region for region in shape.regions if region.side is not Side.RIGHT]
    raster = _raster(shape, half)
    spots = {region.key: region.inner[view] for region in shape.regions}
    offers = {
        region.id: _offers(shape, raster, number, region, spots) for number, region in enumerate(half, 1)
    }
    settled = _settled({name: offer for name, offer in offers.items() if offer})
    return {name: (column * _CELL, (row - _CELLS) * _CELL) for name, (column, row) in settled.items()}


def _raster(shape: FigureShape, half: list[Region]) -> _Raster:
    wide = int((shape.bounds.width() / 2 + TARGET_SIDE) / _CELL) + 1
    high = int(shape.bounds.bottom() / _CELL) + 1 + 2 * _CELLS
    image = QImage(wide, high, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    turn = shape.picture_x(1.0)
    painter.setTransform(QTransform(turn / _CELL, 0, 0, 1 / _CELL, 0, _CELLS))
    for number, region in enumerate(half, 1):
        painter.fillPath(shape.path(region.key), QColor(number, number, number))
    painter.end()
    bits, line = bytes(image.constBits()), image.bytesPerLine()
    return _Raster(tuple(bits[row * line : row * line + wide] for row in range(high)))


def _offers(
    shape: FigureShape, raster: _Raster, number: int, region: Region, spots: Mapping[str, Point]
) -> dict[Cell, float]:
    """The best places for a region's square and their costs; near its inner point is a little better."""
    x, y = region.inner[shape.view]
    others = [
        spot
        for key, spot in spots.items()
        if key != region.key
        and abs(spot[0] - x) < _FAR + TARGET_SIDE
        and abs(spot[1] - y) < _FAR + TARGET_SIDE
    ]
    offers: dict[Cell, float] = {}
    for cell in _places(shape, region, len(raster.rows[0]) - _CELLS):
        left, top = cell[0] * _CELL, (cell[1] - _CELLS) * _CELL
        away = abs(left + TARGET_SIDE / 2 - x) + abs(top + TARGET_SIDE / 2 - y)
        cost = raster.cost(number, cell) if away < _FAR else None
        if cost is not None:
            held = sum(_holds(left, top, spot) for spot in others)
            offers[cell] = cost + away / TARGET_SIDE + _HELD_COST * held
    best = sorted(offers, key=offers.__getitem__)[:_OFFERS]
    return {cell: offers[cell] for cell in best}


def _places(shape: FigureShape, region: Region, last: int) -> Iterator[Cell]:
    """Every square that could touch the region, on the person's left half."""
    box = shape.path(region.key).boundingRect()
    inner, outer = sorted(abs(shape.picture_x(x)) for x in (box.left(), box.right()))
    first = 0 if region.side is Side.MIDDLE else max(int(inner / _CELL) - _CELLS + 1, 0)
    lowest = int((shape.bounds.bottom() + _BELOW) / _CELL)
    for row in range(int(box.top() / _CELL) + 1, min(int(box.bottom() / _CELL) + _CELLS, lowest + 1)):
        for column in range(first, min(int(outer / _CELL), last) + 1):
            yield column, row


def _holds(left: float, top: float, spot: Point) -> bool:
    across, down = spot[0] - left + _MARGIN, spot[1] - top + _MARGIN
    return 0 < across < TARGET_SIDE + 2 * _MARGIN and 0 < down < TARGET_SIDE + 2 * _MARGIN


def _settled(offers: Mapping[str, Mapping[Cell, float]]) -> dict[str, Cell]:
    """One place for each region, the hardest first; whoever is driven out insists the more the next time."""
    stubborn = dict.fromkeys(offers, 4.0)
    placed: dict[str, Cell] = {}
    waiting = sorted(offers, key=lambda key: min(offers[key].values()))
    for _ in range(_PATIENCE):
        if not waiting:
            break
        key = waiting.pop()
        place = _cheapest(offers[key], placed, stubborn)
        for other in [other for other, taken in placed.items() if _overlap(place, taken)]:
            del placed[other]
            stubborn[other] *= 1.5
            waiting.insert(0, other)
        placed[key] = place
    return placed


def _cheapest(
    offers: Mapping[Cell, float], placed: Mapping[str, Cell], stubborn: Mapping[str, float]
) -> Cell:
    costs = {
        cell: cost + sum(stubborn[key] for key, taken in placed.items() if _overlap(cell, taken))
        for cell, cost in offers.items()
    }
    return min(costs, key=costs.__getitem__)


def _overlap(one: Cell, other: Cell) -> bool:
    return abs(one[0] - other[0]) < _CELLS and abs(one[1] - other[1]) < _CELLS
