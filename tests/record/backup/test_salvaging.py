"""Every page of a journal damaged in turn: what could be saved is saved, and what was lost is told."""

import random
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Table, select
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import AlreadyThere, NothingToSalvage
from spasmjournal.record.answers import Draft, SpasmAnswer
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.salvaging import Salvaged, salvage
from spasmjournal.record.connection import reading_only
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.made_up import write_made_up
from spasmjournal.record.models import Base
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.sample import made_up_diary

PAGE = 4096
Rows = dict[str, dict[object, tuple[object, ...]]]
TABLES = [table for table in Base.metadata.sorted_tables if table.name not in ("step", "image")]


def rows_of(path: Path, key: DataKey | None) -> Rows:
    with reading_only(path, key) as raw:
        return {
            table.name: {row[0]: row for row in raw.execute(_asked(table)).fetchall()} for table in TABLES
        }


def _asked(table: Table) -> str:
    """All of a table, its id (or name) first."""
    return str(select(*table.primary_key, *table.columns).select_from(table))


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "locked"])
def whole(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, DataKey | None]:
    """Half a year of made-up entries in a file, with the key if it is locked."""
    key = DataKey(b"k" * 32) if request.param else None
    path = tmp_path_factory.mktemp("whole") / "my.spasmjournal"
    with closing(open_database(path, datetime(2026, 11, 6).astimezone(), key=key)) as database:
        write_made_up(database, made_up_diary(4, 1, date(2026, 11, 5)))
        put_cards_by(Journal(database), datetime(2026, 11, 6).astimezone())
    return path, key


def put_cards_by(journal: Journal, now: datetime) -> None:
    """As many cards as are kept, and one that is open, over several pages; some ids are not taken."""
    for number in range(40):
        journal.put_by(Draft(SpasmAnswer((), now, note=f"{number} " * 300)), now)
    journal.take_back()
    journal.keep_draft(Draft(SpasmAnswer((), now, note="open " * 2000)), now)


def damaged_at(page: int, whole: Path, path: Path) -> None:
    content = bytearray(whole.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = random.Random(page).randbytes(PAGE)
    path.write_bytes(content)


def owners(path: Path, key: DataKey | None) -> dict[int, str]:
    """The table or index whose root a page is."""
    with reading_only(path, key) as raw:
        return dict(raw.execute("SELECT rootpage, name FROM sqlite_master WHERE rootpage").fetchall())


def some_of(pages: int, roots: dict[int, str]) -> set[int]:
    """The roots of what matters most, and ten others."""
    most = {page for page, name in roots.items() if name in ("spasm", "remedy", "place", "check_in")}
    return most | set(random.Random(5).sample(range(2, pages + 1), 10))


def judge(before: Rows, told: Salvaged, after: Rows) -> None:
    """What is there is true, and what is not there was told."""
    for name, rows in before.items():
        kept = after[name].keys()
        assert kept <= rows.keys()
        lost = [lost for lost in told.lost if lost.table == name]
        gone = len(rows) - len(kept)
        assert sum(lost.rows or 0 for lost in lost if lost.is_exact) <= gone
        assert gone <= sum(gone if lost.rows is None else lost.rows for lost in lost)
    altered = sum(rows != before[name][row] for name, found in after.items() for row, rows in found.items())
    orphans = sum(lost.rows or 0 for lost in told.lost) + told.in_part
    assert altered <= told.in_part + 40 * orphans
    if not told.lost and not told.in_part:
        assert after == before


def damage_and_judge(page: int, whole: tuple[Path, DataKey | None], folder: Path, before: Rows) -> int:
    """How many rows are gone; the salvage is sound, and can be opened as any journal."""
    path, key = whole
    damaged, saved = folder / f"{page}.spasmjournal", folder / f"{page} saved.spasmjournal"
    damaged_at(page, path, damaged)
    if not soundness.trouble_in_file(damaged, key):
        return 0
    told = salvage(damaged, saved, key)
    assert soundness.trouble_in_file(saved, key) == ""
    after = rows_of(saved, key)
    judge(before, told, after)
    damaged.unlink()
    saved.unlink()
    return sum(len(rows) - len(after[name]) for name, rows in before.items())


def schema_pages(path: Path, key: DataKey | None, folder: Path) -> set[int]:
    """The pages without which nothing is known of what is in the file."""
    found = set()
    for page in range(1, path.stat().st_size // PAGE + 1):
        damaged_at(page, path, folder / "x")
        try:
            with reading_only(folder / "x", key) as raw:
                raw.execute("SELECT sql FROM sqlite_master").fetchall()
        except sqlite.DatabaseError:
            found.add(page)
    return found


def with_a_copy(damaged: Path, copy: Path, key: DataKey | None, before: Rows) -> None:
    """A copy made earlier knows the list of tables, and then nothing is lost."""
    saved = damaged.with_name("y")
    told = salvage(damaged, saved, key, [damaged, copy])
    assert (told.lost, told.in_part, rows_of(saved, key)) == ((), 0, before)
    assert {file.name for file in damaged.parent.iterdir()} >= {"x", "y"}
    assert not list(damaged.parent.glob("y.*"))
    saved.unlink()


def prove(whole: tuple[Path, DataKey | None], folder: Path, *, every: bool) -> None:
    path, key = whole
    before = rows_of(path, key)
    total = sum(map(len, before.values()))
    schema, roots = schema_pages(path, key, folder), owners(path, key)
    pages = path.stat().st_size // PAGE
    for page in range(1, pages + 1) if every else some_of(pages, roots):
        if page in schema:
            damaged_at(page, path, folder / "x")
            with pytest.raises(NothingToSalvage):
                salvage(folder / "x", folder / "y", key)
            with_a_copy(folder / "x", path, key, before)
            continue
        gone = damage_and_judge(page, whole, folder, before)
        # One leaf holds some dozens of rows; only the root of a whole table takes more with it.
        assert gone < (total if page in roots else 250)
    assert len(schema) < 12


@pytest.mark.slow
def test_some_pages_damaged_in_turn(whole: tuple[Path, DataKey | None], tmp_path: Path) -> None:
    prove(whole, tmp_path, every=False)


@pytest.mark.proof
def test_every_page_damaged_in_turn(whole: tuple[Path, DataKey | None], tmp_path: Path) -> None:
    prove(whole, tmp_path, every=True)


def test_what_was_lost_is_told_with_its_days(whole: tuple[Path, DataKey | None], tmp_path: Path) -> None:
    path, key = whole
    before = rows_of(path, key)
    for page in range(107, 200, 7):
        damaged_at(page, path, tmp_path / "x")
        told = salvage(tmp_path / "x", tmp_path / f"{page}", key)
        uses = [lost for lost in told.lost if lost.table == "remedy_use" and lost.after]
        if uses:
            break
    (lost,) = uses
    assert lost.is_exact
    assert lost.after is not None
    assert lost.before is not None
    assert lost.after <= lost.before
    assert len(told.lost) == 1
    assert lost.rows == len(before["remedy_use"]) - len(rows_of(tmp_path / f"{page}", key)["remedy_use"])


def test_an_older_copy_knows_the_tables_as_well(tmp_path: Path) -> None:
    """What was written since the copy was made is saved, too."""
    path, older = tmp_path / "my.spasmjournal", tmp_path / "older.spasmjournal"
    with closing(open_database(path, datetime(2026, 11, 6).astimezone())):
        pass
    older.write_bytes(path.read_bytes())
    with closing(open_database(path, datetime(2026, 11, 6).astimezone())) as database:
        write_made_up(database, made_up_diary(4, 1, date(2026, 11, 5)))
    before = rows_of(path, None)
    for page in schema_pages(older, None, tmp_path):
        damaged_at(page, path, tmp_path / "x")
        with_a_copy(tmp_path / "x", older, None, before)


def test_a_sound_journal_is_salvaged_whole(whole: tuple[Path, DataKey | None], tmp_path: Path) -> None:
    path, key = whole
    told = salvage(path, tmp_path / "saved", key)
    assert (told.lost, told.in_part) == ((), 0)
    assert rows_of(tmp_path / "saved", key) == rows_of(path, key)
    with pytest.raises(AlreadyThere):
        salvage(path, tmp_path / "saved", key)


def test_where_nothing_can_be_read_nothing_is_left_lying(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\xff" * 8192)
    with pytest.raises(NothingToSalvage):
        salvage(tmp_path / "x", tmp_path / "y")
    assert {file.name for file in tmp_path.iterdir()} == {"x"}
