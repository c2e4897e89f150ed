"""A line drawn by hand with as few points as show it (Douglas and Peucker's way)."""

from collections.abc import Sequence
from heapq import heappop, heappush

from spasmjournal.outline import Point, away

TOLERANCE = 1.0
"""How far, in body units, what is left out may lie from what is kept."""
MOST_POINTS = 200


def simplified(
    line: Sequence[Point], tolerance: float = TOLERANCE, most: int = MOST_POINTS
) -> tuple[Point, ...]:
    """The line with both its ends, no point of it farther away than `tolerance`.

    Of a line that would need more than `most` points for that, those are kept that show the most.
    """
    kept = {0, len(line) - 1}
    pieces = [_farthest(line, 0, len(line) - 1)]
    while pieces and len(kept) < most:
        far, first, where, last = heappop(pieces)
        if -far <= tolerance:
            break
        kept.add(where)
        for piece in ((first, where), (where, last)):
            heappush(pieces, _farthest(line, *piece))
    return tuple(line[at] for at in sorted(kept))


def _farthest(line: Sequence[Point], first: int, last: int) -> tuple[float, int, int, int]:
    """How far the farthest point between two others is from the straight way, below zero, and which it is."""
    far, where = max(
        ((away(line[at], line[first], line[last]), at) for at in range(first + 1, last)),
        default=(0.0, first),
    )
    return -far, first, where, last
