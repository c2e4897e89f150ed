"""Where it happened in a period: how often, how bad, beside the time before, and with a remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from spasmjournal.insight.difference import Difference, often_difference
from spasmjournal.insight.frequency import spasms_by_day
from spasmjournal.insight.heat import Heat, Measure, heat_by_region
from spasmjournal.insight.with_remedy import WithRemedy, with_and_without
from spasmjournal.observation import EntryKey, SeenPeriod, SeenSpasm, Sort
from spasmjournal.period import Period


class Shown(Enum):
    """What the map of the charts page shows."""

    HOW_OFTEN = "how_often"
    HOW_BAD = "how_bad"
    COMPARED = "compared"
    WITH_REMEDY = "with_remedy"


@dataclass(frozen=True)
class Where:
    """All that the map can show of a period; `known` counts the known days of the time before and of it."""

    period: Period
    before: Period
    known: tuple[int, int]
    often: Heat
    bad: Heat
    compared: Difference
    with_remedy: tuple[WithRemedy, ...]
    spasms: tuple[tuple[SeenSpasm, ...], tuple[SeenSpasm, ...]]
    """Of the time before, and of the period."""

    def beside(self, remedy: int | None) -> WithRemedy | None:
        """The days with a remedy (its id) beside those without it; with the first where it is not there."""
        found = (one for one in self.with_remedy if one.remedy.id == remedy)
        return next(found, self.with_remedy[0] if self.with_remedy else None)

    def numbers(self, shown: Shown, remedy: int | None = None) -> Heat | Difference:
        """What to show."""
        if shown is Shown.WITH_REMEDY:
            beside = self.beside(remedy)
            return beside.difference if beside else Difference(Measure.HOW_OFTEN, {}, self.compared.enough)
        if shown is Shown.COMPARED:
            return self.compared
        return self.often if shown is Shown.HOW_OFTEN else self.bad

    def asked(self, shown: Shown) -> Period:
        """The days whose entries stand behind what is shown."""
        return Period(self.before.start, self.period.end) if shown is Shown.COMPARED else self.period

    def behind(self, region: str, shown: Shown, remedy: int | None = None) -> frozenset[EntryKey]:
        """The entries that stand behind a region."""
        if shown is Shown.WITH_REMEDY:
            beside = self.beside(remedy)
            return beside.behind(region) if beside else frozenset()
        before, now = self.spasms
        return _at(region, (*before, *now) if shown is Shown.COMPARED else now)


def where_it_was(earlier: SeenPeriod, seen: SeenPeriod) -> Where:
    """Where the spasms of a period were, and those of the equally long time before it."""
    known = tuple(spasms_by_day(of.spasms, of.days, of.period).known_days for of in (earlier, seen))
    return Where(
        period=seen.period,
        before=earlier.period,
        known=(known[0], known[1]),
        often=heat_by_region(seen.spasms, Measure.HOW_OFTEN),
        bad=heat_by_region(seen.spasms, Measure.HOW_BAD),
        compared=often_difference(earlier.spasms, seen.spasms, (known[0], known[1])),
        with_remedy=with_and_without(seen),
        spasms=(earlier.spasms, seen.spasms),
    )


def _at(region: str, spasms: Iterable[SeenSpasm]) -> frozenset[EntryKey]:
    return frozenset(
        EntryKey(Sort.SPASM, spasm.id)
        for spasm in spasms
        if any(place.region == region for place in spasm.places)
    )
