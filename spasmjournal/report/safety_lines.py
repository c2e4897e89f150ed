"""Which entries of a period go with a safety note, and for which of them the person was checked."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from spasmjournal.anatomy import Anatomy
from spasmjournal.observation import SeenPeriod, SeenSpasm, SeenUse
from spasmjournal.safety import TOPICS, HowSoon, topics_of, topics_of_use
from spasmjournal.vocabulary import Cause, Kind, RemedyGroup, SafetyTopic, Side

_WEEKS = timedelta(weeks=4)
_TOLD = (HowSoon.NOW, HowSoon.SAME_DAY, HowSoon.APPOINTMENT)


@dataclass(frozen=True)
class SafetyLine:
    """A topic, how many entries go with it, and whether the person said that she was checked for it."""

    topic: SafetyTopic
    entries: int
    checked: bool


class _Place(NamedTuple):
    region: str
    side: Side


class _Told(NamedTuple):
    """A spasm of the record in the form in which safety is asked."""

    places: tuple[_Place, ...]
    kind: Kind | None
    began: datetime
    lasted_at_least: int | None
    woke_me: bool | None
    causes: tuple[Cause, ...]
    ended: None = None
    sore_next_day: None = None


def safety_lines(
    seen: SeenPeriod, anatomy: Anatomy, checked: Collection[SafetyTopic]
) -> tuple[SafetyLine, ...]:
    """The topics of a period, most urgent first; heat, cold and creams are no matter for an appointment."""
    counts = Counter(_of_spasms(seen, anatomy)) + Counter(_of_uses(seen.uses, anatomy))
    topics = [topic for how_soon in _TOLD for topic in TOPICS[how_soon]]
    return tuple(
        SafetyLine(topic, counts[topic], topic in checked)
        for topic in topics
        if counts[topic] or topic in checked
    )


def _of_spasms(seen: SeenPeriod, anatomy: Anatomy) -> list[SafetyTopic]:
    spasms = sorted(seen.spasms, key=lambda spasm: spasm.began)
    began = [spasm.began for spasm in spasms]
    groups = _groups(seen.uses)
    found: list[SafetyTopic] = []
    for at, spasm in enumerate(spasms):
        before = spasms[bisect_left(began, spasm.began - _WEEKS) : at]
        found += topics_of(_told(spasm, anatomy), groups.get(spasm.id, ()), before)
    return found


def _groups(uses: Sequence[SeenUse]) -> Mapping[int, list[RemedyGroup]]:
    groups: defaultdict[int, list[RemedyGroup]] = defaultdict(list)
    for use in uses:
        if use.spasm_id is not None:
            groups[use.spasm_id].append(use.group)
    return groups


def _of_uses(uses: Sequence[SeenUse], anatomy: Anatomy) -> list[SafetyTopic]:
    found: list[SafetyTopic] = []
    for use in uses:
        if use.spasm_id is None:
            found += topics_of_use(use.group, {anatomy.region(use.place).id} if use.place else ())
    return found


def _told(spasm: SeenSpasm, anatomy: Anatomy) -> _Told:
    regions = [anatomy.region(place.region) for place in spasm.places]
    return _Told(
        places=tuple(_Place(region.id, region.side) for region in regions),
        kind=spasm.kind,
        began=spasm.began,
        lasted_at_least=spasm.lasted_at_least,
        woke_me=spasm.woke_me,
        causes=spasm.causes,
    )
