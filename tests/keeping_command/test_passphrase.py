"""Locking, and everything that goes with it, from the command line."""

from pathlib import Path

from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.vault.opening import is_locked
from tests.keeping_command.conftest import Run
from tests.record.vault.planted import PASSPHRASE, lose_every_key_file

TWICE = f"{PASSPHRASE}\n{PASSPHRASE}\n"


def test_a_journal_is_locked_and_its_sheet_printed(run: Run, mine: Path) -> None:
    code, out, _ = run("passphrase", "--journal", mine, typed=TWICE)
    assert code == 0
    assert is_locked(mine)
    assert "Whoever has it can read all" in out
    assert " 1: " in out
    assert "14: " in out
    assert run("check", "--journal", mine, typed=PASSPHRASE)[0] == 0
    assert run("passphrase", "--sheet", "--journal", mine, typed=PASSPHRASE)[:2] == (0, out)


def test_what_could_not_be_locked_is_told(run: Run, mine: Path) -> None:
    run("backup", "--journal", mine)
    (copy,) = Copies(mine).listed()
    copy.path.with_name(f"{copy.path.name}.part").mkdir()
    damaged = copy.path.with_name("mine.20260101T000000Z.damaged.spasmjournal")
    damaged.write_bytes(mine.read_bytes()[:8000])
    _, out, _ = run("passphrase", "--journal", mine, typed=TWICE)
    assert f"Still readable without the passphrase: {copy.path}\n" in out
    assert f"Damaged, and still readable without the passphrase: {damaged}\n" in out


def test_the_sheet_as_printed_sets_a_new_passphrase(run: Run, mine: Path) -> None:
    _, out, _ = run("passphrase", "--journal", mine, typed=TWICE)
    printed = " ".join(line for line in out.splitlines() if ": " in line and line.lstrip()[0].isdigit())
    lose_every_key_file(mine)
    code, _, err = run("check", "--journal", mine, typed=PASSPHRASE)
    assert code == 1
    assert "recovery sheet" in err
    code, _, err = run("passphrase", "--recover", "--journal", mine, typed=f"{printed[:-1]}\nnew\nnew\n")
    assert code == 2
    code, out, _ = run("passphrase", "--recover", "--journal", mine, typed=f"{printed}\nnew\nnew\n")
    assert (code, out) == (0, f"The new passphrase opens {mine}. The recovery sheet stays good.\n")
    assert run("check", "--journal", mine, typed="new")[0] == 0


def test_a_passphrase_is_changed_and_removed(run: Run, locked: Path) -> None:
    typed = f"{PASSPHRASE}\nnew words\nnew words\n"
    assert run("passphrase", "--journal", locked, typed=typed)[0] == 0
    code, out, _ = run("passphrase", "--remove", "--journal", locked, typed="new words")
    assert (code, out) == (0, f"{locked} is not encrypted any more.\n")
    assert run("check", "--journal", locked)[0] == 0


def test_what_does_not_fit_changes_nothing(run: Run, mine: Path) -> None:
    before = mine.read_bytes()
    assert "not the same" in run("passphrase", "--journal", mine, typed="one\nother\n")[2]
    assert "at least one letter" in run("passphrase", "--journal", mine, typed="\n\n")[2]
    assert "no passphrase" in run("passphrase", "--remove", "--journal", mine)[2]
    assert mine.read_bytes() == before
    assert not list(mine.parent.glob("*.key"))
