"""Columns of spasms, places and uses, and what they tell; a row is read by the order of its columns.

A long journal has very many rows, and reading each column by its name would cost ten times as much.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeVar

from spasmjournal.observation import SeenPlace, SeenSpasm, SeenUse, region_key
from spasmjournal.record import words
from spasmjournal.vocabulary import Cause, Doing, Kind, RemedyGroup, Side, Unanswered, View

LATE_AFTER = timedelta(hours=1)
"""An entry made later than this after the event counts as logged late."""
TOLD_TO = 60
"""Moments are told to the minute (seconds): what ended in the minute in which it began took up to one."""

SPASM = (
    "id began began_offset created_at kind worst ended ended_offset lasted_at_least lasted_at_most"
    " still_going woke_me cause_words note doing unfinished dont_know strokes"
).split()
PLACE = "region side view x y worst".split()
USE = (
    "id began remedy_id spasm_id before after unanswered worse note eased_minutes not_eased worse_next_day"
    " recipe minutes"
).split()
REMEDY = "name group own".split()

spasm_row, place_row, use_row, remedy_row = (attrgetter(*names) for names in (SPASM, PLACE, USE, REMEDY))

Row = tuple[Any, ...]
Member = TypeVar("Member", bound=StrEnum)


def _members(of: type[Member]) -> Mapping[str, Member]:
    """The members by what stands in a column: looked up, not made anew."""
    return {member.value: member for member in of}


_CAUSES, _SIDES, _VIEWS, _GROUPS = _members(Cause), _members(Side), _members(View), _members(RemedyGroup)
_KINDS, _DOINGS, _UNANSWERED = _members(Kind), _members(Doing), _members(Unanswered)


def spasm(row: Row, places: tuple[SeenPlace, ...], causes: tuple[Cause, ...]) -> SeenSpasm:
    """From the columns `SPASM`."""
    (
        number, began, offset, created_at, kind, worst, ended, ended_offset, at_least, at_most,
        going, woke_me, cause_words, note, doing, unfinished, dont_know, strokes,
    ) = row  # fmt: skip
    late = created_at - _utc(began, offset) > LATE_AFTER
    sort, activity = _KINDS[kind] if kind else None, _DOINGS[doing] if doing else None
    if ended is not None and at_least is None and at_most is None:
        at_least, at_most = _between(_utc(began, offset), _utc(ended, ended_offset))
    return SeenSpasm(
        number, began, sort, worst, at_least, at_most, going, woke_me, late, places, causes,
        cause_words, note, offset, activity, unfinished, words.asked(dont_know),
        words.strokes(strokes),
    )  # fmt: skip


def place(row: Row) -> SeenPlace:
    """From the columns `PLACE`."""
    region, side, view, x, y, worst = row
    return SeenPlace(region_key(region, _SIDES[side]), _VIEWS[view], x, y, worst)


def cause(told: str) -> Cause:
    """What is suspected."""
    return _CAUSES[told]


def use(row: Row, remedy: Row, region: str | None, side: str | None) -> SeenUse:
    """From the columns `USE` and `REMEDY`, and the place it was for."""
    (
        number, began, remedy_id, spasm_id, before, after, unanswered, worse, note, eased_minutes,
        not_eased, worse_next_day, recipe, minutes,
    ) = row  # fmt: skip
    name, group, own = remedy
    reason = _UNANSWERED[unanswered] if unanswered else None
    return SeenUse(
        number, began, remedy_id, name, _GROUPS[group], spasm_id, before, after,
        reason, _worse(worse, before, after), own, note, eased_minutes,
        bool(not_eased), worse_next_day, recipe, minutes,
        region_key(region, _SIDES[side]) if region and side else None,
    )  # fmt: skip


def _between(began: datetime, ended: datetime) -> tuple[int, int]:
    """The bounds (seconds) of how long it lasted, where only beginning and end were told."""
    seconds = round((ended - began).total_seconds())
    return seconds, max(seconds, TOLD_TO)


def _utc(wall: datetime, offset: int) -> datetime:
    return wall - timedelta(minutes=offset)


def _worse(told: bool | None, before: int | None, after: int | None) -> bool | None:
    """Told outright, or by a higher intensity afterwards."""
    if told is not None:
        return bool(told)
    return None if before is None or after is None else after > before
