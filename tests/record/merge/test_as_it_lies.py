"""Another copy is read as it lies, from a stick that cannot be written as well, closed or not."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from spasmjournal.errors import CannotRead, JournalIsOpen
from spasmjournal.record.connection import connect_raw
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import lock
from spasmjournal.record.whole import Whole
from tests.exchange.living import NOW, new_database, spasm
from tests.record.vault.planted import CHEAP, PASSPHRASE


def journal_at(path: Path, *, locked: bool) -> tuple[Journal, DataKey | None]:
    """A journal with one spasm, open."""
    with closing(Journal(new_database(path))) as journal:
        journal.add_spasm(spasm("closed", 5, 1), NOW)
    key = lock(path, PASSPHRASE, NOW, cost=CHEAP) if locked else None
    return Journal(open_database(path, NOW, key=key)), key


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "copy.spasmjournal"


@contextmanager
def only_for_reading(folder: Path) -> Iterator[None]:
    """Forbid writing there, which root can do all the same; and see that nothing was written or made."""
    before = state(folder)
    for name in before.keys() - {""}:
        (folder / name).chmod(0o400)
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(0o700)
    assert state(folder) == before


def state(folder: Path) -> dict[str, object]:
    """What lies there and when it was written; a file that came and went shows in the folder's own time."""
    paths = [path for path in sorted(folder.iterdir()) if path.is_file()]
    files = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}
    return files | {"": folder.stat().st_mtime_ns}


def notes(rows: Whole) -> list[str]:
    return sorted(row["note"] for row in rows["spasm"])


def leave_unfinished(path: Path, target: Path, *, locked: bool) -> DataKey | None:
    """Copy a journal while it is open, with the log that holds what was written last."""
    journal, key = journal_at(path, locked=locked)
    with closing(journal):
        journal.add_spasm(spasm("in the log", 5, 1), NOW)
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", f"{target}{ending}")
    return key


def leave_half_written(path: Path, target: Path) -> None:
    """Copy a journal in the middle of a change, with the journal of pages that takes it back."""
    journal_at(path, locked=False)[0].close()
    raw = connect_raw(str(path), None)
    for asked in (
        "PRAGMA cache_size=5",
        "BEGIN",
        "UPDATE spasm SET note = 'half'",
        "CREATE TABLE more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000)"
        " SELECT i, hex(randomblob(100)) FROM n",
    ):
        raw.execute(asked)
    for ending in ("", "-journal"):
        shutil.copyfile(f"{path}{ending}", f"{target}{ending}")
    raw.close()


@pytest.mark.parametrize("own_locked", [False, True])
@pytest.mark.parametrize("locked", [False, True])
def test_a_closed_copy_is_read_where_nothing_can_be_written(
    tmp_path: Path, stick: Path, locked: bool, own_locked: bool
) -> None:
    journal, key = journal_at(stick, locked=locked)
    journal.close()
    own, _ = journal_at(tmp_path / "own.spasmjournal", locked=own_locked)
    with closing(own), only_for_reading(stick.parent):
        assert notes(own.rows_of_copy(stick, key)) == ["closed"]


@pytest.mark.parametrize(("locked", "own_locked"), [(False, False), (True, False), (True, True)])
def test_what_is_still_in_the_log_is_read_as_well(
    tmp_path: Path, stick: Path, locked: bool, own_locked: bool
) -> None:
    key = leave_unfinished(tmp_path / "other.spasmjournal", stick, locked=locked)
    own, _ = journal_at(tmp_path / "own.spasmjournal", locked=own_locked)
    with closing(own), only_for_reading(stick.parent):
        assert notes(own.rows_of_copy(stick, key)) == ["closed", "in the log"]
    assert not list(tmp_path.glob("*.reading*"))


def test_nothing_readable_lies_beside_a_locked_journal_meanwhile(tmp_path: Path, stick: Path) -> None:
    leave_unfinished(tmp_path / "other.spasmjournal", stick, locked=False)
    own, _ = journal_at(tmp_path / "own.spasmjournal", locked=True)
    (tmp_path / "own.spasmjournal.reading").mkdir()
    before = state(stick.parent) | {"": 0}
    with closing(own):
        assert notes(own.rows_of_copy(stick)) == ["closed", "in the log"]
    assert state(stick.parent) | {"": 0} == before


def test_what_only_writing_would_finish_is_told(tmp_path: Path, stick: Path) -> None:
    leave_half_written(tmp_path / "other.spasmjournal", stick)
    own, _ = journal_at(tmp_path / "own.spasmjournal", locked=True)
    with closing(own), only_for_reading(stick.parent), pytest.raises(CannotRead, match="copy"):
        own.rows_of_copy(stick)


def test_what_was_half_written_is_read_as_it_was_before(tmp_path: Path, stick: Path) -> None:
    leave_half_written(tmp_path / "other.spasmjournal", stick)
    assert b"half" in stick.read_bytes()
    own, _ = journal_at(tmp_path / "own.spasmjournal", locked=False)
    with closing(own), only_for_reading(stick.parent):
        assert notes(own.rows_of_copy(stick)) == ["closed"]


def test_a_copy_that_is_open_is_told_and_a_lock_of_the_dead_is_none(tmp_path: Path, stick: Path) -> None:
    journal, _ = journal_at(stick, locked=False)
    beside = Path(f"{stick}.lock")
    content = beside.read_text(encoding="utf-8").splitlines()
    own, _ = journal_at(tmp_path / "own.spasmjournal", locked=False)
    with closing(own):
        with closing(journal), pytest.raises(JournalIsOpen):
            own.rows_of_copy(stick)
        assert notes(own.rows_of_copy(stick)) == ["closed"]
        beside.write_text("\n".join(["4194999", *content[1:], ""]), encoding="utf-8")
        assert notes(own.rows_of_copy(stick)) == ["closed"]
