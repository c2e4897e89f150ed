"""What was saved lies beside the journal under its own name; what is half written goes when it is opened."""

from datetime import datetime
from pathlib import Path

from spasmjournal.record.backup.salvaged_files import free_name, salvaged_files
from spasmjournal.record.database import create_database, open_database


def test_each_file_gets_a_name_that_nothing_has(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    names = []
    for _ in range(3):
        wanted = free_name(path, now.date())
        wanted.touch()
        names.append(wanted)
    path.with_name("my salvaged tale.spasmjournal").touch()
    path.with_name("other salvaged 2026-11-06.spasmjournal").touch()
    assert [file.name for file in names] == [
        "my salvaged 2026-11-06.spasmjournal",
        "my salvaged 2026-11-06 2.spasmjournal",
        "my salvaged 2026-11-06 3.spasmjournal",
    ]
    assert salvaged_files(path) == sorted(names)


def test_what_a_kill_left_goes_and_what_is_whole_stays(path: Path, now: datetime) -> None:
    create_database(path, now).close()
    whole = free_name(path, now.date())
    letter = path.with_name("letter.part")
    left = [
        file.with_name(file.name + ending)
        for file in (whole, path)
        for ending in (".part", ".part-journal", ".passing")
    ]
    for file in (whole, letter, *left):
        file.write_text("x", encoding="utf-8")
    open_database(path, now).close()
    assert set(path.parent.iterdir()) == {path, whole, letter}
