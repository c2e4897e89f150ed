"""More than waiting it out? The headline: what went along with a remedy beyond what passes by itself."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from spasmjournal.insight.methods.interval import Interval, student_p
from spasmjournal.insight.methods.regression import Adjusted, adjusted_difference
from spasmjournal.insight.methods.several import holm
from spasmjournal.insight.observed import WAITING, Flags, Observed, Remedy
from spasmjournal.insight.verdict import (
    ENOUGH_FOR_A_HINT,
    LEVEL,
    Counts,
    Verdict,
    no_more_than,
    verdict_beside,
)

ENOUGH_TO_BEND = 60
"""So many answers on either side tell how far a straight line is wrong, and it would matter beside them."""


class Claim(StrEnum):
    """What may be said of a remedy beside waiting."""

    TOO_FEW = "too_few"
    NONE_SEEN = "none_seen"
    """The interval holds zero, or leaves it no clearer than so many remedies do by chance."""
    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True)
class Beside:
    """One remedy beside `waits` answered waits: points eased beyond waiting, above 0 is better.

    `difference` is None while either has fewer than 5 answers, or where nothing is comparable. `p` is
    two-sided and already allows for the number of remedies (Holm); `claim` rests on it.
    """

    remedy: Remedy
    counts: Counts
    waits: int
    difference: Interval | None
    p: float | None
    claim: Claim
    verdict: Verdict


@dataclass(frozen=True)
class AgainstWaiting:
    """All remedies beside waiting, and the waits they stand beside."""

    waits: Counts
    remedies: tuple[Beside, ...]

    @property
    def some_better(self) -> bool:
        """Whether any remedy may be said to be better than waiting."""
        return any(beside.claim is Claim.BETTER for beside in self.remedies)


def more_than_waiting(observed: Observed, level: float = LEVEL) -> AgainstWaiting:
    """Does it ease more with this remedy than by waiting, from the same intensity before?

    One row a spasm: its first treatment that was answered before and after, if it was one remedy alone
    or waiting. Spasms for which nothing is noted have no intensity before and after, so only waits that
    were written down count as waiting. The difference in points is adjusted for the intensity before and
    for night (`adjusted_difference`); the rows of one day count as a cluster, because a bad day is bad
    for all of them. "Better" is claimed if it holds at `level` for all remedies together (Holm 1979), so
    that one of six that do nothing is seldom called better. From 60 answers on either side on the line may
    bend (`bends`), for in long diaries a straight one errs by more than chance does.

    Assumes that what decides between treating and waiting shows in the intensity before and in night,
    and that answers are missing as often after remedies as after waits of the same course.
    """
    rows = observed.treatments
    found = [beside_waiting(observed, number, level) for number in observed.for_spasms]
    return AgainstWaiting(
        waits=observed.counts(WAITING, rows.counted),
        remedies=_judged(observed, found, level),
    )


def beside_waiting(observed: Observed, what: int, level: float = LEVEL) -> Adjusted | None:
    """The adjusted difference of one remedy, or combination, from waiting; None under 5 answers on a side."""
    rows = observed.treatments
    treated = rows.counted & (rows.what == what)
    waited = rows.counted & (rows.what == WAITING)
    if min(_number(treated), _number(waited)) < ENOUGH_FOR_A_HINT:
        return None
    both = treated | waited
    return adjusted_difference(
        rows.before[both],
        rows.after[both],
        treated[both],
        rows.night[both],
        rows.day[both],
        level,
        bends=min(_number(treated), _number(waited)) >= ENOUGH_TO_BEND,
    )


def _judged(observed: Observed, found: list[Adjusted | None], level: float) -> tuple[Beside, ...]:
    rows = observed.treatments
    waits = _number(rows.counted & (rows.what == WAITING))
    allowed = iter(holm([_p(each) for each in found if each is not None]))
    judged = []
    for number, each in zip(observed.for_spasms, found, strict=True):
        counts = observed.counts(number, rows.counted)
        p = None if each is None else float(next(allowed))
        difference = None if each is None else each.interval
        claim = _claim(difference, p, level)
        claimed = claim in (Claim.BETTER, Claim.WORSE)
        verdict = no_more_than(verdict_beside(counts.answered, waits, difference), claimed=claimed)
        judged.append(Beside(observed.remedies[number], counts, waits, difference, p, claim, verdict))
    return tuple(judged)


def _p(found: Adjusted) -> float:
    if found.standard_error <= 0:
        return 1.0 if found.interval.estimate == 0 else 0.0
    return student_p(found.interval.estimate / found.standard_error, found.df)


def _claim(difference: Interval | None, p: float | None, level: float) -> Claim:
    if difference is None or p is None:
        return Claim.TOO_FEW
    if p > 1 - level or not difference.leaves(0):
        return Claim.NONE_SEEN
    return Claim.BETTER if difference.estimate > 0 else Claim.WORSE


def _number(flags: Flags) -> int:
    return int(np.count_nonzero(flags))
