"""More, less or the same in each region: two periods, or with and without something."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import hypot, sqrt
from typing import Protocol

from spasmjournal.insight.heat import ENOUGH, Measure
from spasmjournal.insight.places import RegionCount, affected_regions
from spasmjournal.observation import SeenSpasm

POINTS_THAT_MATTER = 2
"""A change of about two points of ten is what people call a real one (Farrar 2001, chronic pain)."""
SHARE_THAT_MATTERS = 0.25


class Change(StrEnum):
    """How the second compares with the first."""

    MORE = "more"
    SAME = "same"
    LESS = "less"


@dataclass(frozen=True)
class RegionDifference:
    """One region, first and second: spasms, and what is compared.

    Values are spasms per known day or median intensities (0-10); None where nothing was told. `change`
    is None where too little was; it describes what was noted, which may be chance. `claim` is what may be
    said of how often: `change` where it is surer than chance, else None.
    """

    region: str
    spasms: tuple[int, int]
    values: tuple[float | None, float | None]
    change: Change | None
    claim: Change | None = None


@dataclass(frozen=True)
class Difference:
    """All regions that spasms of either touched, and how many entries are enough."""

    measure: Measure
    regions: Mapping[str, RegionDifference]
    enough: int


def often_difference(
    first: Iterable[SeenSpasm],
    second: Iterable[SeenSpasm],
    known_days: tuple[int, int],
    enough: int = ENOUGH,
    level: float | None = None,
) -> Difference:
    """How often it was in each region, per known day of two periods.

    A region needs `enough` spasms in one of them. It counts as more or less when the rates differ by at
    least a quarter of the higher one and by more than the standard error of their difference (Poisson). So
    much chance alone brings about in one region of four; a change is claimed only where the exact ratio of
    the rates leaves 1 at `level` (that of `verdict`) for all regions together that are compared (Holm 1979).
    """

    def compared(region: str, one: RegionCount, two: RegionCount) -> RegionDifference:
        spasms = one.spasms, two.spasms
        rates = _rate(one.spasms, known_days[0]), _rate(two.spasms, known_days[1])
        told = max(spasms) >= enough and min(known_days) > 0
        return RegionDifference(region, spasms, rates, _rates_change(spasms, known_days) if told else None)

    regions = _by_region(first, second, compared)
    return Difference(Measure.HOW_OFTEN, _claimed(regions, known_days, level), enough)


def badness_difference(
    first: Iterable[SeenSpasm], second: Iterable[SeenSpasm], enough: int = ENOUGH
) -> Difference:
    """How bad it was in each region, by the medians; both need `enough` intensities, and 2 points matter."""

    def compared(region: str, one: RegionCount, two: RegionCount) -> RegionDifference:
        change = None
        before, after = one.worst_median, two.worst_median
        if before is not None and after is not None and min(one.told, two.told) >= enough:
            change = _change(after - before, abs(after - before) >= POINTS_THAT_MATTER)
        return RegionDifference(region, (one.spasms, two.spasms), (before, after), change)

    return Difference(Measure.HOW_BAD, _by_region(first, second, compared), enough)


class _Comparing(Protocol):
    def __call__(self, region: str, one: RegionCount, two: RegionCount) -> RegionDifference: ...


def _by_region(
    first: Iterable[SeenSpasm], second: Iterable[SeenSpasm], compared: _Comparing
) -> dict[str, RegionDifference]:
    one, two = ({count.region: count for count in affected_regions(spasms)} for spasms in (first, second))
    return {
        region: compared(region, one.get(region, _none(region)), two.get(region, _none(region)))
        for region in sorted(one | two)
    }


def _claimed(
    regions: Mapping[str, RegionDifference], days: tuple[int, int], wanted: float | None
) -> dict[str, RegionDifference]:
    """The regions with what may be said of those that are compared."""
    # The body on the first page knows these words, and must not wait for numpy.
    from spasmjournal.insight.methods.rates import rate_ratio
    from spasmjournal.insight.methods.several import holm
    from spasmjournal.insight.verdict import LEVEL

    level = LEVEL if wanted is None else wanted
    told = [found for found in regions.values() if found.change is not None]
    ratios = [rate_ratio(found.spasms[1], days[1], found.spasms[0], days[0], level) for found in told]
    together = holm([ratio.p if ratio else 1.0 for ratio in ratios])
    sure = {found.region for found, p in zip(told, together, strict=True) if p < 1 - level}
    return {
        region: replace(found, claim=found.change)
        if region in sure and found.change is not Change.SAME
        else found
        for region, found in regions.items()
    }


def _none(region: str) -> RegionCount:
    return RegionCount(region, spasms=0, worst_median=None, worst_max=None)


def _rate(spasms: int, days: int) -> float | None:
    return spasms / days if days else None


def _rates_change(spasms: tuple[int, int], days: tuple[int, int]) -> Change:
    one, two = spasms[0] / days[0], spasms[1] / days[1]
    error = hypot(sqrt(spasms[0]) / days[0], sqrt(spasms[1]) / days[1])
    matters = abs(two - one) >= SHARE_THAT_MATTERS * max(one, two) and abs(two - one) > error
    return _change(two - one, matters)


def _change(by: float, matters: bool) -> Change:
    if not matters:
        return Change.SAME
    return Change.MORE if by > 0 else Change.LESS
