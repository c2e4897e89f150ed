"""For which place, for which suspected cause? Each remedy there, and blank where answers are few."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from spasmjournal.insight.change import Share, shares_eased
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.location import mean_change
from spasmjournal.insight.observed import Observed, Remedy, Whole
from spasmjournal.insight.verdict import ENOUGH_FOR_A_HINT, LEVEL, Counts, Verdict, verdict_on
from spasmjournal.observation import EntryKey, SeenSpasm, Sort
from spasmjournal.vocabulary import Side


@dataclass(frozen=True)
class HelpsHere:
    """One remedy in one place, or with one suspected cause: how often, and what it eased (points).

    `mean` is None under 5 answers. Where fewer than 5 waits were answered, it stands beside nothing.
    """

    remedy: Remedy
    where: str
    used: int
    answered: int
    mean: Interval | None
    eased_30: Share
    verdict: Verdict
    counts: Counts


@dataclass(frozen=True)
class WhereItHelps:
    """By groups of regions and by suspected causes; waiting stands first in each, if it was tried there."""

    places: tuple[HelpsHere, ...]
    causes: tuple[HelpsHere, ...]


def where_it_helps(
    observed: Observed, groups: Mapping[str, str] | None = None, level: float = LEVEL
) -> WhereItHelps:
    """For which place and which suspected cause did it ease with which remedy?

    `groups` names the group of each region's key; a region without one stands for itself, both sides
    together. A spasm of several places or causes counts in each of them. Only the first answered
    treatment of a spasm counts, if it was one remedy alone. The means are not adjusted: compare with
    waiting in the same place. What is suspected is the person's word, and no finding.
    """
    by_place = _rows_by(observed, places_of(groups))
    by_cause = _rows_by(observed, causes_of)
    return WhereItHelps(_cells(observed, by_place, level), _cells(observed, by_cause, level))


def places_of(groups: Mapping[str, str] | None = None) -> Callable[[SeenSpasm], frozenset[str]]:
    """What gives the places of a spasm: the groups of its regions, or these without their side."""
    named = groups or {}
    both_sides = cache(_both_sides)
    return lambda spasm: frozenset(
        named.get(place.region) or both_sides(place.region) for place in spasm.places
    )


def causes_of(spasm: SeenSpasm) -> frozenset[str]:
    """What is suspected of a spasm."""
    return frozenset(map(str, spasm.causes))


def entries_behind(
    observed: Observed, names: Callable[[SeenSpasm], Iterable[str]], cell: HelpsHere
) -> frozenset[EntryKey]:
    """The spasms that were counted as used in one of the cells; `names` gives the places or the causes."""
    remedies = [remedy.id for remedy in observed.remedies]
    rows = _rows_by(observed, names).get((cell.where, remedies.index(cell.remedy.id)), [])
    entries = observed.spasms.entries
    return frozenset(EntryKey(Sort.SPASM, entries[observed.treatments.spasm[row]].id) for row in rows)


def _both_sides(region: str) -> str:
    for side in Side:
        region = region.removesuffix(f"_{side}")
    return region


def _rows_by(
    observed: Observed, names: Callable[[SeenSpasm], Iterable[str]]
) -> Mapping[tuple[str, int], list[int]]:
    """The treatments that count, by what their spasm is named and by the number of their remedy."""
    rows = observed.treatments
    alone = (rows.spasm >= 0) & (rows.what < len(observed.remedies))
    found: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    entries = observed.spasms.entries
    what = rows.what.tolist()
    spasm = rows.spasm.tolist()
    for at in np.flatnonzero(alone).tolist():
        for name in names(entries[spasm[at]]):
            found[name, what[at]].append(at)
    return found


def _cells(
    observed: Observed, found: Mapping[tuple[str, int], list[int]], level: float
) -> tuple[HelpsHere, ...]:
    return tuple(_cell(observed, key, np.array(found[key]), level) for key in sorted(found))


def _cell(observed: Observed, key: tuple[str, int], at: Whole, level: float) -> HelpsHere:
    rows = observed.treatments
    where, number = key
    counts, counted = observed.counts_at(at, rows.counted), at[rows.counted[at]]
    before, after = rows.before[counted], rows.after[counted]
    mean = mean_change(before, after, level) if len(counted) >= ENOUGH_FOR_A_HINT else None
    return HelpsHere(
        remedy=observed.remedies[number],
        where=where,
        used=counts.used,
        answered=counts.answered,
        mean=mean,
        eased_30=shares_eased(before, after, level)[0],
        verdict=verdict_on(counts.answered, None),
        counts=counts,
    )
