"""Where it happens: the regions of a period, most affected first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from spasmjournal.observation import SeenSpasm


@dataclass(frozen=True)
class RegionCount:
    """How many spasms touched a region, and the intensities (0-10) told of it there; None if never told.

    `told` is the number of spasms with an intensity.
    """

    region: str
    spasms: int
    worst_median: float | None
    worst_max: int | None
    told: int = 0


def affected_regions(spasms: Iterable[SeenSpasm]) -> tuple[RegionCount, ...]:
    """The regions that spasms touched, most spasms first, then by key.

    A spasm counts once in a region, however many points of it were clicked. Its intensity there is the
    place's own, the highest if there are several, else the intensity of the whole spasm.
    """
    found: defaultdict[str, list[int | None]] = defaultdict(list)
    for spasm in spasms:
        for region, worst in _by_region(spasm).items():
            found[region].append(worst)
    counts = [_counted(region, told) for region, told in found.items()]
    return tuple(sorted(counts, key=lambda count: (-count.spasms, count.region)))


def _by_region(spasm: SeenSpasm) -> dict[str, int | None]:
    told: defaultdict[str, list[int]] = defaultdict(list)
    for place in spasm.places:
        told[place.region] += [] if place.worst is None else [place.worst]
    return {region: max(values, default=spasm.worst) for region, values in told.items()}


def _counted(region: str, told: list[int | None]) -> RegionCount:
    known = [worst for worst in told if worst is not None]
    return RegionCount(
        region=region,
        spasms=len(told),
        worst_median=float(median(known)) if known else None,
        worst_max=max(known, default=None),
        told=len(known),
    )
