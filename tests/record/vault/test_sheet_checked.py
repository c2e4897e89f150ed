"""The journal knows what stands on its recovery sheet, and whether that was once read back."""

from datetime import datetime
from pathlib import Path

from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import change_passphrase, lock, unlock_for_good
from spasmjournal.record.vault.recovery_sheet import groups_of, key_from
from tests.record.vault.planted import CHEAP, PASSPHRASE


def opened(path: Path, key: DataKey | None, now: datetime) -> Journal:
    return Journal(open_database(path, now, must_exist=True, key=key))


def test_a_plain_journal_has_no_sheet(kept: Path, now: datetime) -> None:
    journal = opened(kept, None, now)
    journal.keep_sheet_checked()
    assert journal.recovery_groups() == ()
    assert not journal.sheet_is_checked()
    journal.close()


def test_what_stands_on_the_sheet_opens_the_journal(kept: Path, now: datetime) -> None:
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    journal = opened(kept, key, now)
    groups = journal.recovery_groups()
    journal.close()
    assert groups == groups_of(key)
    opened(kept, key_from(" ".join(groups)), now).close()


def test_a_checked_sheet_stays_checked_for_its_key_alone(kept: Path, now: datetime) -> None:
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    journal = opened(kept, key, now)
    step = journal.can_undo()
    journal.keep_sheet_checked()
    journal.keep_sheet_checked()
    assert journal.can_undo() == step
    journal.close()
    change_passphrase(kept, key, "another", cost=CHEAP)
    journal = opened(kept, key, now)
    assert journal.sheet_is_checked()
    journal.close()
    unlock_for_good(kept, key, now)
    journal = opened(kept, lock(kept, PASSPHRASE, now, cost=CHEAP), now)
    assert not journal.sheet_is_checked()
    journal.close()
