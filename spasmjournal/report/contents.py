"""What the report says: numbers and entries of a period, before any page is made of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from statistics import median

from spasmjournal.anatomy import Anatomy
from spasmjournal.insight.frequency import DailyCounts, spasms_by_day
from spasmjournal.insight.places import affected_regions
from spasmjournal.observation import Person, SeenPeriod, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.report.remedy_lines import RemedyLine, remedy_lines
from spasmjournal.report.share import Share
from spasmjournal.vocabulary import Cause

NIGHT_FROM, NIGHT_TO = time(22), time(6)
"""A spasm that began between these counts as one at night."""


@dataclass(frozen=True)
class Parts:
    """What the person decides to hand over besides page one."""

    spasms: bool = True
    notes: bool = False


@dataclass(frozen=True)
class Trust:
    """How complete the record is: days with entries of the days of the period, spasms logged late."""

    days: Share
    late: Share


@dataclass(frozen=True)
class Summary:
    """How often and how bad; intensities are 0-10 and None where none was told.

    A day is known that has a spasm or was said to be without; the rate is None if no day is known.
    `rated` is the share of spasms that have an intensity, `woke` that of those with an answer.
    """

    spasms: int
    known_days: int
    per_known_day: float | None
    typical: float | None
    worst: int | None
    rated: Share
    at_night: Share
    woke: Share


@dataclass(frozen=True)
class AffectedRegion:
    """One region with its plain name and side, its spasms and their typical and worst intensity."""

    key: str
    name: str
    spasms: int
    typical: float | None
    worst: int | None


@dataclass(frozen=True)
class ListedSpasm:
    """One spasm with the names of its places and what was tried for it."""

    spasm: SeenSpasm
    places: tuple[str, ...]
    tried: tuple[SeenUse, ...]


@dataclass(frozen=True)
class ReportContents:
    """Everything a report can show; the list is newest first, regions are most affected first."""

    person: Person
    period: Period
    made_on: date
    made_up: bool
    trust: Trust
    summary: Summary
    regions: tuple[AffectedRegion, ...]
    remedies: tuple[RemedyLine, ...]
    causes: tuple[tuple[Cause, int], ...]
    spasms: tuple[ListedSpasm, ...]
    uses_alone: tuple[SeenUse, ...]
    questions: tuple[str, ...]
    parts: Parts

    @classmethod
    def of(
        cls, told: SeenPeriod, anatomy: Anatomy, made_on: date, parts: Parts | None = None
    ) -> "ReportContents":
        """Gather what the journal tells of a period."""
        period, spasms, days = told.period, told.spasms, told.days
        known = sum(day in period for day in days.with_entries | days.without_spasms)
        uses = sorted(told.uses, key=_newest)
        return cls(
            person=told.person,
            period=period,
            made_on=made_on,
            made_up=told.made_up,
            trust=Trust(Share(known, len(period)), Share.of_all(spasm.logged_late for spasm in spasms)),
            summary=_summary(spasms, spasms_by_day(spasms, days, period)),
            regions=_regions(spasms, anatomy),
            remedies=remedy_lines(uses),
            causes=_causes(spasms),
            spasms=_listed(sorted(spasms, key=_newest, reverse=True), uses, anatomy),
            uses_alone=tuple(reversed([use for use in uses if use.spasm_id is None])),
            questions=tuple(question for question in told.questions if question.strip()),
            parts=parts or Parts(),
        )


def _newest(entry: SeenSpasm | SeenUse) -> tuple[datetime, int]:
    return entry.began, entry.id


def _summary(spasms: Sequence[SeenSpasm], daily: DailyCounts) -> Summary:
    told = [spasm.worst for spasm in spasms if spasm.worst is not None]
    return Summary(
        spasms=len(spasms),
        known_days=daily.known_days,
        per_known_day=daily.mean,
        typical=median(told) if told else None,
        worst=max(told, default=None),
        rated=Share(len(told), len(spasms)),
        at_night=Share.of_all(_at_night(spasm.began) for spasm in spasms),
        woke=Share.of_all(spasm.woke_me for spasm in spasms if spasm.woke_me is not None),
    )


def _at_night(began: datetime) -> bool:
    return began.time() >= NIGHT_FROM or began.time() < NIGHT_TO


def _regions(spasms: Sequence[SeenSpasm], anatomy: Anatomy) -> tuple[AffectedRegion, ...]:
    return tuple(
        AffectedRegion(
            count.region,
            anatomy.region(count.region).name,
            count.spasms,
            count.worst_median,
            count.worst_max,
        )
        for count in affected_regions(spasms)
    )


def _causes(spasms: Iterable[SeenSpasm]) -> tuple[tuple[Cause, int], ...]:
    counts = Counter(cause for spasm in spasms for cause in set(spasm.causes))
    order = list(Cause)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], order.index(pair[0]))))


def _listed(
    spasms: Sequence[SeenSpasm], uses: Sequence[SeenUse], anatomy: Anatomy
) -> tuple[ListedSpasm, ...]:
    tried: defaultdict[int | None, list[SeenUse]] = defaultdict(list)
    for use in uses:
        tried[use.spasm_id].append(use)
    return tuple(ListedSpasm(spasm, _place_names(spasm, anatomy), tuple(tried[spasm.id])) for spasm in spasms)


def _place_names(spasm: SeenSpasm, anatomy: Anatomy) -> tuple[str, ...]:
    return tuple(dict.fromkeys(anatomy.region(place.region).name for place in spasm.places))
