"""A folder that another program carries to other computers is known, and so is what that leaves."""

import shutil
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import CannotRead
from spasmjournal.record.connection import pragma
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.synced import conflicted_copies, synced_by
from spasmjournal.record.vault.locking import lock
from tests.record.vault.planted import CHEAP, EVER, PASSPHRASE

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox/health", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Home", "OneDrive"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Nextcloud2", "Nextcloud"),
        ("my Dropbox notes", None),
        ("documents", None),
    ],
)
def test_a_folder_is_known_by_its_name(tmp_path: Path, folder: str, program: str | None) -> None:
    assert synced_by(tmp_path / folder / "deeper" / "my.spasmjournal") == program


@pytest.mark.parametrize(
    ("mark", "program"), [(".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".sync/ID", "Resilio Sync")]
)
def test_a_folder_is_known_by_its_mark(tmp_path: Path, mark: str, program: str) -> None:
    (tmp_path / mark).mkdir(parents=True)
    assert synced_by(tmp_path / "deeper" / "my.spasmjournal") == program


def test_in_such_a_folder_the_journal_is_one_file_at_every_moment(tmp_path: Path, now: datetime) -> None:
    for folder, mode in (("Dropbox", "delete"), ("documents", "wal")):
        path = tmp_path / folder / "my.spasmjournal"
        database = open_database(path, now)
        assert pragma(database.sessions.kw["bind"], "journal_mode") == mode
        assert pragma(database.sessions.kw["bind"], "synchronous") == 2
        assert path.with_name(path.name + "-wal").exists() == (mode == "wal")
        database.close()


@pytest.mark.parametrize(
    "name",
    [
        "my (conflicted copy 2026-11-06 203000).spasmjournal",
        "my (Anna's conflicted copy 2026-11-06).spasmjournal",
        "my.sync-conflict-20261106-203000-ABC123.spasmjournal",
        "my (1).spasmjournal",
    ],
)
def test_a_conflicted_copy_is_found(tmp_path: Path, now: datetime, name: str) -> None:
    journal = tmp_path / "my.spasmjournal"
    open_database(journal, now).close()
    shutil.copyfile(journal, tmp_path / name)
    for other in ("my.other.spasmjournal", "mine (1).spasmjournal", "my (1).txt", "my.spasmjournal.key"):
        shutil.copyfile(journal, tmp_path / other)
    (tmp_path / "my (2).spasmjournal").write_text("a letter" * 99, encoding="utf-8")
    (tmp_path / "my (3).spasmjournal").touch()
    assert conflicted_copies(journal) == [tmp_path / name]
    assert conflicted_copies(tmp_path / "none" / "my.spasmjournal") == []


def test_a_locked_conflicted_copy_is_found(tmp_path: Path, now: datetime) -> None:
    journal = tmp_path / "my.spasmjournal"
    open_database(journal, now).close()
    lock(journal, PASSPHRASE, now, cost=CHEAP)
    shutil.copyfile(journal, tmp_path / "my (1).spasmjournal")
    assert conflicted_copies(journal) == [tmp_path / "my (1).spasmjournal"]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of POSIX")
def test_a_journal_locked_by_a_dead_process_opens(path: Path, now: datetime) -> None:
    program = (
        "import sys, os, signal\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from spasmjournal.record.database import open_database\n"
        "database = open_database(Path(sys.argv[1]), datetime.now(UTC))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.with_name(f"{path.name}.lock").exists()
    open_database(path, now).close()
    assert list(path.parent.iterdir()) == [path]


def test_a_lock_whose_maker_died_at_once_is_none(path: Path, now: datetime) -> None:
    """Killed between making the file and writing a name into it."""
    open_database(path, now).close()
    path.with_name(f"{path.name}.lock").touch()
    open_database(path, now).close()
    assert list(path.parent.iterdir()) == [path]


def test_what_another_program_holds_is_told_as_such(tmp_path: Path, now: datetime) -> None:
    """Where there is no write-ahead log, whoever writes keeps others from reading."""
    path = tmp_path / "Dropbox" / "mine.spasmjournal"
    journal = Journal(open_database(path, now))
    other = sqlite.connect(str(path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for ask in (journal.entries, lambda: journal.reader().seen_period(EVER)):
        with pytest.raises(CannotRead):
            ask()
    other.execute("ROLLBACK")
    assert journal.entries() == []
    other.close()
    journal.close()
