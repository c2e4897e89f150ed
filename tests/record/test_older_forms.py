"""One populated journal of each form there ever was opens today, plain or locked, with every row."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import alembic.command
import pytest
from sqlalchemy import MetaData, select

from spasmjournal.errors import UpgradeFailed
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.connection import make_engine
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.upgrade import HEAD, known_revisions
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.locking import lock
from tests.record.vault.planted import CHEAP, EVER, PASSPHRASE

DATA = Path(__file__).parent.parent / "data"
FORMS = sorted(file.stem.removeprefix("form-") for file in DATA.glob("form-*.journal"))
Rows = dict[str, list[dict[str, Any]]]


def test_every_form_has_its_journal() -> None:
    assert set(FORMS) == known_revisions()


@pytest.fixture(params=FORMS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "my.spasmjournal"
    path.parent.mkdir()
    shutil.copyfile(DATA / f"form-{request.param}.journal", path)
    return path


def rows_of(path: Path, key: DataKey | None = None) -> Rows:
    engine = make_engine(path, key)
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        found = {
            table.name: [row._asdict() for row in connection.execute(select(table))]
            for table in tables.sorted_tables
            if table.name != "alembic_version"
        }
    engine.dispose()
    return found


def contained(before: Rows, after: Rows) -> bool:
    """Whether every row is there still, with all that it said; what was added since may be anything."""
    return all(
        [{name: row[name] for name in (rows[0] if rows else ())} for row in after[table]] == rows
        for table, rows in before.items()
        if rows
    )


def test_it_opens_with_every_row(old: Path, now: datetime) -> None:
    before = rows_of(old)
    assert len(before["spasm"]) == 41
    journal = Journal(open_database(old, now))
    assert len(journal.seen_spasms(EVER)) == 39
    assert {row.note for row in journal.seen_spasms(EVER)} > {"Übel, größer 5 日"}
    assert journal.questions() == ["Why the calf?", "Magnesium?"]
    journal.close()
    assert contained(before, rows_of(old))
    assert not contained(rows_of(old), {table: [] for table in before})


def test_it_opens_locked_with_every_row(old: Path, now: datetime) -> None:
    before = rows_of(old)
    key = lock(old, PASSPHRASE, now, cost=CHEAP)
    open_database(old, now, key=key).close()
    assert contained(before, rows_of(old, key))


def test_a_migration_that_would_lose_rows_leaves_the_journal_as_it_was(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept" / "my.spasmjournal"
    path.parent.mkdir()
    shutil.copyfile(DATA / "form-0001.journal", path)
    before = path.read_bytes()
    monkeypatch.setattr(alembic.command, "upgrade", _losing_questions(alembic.command.upgrade))
    with pytest.raises(UpgradeFailed, match="question would lose 2 rows"):
        open_database(path, now)
    assert path.read_bytes() == before
    (copy,) = (copy.path for copy in Copies(path).listed())
    assert rows_of(copy) == rows_of(path)
    assert set(path.parent.rglob("*")) == {path, copy.parent, copy}


def _losing_questions(whole: Callable[..., None]) -> Callable[..., None]:
    def upgrade(config: Any, to: str) -> None:
        whole(config, to)
        config.attributes["connection"].exec_driver_sql("DELETE FROM question")

    return upgrade


def test_the_newest_form_is_the_programs_own() -> None:
    assert FORMS[-1] == HEAD
