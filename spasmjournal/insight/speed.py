"""How fast? Minutes from the onset until it eased, with a remedy and untreated, from the same age on."""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.regression import Adjusted
from spasmjournal.insight.methods.several import holm
from spasmjournal.insight.methods.survival import (
    Survival,
    kaplan_meier,
    log_rank,
    restricted_mean,
    still_watched,
)
from spasmjournal.insight.observed import WAITING, Flags, Floats, Observed, Remedy, Whole, counted
from spasmjournal.insight.sooner import minutes_sooner
from spasmjournal.insight.verdict import LEVEL, Counts, LeftOut, Verdict, verdict_beside

WITHIN = 30
"""Minutes over which the mean is taken."""
MARKS = (0, 15, 30, 45, 60)
"""Minutes after the start at which it is told how many are still watched."""
ENOUGH_TO_DRAW = 8
"""A curve takes so many spasms that were watched, eased or not: else only lucky ones were drawn."""
ASKED_NO_SOONER = 10
"""Whoever says that it has not eased yet was asked at least so many minutes after the start."""
_JUST_AFTER = 0.25
"""What ended in the very minute from which on is compared, did not go on from there."""
_AT_ONCE = 0.5
"""Minutes are told in whole numbers: at once is half a minute."""


@dataclass(frozen=True)
class Pace:
    """A curve of those still going (ages in minutes), and the mean of the first 30 minutes from its start.

    `still` is how many were watched and still going at MARKS.
    """

    curve: Survival
    mean: Interval | None
    still: tuple[int, ...]


@dataclass(frozen=True)
class Speed:
    """One remedy and, from the same age `since` (minutes) on, untreated spasms; None of too few.

    `sooner` is how many minutes of the 30 after its start it eased sooner than after the start of a wait
    that was noted, from the same intensity before. `p` is that of the log-rank test of the two curves,
    two-sided, and allows for the number of remedies (Holm).
    """

    remedy: Remedy
    counts: Counts
    since: float | None
    treated: Pace | None
    untreated: Pace | None
    sooner: Interval | None
    p: float | None
    verdict: Verdict


class _Watched(NamedTuple):
    """From which age each spasm was watched, to which, and whether it eased then; minutes."""

    entry: Floats
    time: Floats
    event: Floats


def how_fast(observed: Observed, level: float = LEVEL) -> tuple[Speed, ...]:
    """How many minutes until it eased, with each remedy and without any?

    A spasm is watched with a remedy from the start of the first that was followed (it was answered, or the
    length of the spasm was told), if that was used alone, until it eased or another of these began; it is
    watched untreated from the onset until it eased or the first remedy began, followed or not, be it waited
    out, left alone, or treated later. Both are compared from the age on at which half of the uses had
    begun, so that a late start is no head start (no immortal time). Relief is the minute told for it, else
    the middle of the bounds told of the spasm's length; "not eased yet" is watched for at least 10 minutes.
    Kaplan-Meier, restricted mean to 30 minutes, log-rank.

    The curves are not adjusted for how bad it was: what is treated because it is bad looks slower than
    it is. `sooner` is adjusted (`minutes_sooner`), and compares with waits that were begun about as early.
    """
    untreated = _untreated(observed)
    found = [_speed(observed, number, untreated, level) for number in observed.for_spasms]
    allowed = iter(holm([speed.p for speed in found if speed.p is not None]))
    return tuple(replace(speed, p=float(next(allowed))) if speed.p is not None else speed for speed in found)


def _untreated(observed: Observed) -> _Watched:
    """The spasms of which something is known until their first remedy."""
    return _informing(_all_untreated(observed))


def _all_untreated(observed: Observed) -> _Watched:
    rows, spasms = observed.treatments, observed.spasms
    until = np.full(len(spasms.began), np.inf)
    remedies = np.flatnonzero((rows.spasm >= 0) & (rows.what != WAITING))
    np.minimum.at(until, rows.spasm[remedies], rows.age[remedies])
    ease = _told_by_length(spasms.lasted_from, spasms.lasted_to, np.zeros(len(until)))
    waits = np.flatnonzero(rows.followed & (rows.spasm >= 0) & (rows.what == WAITING))[::-1]
    told = _watched(observed, waits)
    known = np.isfinite(told.time)
    ease.time[rows.spasm[waits[known]]] = told.time[known]
    ease.event[rows.spasm[waits[known]]] = told.event[known]
    time = np.fmin(ease.time, until)
    event = np.where((ease.time <= until) & np.isfinite(ease.time), ease.event, 0.0)
    return _Watched(np.zeros(len(until)), np.where(np.isinf(time), np.nan, time), event)


def _watched(observed: Observed, at: Whole) -> _Watched:
    """The spasms of these treatments, from the start of each to relief or another treatment; NaN unknown."""
    rows, spasms = observed.treatments, observed.spasms
    age, spasm = rows.age[at], rows.spasm[at]
    by_length = _told_by_length(spasms.lasted_from[spasm], spasms.lasted_to[spasm], age)
    eased = age + np.maximum(rows.eased[at], _AT_ONCE)
    not_yet = np.where(rows.not_eased[at], age + ASKED_NO_SOONER, np.nan)
    time = np.where(np.isfinite(eased), eased, np.fmax(by_length.time, not_yet))
    event = np.where(np.isfinite(eased), 1.0, by_length.event)
    after_asking = ~np.isfinite(eased) & (not_yet > by_length.time)
    event = np.where(after_asking | np.isnan(by_length.time) & ~np.isfinite(eased), 0.0, event)
    until = age + rows.next[at]
    cut = time > until
    return _Watched(age, np.where(cut, until, time), np.where(cut, 0.0, event))


def _told_by_length(least: Floats, most: Floats, age: Floats) -> _Watched:
    """Relief in the middle of the bounds past this age; without an upper bound it went on that long."""
    least = np.maximum(least, age)
    bounded = np.isfinite(most) & (most > age)
    middle = np.where(bounded, (least + np.where(bounded, most, 0)) / 2, least)
    known = np.isfinite(least) & (bounded | (most == np.inf))
    return _Watched(age, np.where(known, middle, np.nan), np.where(known & bounded, 1.0, 0.0))


def _informing(watched: _Watched) -> _Watched:
    useful = _useful(watched)
    return _Watched(*(column[useful] for column in watched))


def _useful(watched: _Watched) -> Flags:
    return np.isfinite(watched.time) & (watched.time > watched.entry)


def _speed(observed: Observed, number: int, untreated: _Watched, level: float) -> Speed:
    rows = observed.treatments
    mine = rows.what == number
    first = mine & _first_remedies(observed)
    at = np.flatnonzero(first)
    watched = _watched(observed, at)
    useful = np.zeros_like(first)
    useful[at[_useful(watched)]] = True
    left = {
        LeftOut.UNANSWERED: mine & ~rows.followed,
        LeftOut.NO_SPASM: mine & rows.followed & (rows.spasm < 0),
        LeftOut.LATER: mine & rows.followed & ~first & (rows.spasm >= 0),
        LeftOut.NO_TIME: first & ~useful,
    }
    counts = counted(mine, useful, left)
    sooner = _sooner(observed, number, level)
    return _beside_untreated(observed.remedies[number], counts, _informing(watched), untreated, sooner, level)


def _first_remedies(observed: Observed) -> Flags:
    """The first followed treatment of each spasm that is not waiting."""
    rows = observed.treatments
    eligible = np.flatnonzero(rows.followed & (rows.spasm >= 0) & (rows.what != WAITING))
    first = np.zeros(len(rows.what), dtype=np.bool_)
    first[eligible[np.unique(rows.spasm[eligible], return_index=True)[1]]] = True
    return first


def _beside_untreated(
    remedy: Remedy,
    counts: Counts,
    watched: _Watched,
    untreated: _Watched,
    sooner: Adjusted | None,
    level: float,
) -> Speed:
    since = float(np.median(watched.entry)) if counts.answered else None
    treated = _pace(watched, since, level)
    others = _pace(untreated, since, level)
    tested = log_rank(watched, untreated, treated.curve.since) if treated and others else None
    minutes = None if sooner is None else sooner.interval
    verdict = verdict_beside(sooner.n_treated if sooner else 0, sooner.n_untreated if sooner else 0, minutes)
    p = None if tested is None else tested.p
    return Speed(remedy, counts, since, treated, others, minutes, p, verdict)


def _pace(watched: _Watched, since: float | None, level: float) -> Pace | None:
    if since is None:
        return None
    curve = kaplan_meier(*watched, level=level, since=since + _JUST_AFTER)
    if curve is None or curve.observed < ENOUGH_TO_DRAW:
        return None
    # Where none eased, the curve does not show how far the mean may be off.
    mean = restricted_mean(curve, curve.since + WITHIN) if curve.events else None
    return Pace(curve, mean, still_watched(*watched, [since + mark for mark in MARKS], curve.since))


def watched_spasms(observed: Observed, number: int) -> Whole:
    """The rows of the spasms that a remedy's curve is made of, or, for WAITING, that of the untreated."""
    if number == WAITING:
        return np.flatnonzero(_useful(_all_untreated(observed)))
    rows = observed.treatments
    at = np.flatnonzero((rows.what == number) & _first_remedies(observed))
    return rows.spasm[at[_useful(_watched(observed, at))]]


def _sooner(observed: Observed, number: int, level: float) -> Adjusted | None:
    """Beside the waits that were noted, for only of these the intensity before is known."""
    rows = observed.treatments
    at = np.flatnonzero(
        rows.first & ((rows.what == number) | (rows.what == WAITING)) & np.isfinite(rows.before)
    )
    watched = _watched(observed, at)
    useful = _useful(watched)
    at, time, eased = at[useful], (watched.time - watched.entry)[useful], watched.event[useful]
    treated = rows.what[at] == number
    enough = min(np.count_nonzero(treated), np.count_nonzero(~treated)) >= ENOUGH_TO_DRAW
    if not enough or not eased.any():
        return None
    return minutes_sooner(time, eased, treated, rows.before[at], rows.night[at], rows.day[at], WITHIN, level)
