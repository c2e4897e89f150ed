"""How often, or how bad, in each region: steps of one ramp, blank where too little was told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import ceil

from spasmjournal.insight.places import RegionCount, affected_regions
from spasmjournal.observation import SeenSpasm

ENOUGH = 3
"""Fewer entries than this say nothing of a region."""
BANDS = 5
_STEPS_A_BAND = 2


class Measure(StrEnum):
    """What is shown of a region."""

    HOW_OFTEN = "how_often"
    HOW_BAD = "how_bad"


@dataclass(frozen=True)
class RegionHeat:
    """One region: spasms, how many of them with an intensity, and what is shown of both.

    `value` is the number of spasms or their median intensity (0-10), `level` its step on the ramp of
    intensity (0-10). Both are None where too little was told.
    """

    region: str
    spasms: int
    told: int
    value: float | None
    level: int | None


@dataclass(frozen=True)
class Band:
    """A step of the ramp (0-10), and the lowest and the highest value that have it."""

    level: int
    lowest: int
    highest: int


@dataclass(frozen=True)
class Heat:
    """All regions that spasms touched, the scale they are shown on, and how many entries are enough."""

    measure: Measure
    regions: Mapping[str, RegionHeat]
    bands: tuple[Band, ...]
    enough: int


def heat_by_region(spasms: Iterable[SeenSpasm], measure: Measure, enough: int = ENOUGH) -> Heat:
    """How often or how bad it was in each region.

    Regions with fewer than `enough` spasms, or intensities, stay without a value. How often is told in
    five even bands up to the most spasms in one region; how bad by the median, rounded half up.
    """
    counts = affected_regions(spasms)
    most = max((count.spasms for count in counts if count.spasms >= enough), default=0)
    found = {count.region: _heat(count, measure, enough, most) for count in counts}
    bands = _bands(most, enough) if measure is Measure.HOW_OFTEN else tuple(Band(n, n, n) for n in range(11))
    return Heat(measure, found, bands, enough)


def _heat(count: RegionCount, measure: Measure, enough: int, most: int) -> RegionHeat:
    if measure is Measure.HOW_OFTEN:
        told = count.spasms >= enough
        value = float(count.spasms) if told else None
        level = _STEPS_A_BAND * ceil(BANDS * count.spasms / most) if told else None
    else:
        value = count.worst_median if count.told >= enough else None
        level = None if value is None else int(value + 0.5)
    return RegionHeat(count.region, count.spasms, count.told, value, level)


def _bands(most: int, enough: int) -> tuple[Band, ...]:
    ends = [most * number // BANDS for number in range(BANDS + 1)]
    return tuple(
        Band(_STEPS_A_BAND * number, max(before + 1, enough), end)
        for number, (before, end) in enumerate(pairwise(ends), 1)
        if end >= enough and end > before
    )
