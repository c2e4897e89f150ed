"""Spasms as dots on the map, at the exact points that were clicked."""

from collections.abc import Iterable

from spasmjournal.figure import Dot
from spasmjournal.observation import SeenSpasm


def dots_of(spasms: Iterable[SeenSpasm]) -> list[Dot]:
    """A dot for each place whose point is known."""
    return [
        Dot(place.view, place.x, place.y, spasm.worst)
        for spasm in spasms
        for place in spasm.places
        if place.x is not None and place.y is not None
    ]
