"""What was told of each day of a period, by stretches of days."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from spasmjournal.insight.through_time import step_for
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import Period


class Told(StrEnum):
    """What is known of a day."""

    SPASMS = "spasms"
    WITHOUT = "without"
    OTHER = "other"
    """There is some entry, but nothing tells of spasms."""
    NOTHING = "nothing"


@dataclass(frozen=True)
class DaysTold:
    """Some days in a row, and of how many what is known."""

    start: date
    days: int
    told: dict[Told, int]

    @property
    def last(self) -> date:
        """The last day that belongs to it."""
        return self.start + timedelta(days=self.days - 1)


def what_was_told(seen: SeenPeriod) -> tuple[DaysTold, ...]:
    """Of how many days what is known, by days, weeks or four weeks; the last stretch ends with the period."""
    with_spasms = {spasm.began.date() for spasm in seen.spasms}

    def told(day: date) -> Told:
        if day in with_spasms:
            return Told.SPASMS
        if day in seen.days.without_spasms:
            return Told.WITHOUT
        return Told.OTHER if day in seen.days.with_entries else Told.NOTHING

    return tuple(
        DaysTold(stretch.start, len(stretch), dict(Counter(map(told, stretch))))
        for stretch in _stretches(seen.period)
    )


def _stretches(period: Period) -> Iterator[Period]:
    step = timedelta(days=step_for(len(period)))
    end = period.end
    found = []
    while end > period.start:
        start = max(period.start, end - step)
        found.append(Period(start, end))
        end = start
    yield from reversed(found)
