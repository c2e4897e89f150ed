"""A copy put back is the journal again, and what was there is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from spasmjournal.errors import (
    CannotRead,
    FileMissing,
    JournalIsDamaged,
    JournalIsNewer,
    JournalIsOpen,
    NotAJournal,
)
from spasmjournal.period import Period
from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.record.backup import restoring, soundness
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.backup.restoring import newest_sound_copy, restore
from spasmjournal.record.connection import connect_raw
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.lock import lock_file
from spasmjournal.record.vault.locking import lock
from spasmjournal.record.vault.opening import is_locked, key_by_passphrase
from spasmjournal.record.vault.places import key_file_of
from tests.record.vault.planted import CHEAP, PASSPHRASE

EVER = Period(date(2000, 1, 1), date(2100, 1, 1))


@pytest.fixture
def notes(path: Path, now: datetime, calf: SpasmAnswer) -> Callable[..., list[str]]:
    """Adds a note to the journal if one is given, copies it, and gives all notes."""

    def ask(*more: str) -> list[str]:
        journal = Journal(open_database(path, now))
        for text in more:
            journal.add_spasm(replace(calf, note=text), now)
            journal.keep_copy(now, Reason.CLOSING)
        found = [seen.note for seen in journal.seen_spasms(EVER)]
        journal.close()
        return sorted(found)

    return ask


def test_the_copy_is_the_journal_again_and_the_present_is_kept(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    notes("one", "two")
    first = Copies(path).listed()[-1]
    with_three = Journal(open_database(path, now))
    with_three.ask_about("kept too", now)
    with_three.close()
    kept = restore(path, first.path, now + timedelta(hours=1))
    assert notes() == ["one"]
    assert kept is not None
    assert "before-restore" in kept.name
    restore(path, kept, now + timedelta(hours=2))
    assert notes() == ["one", "two"]
    assert set(path.parent.iterdir()) == {path, Copies(path).folder}


def test_what_has_a_copy_that_stays_is_not_copied_again(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    notes("one", "two")
    first = Copies(path).listed()[-1]
    journal = Journal(open_database(path, now))
    kept = journal.keep_copy(now, Reason.MERGE)
    journal.close()
    assert kept is not None
    assert restore(path, first.path, now) == kept.path


def test_what_is_kept_outlives_the_copies_made_at_closing(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    """The newest closing copy holds the same, and is thinned out when that day has a later one."""
    notes("one", "two")
    kept = restore(path, Copies(path).listed()[-1].path, now)
    assert kept is not None
    notes("three")
    Copies(path).thin(now + timedelta(days=20))
    assert kept in [copy.path for copy in Copies(path).listed()]


def test_a_copy_whose_time_is_over_is_put_back_all_the_same(
    path: Path, now: datetime, calf: SpasmAnswer, notes: Callable[..., list[str]]
) -> None:
    """Of two copies of one day the earlier goes on the third day, once it was put back."""
    journal = Journal(open_database(path, now))
    for hours, text in ((0, "one"), (2, "two")):
        journal.add_spasm(replace(calf, note=text), now)
        journal.keep_copy(now - timedelta(days=3, hours=-hours), Reason.CLOSING)
    journal.add_spasm(replace(calf, note="three"), now)
    journal.close()
    first = Copies(path).listed()[-1].path
    kept = restore(path, first, now)
    assert notes() == ["one"]
    assert kept is not None
    assert first.exists()
    notes("four")
    assert not first.exists()


def test_a_copy_that_goes_meanwhile_is_told(
    path: Path, now: datetime, notes: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    notes("one")
    copy = Copies(path).listed()[0].path

    def gone_meanwhile(journal: Path) -> QLockFile:
        copy.unlink()
        return lock_file(journal)

    monkeypatch.setattr(restoring, "lock_file", gone_meanwhile)
    with pytest.raises(CannotRead, match="closing"):
        restore(path, copy, now)
    assert notes() == ["one"]


def test_a_journal_that_is_gone_comes_back(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    notes("one")
    path.unlink()
    assert restore(path, Copies(path).listed()[0].path, now) is None
    assert notes() == ["one"]


def test_a_damaged_journal_is_kept_as_it_lies_there(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    notes("one")
    damaged = path.read_bytes()[:4096] + b"\xff" * (path.stat().st_size - 4096)
    path.write_bytes(damaged)
    kept = restore(path, Copies(path).listed()[0].path, now)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert notes() == ["one"]


def test_what_cannot_be_put_back_changes_nothing(
    path: Path, now: datetime, tmp_path: Path, notes: Callable[..., list[str]]
) -> None:
    notes("one")
    copy = Copies(path).listed()[0].path
    before = path.read_bytes()
    copy.write_bytes(copy.read_bytes()[:-4096])
    (tmp_path / "letter").write_text("Dear diary" * 20, encoding="utf-8")
    for bad, kind in (
        (copy, JournalIsDamaged),
        (tmp_path / "letter", NotAJournal),
        (tmp_path / "x", FileMissing),
    ):
        with pytest.raises(kind):
            restore(path, bad, now)
    assert path.read_bytes() == before


def test_an_open_journal_is_not_replaced(path: Path, now: datetime, notes: Callable[..., list[str]]) -> None:
    notes("one")
    open_here = open_database(path, now)
    with pytest.raises(JournalIsOpen):
        restore(path, Copies(path).listed()[0].path, now)
    open_here.close()


def test_the_newest_copy_that_holds_is_offered(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    assert newest_sound_copy(path) is None
    notes("one", "two")
    newest, first = Copies(path).listed()
    assert newest_sound_copy(path) == newest
    newest.path.write_bytes(newest.path.read_bytes()[:-4096])
    assert newest_sound_copy(path) == first


def test_the_newest_copy_may_lie_in_the_second_folder(
    path: Path, now: datetime, tmp_path: Path, notes: Callable[..., list[str]]
) -> None:
    notes("one")
    (beside,) = Copies(path).listed()
    journal = Journal(open_database(path, now))
    elsewhere = journal.keep_copy(now + timedelta(hours=1), Reason.ASKED, tmp_path / "stick")
    journal.close()
    assert newest_sound_copy(path, folder=tmp_path / "stick") == elsewhere
    assert newest_sound_copy(path) == beside


def test_a_journal_that_seems_to_be_none_is_known_by_its_copies(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    notes("one")
    nothing = bytes(path.stat().st_size)
    path.write_bytes(nothing)
    kept = restore(path, Copies(path).listed()[0].path, now)
    assert kept is not None
    assert kept.read_bytes() == nothing
    assert notes() == ["one"]


def test_another_file_is_not_replaced(path: Path, now: datetime, notes: Callable[..., list[str]]) -> None:
    notes("one")
    letter = path.with_name("letter.txt")
    letter.write_text("Dear diary" * 20, encoding="utf-8")
    with pytest.raises(NotAJournal):
        restore(letter, Copies(path).listed()[0].path, now)
    assert letter.read_text(encoding="utf-8").startswith("Dear diary")


def test_a_lost_beginning_does_not_take_the_lock_away(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    notes("one")
    key = lock(path, PASSPHRASE, now, cost=CHEAP)
    copy = Copies(path).listed()[0]
    key_file_of(path).unlink()
    path.write_bytes(bytes(path.stat().st_size))
    restore(path, copy.path, now, copy_key=key)
    assert is_locked(path)
    assert key_by_passphrase(path, PASSPHRASE, now) == key


def test_what_a_newer_program_wrote_is_not_put_back(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    notes("one", "two")
    first = Copies(path).listed()[-1]
    raw = connect_raw(str(first.path), None)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    with pytest.raises(JournalIsNewer):
        restore(path, first.path, now)
    assert notes() == ["one", "two"]


def test_a_damaged_journal_is_set_aside_whatever_its_copies_hold(
    path: Path, now: datetime, notes: Callable[..., list[str]]
) -> None:
    """What tells one state from another can be read; a page with notes cannot."""
    notes("one", *["x" * 3900 for _ in range(9)])
    content = path.read_bytes()
    at = content.index(b"x" * 3000)
    damaged = content[: at - at % 4096] + b"\xff" * 4096 + content[at - at % 4096 + 4096 :]
    path.write_bytes(damaged)
    assert soundness.trouble_in_file(path, None)
    kept = restore(path, Copies(path).listed()[0].path, now)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert len(notes()) == 10
