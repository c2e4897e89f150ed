"""How complete, how often, how bad and how the nights were: the figures on top of page one."""

from dataclasses import dataclass

from spasmjournal.insight.completeness import Completeness
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.frequency import spasms_by_day
from spasmjournal.insight.observed import NIGHT_FROM, NIGHT_TO
from spasmjournal.insight.severity import Severity, Sleep, how_bad, how_slept
from spasmjournal.insight.when import When
from spasmjournal.observation import SeenPeriod
from spasmjournal.report.share import Share

_AN_HOUR = 60


@dataclass(frozen=True)
class Trust:
    """How complete the record is: days with entries, runs of days without any, spasms told in an hour."""

    days: Share
    gaps: int
    longest_gap: int
    on_time: Share

    @classmethod
    def of(cls, found: Completeness) -> "Trust":
        """What is known of the days of a period."""
        return cls(
            days=Share(found.days_with_entries, found.days),
            gaps=found.gaps,
            longest_gap=found.longest_gap,
            on_time=Share.of(found.on_time),
        )


@dataclass(frozen=True)
class Summary:
    """How often and how bad; intensities are 0-10 and None where none was told.

    A day is known that has a spasm or was said to be without; the rate is None if no day is known.
    `woke` counts spasms that began in sleep or woke the person, of those of which it was told.
    """

    spasms: int
    days: int
    known_days: int
    days_without: int
    per_known_day: float | None
    severity: Severity
    at_night: Share
    woke: Share
    sleep: Sleep

    @classmethod
    def of(cls, seen: SeenPeriod, insight: Insight) -> "Summary":
        """The figures of a period."""
        daily = spasms_by_day(seen.spasms, seen.days, seen.period)
        return cls(
            spasms=len(seen.spasms),
            days=len(seen.period),
            known_days=daily.known_days,
            days_without=daily.days_without,
            per_known_day=daily.mean,
            severity=how_bad(seen.spasms),
            at_night=_at_night(insight.when),
            woke=Share.of(insight.when.asleep),
            sleep=how_slept(seen.check_ins),
        )


def _at_night(when: When) -> Share:
    by_hour = [sum(row) for row in when.spasms]
    first, after = NIGHT_FROM // _AN_HOUR, NIGHT_TO // _AN_HOUR
    return Share(sum(by_hour[first:]) + sum(by_hour[:after]), sum(by_hour))
