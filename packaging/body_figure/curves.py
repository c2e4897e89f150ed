"""Smooth curves: through control points, and fitted as few cubic pieces."""

import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Points = NDArray[np.float64]
Cubic = tuple[Point, Point, Point, Point]

_STEP = 1.2
_TOLERANCE = 0.12
_CORNER_DEGREES = 38.0


def smooth(*controls: Point) -> list[Point]:
    """A centripetal Catmull-Rom curve through the points, sampled about every unit."""
    given = np.array(controls, dtype=float)
    if len(given) == 2:
        return _sampled_line(given)
    ends = np.vstack([2 * given[0] - given[1], given, 2 * given[-1] - given[-2]])
    pieces = [_piece(ends[at : at + 4]) for at in range(len(given) - 1)]
    joined = np.vstack([*pieces, given[-1:]])
    return [(float(x), float(y)) for x, y in joined]


def chain(*curves: Sequence[Point]) -> list[Point]:
    """Curves one after the other; where they meet there is a corner."""
    joined: list[Point] = list(curves[0])
    for curve in curves[1:]:
        joined += curve[1:] if curve[0] == joined[-1] else curve
    return joined


def fitted(dense: Sequence[Point]) -> list[Cubic]:
    """Cubic pieces that follow a dense line to about a tenth of a unit; corners stay corners."""
    line = np.array(dense, dtype=float)
    cuts = [0, *_corners(line), len(line) - 1]
    return [cubic for start, end in itertools.pairwise(cuts) for cubic in _fit(line[start : end + 1])]


def _sampled_line(ends: Points) -> list[Point]:
    count = max(2, int(np.hypot(*(ends[1] - ends[0])) / _STEP))
    return [(float(x), float(y)) for x, y in np.linspace(ends[0], ends[1], count)]


def _piece(four: Points) -> Points:
    gaps = np.sqrt(np.hypot(*np.diff(four, axis=0).T)).clip(1e-6)
    times = np.concatenate([[0.0], np.cumsum(gaps)])
    count = max(2, int(np.hypot(*(four[2] - four[1])) / _STEP))
    t = np.linspace(times[1], times[2], count, endpoint=False)[:, None]

    def between(a: Points, b: Points, start: float, end: float) -> Points:
        mixed: Points = (end - t) / (end - start) * a + (t - start) / (end - start) * b
        return mixed

    firsts = [between(four[i], four[i + 1], times[i], times[i + 1]) for i in range(3)]
    seconds = [between(firsts[i], firsts[i + 1], times[i], times[i + 2]) for i in range(2)]
    return between(seconds[0], seconds[1], times[1], times[2])


def _corners(line: Points) -> list[int]:
    steps = np.diff(line, axis=0)
    turns = np.degrees(np.arctan2(steps[:, 1], steps[:, 0]))
    bends = np.abs((np.diff(turns) + 180) % 360 - 180)
    return [int(at) + 1 for at in np.flatnonzero(bends > _CORNER_DEGREES)]


def _fit(line: Points) -> list[Cubic]:
    if len(line) == 2:
        third = (line[1] - line[0]) / 3
        return [_cubic(line[0], line[0] + third, line[1] - third, line[1])]
    return _fit_between(line, _tangent(line), _tangent(line[::-1]))


def _tangent(line: Points) -> Points:
    # a wide look ahead would cut the tips of fingers, a narrow one follows the noise of the cuts
    ahead = line[min(2, len(line) - 1)] - line[0]
    unit: Points = ahead / max(float(np.hypot(*ahead)), 1e-9)
    return unit


def _fit_between(line: Points, start: Points, end: Points) -> list[Cubic]:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    t = along / along[-1]
    for _ in range(4):
        handles = _least_squares(line, t, start, end)
        error = np.hypot(*(_at(handles, t) - line).T)
        if error.max() < _TOLERANCE:
            return [_cubic(*handles)]
        t = _closer(handles, line, t)
    split = int(np.clip(error.argmax(), 1, len(line) - 2))
    across = line[min(split + 1, len(line) - 1)] - line[max(split - 1, 0)]
    middle = across / max(float(np.hypot(*across)), 1e-9)
    before, after = line[: split + 1], line[split:]
    return _piece_of(before, start, -middle) + _piece_of(after, middle, end)


def _piece_of(line: Points, start: Points, end: Points) -> list[Cubic]:
    return _fit(line) if len(line) == 2 else _fit_between(line, start, end)


def _least_squares(line: Points, t: Points, start: Points, end: Points) -> Points:
    one, two = 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2
    zero, three = (1 - t) ** 3, t**3
    rest = line - np.outer(zero + one, line[0]) - np.outer(two + three, line[-1])
    left, right = np.outer(one, start), np.outer(two, end)
    matrix = np.array(
        [[(left * left).sum(), (left * right).sum()], [(left * right).sum(), (right * right).sum()]]
    )
    wanted = np.array([(left * rest).sum(), (right * rest).sum()])
    chord = float(np.hypot(*(line[-1] - line[0])))
    lengths = np.array([chord / 3, chord / 3])
    if abs(np.linalg.det(matrix)) > 1e-9:
        solved = np.linalg.solve(matrix, wanted)
        if solved.min() > chord * 0.02 and solved.max() < chord * 3:
            lengths = solved
    return np.array([line[0], line[0] + start * lengths[0], line[-1] + end * lengths[1], line[-1]])


def _at(handles: Points, t: Points) -> Points:
    weights = np.stack([(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3], axis=1)
    spots: Points = weights @ handles
    return spots


def _closer(handles: Points, line: Points, t: Points) -> Points:
    velocity = 3 * np.diff(handles, axis=0)
    weights = np.stack([(1 - t) ** 2, 2 * (1 - t) * t, t**2], axis=1)
    speed = weights @ velocity
    missed = _at(handles, t) - line
    step = (missed * speed).sum(axis=1) / (speed * speed).sum(axis=1).clip(1e-9)
    moved: Points = np.clip(t - step, 0.0, 1.0)
    moved[0], moved[-1] = 0.0, 1.0
    return np.maximum.accumulate(moved)


def _cubic(*four: Points) -> Cubic:
    a, b, c, d = ((float(x), float(y)) for x, y in four)
    return a, b, c, d
