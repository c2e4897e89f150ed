"""How entries that lie behind a mark are named, as they stand in the journal."""

from collections.abc import Iterable

from spasmjournal.observation import EntryKey, SeenUse, Sort


def keys_of_uses(uses: Iterable[SeenUse]) -> frozenset[EntryKey]:
    """Uses by their spasm where they are for one, else by themselves."""
    return frozenset(
        EntryKey(Sort.USE, use.id) if use.spasm_id is None else EntryKey(Sort.SPASM, use.spasm_id)
        for use in uses
    )
