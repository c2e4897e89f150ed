"""Tables for a spreadsheet: tidy, dated as ISO has it, and no cell is a formula."""

import csv
import io
import stat
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from spasmjournal.errors import AlreadyThere, CannotWrite
from spasmjournal.exchange.csv_tables import csv_texts, write_csv
from spasmjournal.record.journal import Journal
from spasmjournal.record.whole import Whole
from tests.exchange.living import Deeds, deeds, live, new_database

Table = list[dict[str, str]]


def lived(done: Deeds) -> Whole:
    with (
        TemporaryDirectory() as folder,
        closing(Journal(new_database(Path(folder) / "a.spasmjournal"))) as journal,
    ):
        live(journal, done)
        return journal.whole()


def read(text: str) -> Table:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture(scope="module")
def tables() -> dict[str, Table]:
    whole = lived([(1, "=HYPERLINK(1)", 5, 1), (2, "plain", None, 2), (6, "Dr A", 1, 1), (3, "", 4, 3)])
    return {name: read(text) for name, text in csv_texts(whole).items()}


def test_moments_have_their_offset_and_rows_are_tied_by_uid(tables: dict[str, Table]) -> None:
    first, second = tables["spasms"]
    assert first["began"] == "2026-11-06T19:30:00+00:00"
    assert datetime.fromisoformat(second["began"]).utcoffset() is not None
    (use,) = tables["remedy_uses"]
    assert use["spasm_uid"] == first["uid"]
    assert use["remedy_uid"] in {remedy["uid"] for remedy in tables["remedies"]}
    assert {place["spasm_uid"] for place in tables["places"]} == {first["uid"], second["uid"]}
    assert [check["day"] for check in tables["check_ins"]] == ["2026-11-03"]


def test_not_answered_is_empty_and_none_is_nought(tables: dict[str, Table]) -> None:
    first, second = tables["spasms"]
    assert (first["worst"], second["worst"]) == ("5", "")
    assert first["unfinished"] == "0"


def test_what_was_deleted_is_left_out() -> None:
    texts = csv_texts(lived([(0, "gone", 5, 1), (10, "", None, 0)]))
    assert read(texts["spasms"]) == read(texts["places"]) == []
    assert texts["spasms"].startswith("uid,began,kind,worst,")


@settings(max_examples=40)
@given(deeds)
def test_no_text_cell_is_a_formula_and_none_is_lost(done: Deeds) -> None:
    whole = lived(done)
    notes = [row["note"] for row in whole["spasm"] if row["deleted_at"] is None]
    found = [row["note"] for row in read(csv_texts(whole)["spasms"])]
    for note, cell in zip(notes, found, strict=True):
        assert cell in (note, f"'{note}")
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_files_are_private_and_marked_as_unicode(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    write_csv(lived([(0, "größer", 1, 1)]), folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {file.name for file in folder.iterdir()} >= {"spasms.csv", "remedy_uses.csv", "check_ins.csv"}
    for file in folder.iterdir():
        assert file.read_bytes().startswith(b"\xef\xbb\xbf")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(AlreadyThere):
        write_csv(lived([]), folder)
    with pytest.raises(CannotWrite):
        write_csv(lived([]), folder / "spasms.csv" / "deeper")
