"""Which entries stand behind a number: the treatments that count for it, as entries of the journal."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from spasmjournal.insight.methods.proportions import LOWEST_FOR_SHARES
from spasmjournal.insight.observed import WAITING, Flags, Observed, Remedy
from spasmjournal.insight.prevention import days_reached
from spasmjournal.insight.speed import watched_spasms
from spasmjournal.observation import EntryKey, SeenUse, Sort
from spasmjournal.vocabulary import RemedyGroup


def entry_of(use: SeenUse) -> EntryKey:
    """The entry under which the journal shows a use: its spasm's, where it was for one."""
    return EntryKey(Sort.USE, use.id) if use.spasm_id is None else EntryKey(Sort.SPASM, use.spasm_id)


def entries_of(uses: Iterable[SeenUse]) -> frozenset[EntryKey]:
    """The entries under which the journal shows these uses."""
    return frozenset(map(entry_of, uses))


def compared_entries(observed: Observed, remedies: Sequence[Remedy]) -> frozenset[EntryKey]:
    """The spasms whose first answered treatment was this, as `against_waiting` and `combinations` count."""
    return _spasms(observed, observed.treatments.counted & _is(observed, remedies))


def eased_entries(observed: Observed, remedy: Remedy, uses: Sequence[SeenUse]) -> frozenset[EntryKey]:
    """The entries with this remedy alone that were answered before and after, as `change` counts them."""
    rated = observed.treatments.rated
    return _alone(observed, remedy, uses, rated, lambda use: None not in (use.before, use.after))


def begun_entries(observed: Observed, remedy: Remedy, uses: Sequence[SeenUse]) -> frozenset[EntryKey]:
    """The entries with this remedy alone that began at 3 or above, answered or not.

    These are what the worst and best case of `completeness` count.
    """
    begun = np.asarray(observed.treatments.before >= LOWEST_FOR_SHARES)
    return _alone(
        observed, remedy, uses, begun, lambda use: use.before is not None and use.before >= LOWEST_FOR_SHARES
    )


def watched_entries(observed: Observed, remedy: Remedy | None) -> frozenset[EntryKey]:
    """The spasms of a remedy's curve in `speed`, or of that of the untreated."""
    number = WAITING if remedy is None else _number(observed, remedy)
    return _entries(observed, watched_spasms(observed, number).tolist())


def regular_entries(observed: Observed, remedy: Remedy, *, on: bool) -> frozenset[EntryKey]:
    """The spasms of the days on a regular remedy, or off it, as `prevention` counts them."""
    days = days_reached(observed, _number(observed, remedy))
    wanted = np.flatnonzero(days == (1.0 if on else 0.0))
    return _entries(observed, np.flatnonzero(np.isin(observed.spasms.day, wanted)).tolist())


def _alone(
    observed: Observed,
    remedy: Remedy,
    uses: Sequence[SeenUse],
    which: Flags,
    is_one: Callable[[SeenUse], bool],
) -> frozenset[EntryKey]:
    """The spasms of which a treatment with this remedy alone is one of these, and the uses for no spasm."""
    rows = observed.treatments
    for_spasms = _spasms(observed, which & (rows.spasm >= 0) & _is(observed, [remedy]))
    known = {spasm.id for spasm in observed.spasms.entries}
    others = (use for use in uses if use.spasm_id not in known and is_one(use) and _is_of(use, remedy))
    return for_spasms | entries_of(others)


def _is(observed: Observed, remedies: Sequence[Remedy]) -> Flags:
    wanted = tuple(sorted(_number(observed, remedy) for remedy in remedies))
    place = observed.tried.index(wanted) if wanted in observed.tried else -1
    return np.asarray(observed.treatments.what == place)


def _number(observed: Observed, remedy: Remedy) -> int:
    if remedy.group is RemedyGroup.WAITED:
        return WAITING
    return next((at for at, each in enumerate(observed.remedies) if each.id == remedy.id), -1)


def _is_of(use: SeenUse, remedy: Remedy) -> bool:
    if remedy.group is RemedyGroup.WAITED:
        return use.group is RemedyGroup.WAITED
    return use.remedy_id == remedy.id


def _spasms(observed: Observed, which: Flags) -> frozenset[EntryKey]:
    return _entries(observed, observed.treatments.spasm[which].tolist())


def _entries(observed: Observed, numbers: Iterable[int]) -> frozenset[EntryKey]:
    return frozenset(EntryKey(Sort.SPASM, observed.spasms.entries[number].id) for number in numbers)
