"""Where it was on the days with a regular remedy, beside the days without it."""

from dataclasses import dataclass

import numpy as np

from spasmjournal.insight.difference import Difference, often_difference
from spasmjournal.insight.observed import Flags, Observed, Remedy
from spasmjournal.insight.observing import observed_in
from spasmjournal.insight.prevention import daily_counts, days_reached
from spasmjournal.observation import EntryKey, SeenPeriod, SeenSpasm, Sort


@dataclass(frozen=True)
class WithRemedy:
    """Known days off the remedy and on it, how often it was where, and the spasms of either."""

    remedy: Remedy
    known: tuple[int, int]
    difference: Difference
    spasms: tuple[tuple[SeenSpasm, ...], tuple[SeenSpasm, ...]]

    def behind(self, region: str) -> frozenset[EntryKey]:
        """The spasms that stand behind a region, of both."""
        return frozenset(
            EntryKey(Sort.SPASM, spasm.id)
            for of_one in self.spasms
            for spasm in of_one
            if any(place.region == region for place in spasm.places)
        )


def with_and_without(seen: SeenPeriod) -> tuple[WithRemedy, ...]:
    """Each remedy that was used for no spasm: where it was without it, first, and with it, second.

    The days on it and off it are those of `prevention`; a day that is neither counts for neither.
    """
    observed = observed_in(seen)
    rows = observed.treatments
    regular = [number for number in observed.alone if np.any(rows.regular & (rows.what == number))]
    return tuple(_with(observed, number) for number in regular)


def _with(observed: Observed, number: int) -> WithRemedy:
    on = days_reached(observed, number)
    known = np.isfinite(daily_counts(observed))
    days = int(np.sum(known & (on == 0))), int(np.sum(known & (on == 1)))
    off_it, on_it = _spasms(observed, on == 0), _spasms(observed, on == 1)
    return WithRemedy(observed.remedies[number], days, often_difference(off_it, on_it, days), (off_it, on_it))


def _spasms(observed: Observed, wanted: Flags) -> tuple[SeenSpasm, ...]:
    spasms = observed.spasms
    return tuple(
        spasm
        for spasm, day in zip(spasms.entries, spasms.day.tolist(), strict=True)
        if 0 <= day < len(wanted) and wanted[day]
    )
