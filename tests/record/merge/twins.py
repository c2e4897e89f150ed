"""Two copies of one journal, and how one looks at them."""

from collections.abc import Callable
from datetime import timedelta

from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.journal import Journal
from spasmjournal.record.whole import Whole, checked_whole
from tests.exchange.living import NOW
from tests.record.vault.planted import EVER

LATER = NOW + timedelta(days=1)
Open = Callable[[str], Journal]
Twins = tuple[Journal, Journal]


def notes(journal: Journal) -> list[str]:
    return sorted(seen.note for seen in journal.seen_spasms(EVER))


def key_of(journal: Journal) -> EntryKey:
    return next(EntryKey(Sort.SPASM, seen.id) for seen in journal.seen_spasms(EVER))


def rows_of(journal: Journal) -> Whole:
    """All rows, as another journal takes them from a file."""
    return checked_whole(journal.whole())
