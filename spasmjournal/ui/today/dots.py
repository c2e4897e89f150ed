"""The day's spasms on the map: dots and lines exactly where they were marked, and words for each region."""

from collections import Counter
from collections.abc import Iterable
from math import dist

from PySide6.QtCore import QCoreApplication

from spasmjournal.figure import Dot
from spasmjournal.i18n import number_text
from spasmjournal.observation import SeenSpasm, Stroke
from spasmjournal.outline import Point, away
from spasmjournal.ui.body_map import BodyMap
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.vocabulary import View

_ON_LINE = 2.0
"""A line is kept a little more simply than it was drawn, in body units."""


class DayOnMap:
    """Shows on the map what was today, and what the open card holds."""

    def __init__(self, body_map: BodyMap) -> None:
        self._map = body_map
        self._spasms: list[SeenSpasm] = []
        self._card: SpasmCard | None = None
        self._spasm_id: int | None = None

    def show_day(self, spasms: Iterable[SeenSpasm]) -> None:
        """Show these spasms of today."""
        self._spasms = list(spasms)
        self._map.set_dots(dots_of(self._spasms))
        self._map.set_notes(notes_of(self._spasms))
        self._show_strokes()

    def show_card(self, card: SpasmCard | None, spasm_id: int | None) -> None:
        """Show what this card holds, which may correct one of the spasms; None where none is open."""
        self._card, self._spasm_id = card, spasm_id
        self._map.set_selected(card.region_keys() if card else ())
        self._show_strokes()

    def _show_strokes(self) -> None:
        others = strokes_of(spasm for spasm in self._spasms if spasm.id != self._spasm_id)
        self._map.set_strokes([*others, *(self._card.places.strokes() if self._card else ())])


def dots_of(spasms: Iterable[SeenSpasm]) -> list[Dot]:
    """A dot for each place whose point is known; of those along a drawn line, where it begins."""
    return [
        Dot(place.view, place.x, place.y, spasm.worst)
        for spasm in spasms
        for place in spasm.places
        if place.x is not None and place.y is not None
        if not any(_leads_to(stroke, place.view, (place.x, place.y)) for stroke in spasm.strokes)
    ]


def _leads_to(stroke: Stroke, view: View, spot: Point) -> bool:
    """Whether a line came to this spot from somewhere else."""
    pieces = zip(stroke.points, stroke.points[1:], strict=False)
    return (
        stroke.view is view
        and dist(stroke.points[0], spot) > _ON_LINE
        and any(away(spot, start, end) <= _ON_LINE for start, end in pieces)
    )


def strokes_of(spasms: Iterable[SeenSpasm]) -> list[Stroke]:
    """The lines that were drawn for them."""
    return [stroke for spasm in spasms for stroke in spasm.strokes]


def notes_of(spasms: Iterable[SeenSpasm]) -> dict[str, str]:
    """For each region's key, how many spasms were there today, in words."""
    counts = Counter(place.region for spasm in spasms for place in spasm.places)
    return {key: _told(number) for key, number in counts.items()}


def _told(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("Today", "Today: 1 spasm")
    return QCoreApplication.translate("Today", "Today: {number} spasms").format(number=number_text(number))
