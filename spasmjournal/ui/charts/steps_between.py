"""From mark to mark by the arrow keys."""

from collections.abc import Sequence

from spasmjournal.ui.charts.picture import Mark

_ASIDE = 2.0
"""A mark that lies aside counts as this much farther away."""
_LEAST = 1.0


def next_mark(marks: Sequence[Mark], named: Mark | None, right: int, down: int) -> Mark | None:
    """The mark to name next; to begin with it is the first, or going back the last.

    Left and right go through the marks of the same axes in their order, and on to those before and
    after; up and down go to the nearest mark that lies that way.
    """
    if named is None:
        return _ends(marks, right or down)
    return _beside(marks, named, right) if right else _above_or_below(marks, named, down)


def _ends(marks: Sequence[Mark], onwards: int) -> Mark | None:
    ordered = _in_order(marks)
    return (ordered[0] if onwards > 0 else ordered[-1]) if ordered else None


def _beside(marks: Sequence[Mark], named: Mark, right: int) -> Mark:
    ordered = _in_order(marks)
    at = ordered.index(named) + right
    return ordered[at] if 0 <= at < len(ordered) else named


def _in_order(marks: Sequence[Mark]) -> list[Mark]:
    """Axes by axes as they were drawn, and in each from left to right."""
    axes: dict[int, int] = {}
    for mark in marks:
        axes.setdefault(id(mark.spot.axes), len(axes))
    return sorted(marks, key=lambda mark: (axes[id(mark.spot.axes)], mark.x, mark.y))


def _above_or_below(marks: Sequence[Mark], named: Mark, down: int) -> Mark:
    that_way = [mark for mark in marks if (mark.y - named.y) * down >= _LEAST]
    return min(
        that_way,
        key=lambda mark: abs(mark.y - named.y) + _ASIDE * abs(mark.x - named.x),
        default=named,
    )
