"""Several journals of one name keep their copies in one folder, and none takes another's for its own."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.backup.restoring import newest_sound_copy
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.locking import lock, unlock_for_good
from spasmjournal.record.vault.opening import is_locked
from tests.exchange.living import spasm
from tests.record.vault.planted import CHEAP, PASSPHRASE


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def two(tmp_path: Path, stick: Path, now: datetime) -> list[Path]:
    """Two journals of the same name, each with a copy on the stick, an hour apart."""
    paths = [tmp_path / name / "journal.spasmjournal" for name in ("hers", "his")]
    for hours, path in enumerate(paths):
        noted(path, path.parent.name, now + timedelta(hours=hours), stick)
    return paths


def noted(path: Path, note: str, now: datetime, stick: Path) -> Path:
    journal = Journal(open_database(path, now))
    journal.add_spasm(spasm(note, 3, 1), now)
    copy = journal.keep_copy(now, Reason.CLOSING, stick)
    journal.close()
    assert copy is not None
    return copy.path


def moved_up(path: Path, stick: Path) -> Path:
    """The copy of a journal, where all of them lay once."""
    copy = Copies(path, stick).listed()[0].path
    return copy.replace(stick / copy.name)


def test_each_sees_and_thins_its_own(two: list[Path], stick: Path, now: datetime) -> None:
    hers, his = (Copies(path, stick).listed() for path in two)
    assert len(hers) == len(his) == 1
    assert hers[0].path != his[0].path
    assert newest_sound_copy(two[0], None, stick) == hers[0]
    kept = noted(two[1], "later", now + timedelta(hours=2), stick)
    Copies(two[1], stick).thin(now + timedelta(days=10))
    assert [copy.path for copy in Copies(two[1], stick).to_choose_from()] == [kept]
    assert hers[0].path.exists()


def test_a_passphrase_locks_its_own(two: list[Path], stick: Path, now: datetime) -> None:
    lock(two[0], PASSPHRASE, now, folders=(stick,), cost=CHEAP)
    (hers,), (his,) = (Copies(path, stick).listed() for path in two)
    assert is_locked(hers.path)
    assert not is_locked(his.path)


def test_copies_that_lie_there_by_themselves_are_told_apart_by_what_they_hold(
    two: list[Path], stick: Path, now: datetime
) -> None:
    """So they were made once; both see all of them, and neither removes one."""
    hers, his = (moved_up(path, stick) for path in two)
    for path in two:
        later = noted(path, "later", now + timedelta(days=99), stick)
        assert [copy.path for copy in Copies(path, stick).to_choose_from()] == [later, his, hers]
    assert newest_sound_copy(two[0], None, stick) == Copies(two[0], stick).listed()[0]
    key = lock(two[0], PASSPHRASE, now, folders=(stick,), cost=CHEAP)
    assert is_locked(hers)
    assert not is_locked(his)
    unlock_for_good(two[0], key, now, folders=(stick,))
    assert not is_locked(hers)


def test_a_journal_that_was_moved_keeps_its_copies(two: list[Path], stick: Path, now: datetime) -> None:
    (old,) = Copies(two[0], stick).listed()
    moved = two[0].parent / "new laptop" / two[0].name
    moved.parent.mkdir()
    two[0].replace(moved)
    assert old in Copies(moved, stick).to_choose_from()
    lock(moved, PASSPHRASE, now, folders=(stick,), cost=CHEAP)
    assert is_locked(old.path)
    assert not is_locked(Copies(two[1], stick).listed()[0].path)
