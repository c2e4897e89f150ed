"""The day's spasms on the map: dots at the exact points that were clicked, and words for each region."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from spasmjournal.figure import Dot
from spasmjournal.i18n import number_text
from spasmjournal.observation import SeenSpasm


def dots_of(spasms: Iterable[SeenSpasm]) -> list[Dot]:
    """A dot for each place whose point is known."""
    return [
        Dot(place.view, place.x, place.y, spasm.worst)
        for spasm in spasms
        for place in spasm.places
        if place.x is not None and place.y is not None
    ]


def notes_of(spasms: Iterable[SeenSpasm]) -> dict[str, str]:
    """For each region's key, how many spasms were there today, in words."""
    counts = Counter(place.region for spasm in spasms for place in spasm.places)
    return {key: _told(number) for key, number in counts.items()}


def _told(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("Today", "Today: 1 spasm")
    return QCoreApplication.translate("Today", "Today: {number} spasms").format(number=number_text(number))
