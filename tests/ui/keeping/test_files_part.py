"""Everything goes out into files and comes in again by clicks; whatever else is given is told."""

import csv
import json
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.exchange.json_file import write_json
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.made_up import write_made_up
from spasmjournal.sample import made_up_diary
from spasmjournal.ui.keeping.files_part import FilesPart
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.main_window import MainWindow
from tests.ui.keeping.two_computers import cramp, elsewhere, keeping, make_two, notes, read

Click = Callable[[QWidget], None]


@pytest.fixture
def part(window: MainWindow) -> FilesPart:
    return keeping(window, Subject.FILES).files


def dialog_of(part: FilesPart) -> QFileDialog:
    dialog = part.findChildren(QFileDialog)[-1]
    assert isinstance(dialog, QFileDialog)
    return dialog


def chosen(qtbot: QtBot, click: Click, part: FilesPart, act: QPushButton, path: Path) -> None:
    """Click, choose a file or folder in the dialog, and wait until all is done."""
    click(act)
    dialog = dialog_of(part)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.accept()
    read(qtbot, part)


def exported(tmp_path: Path, now: datetime) -> Path:
    """What another journal, with two cramps, was exported to."""
    make_two(tmp_path / "old.spasmjournal", tmp_path / "older.spasmjournal", now)
    file = tmp_path / "export.json"
    elsewhere(tmp_path / "old.spasmjournal", now, lambda journal: write_json(journal.whole(), file))
    return file


def test_an_export_holds_everything_for_its_owner_only(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    part: FilesPart,
    tmp_path: Path,
    now: datetime,
    click: Click,
) -> None:
    journal.add_spasm(cramp("größer", now), now)
    click(part.export)
    assert dialog_of(part).selectedFiles()[0].endswith("Spasm Journal 2026-11-06.json")
    dialog_of(part).reject()
    file = tmp_path / "out.json"
    chosen(qtbot, click, part, part.export, file)
    assert window.notice.text.text().replace("\u200b", "") == f"Everything is written to {file}."
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text(encoding="utf-8"))["tables"] == journal.whole()


def test_a_file_is_never_written_over(qtbot: QtBot, part: FilesPart, tmp_path: Path, click: Click) -> None:
    file = tmp_path / "letter.json"
    file.write_text("mine", encoding="utf-8")
    chosen(qtbot, click, part, part.export, file)
    assert "exists already" in part.trouble.text()
    assert file.read_text(encoding="utf-8") == "mine"


def test_tables_get_a_new_folder_each_time(
    qtbot: QtBot, journal: Journal, part: FilesPart, tmp_path: Path, now: datetime, click: Click
) -> None:
    journal.add_spasm(cramp("=1+1", now), now)
    into = tmp_path / "sheets"
    into.mkdir()
    for _ in range(2):
        chosen(qtbot, click, part, part.tables, into)
    names = sorted(path.name for path in into.iterdir())
    assert names == ["Spasm Journal tables 2026-11-06", "Spasm Journal tables 2026-11-06 (2)"]
    with (into / names[0] / "spasms.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["note"], row["began"]) == ("'=1+1", "2026-11-06T21:30:00+01:00")


def test_an_empty_journal_becomes_what_was_exported(
    qtbot: QtBot, window: MainWindow, part: FilesPart, path: Path, tmp_path: Path, now: datetime, click: Click
) -> None:
    file = exported(tmp_path, now)
    chosen(qtbot, click, part, part.import_export, file)
    assert part.plan.lines.text() == "Spasms: 2 new"
    with qtbot.waitSignal(window.journal_opened, timeout=10_000):
        click(part.plan.bring)
    assert window.journal is not None
    assert window.journal.whole() == json.loads(file.read_text(encoding="utf-8"))["tables"]
    assert window.notice.text.text() == "What export.json holds is in the journal now."
    assert not part.plan.isVisible()
    assert part.isVisible()


def test_into_any_other_journal_it_is_merged_and_can_be_undone(
    qtbot: QtBot,
    window: MainWindow,
    journal: Journal,
    part: FilesPart,
    tmp_path: Path,
    now: datetime,
    click: Click,
) -> None:
    journal.add_spasm(cramp("here", now), now)
    chosen(qtbot, click, part, part.import_export, exported(tmp_path, now))
    assert part.plan.warning.isVisible()
    click(part.plan.bring)
    assert notes(journal) == ["first", "here", "second"]
    assert [copy.reason for copy in Copies(journal.path).listed()] == [Reason.IMPORT]
    click(window.notice.act)
    assert notes(journal) == ["here"]
    chosen(qtbot, click, part, part.import_export, tmp_path / "export.json")
    click(part.plan.bring)
    assert notes(journal) == ["first", "here", "second"]


def test_hostile_files_are_told_and_change_nothing(
    qtbot: QtBot, journal: Journal, part: FilesPart, tmp_path: Path, now: datetime, click: Click
) -> None:
    told = json.loads(exported(tmp_path, now).read_text(encoding="utf-8"))
    told["tables"]["spasm"][0]["kind"] = "curse"
    files = {"no.json": b"hello", "deep.json": b"[" * 100_000, "spoiled.json": json.dumps(told).encode()}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        chosen(qtbot, click, part, part.import_export, tmp_path / name)
        assert "is no whole export of a journal" in part.trouble.text()
        assert not part.plan.isVisible()
    assert journal.is_empty()


def test_made_up_entries_do_not_fill_an_own_journal(
    qtbot: QtBot, part: FilesPart, tmp_path: Path, now: datetime, click: Click
) -> None:
    database = open_database(tmp_path / "sample.spasmjournal", now)
    write_made_up(database, made_up_diary(4, 1, now.date() - timedelta(days=1)))
    with closing(Journal(database)) as sample:
        write_json(sample.whole(), tmp_path / "sample.json")
    chosen(qtbot, click, part, part.import_export, tmp_path / "sample.json")
    assert part.plan.warning.isVisible()
    assert not part.plan.bring.isVisible()
