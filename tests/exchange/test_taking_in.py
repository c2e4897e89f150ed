"""An export comes in: an empty journal becomes it, any other is merged with it; hostile rows are told."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from spasmjournal.errors import FileNotUnderstood, OneIsMadeUp
from spasmjournal.exchange.json_file import read_json, write_json
from spasmjournal.exchange.taking_in import fill_closed, take_in
from spasmjournal.record.answers import CheckInAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from tests.exchange.living import NOW, Deeds, live, new_database, spasm
from tests.record.vault.planted import EVER

LIVED: Deeds = [(what, "größer", 5, what) for what in (0, 1, 2, 3, 4, 5, 6, 7, 10, 0)]
LATER = NOW + timedelta(days=1)
JUNK: list[Any] = [None, 0, -1, 1, 2, 99, 10**12, "", "x", "2026-11-06", "2026-11-06T20:30:00", True, 1.5, []]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """What a journal that was lived with was exported to."""
    with closing(Journal(new_database(tmp_path / "old.spasmjournal"))) as journal:
        live(journal, LIVED)
        write_json(journal.whole(), tmp_path / "export.json")
    return tmp_path / "export.json"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with closing(Journal(new_database(tmp_path / "new.spasmjournal"))) as journal:
        yield journal


def test_an_empty_journal_becomes_what_was_exported(export: Path, journal: Journal) -> None:
    whole = read_json(export)
    assert take_in(journal, whole, export, LATER) is None
    assert journal.whole() == json.loads(export.read_text(encoding="utf-8"))["tables"]
    assert Copies(journal.path).listed() == []


def test_a_closed_one_as_well(export: Path, tmp_path: Path) -> None:
    path = tmp_path / "closed.spasmjournal"
    new_database(path).close()
    fill_closed(path, None, read_json(export), export, LATER)
    with closing(Journal(open_database(path, LATER))) as journal:
        assert journal.whole() == json.loads(export.read_text(encoding="utf-8"))["tables"]


def test_made_up_entries_make_no_journal_made_up(export: Path, journal: Journal, tmp_path: Path) -> None:
    told = json.loads(export.read_text(encoding="utf-8"))
    told["tables"]["fact"].append({"name": "made_up", "value": "yes"})
    export.write_text(json.dumps(told), encoding="utf-8")
    closed = tmp_path / "closed.spasmjournal"
    new_database(closed).close()
    with pytest.raises(OneIsMadeUp):
        take_in(journal, read_json(export), export, LATER)
    with pytest.raises(OneIsMadeUp):
        fill_closed(closed, None, read_json(export), export, LATER)
    assert (journal.is_empty(), journal.is_made_up) == (True, False)
    with closing(Journal(open_database(closed, LATER))) as other:
        assert (other.is_empty(), other.is_made_up) == (True, False)


def test_any_other_is_merged_after_a_copy(export: Path, journal: Journal) -> None:
    journal.add_spasm(spasm("here", 5, 1), NOW)
    before = len(journal.seen_spasms(EVER))
    done = take_in(journal, read_json(export), export, LATER)
    assert done is not None
    assert len(journal.seen_spasms(EVER)) > before
    assert [copy.reason for copy in Copies(journal.path).listed()] == [Reason.IMPORT]
    again = take_in(journal, read_json(export), export, LATER)
    assert again is not None
    assert again.is_nothing
    assert journal.undo(LATER) == "merge"
    assert len(journal.seen_spasms(EVER)) == before


def test_rows_from_a_hostile_export_are_told_or_harmless_in_a_journal_that_is_not_empty(
    export: Path, tmp_path: Path
) -> None:
    told = json.loads(export.read_text(encoding="utf-8"))
    base = tmp_path / "base.spasmjournal"
    with closing(Journal(new_database(base))) as journal:
        live(journal, LIVED[:4])
    chance, refused = Random(11), 0
    for _ in range(60):
        spoiled = json.loads(json.dumps(told))
        row = chance.choice(chance.choice([rows for rows in spoiled["tables"].values() if rows]))
        row[chance.choice(list(row))] = chance.choice(JUNK)
        (tmp_path / "spoiled.json").write_text(json.dumps(spoiled), encoding="utf-8")
        try:
            whole = read_json(tmp_path / "spoiled.json")
        except FileNotUnderstood:
            refused += 1
            continue
        target = tmp_path / "target.spasmjournal"
        shutil.copyfile(base, target)
        with closing(Journal(open_database(target, LATER))) as journal:
            before = journal.entries()
            take_in(journal, whole, tmp_path / "spoiled.json", LATER)
            journal.disagreements()
            if journal.can_undo() == "merge":
                journal.undo(LATER)
            assert journal.entries() == before
    assert 0 < refused < 60


@pytest.mark.parametrize("said", ["²", "9" * 5000, "9" * 30, "-1", "", "one"])
def test_a_revision_that_nobody_counted_takes_nothing_away(export: Path, journal: Journal, said: str) -> None:
    """Any fact may stand in a file from elsewhere, also that a row has left it."""
    journal.check_in(CheckInAnswer(NOW.date(), stress=1), NOW)
    (mine,) = (row["uid"] for row in journal.whole()["check_in"])
    told = json.loads(export.read_text(encoding="utf-8"))
    told["tables"]["fact"].append({"name": f"gone {mine}", "value": said})
    export.write_text(json.dumps(told), encoding="utf-8")
    take_in(journal, read_json(export), export, LATER)
    assert journal.checked_in(NOW.date()).stress == 1


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("place", "spasm_id", 4000),
        ("remedy_use", "remedy_id", 4000),
        ("check_in", "sleep_hours", 30),
        ("spasm", "lasted_at_most", -1),
        ("spasm", "strokes", '[["back", [["a", [1]]]]]'),
        ("spasm", "strokes", '[["back", [[1e999, 1]]]]'),
    ],
)
def test_what_the_tables_would_refuse_is_told_before(
    export: Path, table: str, column: str, value: object
) -> None:
    told = json.loads(export.read_text(encoding="utf-8"))
    told["tables"][table][0][column] = value
    export.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(FileNotUnderstood, match=f"{table}.{column}"):
        read_json(export)


def test_a_row_that_is_there_twice_is_told(export: Path) -> None:
    told = json.loads(export.read_text(encoding="utf-8"))
    told["tables"]["spasm"].append(told["tables"]["spasm"][0])
    export.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(FileNotUnderstood, match=r"spasm\.id"):
        read_json(export)
