"""The outline of the left hand, palm forward: a thumb, and four fingers that fan out a little."""

from math import cos, radians, sin
from typing import NamedTuple

from curves import Point, smooth
from limbs import HAND

# fmt: off
_THUMB = (
    (0, 13.8), (8, 16), (17, 20.8), (26, 26.6), (34.6, 31), (43, 35.8), (51, 41.4), (58, 45.8), (63, 46.6),
    (65.8, 43.4), (63.8, 39.2), (57.4, 34.8), (50, 29.4), (44.8, 25.4), (42.6, 22.8),
)
_LITTLE_FINGER_SIDE = ((50, -21.4), (36, -21), (22, -18.6), (10, -15), (0, -12.8))
_SIDE_OF_A_FINGER = ((0.3, 0.49), (0.5, 0.5), (0.7, 0.475), (0.86, 0.44), (0.955, 0.31), (0.99, 0.13))
# fmt: on
_WEBS = ((42.6, 22.8), (58.6, 13.3), (59.6, 0), (57.4, -12.2))


class _Finger(NamedTuple):
    """Where a finger's axis leaves the palm, its angle from the hand's, and its size."""

    along: float
    outward: float
    degrees: float
    length: float
    width: float

    def outline(self) -> list[Point]:
        """Points along the hand and outward of it, from the thumb's side round the tip."""
        edge = [(far * self.length, side * self.width) for far, side in _SIDE_OF_A_FINGER]
        back = [(far, -side) for far, side in reversed(edge)]
        return [self._at(far, side) for far, side in (*edge, *back)]

    def _at(self, far: float, side: float) -> Point:
        down, out = cos(radians(self.degrees)), sin(radians(self.degrees))
        return self.along + far * down - side * out, self.outward + far * out + side * down


_FINGERS = (
    _Finger(48, 18, 6.5, 51, 11.4),
    _Finger(48, 6.2, 1.5, 59.5, 11.6),
    _Finger(47, -5.4, -3.5, 54.5, 11),
    _Finger(46, -16, -9.5, 42.5, 9.8),
)


def hand_outline() -> list[list[Point]]:
    """Curves from the outer side of the wrist to the inner; between fingers there are corners."""
    index, middle, ring, little = (finger.outline() for finger in _FINGERS)
    first, second, third, fourth = _WEBS
    return [
        smooth(*HAND.line(*points))
        for points in (
            _THUMB,
            [first, *index, second],
            [second, *middle, third],
            [third, *ring, fourth],
            [fourth, *little, *_LITTLE_FINGER_SIDE],
        )
    ]
