"""An export holds all of a journal, and whatever else is given for one is told."""

import json
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spasmjournal.errors import AlreadyThere, CannotRead, FileNotUnderstood, JournalError, JournalIsNewer
from spasmjournal.exchange import json_file
from spasmjournal.exchange.json_file import read_json, write_json
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.row_check import BadRow
from spasmjournal.record.whole import Whole, checked_whole, write_whole
from tests.exchange.living import NOW, Deeds, deeds, live, new_database, spasm

FULL: Deeds = [(what, "größer", 5, what) for what in (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 0, 9)]


@contextmanager
def lived(done: Deeds) -> Iterator[tuple[Journal, Path]]:
    """A journal after all that, and a folder beside it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with closing(Journal(new_database(folder / "one.spasmjournal"))) as journal:
            live(journal, done)
            yield journal, folder


def taken_in(folder: Path, whole: Whole) -> Whole:
    """What a new journal holds after importing."""
    with closing(new_database(folder / "two.spasmjournal")) as database:
        write_whole(database, whole)
        return Journal(database).whole()


@settings(max_examples=40)
@given(deeds)
def test_an_import_into_an_empty_journal_gives_the_same_journal(done: Deeds) -> None:
    with lived(done) as (journal, folder):
        write_json(journal.whole(), folder / "export.json")
        assert taken_in(folder, read_json(folder / "export.json")) == journal.whole()


def test_it_goes_on_where_it_was() -> None:
    """Undo and the bin are in it, too."""
    with lived(FULL) as (journal, folder):
        write_json(journal.whole(), folder / "export.json")
        taken_in(folder, read_json(folder / "export.json"))
        with closing(Journal(open_database(folder / "two.spasmjournal", NOW))) as other:
            assert other.can_redo() == journal.can_redo() == "add_spasm"
            for verb in ("redo", "undo", "undo", "undo"):
                assert getattr(other, verb)(NOW) == getattr(journal, verb)(NOW)
            assert other.binned(NOW) == journal.binned(NOW)
            assert other.add_spasm(spasm("more", 1, 1), NOW) == journal.add_spasm(spasm("more", 1, 1), NOW)


def test_a_step_that_says_of_a_row_twice_what_it_was_can_be_undone() -> None:
    with lived(FULL) as (journal, folder):
        whole = journal.whole()
        never_changed = {row["id"] for row in whole["place"] if row["revision"] == 1}
        image = next(told for told in whole["image"] if told["table"] == "place")
        assert image["row_id"] in never_changed
        whole["image"].append(image | {"id": 999})
        write_json(whole, folder / "export.json")
        taken_in(folder, read_json(folder / "export.json"))
        with closing(Journal(open_database(folder / "two.spasmjournal", NOW))) as other:
            use_it(other)


def test_an_export_is_private_and_replaces_nothing(tmp_path: Path) -> None:
    with lived([]) as (journal, _):
        write_json(journal.whole(), tmp_path / "export.json")
        assert stat.S_IMODE((tmp_path / "export.json").stat().st_mode) == 0o600
        with pytest.raises(AlreadyThere):
            write_json(journal.whole(), tmp_path / "export.json")


def test_rows_that_do_not_fit_together_change_nothing() -> None:
    with lived(FULL) as (journal, folder):
        whole = checked_whole(journal.whole())
    whole["place"][0]["spasm_id"] = 999
    with lived([]) as (journal, folder), closing(new_database(folder / "two.spasmjournal")) as database:
        before = Journal(database).whole()
        with pytest.raises(BadRow):
            write_whole(database, whole)
        assert Journal(database).whole() == before


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("place", "spasm_id"),
        ("remedy_use", "remedy_id"),
        ("image", "step_id"),
        ("spasm", "id"),
        ("spasm", "uid"),
    ],
)
def test_rows_that_do_not_fit_together_are_told(tmp_path: Path, table: str, column: str) -> None:
    with lived(FULL) as (journal, _):
        whole = journal.whole()
    another = whole["remedy"][0]["uid"] if column == "uid" else whole[table][1]["id"]
    whole[table][0][column] = 999 if column.endswith("_id") else another
    failure = told(tmp_path, {"sort": json_file.SORT, "form": "0003", "tables": whole})
    assert f"{table}.{column}" in str(failure)


def told(tmp_path: Path, content: object) -> JournalError:
    """What is said of a file."""
    path = tmp_path / "export.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    with pytest.raises(JournalError) as failure:
        read_json(path)
    return failure.value


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"sort": "Spasm Journal export", "form": "0003", "tables": NaN}',
        b"PK\x03\x04",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        None,
        [],
        {},
        {"sort": "another"},
        {"sort": json_file.SORT, "form": 3, "tables": {}},
        {"sort": json_file.SORT, "form": "0003", "tables": []},
        {"sort": json_file.SORT, "form": "0003", "tables": {"spasm": {}}},
        {"sort": json_file.SORT, "form": "0003", "tables": {"sqlite_master": []}},
        {"sort": json_file.SORT, "form": "0003", "tables": {"spasm": [[]]}},
        {"sort": json_file.SORT, "form": "0003", "tables": {"fact": [{"name": "x", "value": "y", "z": 1}]}},
    ],
)
def test_what_is_no_export_is_told(tmp_path: Path, content: object) -> None:
    assert isinstance(told(tmp_path, content), FileNotUnderstood)


def test_a_newer_or_larger_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = {"sort": json_file.SORT, "form": "9999", "tables": {}}
    assert isinstance(told(tmp_path, newer), JournalIsNewer)
    monkeypatch.setattr(json_file, "MOST_BYTES", 100)
    assert isinstance(told(tmp_path, b" " * 101), CannotRead)
    assert isinstance(told(tmp_path, b" " * 100), FileNotUnderstood)
    with pytest.raises(CannotRead):
        read_json(tmp_path)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("spasm", "kind", "curse"),
        ("spasm", "began", "2026-11-06T20:30:00+01:00"),
        ("spasm", "began", "0001-01-01T00:00:00"),
        ("spasm", "began", 7),
        ("spasm", "began", None),
        ("spasm", "began_offset", 1440),
        ("spasm", "id", 0),
        ("spasm", "id", 2**63),
        ("spasm", "id", True),
        ("spasm", "uid", "../../etc/passwd"),
        ("spasm", "note", "x" * 20_001),
        ("spasm", "note", "nul \0"),
        ("spasm", "note", "\ud800"),
        ("spasm", "still_going", 1),
        ("spasm", "strokes", "[[[]]]"),
        ("spasm", "strokes", "[" * 100_000),
        ("spasm", "dont_know", '["all"]'),
        ("place", "x", 1e300),
        ("place", "x", 10**400),
        ("place", "side", "both"),
        ("remedy", "planned_days", 128),
        ("remedy", "name", "x" * 201),
        ("check_in", "day", "2026-13-01"),
        ("image", "table", "sqlite_master"),
        ("image", "table", "step"),
        ("image", "row_id", 999),
        ("spasm", "worst", 11),
        ("remedy", "wait_minutes", -1),
        ("image", "after", '{"deleted": 1}'),
        ("image", "after", "[]"),
        ("image", "before", '{"__class__": "os"}'),
    ],
)
def test_what_no_row_can_say_is_refused(tmp_path: Path, table: str, column: str, value: object) -> None:
    with lived(FULL) as (journal, _):
        whole = journal.whole()
    whole[table][0][column] = value
    failure = told(tmp_path, {"sort": json_file.SORT, "form": "0003", "tables": whole})
    assert isinstance(failure, FileNotUnderstood)
    assert table in str(failure)


junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["id", "uid", "0003"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
Spoil = Callable[[dict[str, Any]], None]


@pytest.fixture(scope="module")
def export() -> dict[str, Any]:
    """What a full export says."""
    with lived(FULL) as (journal, _):
        return {"sort": json_file.SORT, "form": "0003", "tables": journal.whole()}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


def survives(export: dict[str, Any], place: Path, data: st.DataObject) -> None:
    """One value anywhere becomes something else: it is told, or the journal can be used all the same."""
    spoiled = json.loads(json.dumps(export))
    table = data.draw(st.sampled_from([name for name, rows in spoiled["tables"].items() if rows]))
    row = data.draw(st.sampled_from(spoiled["tables"][table]))
    row[data.draw(st.sampled_from([*row, "more"]))] = data.draw(junk)
    (place / "export.json").write_text(json.dumps(spoiled), encoding="utf-8")
    try:
        whole = read_json(place / "export.json")
    except FileNotUnderstood:
        return
    target = place / "one.spasmjournal"
    target.unlink(missing_ok=True)
    with closing(new_database(target)) as database:
        try:
            write_whole(database, whole)
        except BadRow:
            return
        use_it(Journal(database))


def use_it(journal: Journal) -> None:
    journal.entries()
    journal.binned(NOW)
    journal.open_draft()
    journal.awaiting(NOW)
    journal.remedies()
    journal.questions()
    while journal.undo(NOW):
        pass
    while journal.redo(NOW):
        pass
    journal.entries()


@settings(max_examples=150)
@given(data=st.data())
def test_a_hostile_export_is_told_or_harmless(
    export: dict[str, Any], place: Path, data: st.DataObject
) -> None:
    survives(export, place, data)


@pytest.mark.proof
@settings(max_examples=10_000)
@given(data=st.data())
def test_ten_thousand_hostile_exports(export: dict[str, Any], place: Path, data: st.DataObject) -> None:
    survives(export, place, data)


@settings(max_examples=1000)
@given(content=st.binary(max_size=200) | junk.map(lambda told: json.dumps(told).encode()))
def test_whatever_is_given_for_an_export_is_told(place: Path, content: bytes) -> None:
    (place / "any.json").write_bytes(content)
    with pytest.raises(FileNotUnderstood):
        read_json(place / "any.json")
