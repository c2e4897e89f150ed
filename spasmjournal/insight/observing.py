"""Entries become columns; the order in which they are handed over does not matter."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, NamedTuple

import numpy as np

from spasmjournal.insight.observed import (
    NIGHT_FROM,
    NIGHT_TO,
    TOGETHER,
    WAITING,
    Flags,
    Floats,
    Observed,
    Remedy,
    Spasms,
    Treatments,
    Whole,
)
from spasmjournal.observation import SeenPeriod, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.vocabulary import RemedyGroup

_A_DAY = 24 * 60


def observed_in(seen: SeenPeriod) -> Observed:
    """The columns of a period."""
    entries = tuple(sorted(seen.spasms, key=lambda spasm: (spasm.began, spasm.id)))
    uses = sorted(seen.uses, key=lambda use: (use.began, use.id))
    remedies, number = _remedies(uses)
    spasms = _spasms(entries, seen.period)
    columns = _in_spasms(_uses(uses, number, entries, seen.period))
    treatments, tried = _treatments(columns, spasms, len(remedies))
    return Observed(seen.period, seen.days, remedies, tried, spasms, treatments)


def _remedies(uses: Sequence[SeenUse]) -> tuple[tuple[Remedy, ...], Whole]:
    """The remedies, waiting first and then by id, and the number of each use's."""
    found = {use.remedy_id: Remedy(use.remedy_id, use.remedy, use.group, use.own) for use in uses}
    in_order = [found[key] for key in sorted(found)]
    waits = [remedy for remedy in in_order if remedy.group is RemedyGroup.WAITED]
    others = [remedy for remedy in in_order if remedy.group is not RemedyGroup.WAITED]
    waiting = waits[0] if waits else Remedy(None, "", RemedyGroup.WAITED, False)
    number = {remedy.id: place for place, remedy in enumerate(others, WAITING + 1)}
    numbers = np.array([number.get(use.remedy_id, WAITING) for use in uses], dtype=np.int64)
    return (waiting, *others), numbers


def _spasms(entries: tuple[SeenSpasm, ...], period: Period) -> Spasms:
    began = _minutes([spasm.began for spasm in entries], period)
    least = _told([spasm.lasted_at_least for spasm in entries]) / 60
    most = _told([spasm.lasted_at_most for spasm in entries]) / 60
    going = np.array([spasm.still_going for spasm in entries], dtype=np.bool_)
    told = np.isfinite(least) | np.isfinite(most)
    return Spasms(
        entries=entries,
        began=began,
        day=_day(began),
        lasted_from=np.where(told, np.nan_to_num(least), np.nan),
        lasted_to=np.where(told, np.where(np.isfinite(most) & ~going, most, np.inf), np.nan),
    )


class _Uses(NamedTuple):
    """One row a use; `group` tells spasms apart, and a use for none has one of its own."""

    group: Whole
    number: Whole
    spasm: Whole
    began: Floats
    before: Floats
    after: Floats
    eased: Floats
    not_eased: Flags
    worse: Floats
    worse_next_day: Floats
    answered: Flags
    regular: Flags


def _uses(uses: Sequence[SeenUse], number: Whole, entries: Sequence[SeenSpasm], period: Period) -> _Uses:
    place: dict[int | None, int] = {spasm.id: at for at, spasm in enumerate(entries)}
    spasm = np.array([place.get(use.spasm_id, -1) for use in uses], dtype=np.int64)
    after, eased = _told([use.after for use in uses]), _told([use.eased_minutes for use in uses])
    not_eased = np.array([use.not_eased for use in uses], dtype=np.bool_)
    worse = _told([use.worse for use in uses])
    return _Uses(
        group=np.where(spasm >= 0, spasm, len(entries) + np.arange(len(uses))),
        number=number,
        spasm=spasm,
        began=_minutes([use.began for use in uses], period),
        before=_told([use.before for use in uses]),
        after=after,
        eased=eased,
        not_eased=not_eased,
        worse=worse,
        worse_next_day=_told([use.worse_next_day for use in uses]),
        # The columns of `SeenUse.is_answered`.
        answered=np.isfinite(after) | np.isfinite(eased) | not_eased | (worse == 1),
        regular=np.array([use.spasm_id is None for use in uses], dtype=np.bool_),
    )


def _in_spasms(uses: _Uses) -> _Uses:
    """By spasm, the answered first, each in the order of time."""
    order = np.lexsort((~uses.answered, uses.group))
    return _Uses._make(column[order] for column in uses)


def _treatments(uses: _Uses, spasms: Spasms, remedies: int) -> tuple[Treatments, tuple[tuple[int, ...], ...]]:
    starts = np.flatnonzero(~_beside_the_one_before(uses))
    of_use = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(uses.group))))
    what, tried = _what(uses.number, starts, remedies)
    group, began, spasm = uses.group[starts], uses.began[starts], uses.spasm[starts]
    onset = np.where(spasm >= 0, _taken(spasms.began, spasm), np.nan)
    eased = _least(uses.eased + (uses.began - began[of_use]), starts)
    not_eased = _most(uses.not_eased.astype(np.float64), starts) > 0
    answered = uses.answered[starts]
    length_told = np.isfinite(_taken(spasms.lasted_from, spasm)) & (spasm >= 0)
    treatments = Treatments(
        what=what,
        spasm=spasm,
        began=began,
        day=_day(began),
        night=_at_night(began),
        before=_first_told(uses.before, of_use, len(starts)),
        after=_last_told(uses.after, of_use, len(starts)),
        eased=eased,
        not_eased=not_eased & np.isnan(eased),
        worse=_most(uses.worse, starts),
        worse_next_day=_most(uses.worse_next_day, starts),
        answered=answered,
        followed=answered | length_told,
        regular=uses.regular[starts],
        next=np.full(len(starts), np.inf),
        age=np.maximum(began - onset, 0.0),
    )
    return _in_order(treatments, group), tried


def _in_order(treatments: Treatments, group: Whole) -> Treatments:
    """By spasm, those followed before the others, each in the order of time; and until the next of them."""
    order = np.lexsort((treatments.began, ~treatments.followed, group))
    columns = {each.name: getattr(treatments, each.name)[order] for each in fields(treatments)}
    until_next = _until_next(group[order], columns["began"], columns["followed"])
    return Treatments(**{**columns, "next": until_next})


def _beside_the_one_before(uses: _Uses) -> Flags:
    same = np.zeros(len(uses.group), dtype=np.bool_)
    same[1:] = _of_one_spasm(uses.group, uses.answered) & (np.diff(uses.began) < TOGETHER)
    return same


def _of_one_spasm(group: Whole, among: Flags) -> Flags:
    """Whether a row and the next are of one spasm, and both among these."""
    return np.asarray((np.diff(group) == 0) & among[1:] & among[:-1])


def _what(number: Whole, starts: Whole, remedies: int) -> tuple[Whole, tuple[tuple[int, ...], ...]]:
    """The place in `tried` of each treatment, and `tried`."""
    ends = np.append(starts[1:], len(number))
    what = number[starts]
    several = np.flatnonzero(ends - starts > 1)
    parts = [
        tuple(sorted(set(number[start:end].tolist()) - {WAITING})) or (WAITING,)
        for start, end in zip(starts[several], ends[several], strict=True)
    ]
    combinations = sorted({part for part in parts if len(part) > 1})
    tried = (*((number,) for number in range(remedies)), *combinations)
    place = {part: at for at, part in enumerate(tried)}
    what[several] = [place[part] for part in parts]
    return what, tried


def _until_next(group: Whole, began: Floats, followed: Flags) -> Floats:
    until = np.full(len(group), np.inf)
    same = _of_one_spasm(group, followed)
    until[:-1][same] = np.diff(began)[same]
    return until


def _first_told(column: Floats, of_use: Whole, length: int) -> Floats:
    told = np.flatnonzero(np.isfinite(column))
    found = np.full(length, np.nan)
    found[of_use[told[::-1]]] = column[told[::-1]]
    return found


def _last_told(column: Floats, of_use: Whole, length: int) -> Floats:
    told = np.flatnonzero(np.isfinite(column))
    found = np.full(length, np.nan)
    found[of_use[told]] = column[told]
    return found


def _least(column: Floats, starts: Whole) -> Floats:
    return np.fmin.reduceat(column, starts) if len(starts) else column


def _most(column: Floats, starts: Whole) -> Floats:
    return np.fmax.reduceat(column, starts) if len(starts) else column


def _taken(column: Floats, at: Whole) -> Floats:
    return column[at] if len(column) else np.full(len(at), np.nan)


def _told(values: Sequence[Any]) -> Floats:
    return np.array(values, dtype=np.float64)


def _minutes(moments: Sequence[datetime], period: Period) -> Floats:
    seconds = np.array(moments, dtype="datetime64[s]") - np.datetime64(period.starts_at, "s")
    return np.asarray(seconds.astype(np.int64) / 60, dtype=np.float64)


def _day(began: Floats) -> Whole:
    return np.floor_divide(began, _A_DAY).astype(np.int64)


def _at_night(began: Floats) -> Flags:
    of_day = np.mod(began, _A_DAY)
    return (of_day >= NIGHT_FROM) | (of_day < NIGHT_TO)
