"""The command line, as people and scripts use it: one clear sentence when something is wrong."""

import os
import signal
import subprocess
import sys
import time
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spasmjournal import __version__, cli
from spasmjournal.period import Period
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.report.parts import Section
from spasmjournal.sample import made_up_diary

ROOT = Path(__file__).parent.parent
EVER = Period(date(2000, 1, 1), date(2100, 1, 1))
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "sample.spasmjournal"
    assert cli.main(["demo", str(path), "--seed", "7", "--until", "2026-11-05"]) == 0
    return path


@pytest.fixture(autouse=True)
def one_application(qapp: QApplication) -> None:
    """A command that makes one of its own would be in the way of the tests that come after."""


def complaint(capsys: Captured) -> str:
    """The one line that was written to the error output; nothing else was said."""
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("spasmjournal: ")
    assert err.count("\n") == 1
    return err.removeprefix("spasmjournal: ").strip()


def started(*arguments: object) -> "subprocess.Popen[str]":
    """The program itself, on a machine without any screen."""
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "-m", "spasmjournal", *map(str, arguments)]
    # A shell may have started the tests with Ctrl+C switched off, which children would inherit.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            command, cwd=ROOT, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ["--journal PATH", "demo", "report", "insight", "no network connection"]),
        (["demo", "--help"], ["PATH", "--years N", "--seed N", "must not exist yet"]),
        (
            ["report", "--help"],
            ["--from DATE", "--to DATE", "--sections", "--paper", "--output FILE", "three months"],
        ),
        (["insight", "--help"], ["--from DATE", "--to DATE", "--json", "oldest entry"]),
        (["--version"], [f"Spasm Journal {__version__}"]),
    ],
)
def test_it_explains_itself(capsys: Captured, arguments: list[str], words: list[str]) -> None:
    assert cli.main(arguments) == 0
    out, err = capsys.readouterr()
    assert not err
    assert all(word in " ".join(out.split()) for word in words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nosuch"], "nosuch"),
        (["--nosuch"], "--nosuch"),
        (["demo"], "PATH"),
        (["demo", ""], "not the name of a file"),
        (["demo", "\udcff"], "not the name of a file"),
        (["demo", "~nobody-of-that-name/x"], "not the name of a file"),
        (["demo", "x", "--years", "0"], "from 1 to 50"),
        (["demo", "x", "--years", "many"], "many is not a whole number"),
        (["demo", "x", "--until", "yesterday"], "write it like 2026-11-06"),
        (["report"], "--output"),
        (["report", "--output", "x.doc"], "does not end in .pdf"),
        (["report", "--output", "x.pdf", "--from", "2026-02-30"], "2026-02-30 is not a day"),
        (["report", "--output", "x.pdf", "--to", "0001-01-01"], "0001-01-01 is not a day"),
        (["report", "--output", "x.pdf", "--to", "9999-12-31"], "9999-12-31 is not a day"),
        (["report", "--output", "x.pdf", "--from", "2026-02-02", "--to", "2026-02-01"], "end lies before"),
    ],
)
def test_bad_use_is_told_in_a_sentence(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(arguments) == cli.BAD_USE
    assert words in complaint(capsys)
    assert not list(tmp_path.iterdir())


def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[Path | None] = []

    def run(path: Path | None, arguments: list[str]) -> int:
        opened.append(path)
        return 5

    app = ModuleType("spasmjournal.app")
    vars(app)["run"] = run
    monkeypatch.setitem(sys.modules, "spasmjournal.app", app)
    assert cli.main([]) == 5
    assert cli.main(["--journal", str(tmp_path / "x")]) == 5
    assert opened == [None, tmp_path / "x"]


def test_the_demo_is_a_journal_and_the_same_for_the_same_seed(
    sample: Path, tmp_path: Path, now: datetime
) -> None:
    again = tmp_path / "again.spasmjournal"
    assert cli.main(["demo", str(again), "--seed", "7", "--until", "2026-11-05"]) == 0
    seen = []
    for path in (sample, again):
        journal = Journal(open_database(path, now, must_exist=True))
        assert journal.is_made_up
        seen.append((journal.seen_spasms(EVER), journal.seen_uses(EVER), journal.days(EVER)))
        journal.close()
    assert seen[0] == seen[1]
    assert len(seen[0][0]) == len(made_up_diary(7, 1, date(2026, 11, 5)).spasms)


def test_the_demo_ends_yesterday_and_goes_back_as_far_as_asked(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "new folder" / "sample"
    assert cli.main(["demo", str(path), "--years", "2"]) == 0
    out, err = capsys.readouterr()
    assert str(path) in out
    assert not err
    today = datetime.now().astimezone()
    journal = Journal(open_database(path, today))
    days = sorted(journal.days(EVER).with_entries)
    journal.close()
    assert 700 < (today.date() - days[0]).days < 733
    assert 1 <= (today.date() - days[-1]).days <= 4


def test_the_demo_replaces_nothing(sample: Path, capsys: Captured) -> None:
    before = sample.read_bytes()
    capsys.readouterr()
    assert cli.main(["demo", str(sample)]) == cli.FAILED
    assert "exists already" in complaint(capsys)
    assert sample.read_bytes() == before


def test_the_report_is_a_pdf_and_a_new_one_replaces_it(
    qtbot: QtBot, sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    output = tmp_path / "report.pdf"
    whole = ["report", "--journal", str(sample), "--from", "2026-01-01", "--to", "2026-11-05"]
    assert cli.main([*whole, "--output", str(output)]) == 0
    size = output.stat().st_size
    assert output.read_bytes().startswith(b"%PDF-")
    week = ["--journal", str(sample), "report", "--from", "2026-11-01", "--to", "2026-11-05"]
    assert cli.main([*week, "--output", str(output)]) == 0
    assert output.stat().st_size < size
    assert str(output) in capsys.readouterr().out
    assert {path.name for path in sample.parent.iterdir()} == {sample.name}


@pytest.mark.parametrize(
    ("name", "starts"), [("report.html", "<!DOCTYPE html>"), ("report.txt", "Sample Person")]
)
def test_the_report_is_a_web_page_or_text_by_its_name(
    qtbot: QtBot, sample: Path, tmp_path: Path, capsys: Captured, name: str, starts: str
) -> None:
    output = tmp_path / name
    whole = ["report", "--journal", str(sample), "--from", "2026-09-01", "--to", "2026-11-05"]
    assert cli.main([*whole, "--sections", "spasms", "method", "--output", str(output)]) == 0
    told = output.read_text(encoding="utf-8")
    assert told.startswith(starts)
    assert "Self-reported; not a diagnosis." in told
    assert output.stat().st_mode & 0o777 == 0o600
    size = len(told)
    assert cli.main([*whole, "--sections", "--output", str(tmp_path / f"short{output.suffix}")]) == 0
    assert (tmp_path / f"short{output.suffix}").stat().st_size < size


def test_the_paper_is_what_was_asked_for(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    for paper, points in (("a4", b"595."), ("letter", b"612.")):
        output = tmp_path / f"{paper}.pdf"
        week = ["report", "--journal", str(sample), "--from", "2026-11-01", "--to", "2026-11-05"]
        assert cli.main([*week, "--sections", "--paper", paper, "--output", str(output)]) == 0
        assert b"/MediaBox [0 0 " + points in output.read_bytes()


def test_the_report_needs_no_screen_and_no_dates(sample: Path, tmp_path: Path) -> None:
    with started("report", "--journal", sample, "--output", tmp_path / "report.pdf") as program:
        _, err = program.communicate(timeout=60)
    assert program.returncode == 0, err
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["taken.pdf", "folder.pdf", "nosuch/report.pdf", "taken.html", "taken.txt"])
def test_the_report_replaces_only_a_report(
    qtbot: QtBot, sample: Path, tmp_path: Path, capsys: Captured, name: str
) -> None:
    capsys.readouterr()
    before = sample.read_bytes()
    for taken in ("taken.pdf", "taken.html", "taken.txt"):
        (tmp_path / taken).write_bytes(before)
    (tmp_path / "folder.pdf").mkdir()
    assert cli.main(["report", "--journal", str(sample), "--output", str(tmp_path / name)]) == cli.FAILED
    assert name in complaint(capsys)
    for taken in ("taken.pdf", "taken.html", "taken.txt"):
        assert (tmp_path / taken).read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 4


def test_the_usual_journal_is_reported_when_none_is_named(
    tmp_path: Path, own_places: Path, capsys: Captured
) -> None:
    assert cli.main(["report", "--output", str(tmp_path / "x.pdf")]) == cli.FAILED
    assert str(own_places) in complaint(capsys)
    assert not list(own_places.rglob("*.spasmjournal"))


def test_what_is_no_journal_is_not_reported(tmp_path: Path, capsys: Captured) -> None:
    letter = tmp_path / "letter"
    letter.write_text("Dear diary, this is nothing but a letter.", encoding="utf-8")
    assert cli.main(["report", "--journal", str(letter), "--output", str(tmp_path / "x.pdf")]) == cli.FAILED
    assert "not a Spasm Journal file" in complaint(capsys)
    assert list(tmp_path.iterdir()) == [letter]


def test_an_open_journal_is_not_reported(
    sample: Path, tmp_path: Path, now: datetime, capsys: Captured
) -> None:
    capsys.readouterr()
    database = open_database(sample, now)
    with started("report", "--journal", sample, "--output", tmp_path / "x.pdf") as program:
        out, err = program.communicate(timeout=60)
    database.close()
    assert (program.returncode, out) == (cli.FAILED, "")
    assert "already open" in err
    assert "Traceback" not in err


def test_ctrl_c_ends_quietly_and_leaves_nothing_half_made(tmp_path: Path) -> None:
    path = tmp_path / "sample.spasmjournal"
    with started("demo", path, "--years", "50") as program:
        limit = time.monotonic() + 30
        while not path.with_name(path.name + ".part-wal").exists() and time.monotonic() < limit:
            time.sleep(0.02)
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=60)
    # A shell shows 130 for both: ended by the program, or by the signal while it was ending.
    assert program.returncode in (cli.INTERRUPTED, -signal.SIGINT)
    assert (out, err) == ("", "")
    assert not list(tmp_path.iterdir())


def test_every_section_of_the_report_can_be_asked_for() -> None:
    assert tuple(Section) == cli._SECTIONS
