"""What made it worse? Uses told as worse at once or the next day, beside waiting."""

from dataclasses import dataclass

import numpy as np

from spasmjournal.insight.change import Share, share
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.proportions import newcombe_difference
from spasmjournal.insight.observed import WAITING, Flags, Floats, Observed, Remedy, counted
from spasmjournal.insight.verdict import (
    ENOUGH_FOR_A_HINT,
    LEVEL,
    Counts,
    LeftOut,
    Verdict,
    verdict_beside,
)


@dataclass(frozen=True)
class Worse:
    """How often it was worse, of the treatments of which that was told; `more` is the share beyond waiting's.

    `more` (-1 to 1, above 0 is worse more often) is None for waiting itself, or with fewer than 5 told of
    either.
    """

    share: Share
    more: Interval | None
    verdict: Verdict
    counts: Counts


@dataclass(frozen=True)
class Harm:
    """One remedy, used alone: worse at once, and the next day. A single time is told, too."""

    remedy: Remedy
    used: int
    at_once: Worse
    next_day: Worse


def what_made_it_worse(observed: Observed, level: float = LEVEL) -> tuple[Harm, ...]:
    """How often was it worse with each remedy, and how often after waiting? Waiting first.

    Shares (0-1) of the treatments, for a spasm or none, of which it was told; worse at once counts as
    told in words, else by a higher intensity afterwards. Wilson intervals, Newcombe's for the difference.
    """
    return tuple(_harm(observed, number, level) for number in range(len(observed.remedies)))


def _harm(observed: Observed, number: int, level: float) -> Harm:
    rows = observed.treatments
    mine, waits = rows.what == number, rows.what == WAITING
    by_ratings = np.where(rows.rated, (rows.after > rows.before).astype(np.float64), np.nan)
    worse = np.where(np.isfinite(rows.worse), rows.worse, by_ratings)
    return Harm(
        remedy=observed.remedies[number],
        used=int(np.count_nonzero(mine)),
        at_once=_worse(worse, mine, waits, level, compared=number != WAITING),
        next_day=_worse(rows.worse_next_day, mine, waits, level, compared=number != WAITING),
    )


def _worse(told: Floats, mine: Flags, waits: Flags, level: float, *, compared: bool) -> Worse:
    count, of = _share_of(told, mine)
    beside, of_waits = _share_of(told, waits)
    more = None
    if compared and min(of, of_waits) >= ENOUGH_FOR_A_HINT:
        more = newcombe_difference(count, of, beside, of_waits, level)
    told_of = np.isfinite(told)
    counts = counted(mine, told_of, {LeftOut.UNANSWERED: mine & ~told_of})
    return Worse(share(count, of, level), more, verdict_beside(of, of_waits, more), counts)


def _share_of(told: Floats, which: Flags) -> tuple[int, int]:
    known = told[which & np.isfinite(told)]
    return int(np.count_nonzero(known == 1)), len(known)
