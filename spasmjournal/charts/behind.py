"""Which entries stand behind a mark: as the journal shows them, a spasm with what was tried for it."""

from collections.abc import Iterable

from spasmjournal.observation import EntryKey, SeenUse, Sort


def entry_of(use: SeenUse) -> EntryKey:
    """The entry under which a use is shown."""
    return EntryKey(Sort.USE, use.id) if use.spasm_id is None else EntryKey(Sort.SPASM, use.spasm_id)


def entries_of(uses: Iterable[SeenUse]) -> frozenset[EntryKey]:
    """The entries under which uses are shown."""
    return frozenset(map(entry_of, uses))


def spasm_entries(ids: Iterable[int]) -> frozenset[EntryKey]:
    """The entries of spasms."""
    return frozenset(EntryKey(Sort.SPASM, each) for each in ids)
