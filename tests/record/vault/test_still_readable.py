"""What a new passphrase could not lock is known, locked at the next opening, or deleted if it is damaged."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from spasmjournal.errors import CannotWrite
from spasmjournal.record.backup.copies import Copies, Copy, Reason
from spasmjournal.record.backup.restoring import restore
from spasmjournal.record.backup.salvaged_files import free_name
from spasmjournal.record.backup.salvaging import salvage
from spasmjournal.record.database import open_database
from spasmjournal.record.vault.locking import lock, unlock_for_good
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase
from spasmjournal.record.vault.still_readable import StillReadable, delete_for_good, still_readable
from tests.record.vault.planted import CHEAP, PASSPHRASE, WORD
from tests.record.vault.test_locking import Notes, everything_in

NOTHING = StillReadable((), ())


def copied(path: Path, now: datetime, folder: Path | None = None) -> Copy:
    database = open_database(path, now)
    copy = database.keep_copy(now, Reason.CLOSING, folder)
    database.close()
    assert copy is not None
    return copy


def spoiled(path: Path) -> None:
    """A bad page that is not the one with the word."""
    content = bytearray(path.read_bytes())
    page = next(
        at for at in range(4096 * 8, len(content), 4096) if WORD.encode() not in content[at : at + 4096]
    )
    content[page : page + 4096] = b"\xff" * 4096
    path.write_bytes(content)


def test_what_could_not_be_locked_is_locked_when_the_journal_opens(
    kept: Path, now: datetime, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    copies = [copied(kept, now, folder).path for folder in (None, stick)]
    hindrances = [copy.with_name(f"{copy.name}.part") for copy in copies]
    for hindrance in hindrances:
        hindrance.mkdir()
    key = lock(kept, PASSPHRASE, now, folders=(stick,), cost=CHEAP)
    assert still_readable(kept, (stick,), key) == StillReadable(tuple(copies), ())
    for hindrance in hindrances:
        hindrance.rmdir()
    open_database(kept, now, key=key, folders=(stick,)).close()
    assert still_readable(kept, (stick,), key) == NOTHING
    assert WORD.encode() not in everything_in(tmp_path)


def test_what_was_saved_from_damage_is_locked_and_the_damaged_file_told(
    kept: Path, now: datetime, notes: Notes
) -> None:
    copied(kept, now)
    spoiled(kept)
    saved = free_name(kept, now.date())
    salvage(kept, saved)
    of_saved = copied(saved, now).path
    aside = restore(kept, Copies(kept).listed()[0].path, now + timedelta(hours=1))
    assert aside is not None
    aside.with_name(f"{aside.name}-wal").write_text(WORD, encoding="utf-8")
    key = lock(kept, PASSPHRASE, now + timedelta(hours=2), cost=CHEAP)
    assert notes(saved, key_by_passphrase(saved, PASSPHRASE, now)) == [WORD]
    assert is_locked(of_saved)
    assert still_readable(kept, (), key) == StillReadable((), (aside,))
    assert WORD.encode() in aside.read_bytes()
    delete_for_good([aside])
    assert still_readable(kept, (), key) == NOTHING
    assert WORD.encode() not in everything_in(kept.parent)
    unlock_for_good(kept, key, now + timedelta(hours=3))
    assert notes(saved, None) == [WORD]


def test_a_damaged_copy_hinders_nothing_and_is_told(kept: Path, now: datetime) -> None:
    copy = copied(kept, now).path
    spoiled(copy)
    key = lock(kept, PASSPHRASE, now + timedelta(hours=1), cost=CHEAP)
    assert is_locked(kept)
    assert still_readable(kept, (), key) == StillReadable((), (copy,))


def test_what_another_window_has_open_is_left_to_it(kept: Path, now: datetime, notes: Notes) -> None:
    saved = free_name(kept, now.date())
    saved.write_bytes(kept.read_bytes())
    open_there = open_database(saved, now)
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    assert still_readable(kept, (), key) == StillReadable((saved,), ())
    open_there.close()
    assert notes(saved, None) == [WORD]
    open_database(kept, now, key=key).close()
    assert notes(saved, key) == [WORD]


def test_a_file_that_cannot_be_deleted_is_told(tmp_path: Path) -> None:
    (tmp_path / "damaged").mkdir()
    with pytest.raises(CannotWrite, match="damaged"):
        delete_for_good([tmp_path / "damaged"])
