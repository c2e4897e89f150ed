"""Opening and closing a journal file: what is refused is left as it was, and nothing acknowledged is lost."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import (
    AlreadyThere,
    CannotRead,
    CannotWrite,
    FileMissing,
    JournalIsDamaged,
    JournalIsNewer,
    JournalIsOpen,
    NotAJournal,
    NothingToSalvage,
)
from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.record.backup.salvaging import salvage
from spasmjournal.record.database import create_database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.merge.taking import rows_of_copy
from spasmjournal.vocabulary import RemedyGroup

ROOT = Path(__file__).parent.parent.parent
NOBODY = 65534

ADDS_FOR_EVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Side, View
now = datetime.now(UTC)
journal = Journal(open_database(Path(sys.argv[1]), now))
while True:
    place = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
    print(journal.add_spasm(SpasmAnswer((place,), now), now), flush=True)
"""


@contextmanager
def another_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A second process that has the journal open and goes on adding spasms."""
    command = [sys.executable, "-c", ADDS_FOR_EVER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


@contextmanager
def unwritable_folder() -> Iterator[Path]:
    """A folder that may be looked into, but not written, even when the tests run as root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        as_root = os.geteuid() == 0
        if as_root:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if as_root:
                os.seteuid(0)
            folder.chmod(0o755)


def test_a_new_journal_is_private_and_one_file(path: Path, now: datetime, calf: SpasmAnswer) -> None:
    journal = Journal(open_database(path, now))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    journal.add_spasm(calf, now)
    for beside in path.parent.glob("*-wal"):
        assert stat.S_IMODE(beside.stat().st_mode) == 0o600
    journal.close()
    assert list(path.parent.iterdir()) == [path]


def test_it_starts_with_the_remedies_of_the_article_once(path: Path, now: datetime) -> None:
    for _ in range(2):
        journal = Journal(open_database(path, now))
        groups = [RemedyGroup(remedy.group) for remedy in journal.remedies()]
        journal.close()
        assert len(groups) == 7
        assert {RemedyGroup.WAITED, RemedyGroup.HEAT, RemedyGroup.TOPICAL} < set(groups)


@pytest.mark.slow
def test_every_acknowledged_row_outlives_a_kill(path: Path, now: datetime) -> None:
    told: set[int] = set()
    for _ in range(5):
        with another_program(path) as program:
            assert program.stdout is not None
            told.update(int(program.stdout.readline()) for _ in range(20))
            with pytest.raises(JournalIsOpen):
                open_database(path, now)
            program.send_signal(signal.SIGKILL)
            # What it wrote to the pipe before it died was acknowledged as well.
            told.update(int(line) for line in program.stdout.read().splitlines(keepends=True) if "\n" in line)
        journal = Journal(open_database(path, now))
        for spasm_id in told:
            assert len(journal.spasm(spasm_id).places) == 1
        journal.close()
    assert len(told) >= 100


@pytest.mark.parametrize(
    "content", [b"Dear diary,\n" * 20, b"\x00" * 4096, b"SQLite format 3\x00" + b"\x10" * 9]
)
def test_a_file_that_is_no_journal_is_left_alone(tmp_path: Path, now: datetime, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(NotAJournal):
        open_database(path, now)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_left_alone(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "bookmarks.sqlite"
    connection = sqlite.connect(str(path))
    connection.execute("CREATE TABLE bookmark (url TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotAJournal):
        open_database(path, now)
    assert path.read_bytes() == before


def test_a_folder_is_no_journal(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(NotAJournal):
        open_database(tmp_path, now)


def test_a_journal_from_a_newer_program_is_left_alone(path: Path, now: datetime) -> None:
    open_database(path, now).close()
    connection = sqlite.connect(str(path))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(JournalIsNewer):
        open_database(path, now)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_list_of_tables_that_is_no_text_is_damage(path: Path, now: datetime) -> None:
    """SQLite quotes it in what it says."""
    create_database(path, now).close()
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE place", b"\xe4\xf6EATE TABLE place"))
    for opened in (open_database, lambda path, _: rows_of_copy(path, None, path.with_name("mine"), None)):
        with pytest.raises(JournalIsDamaged):
            opened(path, now)
    with pytest.raises(NothingToSalvage):
        salvage(path, path.with_name("saved"))


def test_a_damaged_journal_is_left_alone(path: Path, now: datetime) -> None:
    open_database(path, now).close()
    whole = path.read_bytes()
    damaged = whole[:100] + b"\xff" * 4000 + whole[4100:]
    path.write_bytes(damaged)
    with pytest.raises(JournalIsDamaged):
        open_database(path, now)
    assert path.read_bytes() == damaged


def test_damage_met_later_is_told_and_the_rest_stays_readable(
    path: Path, now: datetime, calf: SpasmAnswer
) -> None:
    journal = Journal(open_database(path, now))
    for _ in range(200):
        journal.add_spasm(replace(calf, note="x" * 500), now)
    journal.ask_next_time(["Why?"], now)
    journal.close()
    _damage_pages_of(path, "spasm")
    journal = Journal(open_database(path, now))
    with pytest.raises(JournalIsDamaged):
        journal.entries()
    with pytest.raises(JournalIsDamaged):
        journal.change_spasm(150, calf, now)
    assert journal.questions() == ["Why?"]
    journal.close()


def _damage_pages_of(path: Path, table: str) -> None:
    connection = sqlite.connect(str(path))
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * size : root * size] = b"\xff" * size
    path.write_bytes(content)


def test_a_folder_that_cannot_be_written_is_refused(now: datetime) -> None:
    with unwritable_folder() as folder:
        with pytest.raises(CannotWrite):
            open_database(folder / "my.spasmjournal", now)
        with pytest.raises(CannotWrite):
            open_database(folder / "deeper" / "my.spasmjournal", now)
        assert not list(folder.iterdir())


def test_a_new_journal_that_cannot_be_filled_leaves_nothing(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise sqlite.OperationalError("database or disk is full")

    monkeypatch.setattr("spasmjournal.record.upgrade._migrate", full)
    with pytest.raises(CannotWrite, match="disk is full"):
        open_database(path, now)
    assert not list(path.parent.iterdir())


def test_a_path_through_a_file_is_refused(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        open_database(tmp_path / "file" / "my.spasmjournal", now)


def test_a_name_that_is_too_long_is_refused(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(CannotRead):
        open_database(tmp_path / ("a" * 300), now)


def test_a_journal_that_must_exist_is_not_made(path: Path, now: datetime) -> None:
    with pytest.raises(FileMissing):
        open_database(path, now, must_exist=True)
    assert not path.parent.exists()


def test_a_new_journal_replaces_nothing(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear diary", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        create_database(path, now)
    assert path.read_text(encoding="utf-8") == "Dear diary"


@pytest.mark.parametrize("name", ["100 %?#&'.spasmjournal", "Schmerz – größe 日本.spasmjournal", "no suffix"])
def test_any_name_will_do(tmp_path: Path, now: datetime, calf: SpasmAnswer, name: str) -> None:
    for _ in range(2):
        journal = Journal(open_database(tmp_path / name, now))
        journal.add_spasm(calf, now)
        journal.close()
    assert [entry.name for entry in tmp_path.iterdir()] == [name]
