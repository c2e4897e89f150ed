"""What the report says: numbers and entries of a period, before any page is made of them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from spasmjournal.anatomy import Anatomy
from spasmjournal.insight.everything import Insight
from spasmjournal.observation import Person, SeenCheckIn, SeenPeriod, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.report.course import Difference, Step, differences, steps_in
from spasmjournal.report.noted import Noted, notes_of
from spasmjournal.report.parts import Parts, named
from spasmjournal.report.regions import AffectedRegion, regions_of
from spasmjournal.report.remedy_lines import RemedyLine, remedy_lines
from spasmjournal.report.safety_lines import SafetyLine, safety_lines
from spasmjournal.report.summary import Summary, Trust
from spasmjournal.vocabulary import Cause, SafetyTopic

_KNOWN_FOR_EACH = 4


class Studied(NamedTuple):
    """A period as the journal tells it, with what `insight` finds in it."""

    seen: SeenPeriod
    insight: Insight


@dataclass(frozen=True)
class ListedSpasm:
    """One spasm with the names of its places and what was tried for it."""

    spasm: SeenSpasm
    places: tuple[str, ...]
    tried: tuple[SeenUse, ...]


@dataclass(frozen=True)
class ReportContents:
    """Everything a report can show; lists are newest first, regions are most affected first."""

    person: Person
    period: Period
    made_on: date
    made_up: bool
    trust: Trust
    summary: Summary
    before: Summary | None
    """The figures of the equally long period before, None where nothing is known of it."""
    regions: tuple[AffectedRegion, ...]
    remedies: tuple[RemedyLine, ...]
    together: int
    """Uses of several remedies at once, which are credited to none of them."""
    causes: tuple[tuple[Cause, int], ...]
    steps: tuple[Step, ...]
    differences: tuple[Difference, ...]
    safety: tuple[SafetyLine, ...]
    questions: tuple[str, ...]
    spasms: tuple[ListedSpasm, ...]
    uses_alone: tuple[SeenUse, ...]
    check_ins: tuple[SeenCheckIn, ...]
    noted: tuple[Noted, ...]
    """All notes of the period, whether they are ticked or not."""
    parts: Parts

    @classmethod
    def of(
        cls,
        told: Studied,
        before: Studied | None,
        anatomy: Anatomy,
        made_on: date,
        checked: Collection[SafetyTopic] = (),
        parts: Parts | None = None,
    ) -> "ReportContents":
        """Gather what is told of a period, and of the equally long one before it."""
        (seen, insight), wanted = told, parts or Parts()
        uses = sorted(seen.uses, key=_newest)
        spasms = _listed(sorted(seen.spasms, key=_newest, reverse=True), uses, anatomy)
        alone = tuple(reversed([use for use in uses if use.spasm_id is None]))
        known = before if before and _comparable(told, before) else None
        return cls(
            person=named(seen.person, wanted.naming),
            period=seen.period,
            made_on=made_on,
            made_up=seen.made_up,
            trust=Trust.of(insight.completeness),
            summary=Summary.of(*told),
            before=Summary.of(*known) if known else None,
            regions=regions_of(seen.spasms, anatomy),
            remedies=remedy_lines(insight),
            together=sum(each.counts.used for each in insight.combinations),
            causes=_causes(seen.spasms),
            steps=steps_in(seen),
            differences=differences(*told, *known) if known else (),
            safety=safety_lines(seen, anatomy, checked),
            questions=tuple(question for question in seen.questions if question.strip()),
            spasms=spasms,
            uses_alone=alone,
            check_ins=tuple(sorted(seen.check_ins, key=lambda day: (day.day, day.id), reverse=True)),
            noted=notes_of(((each.spasm, each.places) for each in spasms), uses),
            parts=wanted,
        )

    @property
    def notes(self) -> tuple[Noted, ...]:
        """The notes that the person ticked."""
        return tuple(noted for noted in self.noted if noted.key in self.parts.notes)


def _comparable(told: Studied, before: Studied) -> bool:
    """Whether enough days before are known: at least one for each four of now."""
    then, now = (each.insight.completeness.days_known for each in (before, told))
    return then > 0 and _KNOWN_FOR_EACH * then >= now


def _newest(entry: SeenSpasm | SeenUse) -> tuple[datetime, int]:
    return entry.began, entry.id


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
