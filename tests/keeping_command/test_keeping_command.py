"""Copying, putting back, checking and salvaging from the command line."""

from datetime import date, datetime
from pathlib import Path

import pytest

from spasmjournal.period import Period
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from tests.keeping_command.conftest import Run
from tests.record.vault.planted import PASSPHRASE

EVER = Period(date(2000, 1, 1), date(2100, 1, 1))


def notes(path: Path, now: datetime) -> list[str]:
    journal = Journal(open_database(path, now, must_exist=True))
    found = [seen.note for seen in journal.seen_spasms(EVER)]
    journal.close()
    return sorted(found)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["backup", "--help"], ["--to FOLDER", "list", "restore"]),
        (["backup", "restore", "--help"], ["COPY", "kept as a copy"]),
        (["check", "--help"], ["--salvage NEW", "whole"]),
    ],
)
def test_it_explains_itself(run: Run, arguments: list[str], words: list[str]) -> None:
    code, out, err = run(*arguments)
    assert (code, err) == (0, "")
    assert all(word in " ".join(out.split()) for word in words)


def test_copying_listing_and_putting_back(run: Run, mine: Path, now: datetime, tmp_path: Path) -> None:
    assert "no copies yet" in run("backup", "list", "--journal", mine)[1]
    code, out, _ = run("backup", "--journal", mine)
    (copy,) = Copies(mine).listed()
    assert (code, out) == (0, f"A copy of the journal is in {copy.path}.\n")
    assert str(copy.path) in run("backup", "--journal", mine)[1]
    journal = Journal(open_database(mine, now))
    journal.undo(now)
    journal.close()
    stick = tmp_path / "stick"
    assert run("backup", "--journal", mine, "--to", stick)[0] == 0
    _, out, _ = run("backup", "list", "--journal", mine, "--to", stick)
    assert "entries: 1, the last of Fri 6 Nov 2026" in out
    _, out, _ = run("backup", "list", "--journal", mine)
    assert "entries: 2" in out
    code, out, _ = run("backup", "restore", copy.path, "--journal", mine)
    assert code == 0
    assert "is kept in" in out
    assert notes(mine, now) == ["one", "two"]


def test_a_locked_journal_asks_for_its_passphrase(run: Run, locked: Path) -> None:
    assert run("backup", "--journal", locked, typed=PASSPHRASE + "\n")[0] == 0
    code, _, err = run("backup", "--journal", locked, typed="another\n")
    assert code == 1
    assert "does not open the journal" in err
    assert "entries: 2" in run("backup", "list", "--journal", locked, typed=PASSPHRASE)[1]
    copy = Copies(locked).listed()[0].path
    assert run("backup", "restore", copy, "--journal", locked, typed=PASSPHRASE)[0] == 0
    assert run("check", "--journal", locked, typed=PASSPHRASE)[0] == 0
    assert run("insight", "--journal", locked, typed=PASSPHRASE)[0] == 0


def test_a_sound_journal_is_whole(run: Run, mine: Path) -> None:
    assert run("check", "--journal", mine) == (0, f"{mine} is whole.\n", "")


def test_damage_is_told_with_the_copy_that_holds_and_the_rest_is_saved(
    run: Run, mine: Path, now: datetime, tmp_path: Path
) -> None:
    run("backup", "--journal", mine)
    (copy,) = Copies(mine).listed()
    content = bytearray(mine.read_bytes())
    root = _root_of("check_in", mine)
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    mine.write_bytes(content)
    code, out, err = run("check", "--journal", mine)
    assert (code, out) == (1, "")
    assert f"whole: {copy.path}" in err
    assert "is damaged" in err
    saved = tmp_path / "saved.spasmjournal"
    code, out, _ = run("check", "--journal", mine, "--salvage", saved)
    assert code == 0
    assert "Saved in" in out
    assert notes(saved, now) == ["one", "two"]


def _root_of(table: str, path: Path) -> int:
    from spasmjournal.record.connection import reading_only

    with reading_only(path, None) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    return int(root)


@pytest.mark.parametrize("command", [["backup"], ["backup", "restore", "nowhere"], ["check"]])
def test_what_is_not_there_is_told(run: Run, tmp_path: Path, command: list[str]) -> None:
    code, out, err = run(*command, "--journal", tmp_path / "none.spasmjournal")
    assert (code, out) == (1, "")
    assert "There is no file" in err
    assert not list(tmp_path.iterdir())
