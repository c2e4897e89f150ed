"""Which entries of the journal stand behind a mark."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from spasmjournal.observation import EntryKey, SeenPeriod, SeenUse, Sort

Behind = Mapping[date, frozenset[EntryKey]]


def key_of_use(use: SeenUse) -> EntryKey:
    """The entry that shows a use: that of its spasm, or its own."""
    return EntryKey(Sort.USE, use.id) if use.spasm_id is None else EntryKey(Sort.SPASM, use.spasm_id)


def keys_of_uses(seen: SeenPeriod) -> Mapping[int, EntryKey]:
    """The entry that shows each use, by the use's id."""
    return {use.id: key_of_use(use) for use in seen.uses}


def entries_by_day(seen: SeenPeriod) -> Behind:
    """The spasms of each day, and the check-ins of the days said to be without."""
    found: defaultdict[date, set[EntryKey]] = defaultdict(set)
    for spasm in seen.spasms:
        found[spasm.began.date()].add(EntryKey(Sort.SPASM, spasm.id))
    for check_in in seen.check_ins:
        if check_in.no_spasms:
            found[check_in.day].add(EntryKey(Sort.CHECK_IN, check_in.id))
    return {day: frozenset(keys) for day, keys in found.items()}
