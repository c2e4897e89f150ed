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
    assert "_" not in out.replace(str(saved), "")
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


def test_what_is_exported_can_be_taken_in_again(run: Run, mine: Path, now: datetime, tmp_path: Path) -> None:
    file, other = tmp_path / "all.json", tmp_path / "other.spasmjournal"
    code, out, _ = run("export", "--journal", mine, "--output", file)
    assert (code, out) == (0, f"The journal is written to {file}.\n")
    assert run("export", "--journal", mine, "--output", file)[0] == 1
    assert run("import", file, "--journal", other)[0] == 0
    assert notes(other, now) == ["one", "two"]
    code, out, _ = run("import", file, "--journal", other)
    assert (code, out) == (0, "New rows: 0; changed: 0; deleted: 0; in conflict: 0.\n")
    code, out, _ = run("export", "--journal", mine, "--format", "csv", "--output", tmp_path / "tables")
    assert code == 0
    assert "one" in (tmp_path / "tables" / "spasms.csv").read_text(encoding="utf-8-sig")


def test_what_is_no_export_is_not_taken_in(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    file.write_text("{}", encoding="utf-8")
    code, out, err = run("import", file, "--journal", tmp_path / "new.spasmjournal")
    assert (code, out) == (1, "")
    assert "no whole export" in err
    assert list(tmp_path.iterdir()) == [file]


def test_another_copy_is_brought_in(run: Run, mine: Path, now: datetime, tmp_path: Path) -> None:
    other = tmp_path / "other.spasmjournal"
    other.write_bytes(mine.read_bytes())
    journal = Journal(open_database(other, now))
    journal.undo(now)
    journal.ask_about("Why?", now)
    journal.close()
    code, out, _ = run("merge", other, "--preview", "--journal", mine)
    assert (code, out) == (0, "New rows: 1; changed: 0; deleted: 2; in conflict: 0.\n")
    assert notes(mine, now) == ["one", "two"]
    assert run("merge", other, "--journal", mine)[:2] == (0, out)
    assert notes(mine, now) == ["one"]


def test_a_locked_copy_needs_no_second_passphrase(run: Run, locked: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.spasmjournal"
    other.write_bytes(locked.read_bytes())
    code, out, _ = run("merge", other, "--journal", locked, typed=PASSPHRASE)
    assert (code, out) == (0, "New rows: 0; changed: 0; deleted: 0; in conflict: 0.\n")
