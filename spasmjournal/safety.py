"""Which calm notes on being checked by a doctor go with what was recorded.

A note asks whether something is new for the person; nothing here judges what it is.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import Enum
from itertools import chain
from types import MappingProxyType
from typing import Protocol

from spasmjournal.observation import SeenSpasm, region_key
from spasmjournal.vocabulary import Cause, Kind, RemedyGroup, SafetyTopic, Side


class HowSoon(Enum):
    """How soon people are checked who need it, and what is only to be taken care of."""

    NOW = "now"
    SAME_DAY = "same_day"
    APPOINTMENT = "appointment"
    CARE = "care"


TOPICS: Mapping[HowSoon, tuple[SafetyTopic, ...]] = MappingProxyType(
    {
        HowSoon.NOW: (
            SafetyTopic.CHEST,
            SafetyTopic.BACK_AND_LEGS,
            SafetyTopic.NECK_TREATMENT,
            SafetyTopic.JAW,
        ),
        HowSoon.SAME_DAY: (SafetyTopic.BLOOD_CLOT, SafetyTopic.LONG_CRAMP),
        HowSoon.APPOINTMENT: (SafetyTopic.NEW_MEDICINE, SafetyTopic.TWITCHES, SafetyTopic.NIGHTS),
        HowSoon.CARE: (SafetyTopic.HEAT_AND_COLD, SafetyTopic.CREAMS),
    }
)
"""All topics, most urgent first."""

CHEST = frozenset({"chest", "ribs"})
JAW = frozenset({"jaw"})
NECK = frozenset({"neck_front", "neck_back", "skull_base"})
LOWER_BACK = frozenset({"back_low_spine", "back_low_side", "sacrum"})
CALF = frozenset({"calf_inner", "calf_outer", "calf_lower", "knee_back", "achilles"})
THIGH = frozenset({"thigh_inner", "thigh_front", "hamstring_inner", "hamstring_outer"})
FOOT = frozenset({"foot_arch", "foot_ball", "foot_top", "heel", "toes", "ankle"})
SHIN = frozenset({"shin", "leg_outer"})
LEG = CALF | THIGH | SHIN | FOOT
"""Ids of regions, without their side."""

_LONG = timedelta(minutes=10)
_VERY_LONG = timedelta(minutes=30)
_FOR_WEEKS = timedelta(days=14)
_WAKING_BEFORE = 2
_NO_CRAMP = {Kind.TWITCH, Kind.URGE_TO_MOVE}


class ToldPlace(Protocol):
    """Where a spasm was: the region's id without its side, and the side."""

    @property
    def region(self) -> str:
        """The id."""

    @property
    def side(self) -> Side:
        """The person's own side."""


class ToldSpasm(Protocol):
    """What was answered about a spasm."""

    @property
    def places(self) -> Sequence[ToldPlace]:
        """Where it was."""

    @property
    def kind(self) -> Kind | None:
        """What it felt like."""

    @property
    def began(self) -> datetime:
        """When it began."""

    @property
    def ended(self) -> datetime | None:
        """When it ended."""

    @property
    def lasted_at_least(self) -> int | None:
        """How long it lasted, in seconds."""

    @property
    def woke_me(self) -> bool | None:
        """Whether it woke the person."""

    @property
    def sore_next_day(self) -> bool | None:
        """Whether it was sore on the next day."""

    @property
    def causes(self) -> Collection[Cause]:
        """What the person suspects."""


def topics_of(
    told: ToldSpasm, groups: Collection[RemedyGroup], before: Sequence[SeenSpasm]
) -> tuple[SafetyTopic, ...]:
    """The topics that go with a spasm and the remedies tried for it, most urgent first.

    `before` are the spasms of the last weeks; it may hold this one.
    """
    found = {
        *_of_places(told),
        *_of_length(told),
        *_of_weeks(told, before),
        *(topic for group in groups for topic in topics_of_use(group, _ids(told))),
    }
    if Cause.NEW_MEDICINE in told.causes:
        found.add(SafetyTopic.NEW_MEDICINE)
    return _urgent_first(found)


def topics_of_use(group: RemedyGroup, regions: Collection[str]) -> tuple[SafetyTopic, ...]:
    """The topics that go with the use of a remedy; `regions` is empty where no place was told."""
    found = set()
    if group in (RemedyGroup.HEAT, RemedyGroup.COLD):
        found.add(SafetyTopic.HEAT_AND_COLD)
    if group is RemedyGroup.TOPICAL:
        found.add(SafetyTopic.CREAMS)
    # a visit without a place may have been for the neck; the note says "if"
    if group is RemedyGroup.CHIROPRACTIC and (not regions or NECK & set(regions)):
        found.add(SafetyTopic.NECK_TREATMENT)
    return _urgent_first(found)


def _of_places(told: ToldSpasm) -> set[SafetyTopic]:
    watched = {
        SafetyTopic.CHEST: CHEST,
        SafetyTopic.JAW: JAW,
        SafetyTopic.BACK_AND_LEGS: LOWER_BACK,
    }
    return {topic for topic, regions in watched.items() if regions & _ids(told)}


def _of_length(told: ToldSpasm) -> set[SafetyTopic]:
    if told.kind in _NO_CRAMP:
        return set()
    found = set()
    lasted = _lasted(told)
    if lasted >= _LONG and told.kind is not Kind.TIGHTNESS and LEG & _ids(told):
        found.add(SafetyTopic.LONG_CRAMP)
    sides = {place.side for place in told.places if place.region in CALF | THIGH}
    if len(sides) == 1 and (told.sore_next_day or lasted >= _VERY_LONG):
        found.add(SafetyTopic.BLOOD_CLOT)
    return found


def _of_weeks(told: ToldSpasm, before: Sequence[SeenSpasm]) -> set[SafetyTopic]:
    found = set()
    began = told.began.replace(tzinfo=None)
    earlier = [spasm for spasm in before if spasm.began < began]
    if told.woke_me and sum(spasm.woke_me is True for spasm in earlier) >= _WAKING_BEFORE:
        found.add(SafetyTopic.NIGHTS)
    twitches = [spasm for spasm in earlier if spasm.kind is Kind.TWITCH]
    places = {region_key(place.region, place.side) for place in told.places}
    places |= {place.region for spasm in twitches for place in spasm.places}
    for_weeks = any(began - spasm.began >= _FOR_WEEKS for spasm in twitches)
    if told.kind is Kind.TWITCH and (len(places) > 1 or for_weeks):
        found.add(SafetyTopic.TWITCHES)
    return found


def _ids(told: ToldSpasm) -> frozenset[str]:
    return frozenset(place.region for place in told.places)


def _lasted(told: ToldSpasm) -> timedelta:
    """How long it lasted at least, as far as that is known."""
    if told.ended is not None:
        return told.ended - told.began
    return timedelta(seconds=told.lasted_at_least or 0)


def _urgent_first(found: Iterable[SafetyTopic]) -> tuple[SafetyTopic, ...]:
    there = set(found)
    return tuple(topic for topic in chain.from_iterable(TOPICS.values()) if topic in there)
