"""Where it happened: the affected regions of a period by name, and in which view each is shown."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spasmjournal.anatomy import Anatomy
from spasmjournal.insight.places import RegionCount, affected_regions
from spasmjournal.observation import SeenSpasm
from spasmjournal.vocabulary import View


@dataclass(frozen=True)
class AffectedRegion:
    """One region with its plain name and side, its spasms and their typical and worst intensity.

    `view` is the side of the figure on which it was marked most often.
    """

    key: str
    name: str
    spasms: int
    typical: float | None
    worst: int | None
    view: View


def regions_of(spasms: Sequence[SeenSpasm], anatomy: Anatomy) -> tuple[AffectedRegion, ...]:
    """The regions that spasms touched, most affected first."""
    marked = Counter((place.region, place.view) for spasm in spasms for place in spasm.places)
    return tuple(_named(count, anatomy, marked) for count in affected_regions(spasms))


def _named(count: RegionCount, anatomy: Anatomy, marked: Counter[tuple[str, View]]) -> AffectedRegion:
    region = anatomy.region(count.region)
    return AffectedRegion(
        key=count.region,
        name=region.name,
        spasms=count.spasms,
        typical=count.worst_median,
        worst=count.worst_max,
        view=max(region.outlines, key=lambda view: (marked[count.region, view], view is View.FRONT)),
    )
