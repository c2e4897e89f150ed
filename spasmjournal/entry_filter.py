"""Which entries of the journal are asked for."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from spasmjournal.observation import Entry, EntryKey, Sort
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
    """Entries that answer to everything that is asked; empty means any.

    `regions` are keys. `answered` wants a use of which it is told how it was afterwards, `unfinished`
    what was to be finished later, `late` what was told more than an hour after it began. `entries` are
    single ones that were picked out.
    """

    period: Period | None = None
    regions: frozenset[str] = frozenset()
    words: tuple[SearchWord, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    remedies: frozenset[int] = frozenset()
    sorts: frozenset[Sort] = frozenset()
    answered: bool = False
    unfinished: bool = False
    late: bool = False
    entries: frozenset[EntryKey] = frozenset()

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self != EVERYTHING


EVERYTHING = EntryFilter()


class Cursor(NamedTuple):
    """Where a page of entries ended; the next one holds what is older."""

    began: datetime
    sort: Sort
    id: int


def cursor_after(entry: Entry) -> Cursor:
    """Where to go on after this entry."""
    return Cursor(entry.began, *entry.key)
