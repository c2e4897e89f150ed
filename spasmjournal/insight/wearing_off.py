"""Does it still work? Whether what eased changed from use to use, beside the calendar."""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from spasmjournal.insight.adjusted_means import eased_beyond_usual
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.several import holm
from spasmjournal.insight.methods.trend import effective_size, kendall_exact, theil_sen
from spasmjournal.insight.observed import WAITING, Flags, Floats, Observed, Remedy
from spasmjournal.insight.verdict import LEVEL, Counts, Evidence, Verdict, no_more_than, verdict_on

ENOUGH = 12
"""Nothing is said of a trend in fewer answered uses."""
USES, DAYS = 10, 30
"""Slopes are told for so many uses, and for so many days."""
_MOST_POINTS = 240
"""More rows than this are put together, in their order, for a trend takes all pairs of them."""


class Trend(StrEnum):
    """What may be said of how it went on."""

    TOO_FEW = "too_few"
    NONE_SEEN = "none_seen"
    LESS = "less"
    MORE = "more"


@dataclass(frozen=True)
class Wear:
    """One remedy: points that ten uses later it eased more (above 0) or less, and the same for 30 days.

    Slopes are Theil and Sen's; `waiting_by_days` is that of waiting in the same time, which tells whether
    it is the spasms that changed. `p` is Kendall's, two-sided, and allows for the number of remedies
    (Holm). None under 12 answered uses. Uses are counted as far as they were answered.
    """

    remedy: Remedy
    counts: Counts
    by_uses: Interval | None
    by_days: Interval | None
    waiting_by_days: Interval | None
    p: float | None
    claim: Trend
    verdict: Verdict


def does_it_still_work(observed: Observed, level: float = LEVEL) -> tuple[Wear, ...]:
    """Did a remedy ease more, or less, from use to use?

    The rows are those of `against_waiting`. What eased is first freed of what goes with the intensity
    before and with night, within the remedy. By use number and by days are told side by side: where the
    days explain it as well, and waiting shows the same, it is the time and not the uses. Kendall's test
    takes uses for independent; where neighbours, the trend apart, resemble one another so much that they
    are worth fewer than 12 of such, nothing is claimed.
    """
    rows = observed.treatments
    waiting = _by_days(observed, rows.counted & (rows.what == WAITING), level)
    found = [_wear(observed, number, waiting, level) for number in observed.for_spasms]
    allowed = iter(holm([wear.p for wear in found if wear.p is not None]))
    return tuple(wear if wear.p is None else _judged(wear, float(next(allowed)), level) for wear in found)


def _wear(observed: Observed, number: int, waiting: Interval | None, level: float) -> Wear:
    rows = observed.treatments
    mine = rows.counted & (rows.what == number)
    counts = observed.counts(number, rows.counted)
    if counts.answered < ENOUGH:
        verdict = Verdict(Evidence.TOO_FEW, ENOUGH - counts.answered)
        return Wear(observed.remedies[number], counts, None, None, None, None, Trend.TOO_FEW, verdict)
    eased = eased_beyond_usual(observed, mine)
    uses = np.arange(len(eased), dtype=np.float64)
    ordered = _together(uses, eased)
    by_uses = _slope(*ordered, USES, level)
    # The trend itself makes neighbours alike, and is taken away before that is looked at.
    worth = effective_size(eased if by_uses is None else eased - by_uses.estimate / USES * uses)
    tested = kendall_exact(*ordered) if worth is None or worth >= ENOUGH else None
    return Wear(
        remedy=observed.remedies[number],
        counts=counts,
        by_uses=by_uses,
        by_days=_by_days(observed, mine, level),
        waiting_by_days=waiting,
        p=None if tested is None else tested.p,
        claim=Trend.NONE_SEEN,
        verdict=no_more_than(verdict_on(counts.answered, by_uses), claimed=False),
    )


def _by_days(observed: Observed, mine: Flags, level: float) -> Interval | None:
    if np.count_nonzero(mine) < ENOUGH:
        return None
    day = observed.treatments.day[mine].astype(np.float64)
    return _slope(*_together(day, eased_beyond_usual(observed, mine)), DAYS, level)


def _together(x: Floats, eased: Floats) -> tuple[Floats, Floats]:
    """Rows in their order, or the means of stretches of them where they are very many."""
    if len(x) <= _MOST_POINTS:
        return x, eased
    edges = np.linspace(0, len(x), _MOST_POINTS + 1).round().astype(np.int64)[:-1]
    sizes = np.diff(np.append(edges, len(x)))
    return np.add.reduceat(x, edges) / sizes, np.add.reduceat(eased, edges) / sizes


def _slope(x: Floats, eased: Floats, for_so_many: int, level: float) -> Interval | None:
    found = theil_sen(x, eased, level)
    if found is None or found.interval is None:
        return None
    slope = found.interval
    return Interval(slope.estimate * for_so_many, slope.low * for_so_many, slope.high * for_so_many)


def _judged(wear: Wear, p: float, level: float) -> Wear:
    sure = p <= 1 - level and wear.by_uses is not None and wear.by_uses.estimate != 0
    if not sure or wear.by_uses is None:
        return replace(wear, p=p)
    claim = Trend.MORE if wear.by_uses.estimate > 0 else Trend.LESS
    return replace(wear, p=p, claim=claim, verdict=verdict_on(wear.counts.answered, wear.by_uses))
