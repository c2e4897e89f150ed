"""Frames along the arm, so that hand and fingers are designed straight and then laid in place."""

from math import cos, radians, sin
from typing import NamedTuple

from curves import Point


class Frame(NamedTuple):
    """A limb's axis: where it starts, and its angle from straight down, in degrees, away from the body."""

    x: float
    y: float
    degrees: float

    def at(self, along: float, outward: float) -> Point:
        """The body point so far along the axis, and so far away from the body beside it."""
        down, out = cos(radians(self.degrees)), sin(radians(self.degrees))
        return self.x + along * out + outward * down, self.y + along * down - outward * out

    def line(self, *points: Point) -> list[Point]:
        """Several such points."""
        return [self.at(along, outward) for along, outward in points]


UPPER_ARM = Frame(110, 206, 13.5)
FOREARM = Frame(*UPPER_ARM.at(176, 0), 18)
HAND = Frame(*FOREARM.at(138, 0), 16)
