"""What stands as text in one column: drawn lines, and the questions answered with "don't know"."""

import json
from collections.abc import Iterable

from spasmjournal.observation import Stroke
from spasmjournal.vocabulary import Asked, View

_NONE = "[]"
"""What most columns hold; it need not be read each time."""


def strokes(text: str) -> tuple[Stroke, ...]:
    """The lines that a column holds."""
    if text == _NONE:
        return ()
    return tuple(Stroke(View(view), tuple((x, y) for x, y in points)) for view, points in json.loads(text))


def strokes_text(lines: Iterable[Stroke]) -> str:
    """Lines as a column holds them, to a tenth of a body unit."""
    rounded = [[line.view, [[round(x, 1), round(y, 1)] for x, y in line.points]] for line in lines]
    return json.dumps(rounded, separators=(",", ":"))


def asked(text: str) -> frozenset[Asked]:
    """The questions that a column names."""
    if text == _NONE:
        return frozenset()
    return frozenset(Asked(word) for word in json.loads(text))


def asked_text(questions: Iterable[Asked]) -> str:
    """Questions as a column names them."""
    return json.dumps(sorted(questions))
