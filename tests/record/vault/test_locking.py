"""A passphrase added, changed and removed: the journal stays whole, and nothing of it can be read outside."""

import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from spasmjournal.errors import (
    AlreadyLocked,
    FileMissing,
    JournalIsDamaged,
    JournalIsLocked,
    JournalIsOpen,
    KeyDoesNotFit,
    KeyFileDamaged,
    KeyFileMissing,
    NoPassphrase,
    PassphraseDoesNotFit,
    TooManyTries,
)
from spasmjournal.record.answers import Draft, SpasmAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.backup.restoring import restore
from spasmjournal.record.database import create_database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import change_passphrase, lock, lock_new, unlock_for_good
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase, key_by_sheet
from spasmjournal.record.vault.places import key_file_of
from spasmjournal.record.vault.recovery_sheet import groups_of
from tests.record.vault.planted import CHEAP, PASSPHRASE, WORD, lose_every_key_file

Notes = Callable[[Path, DataKey | None], list[str]]


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_a_locked_journal_opens_with_its_passphrase_and_not_without(
    kept: Path, now: datetime, notes: Notes
) -> None:
    assert not is_locked(kept)
    lock(kept, PASSPHRASE, now, cost=CHEAP)
    assert is_locked(kept)
    with pytest.raises(JournalIsLocked):
        open_database(kept, now)
    assert notes(kept, key_by_passphrase(kept, PASSPHRASE, now)) == [WORD]
    with pytest.raises(PassphraseDoesNotFit):
        key_by_passphrase(kept, "another", now)
    for file in (kept, key_file_of(kept)):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_planted_word_stands_in_no_file(
    kept: Path, now: datetime, calf: SpasmAnswer, tmp_path: Path
) -> None:
    """Also not in what lies beside an open journal, in a copy, a draft, or what an upgrade leaves."""
    stick = tmp_path / "stick"
    for number, folder in enumerate((None, stick)):
        plain = Journal(open_database(kept, now))
        plain.ask_about(f"{WORD}? {number}", now)
        plain.keep_copy(now, Reason.CLOSING, folder)
        plain.close()
    assert WORD.encode() in everything_in(tmp_path)
    key = lock(kept, PASSPHRASE, now, folders=(stick,), cost=CHEAP)
    assert WORD.encode() not in everything_in(tmp_path)
    journal = Journal(open_database(kept, now, key=key))
    for number in range(300):
        journal.add_spasm(replace(calf, note=f"{WORD} {number}" * 20), now)
    journal.keep_draft(Draft(replace(calf, note=WORD)), now)
    journal.put_by(Draft(replace(calf, note=WORD)), now)
    journal.keep_copy(now + timedelta(days=1), Reason.CLOSING)
    journal.keep_copy(now + timedelta(days=1), Reason.CLOSING, stick)
    assert {"my.spasmjournal-wal", "my.spasmjournal-shm"} < {file.name for file in kept.parent.iterdir()}
    assert WORD.encode() not in everything_in(tmp_path)
    journal.close()
    assert WORD.encode() not in everything_in(tmp_path)
    restore(kept, Copies(kept).listed()[-1].path, now + timedelta(days=2), key=key, copy_key=key)
    assert WORD.encode() not in everything_in(tmp_path)


def test_a_copy_opens_as_a_journal_does(kept: Path, now: datetime, notes: Notes, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    database = open_database(kept, now, key=key)
    copy = database.keep_copy(now, Reason.CLOSING, stick)
    database.close()
    assert copy is not None
    assert notes(copy.path, key_by_passphrase(copy.path, PASSPHRASE, now)) == [WORD]


def test_another_passphrase_takes_over_everywhere(
    kept: Path, now: datetime, notes: Notes, tmp_path: Path
) -> None:
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    change_passphrase(kept, key, "new words", cost=CHEAP)
    for file in (kept, *(copy.path for copy in Copies(kept).listed())):
        assert notes(file, key_by_passphrase(file, "new words", now)) == [WORD]
        with pytest.raises(PassphraseDoesNotFit):
            key_by_passphrase(file, PASSPHRASE, now)


def test_without_a_passphrase_all_is_plain_again(kept: Path, now: datetime, notes: Notes) -> None:
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    unlock_for_good(kept, key, now)
    assert notes(kept, None) == [WORD]
    assert not list(kept.parent.rglob("*.key"))
    assert [notes(copy.path, None) for copy in Copies(kept).listed()] == [[WORD]]


def test_the_sheet_opens_it_when_the_key_file_is_gone(kept: Path, now: datetime, notes: Notes) -> None:
    sheet = " ".join(groups_of(lock(kept, PASSPHRASE, now, cost=CHEAP)))
    lose_every_key_file(kept)
    with pytest.raises(KeyFileMissing):
        key_by_passphrase(kept, PASSPHRASE, now)
    key = key_by_sheet(kept, sheet)
    assert notes(kept, key) == [WORD]
    change_passphrase(kept, key, "a new one", cost=CHEAP)
    assert notes(kept, key_by_passphrase(kept, "a new one", now)) == [WORD]


def test_the_key_file_of_a_copy_does_as_well(kept: Path, now: datetime, notes: Notes) -> None:
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    change_passphrase(kept, key, "a new one", cost=CHEAP)
    key_file_of(kept).unlink()
    with pytest.raises(PassphraseDoesNotFit):
        key_by_passphrase(kept, PASSPHRASE, now)
    assert notes(kept, key_by_passphrase(kept, "a new one", now)) == [WORD]
    assert stat.S_IMODE(key_file_of(kept).stat().st_mode) == 0o600
    for copy in Copies(kept).listed():
        key_file_of(copy.path).unlink()
    assert key_by_passphrase(kept, "a new one", now) == key


def test_three_sorts_of_trouble_are_told_apart(kept: Path, now: datetime) -> None:
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    whole = kept.read_bytes()
    with pytest.raises(PassphraseDoesNotFit):
        key_by_passphrase(kept, "another", now)
    kept.write_bytes(whole[:1000] + b"\xff" * 100 + whole[1100:])
    with pytest.raises(JournalIsDamaged):
        open_database(kept, now, key=key_by_passphrase(kept, PASSPHRASE, now))
    kept.write_bytes(whole)
    key_file_of(kept).write_bytes(key_file_of(kept).read_bytes()[:-30])
    with pytest.raises(KeyFileDamaged):
        key_by_passphrase(kept, PASSPHRASE, now)
    with pytest.raises(KeyDoesNotFit):
        open_database(kept, now, key=DataKey.made_up())
    open_database(kept, now, key=key).close()


def test_damage_at_the_very_beginning_costs_nothing(kept: Path, now: datetime, notes: Notes) -> None:
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    kept.write_bytes(b"\xff" * 16 + kept.read_bytes()[16:])
    assert notes(kept, key_by_passphrase(kept, PASSPHRASE, now)) == [WORD]
    assert notes(kept, key) == [WORD]


def test_the_key_file_of_another_journal_is_told(kept: Path, now: datetime, tmp_path: Path) -> None:
    other = tmp_path / "other.spasmjournal"
    create_database(other, now).close()
    for path in (kept, other):
        lock(path, PASSPHRASE, now, cost=CHEAP)
    key_file_of(kept).write_bytes(key_file_of(other).read_bytes())
    with pytest.raises(KeyDoesNotFit):
        key_by_passphrase(kept, PASSPHRASE, now)


def test_tries_are_slowed(kept: Path, now: datetime) -> None:
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    for _ in range(3):
        with pytest.raises(PassphraseDoesNotFit):
            key_by_passphrase(kept, "another", now)
    with pytest.raises(TooManyTries):
        key_by_passphrase(kept, PASSPHRASE, now)
    assert key_by_passphrase(kept, PASSPHRASE, now + timedelta(seconds=3)) == key


def test_what_cannot_be_locked_is_left_alone(kept: Path, now: datetime, notes: Notes) -> None:
    with pytest.raises(NoPassphrase):
        lock(kept, "  ", now)
    with pytest.raises(FileMissing):
        lock(kept.with_name("none"), PASSPHRASE, now)
    database = open_database(kept, now)
    with pytest.raises(JournalIsOpen):
        lock(kept, PASSPHRASE, now, cost=CHEAP)
    database.close()
    assert set(kept.parent.iterdir()) == {kept}
    lock(kept, PASSPHRASE, now, cost=CHEAP)
    with pytest.raises(AlreadyLocked):
        lock(kept, "another", now, cost=CHEAP)


def test_a_new_journal_may_be_locked_from_the_start(path: Path, now: datetime, notes: Notes) -> None:
    key = lock_new(path, PASSPHRASE, CHEAP)
    create_database(path, now, key).close()
    assert is_locked(path)
    assert notes(path, key_by_passphrase(path, PASSPHRASE, now)) == []
    assert b"spasm" not in path.read_bytes()


def test_what_was_cut_short_is_finished_when_the_journal_opens(
    kept: Path, now: datetime, notes: Notes
) -> None:
    database = open_database(kept, now)
    plain = database.keep_copy(now, Reason.ASKED)
    database.close()
    assert plain is not None
    before = plain.path.read_bytes()
    key = lock(kept, PASSPHRASE, now + timedelta(hours=1), cost=CHEAP)
    plain.path.write_bytes(before)
    kept.with_name(f"{kept.name}.part").write_text(WORD, encoding="utf-8")
    assert notes(kept, key) == [WORD]
    assert WORD.encode() not in everything_in(kept.parent)


def test_a_restored_copy_takes_the_lock_of_the_journal(
    kept: Path, now: datetime, notes: Notes, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.spasmjournal"
    plain.write_bytes(kept.read_bytes())
    key = lock(kept, PASSPHRASE, now, cost=CHEAP)
    restore(kept, plain, now, key=key)
    assert notes(kept, key_by_passphrase(kept, PASSPHRASE, now)) == [WORD]
    gone = tmp_path / "new laptop" / "my.spasmjournal"
    gone.parent.mkdir()
    restore(gone, kept, now, copy_key=key)
    assert notes(gone, key_by_passphrase(gone, PASSPHRASE, now)) == [WORD]
