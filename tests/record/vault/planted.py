"""What the tests of the lock hide, and what opens it; a try costs next to nothing here."""

from datetime import date, datetime
from pathlib import Path

from spasmjournal.period import Period
from spasmjournal.record.answers import PlaceAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.key_file import Cost
from spasmjournal.record.vault.locking import lock
from spasmjournal.vocabulary import Side, View

WORD = "Brombeermarmelade"
PASSPHRASE = "three old blue herons"
CHEAP = Cost(memory=64, passes=1, lanes=1)
EVER = Period(date(2000, 1, 1), date(2100, 1, 1))


def lose_every_key_file(journal: Path) -> None:
    """That of the journal, and those of its copies, which would do as well."""
    for key_file in journal.parent.rglob("*.key"):
        key_file.unlink()


def lock_with_one_entry(path: Path, now: datetime) -> DataKey:
    """Make a journal with one entry and lock it with the passphrase; its key."""
    journal = Journal(open_database(path, now))
    journal.quick_log([PlaceAnswer("heel", Side.LEFT, View.BACK)], now)
    journal.close()
    return lock(path, PASSPHRASE, now, cost=CHEAP)
