"""What the person chose on the map, and the same place on the other side."""

from dataclasses import dataclass

from spasmjournal.anatomy import Anatomy, Region
from spasmjournal.observation import Stroke
from spasmjournal.vocabulary import Side, View

_OTHER = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


@dataclass(frozen=True)
class Choice:
    """A place that the person chose; x and y are body units, exact for a click.

    With `stays` the person goes on choosing, and the keyboard belongs on the map.
    """

    region: Region
    view: View
    x: float
    y: float
    stays: bool = False


@dataclass(frozen=True)
class Drawn:
    """What one drag over the body chose: the places it crossed, and the lines that were drawn, if any."""

    choices: tuple[Choice, ...]
    strokes: tuple[Stroke, ...] = ()


def partner(anatomy: Anatomy, region: Region) -> Region | None:
    """The same region on the other side of the body, or None in the middle of it."""
    other = _OTHER.get(region.side)
    return anatomy.region(f"{region.id}_{other}") if other else None
