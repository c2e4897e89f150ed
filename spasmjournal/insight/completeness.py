"""How complete is this? Days, gaps, late entries, and what the missing answers could at most change."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from spasmjournal.insight.change import Share, share, shares_eased
from spasmjournal.insight.observed import WAITING, Observed, Remedy
from spasmjournal.insight.verdict import LEVEL, Counts, Verdict, verdict_on
from spasmjournal.observation import SeenPeriod, SeenUse
from spasmjournal.vocabulary import Unanswered


@dataclass(frozen=True)
class Bounds:
    """One remedy alone: the share eased by 30 % if the missing answers were all bad, or all good.

    `told` is the share among the answered ones. All three count what began at 3 or above; a use without
    an intensity before is in none of them. The `verdict` is on how many were answered.
    """

    remedy: Remedy
    used: int
    answered: int
    told: Share
    worst: Share
    best: Share
    counts: Counts
    verdict: Verdict


@dataclass(frozen=True)
class Completeness:
    """How much of a period is on record. Days of which nothing is known are gaps, never zeros.

    `days_known` are those with a spasm or said to be without; `gaps` are runs of days without any entry.
    `on_time` are the spasms written down within an hour, of all; `answered` the uses that were answered
    in any way, of those for a spasm or with an intensity before; `unanswered` the reasons given for the
    others, "" for none. `beside_unanswered` are, of the answered treatments of spasms, those that had
    another remedy in the same spasm which nobody answered: they count as if it had not been there.
    """

    days: int
    days_with_entries: int
    days_known: int
    gaps: int
    longest_gap: int
    on_time: Share
    answered: Share
    unanswered: Mapping[str, int]
    remedies: tuple[Bounds, ...]
    beside_unanswered: Share


def how_complete(seen: SeenPeriod, observed: Observed, level: float = LEVEL) -> Completeness:
    """How many days, how timely, and how many answers are missing? Worst and best case as bounds.

    The bounds are those of Manski (1990): they assume nothing of why an answer is missing.
    """
    spasms = observed.spasms
    late = sum(spasm.logged_late for spasm in spasms.entries)
    days = [day in seen.days.with_entries or day in seen.days.without_spasms for day in seen.period]
    gaps = [sum(1 for _ in run) for entries, run in groupby(days) if not entries]
    with_spasms = {spasm.began.date() for spasm in spasms.entries}
    asked = [use for use in seen.uses if use.spasm_id is not None or use.before is not None]
    told = sum(use.is_answered for use in asked)
    return Completeness(
        days=len(days),
        days_with_entries=sum(days),
        days_known=sum(day in with_spasms or day in seen.days.without_spasms for day in seen.period),
        gaps=len(gaps),
        longest_gap=max(gaps, default=0),
        on_time=share(len(spasms.entries) - late, len(spasms.entries), level),
        answered=share(told, len(asked), level),
        unanswered=_reasons(asked),
        remedies=tuple(_bounds(observed, number, level) for number in range(len(observed.remedies))),
        beside_unanswered=_beside_unanswered(observed, level),
    )


def _beside_unanswered(observed: Observed, level: float) -> Share:
    rows = observed.treatments
    of_spasms = rows.spasm >= 0
    answered = np.flatnonzero(of_spasms & rows.answered)
    silent = np.flatnonzero(of_spasms & ~rows.answered & (rows.what != WAITING))
    others = defaultdict[int, set[int]](set)
    for spasm, remedy in zip(rows.spasm[silent].tolist(), rows.what[silent].tolist(), strict=True):
        others[spasm].add(remedy)
    found = sum(
        bool(others[spasm].difference(observed.tried[what]))
        for spasm, what in zip(rows.spasm[answered].tolist(), rows.what[answered].tolist(), strict=True)
        if spasm in others
    )
    return share(found, len(answered), level)


def _reasons(uses: Sequence[SeenUse]) -> Mapping[str, int]:
    counts = Counter(use.unanswered for use in uses if not use.is_answered)
    return {reason or "": counts[reason] for reason in (*Unanswered, None) if counts[reason]}


def _bounds(observed: Observed, number: int, level: float) -> Bounds:
    rows = observed.treatments
    mine = rows.what == number
    started = mine & np.isfinite(rows.before)
    before, after = rows.before[started], rows.after[started]
    answered = np.isfinite(after)
    counts = observed.counts(number, rows.rated)
    return Bounds(
        remedy=observed.remedies[number],
        used=int(np.count_nonzero(mine)),
        answered=int(np.count_nonzero(answered)),
        told=shares_eased(before[answered], after[answered], level)[0],
        worst=shares_eased(before, np.where(answered, after, before), level)[0],
        best=shares_eased(before, np.where(answered, after, 0), level)[0],
        counts=counts,
        verdict=verdict_on(counts.answered, None),
    )
