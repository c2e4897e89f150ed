"""How much did it ease with this remedy? Change from before to after, exactly as it was told."""

from dataclasses import dataclass

import numpy as np

from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.location import mean_change, signed_rank_interval
from spasmjournal.insight.methods.proportions import responders, wilson_interval
from spasmjournal.insight.observed import Floats, Observed, Remedy
from spasmjournal.insight.verdict import ENOUGH_FOR_A_HINT, LEVEL, Counts, Verdict, verdict_on


@dataclass(frozen=True)
class Share:
    """So many of so many; `interval` is that of the share (0-1), None of nothing."""

    count: int
    of: int
    interval: Interval | None


@dataclass(frozen=True)
class Change:
    """Points eased with one remedy, used alone: above 0 is easier. None while too few uses are answered.

    `mean` has the t interval; `middle` is the Hodges-Lehmann estimate with the exact Wilcoxon interval,
    None where so few changes allow none. `eased_30` and `eased_50` count uses that began at 3 or above.
    """

    remedy: Remedy
    counts: Counts
    verdict: Verdict
    mean: Interval | None
    median: float | None
    middle: Interval | None
    eased_30: Share
    eased_50: Share


def how_much_it_eased(observed: Observed, level: float = LEVEL) -> tuple[Change, ...]:
    """How much did it ease with each remedy? Waiting first; intensities are points from 0 to 10.

    It counts treatments of one remedy alone that were answered before and after, those for no spasm as
    well; treatments with several remedies are told of in `combinations`. A change is no effect: spasms
    ease by themselves, and the worst of them most. `against_waiting` tells the two apart. The intervals
    tell what chance leaves open; in a record of years, that may be less than missing answers hide
    (`completeness`).
    """
    return tuple(_change(observed, number, level) for number in range(len(observed.remedies)))


def _change(observed: Observed, number: int, level: float) -> Change:
    rows = observed.treatments
    mine = rows.rated & (rows.what == number)
    before, after = rows.before[mine], rows.after[mine]
    enough = len(before) >= ENOUGH_FOR_A_HINT
    mean = mean_change(before, after, level) if enough else None
    eased_30, eased_50 = shares_eased(before, after, level)
    return Change(
        remedy=observed.remedies[number],
        counts=observed.counts(number, rows.rated),
        verdict=verdict_on(len(before), None),
        mean=mean,
        median=float(np.median(before - after)) if enough else None,
        middle=signed_rank_interval(before - after, level) if enough else None,
        eased_30=eased_30,
        eased_50=eased_50,
    )


def shares_eased(before: Floats, after: Floats, level: float = LEVEL) -> tuple[Share, Share]:
    """How many eased by 30 % and by 50 %, of those that began at 3 or above, with Wilson intervals."""
    found = responders(before, after)
    return share(found.eased_30, found.counted, level), share(found.eased_50, found.counted, level)


def share(count: int, of: int, level: float = LEVEL) -> Share:
    """A share with Wilson's interval."""
    return Share(count, of, wilson_interval(count, of, level))
