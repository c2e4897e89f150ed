"""Together or alone? Several remedies at once are a row of their own, credited to none of them."""

from dataclasses import dataclass

import numpy as np

from spasmjournal.insight.against_waiting import beside_waiting
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.location import mean_change
from spasmjournal.insight.observed import WAITING, Observed, Remedy
from spasmjournal.insight.verdict import ENOUGH_FOR_A_HINT, LEVEL, Counts, Verdict, verdict_beside


@dataclass(frozen=True)
class Combination:
    """Remedies begun within ten minutes of one another and answered, as one treatment.

    `mean` is what it eased (points; None of fewer than 5 answers), `difference` what of it went beyond
    waiting, adjusted as in `against_waiting`, from the `compared` first treatments of their spasms.
    """

    remedies: tuple[Remedy, ...]
    counts: Counts
    mean: Interval | None
    compared: int
    difference: Interval | None
    verdict: Verdict


def together_or_alone(observed: Observed, level: float = LEVEL) -> tuple[Combination, ...]:
    """How much did it ease with several remedies at once? The most used first.

    The remedies alone stand in `change` and `against_waiting`, in the same points.
    """
    found = [_combination(observed, what, level) for what in observed.combinations]
    return tuple(sorted(found, key=lambda combination: -combination.counts.used))


def _combination(observed: Observed, what: int, level: float) -> Combination:
    rows = observed.treatments
    mine = rows.what == what
    rated = mine & rows.rated
    enough = np.count_nonzero(rated) >= ENOUGH_FOR_A_HINT
    beside = beside_waiting(observed, what, level)
    difference = None if beside is None else beside.interval
    compared = int(np.count_nonzero(mine & rows.counted))
    waits = int(np.count_nonzero(rows.counted & (rows.what == WAITING)))
    return Combination(
        remedies=tuple(observed.remedies[number] for number in observed.tried[what]),
        counts=observed.counts(what, rows.rated),
        mean=mean_change(rows.before[rated], rows.after[rated], level) if enough else None,
        compared=compared,
        difference=difference,
        verdict=verdict_beside(compared, waits, difference),
    )
