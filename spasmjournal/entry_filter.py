"""Which entries of the journal are asked for."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from spasmjournal.observation import Entry
from spasmjournal.period import Period
from spasmjournal.vocabulary import Cause, Kind, RemedyGroup


@dataclass(frozen=True)
class SearchWord:
    """One word typed into the search, with the fixed words of the record whose names contain it.

    `text` is looked for in notes and remedy names; a region, kind, cause or remedy group that a
    person reads under that word counts as found too.
    """

    text: str
    regions: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    causes: frozenset[Cause] = frozenset()
    groups: frozenset[RemedyGroup] = frozenset()


@dataclass(frozen=True)
class EntryFilter:
    """Entries inside `period`, at one of `regions` (keys), with all of `words`; empty means any."""

    period: Period | None = None
    regions: frozenset[str] = frozenset()
    words: tuple[SearchWord, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.period or self.regions or self.words)


EVERYTHING = EntryFilter()


class Cursor(NamedTuple):
    """Where a page of entries ended; the next one holds what is older."""

    began: datetime
    is_spasm: bool
    id: int


def cursor_after(entry: Entry) -> Cursor:
    """Where to go on after this entry."""
    row = entry.spasm or entry.uses[0]
    return Cursor(entry.began, entry.spasm is not None, row.id)
