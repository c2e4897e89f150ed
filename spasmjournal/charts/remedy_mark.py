"""The mark of a remedy group: one colour and one shape on every chart, all of a size to the eye."""

from typing import Any

from spasmjournal.look import Look
from spasmjournal.vocabulary import RemedyGroup

_OPTICAL = {
    "s": 0.88,
    "D": 0.8,
    "*": 1.3,
    "^": 1.08,
    "v": 1.08,
    "<": 1.08,
    ">": 1.08,
    "d": 1.05,
    r"$\sim$": 1.6,
}
"""Shapes of one nominal size do not look the same size; these do."""


def mark_style(look: Look, group: RemedyGroup, size: float) -> dict[str, Any]:
    """The style of a matplotlib line that is nothing but marks of this group, `size` points large."""
    mark = look.remedies[group]
    return {
        "linestyle": "none",
        "marker": mark.marker,
        "markersize": size * _OPTICAL.get(mark.marker, 1.0),
        "color": mark.colour,
        "markerfacecolor": mark.colour,
        "markeredgecolor": mark.colour,
    }
