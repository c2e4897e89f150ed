"""Outlines as data: the path language of the body map, mirrored and joined.

Only M (start), L (line), C (cubic curve) and Z (close) are used, with absolute coordinates.
"""

import re
from math import hypot
from typing import NamedTuple

Point = tuple[float, float]

_TOKEN = re.compile(r"[MLCZ]|-?\d+(?:\.\d+)?")
_POINTS = {"M": 1, "L": 1, "C": 3}


class Segment(NamedTuple):
    """One step of a path: its letter and its points, the last of which is where it ends."""

    letter: str
    points: tuple[Point, ...]


Outline = tuple[Segment, ...]


def parse(text: str) -> Outline:
    """Read a path string; a repeated letter may be left out.

    Raises:
        ValueError: if the text is not such a path.
    """
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != text.replace(" ", "") or tokens[:1] != ["M"]:
        raise ValueError(f"not a path: {text[:40]}")
    segments: list[Segment] = []
    at, letter = 0, "M"
    while at < len(tokens):
        if tokens[at].isalpha():
            letter, at = tokens[at], at + 1
            if letter == "Z":
                segments.append(Segment("Z", ()))
                continue
        points, at = _take(tokens, at, _POINTS[letter])
        segments.append(Segment(letter, points))
        letter = "L" if letter == "M" else letter
    return tuple(segments)


def mirrored(outline: Outline) -> Outline:
    """The same outline on the other side of the body."""
    return tuple(Segment(letter, tuple((-x, y) for x, y in points)) for letter, points in outline)


def whole(half: Outline) -> Outline:
    """Join half an outline, which starts and ends on the midline, with its mirror image.

    Further closed parts, such as a sole beside the figure, are added on both sides.

    Raises:
        ValueError: if the half does not start and end there.
    """
    first, *others = _parts(half)
    return (*_joined(first), *(step for part in others for step in (*part, *mirrored(part))))


def away(spot: Point, start: Point, end: Point) -> float:
    """How far a point is from the straight piece between two others."""
    along, across = end[0] - start[0], end[1] - start[1]
    length = along * along + across * across
    part = ((spot[0] - start[0]) * along + (spot[1] - start[1]) * across) / length if length else 0.0
    part = min(max(part, 0.0), 1.0)
    return hypot(spot[0] - start[0] - part * along, spot[1] - start[1] - part * across)


def _parts(outline: Outline) -> list[Outline]:
    starts = [at for at, segment in enumerate(outline) if segment.letter == "M"]
    ends = [*starts[1:], len(outline)]
    return [outline[start:end] for start, end in zip(starts, ends, strict=True)]


def _joined(half: Outline) -> Outline:
    steps = tuple(segment for segment in half if segment.letter != "Z")
    first, last = steps[0].points[0], steps[-1].points[-1]
    if first[0] != 0 or last[0] != 0:
        raise ValueError(f"half an outline leaves the midline at {first} or {last}")
    return (*steps, *_reversed(mirrored(steps)), Segment("Z", ()))


def _reversed(steps: Outline) -> list[Segment]:
    back: list[Segment] = []
    for step, before in zip(steps[:0:-1], steps[-2::-1], strict=True):
        back.append(Segment(step.letter, (*step.points[-2::-1], before.points[-1])))
    return back


def _take(tokens: list[str], at: int, count: int) -> tuple[tuple[Point, ...], int]:
    numbers = [float(token) for token in tokens[at : at + 2 * count]]
    if len(numbers) != 2 * count:
        raise ValueError("a path ends in the middle of a point")
    return tuple(zip(numbers[::2], numbers[1::2], strict=True)), at + 2 * count
