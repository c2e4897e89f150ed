"""Which region an arrow key leads to: the nearest one in that direction of the picture."""

from collections.abc import Iterable, Mapping
from math import hypot, inf

from PySide6.QtCore import QPoint, QPointF

_SIDEWAYS_COST = 2.0


def neighbour(key: str, direction: QPoint, centres: Mapping[str, QPointF]) -> str | None:
    """The key of the region to go to from `key`, or None at the edge of the figure.

    `centres` holds a point inside each region; what lies straight ahead is preferred.
    """
    here = centres[key]
    ahead = ((_cost(here, there, direction), other) for other, there in centres.items() if other != key)
    cost, found = _least(ahead)
    return found if cost < inf else None


def _cost(here: QPointF, there: QPointF, direction: QPoint) -> float:
    x, y = there.x() - here.x(), there.y() - here.y()
    forward = x * direction.x() + y * direction.y()
    sideways = abs(x * direction.y()) + abs(y * direction.x())
    if forward <= 0 or sideways > 3 * forward:
        return inf
    return hypot(forward, _SIDEWAYS_COST * sideways)


def _least(costs: Iterable[tuple[float, str]]) -> tuple[float, str | None]:
    best: tuple[float, str | None] = (inf, None)
    for cost, key in costs:
        if cost < best[0]:
            best = (cost, key)
    return best
