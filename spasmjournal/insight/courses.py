"""Regular remedies through time: when each was used, and the stretches over which it was kept up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.prevention import Prevention
from spasmjournal.observation import SeenPeriod, SeenUse
from spasmjournal.period import ONE_DAY


@dataclass(frozen=True)
class OnIt:
    """Days in a row on a regular remedy, from the first use up to `end`, which is the first day off it."""

    start: date
    end: date
    uses: tuple[SeenUse, ...]


@dataclass(frozen=True)
class Course:
    """One regular remedy: its stretches, oldest first."""

    remedy: Remedy
    stretches: tuple[OnIt, ...]

    @property
    def uses(self) -> int:
        """How many uses there were in all."""
        return sum(len(stretch.uses) for stretch in self.stretches)


def regular_courses(seen: SeenPeriod, prevention: Iterable[Prevention]) -> tuple[Course, ...]:
    """When was each regular remedy used, and from when to when was one on it? The most used first.

    A use reaches as many days ahead as `fewer_spasms` says; uses that reach each other are one stretch.
    """
    found = [_course(seen, each) for each in prevention]
    return tuple(sorted(found, key=lambda course: (-course.uses, course.remedy.name)))


def _course(seen: SeenPeriod, regular: Prevention) -> Course:
    uses = sorted(
        (use for use in seen.uses if use.spasm_id is None and use.remedy_id == regular.remedy.id),
        key=lambda use: (use.began, use.id),
    )
    runs: list[list[SeenUse]] = []
    for use in uses:
        if runs and (use.began.date() - runs[-1][-1].began.date()).days <= regular.reach + 1:
            runs[-1].append(use)
        else:
            runs.append([use])
    reach = (regular.reach + 1) * ONE_DAY
    return Course(
        regular.remedy,
        tuple(OnIt(run[0].began.date(), run[-1].began.date() + reach, tuple(run)) for run in runs),
    )
