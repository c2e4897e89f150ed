"""Where it happened in a period: how often, how bad, and beside the equally long time before."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from spasmjournal.insight.difference import Difference, often_difference
from spasmjournal.insight.frequency import DailyCounts, spasms_by_day
from spasmjournal.insight.heat import Heat, Measure, heat_by_region
from spasmjournal.observation import SeenSpasm
from spasmjournal.period import ONE_DAY, Period

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class Shown(Enum):
    """What the map of the charts page shows."""

    HOW_OFTEN = "how_often"
    HOW_BAD = "how_bad"
    COMPARED = "compared"


@dataclass(frozen=True)
class Where:
    """All that the map can show of a period; `known` counts the known days of the time before and of it."""

    period: Period
    before: Period
    known: tuple[int, int]
    often: Heat
    bad: Heat
    compared: Difference

    def numbers(self, shown: Shown) -> Heat | Difference:
        """What to show."""
        if shown is Shown.COMPARED:
            return self.compared
        return self.often if shown is Shown.HOW_OFTEN else self.bad

    def asked(self, shown: Shown) -> Period:
        """The days whose entries stand behind what is shown."""
        return Period(self.before.start, self.period.end) if shown is Shown.COMPARED else self.period


def where_it_was(journal: "Journal", spasms: Sequence[SeenSpasm], daily: DailyCounts) -> Where:
    """Where the spasms of a period were; the journal is asked for the time before it."""
    period = daily.period
    before = Period(period.start - len(period) * ONE_DAY, period.start)
    earlier = journal.seen_spasms(before)
    known = spasms_by_day(earlier, journal.days(before), before).known_days, daily.known_days
    return Where(
        period,
        before,
        known,
        heat_by_region(spasms, Measure.HOW_OFTEN),
        heat_by_region(spasms, Measure.HOW_BAD),
        often_difference(earlier, spasms, known),
    )
