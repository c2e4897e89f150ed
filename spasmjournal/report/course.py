"""What changed: remedies started and stopped, and what differs from the period before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from spasmjournal.insight.difference import Change, RegionDifference, badness_difference, often_difference
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.wearing_off import Trend
from spasmjournal.observation import SeenPeriod, SeenRemedy


@dataclass(frozen=True)
class Step:
    """A remedy was started or stopped on a day."""

    day: date
    remedy: SeenRemedy
    stopped: bool


class Differs(StrEnum):
    """What differs."""

    OFTEN = "often"
    BAD = "bad"
    EASING = "easing"
    SPASMS_ON_IT = "spasms_on_it"


@dataclass(frozen=True)
class Difference:
    """More or less than before, in a region or with a remedy; the values are those before and now.

    Of `OFTEN` they are spasms a known day, beside the number of `spasms`; of `BAD` median intensities; of
    `SPASMS_ON_IT` spasms a day off and on it.
    """

    what: Differs
    more: bool
    region: str | None = None
    remedy: Remedy | None = None
    values: tuple[float, float] | None = None
    spasms: tuple[int, int] | None = None


def steps_in(seen: SeenPeriod) -> tuple[Step, ...]:
    """The starts and stops of a period, newest first."""
    found = [
        Step(day, remedy, stopped)
        for remedy in seen.remedies
        for day, stopped in ((remedy.started, False), (remedy.stopped, True))
        if day is not None and day in seen.period
    ]
    return tuple(sorted(found, key=lambda step: (step.day, step.stopped, step.remedy.id), reverse=True))


def differences(
    seen: SeenPeriod, insight: Insight, before: SeenPeriod, insight_before: Insight
) -> tuple[Difference, ...]:
    """What `insight` calls more or less: in regions beside the period before, and with remedies."""
    known = insight_before.completeness.days_known, insight.completeness.days_known
    often = often_difference(before.spasms, seen.spasms, known).regions.values()
    bad = badness_difference(before.spasms, seen.spasms).regions.values()
    return (
        *(
            Difference(Differs.OFTEN, _is_more(each), each.region, values=rates, spasms=each.spasms)
            for each in _told(each for each in often if each.claim is not None)
            if (rates := _both(each)) is not None
        ),
        *(
            Difference(Differs.BAD, _is_more(each), each.region, values=medians)
            for each in _told(bad)
            if (medians := _both(each)) is not None
        ),
        *_of_remedies(insight),
    )


def _told(regions: Iterable[RegionDifference]) -> list[RegionDifference]:
    """Those that changed, the most spasms first."""
    changed = [each for each in regions if each.change in (Change.MORE, Change.LESS)]
    return sorted(changed, key=lambda each: (-max(each.spasms), each.region))


def _both(region: RegionDifference) -> tuple[float, float] | None:
    before, now = region.values
    return None if before is None or now is None else (before, now)


def _is_more(region: RegionDifference) -> bool:
    return region.change is Change.MORE


def _of_remedies(insight: Insight) -> list[Difference]:
    easing = [
        Difference(Differs.EASING, each.claim is Trend.MORE, remedy=each.remedy)
        for each in insight.wearing_off
        if each.claim in (Trend.LESS, Trend.MORE)
    ]
    rarer = [
        Difference(
            Differs.SPASMS_ON_IT,
            each.claim is Often.MORE,
            remedy=each.remedy,
            values=(each.per_day[1] or 0.0, each.per_day[0] or 0.0),
        )
        for each in insight.prevention
        if each.claim in (Often.FEWER, Often.MORE)
    ]
    return easing + rarer
