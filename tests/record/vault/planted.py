"""What the tests of the lock hide, and what opens it; a try costs next to nothing here."""

from datetime import date
from pathlib import Path

from spasmjournal.period import Period
from spasmjournal.record.vault.key_file import Cost

WORD = "Brombeermarmelade"
PASSPHRASE = "three old blue herons"
CHEAP = Cost(memory=64, passes=1, lanes=1)
EVER = Period(date(2000, 1, 1), date(2100, 1, 1))


def lose_every_key_file(journal: Path) -> None:
    """That of the journal, and those of its copies, which would do as well."""
    for key_file in journal.parent.rglob("*.key"):
        key_file.unlink()
