"""Older journals are brought up to date whole, with a copy beside them, or not at all."""

import stat
from datetime import date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, func, insert, select
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import UpgradeFailed
from spasmjournal.record import migrations
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.connection import make_engine, pragma
from spasmjournal.record.database import Database, open_database
from spasmjournal.record.made_up import write_made_up
from spasmjournal.record.models import Base
from spasmjournal.record.upgrade import HEAD, revision, upgrade
from spasmjournal.sample import made_up_diary

ADDED = {"step", "image", "planned_skip", "checked_for", "draft"}


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
            if table.name not in ADDED
        }


@pytest.fixture
def old(tmp_path: Path, now: datetime) -> Path:
    """A journal of a year as the first program wrote it: each row with the columns there were."""
    today = open_database(tmp_path / "today.spasmjournal", now)
    write_made_up(today, made_up_diary(4, 1, date(2026, 11, 5)))
    today.close()
    path = tmp_path / "kept" / "old.spasmjournal"
    path.parent.mkdir()
    path.touch(mode=0o600)
    engine = make_engine(path)
    upgrade(engine, path, to="0001")
    as_it_was = MetaData()
    as_it_was.reflect(engine)
    rows_of = make_engine(tmp_path / "today.spasmjournal")
    with rows_of.connect() as read, engine.begin() as write:
        for table in as_it_was.sorted_tables:
            if table.name != "alembic_version":
                write.execute(insert(table), [row._asdict() for row in read.execute(select(table))])
    rows_of.dispose()
    engine.dispose()
    return path


def test_the_newest_migration_is_the_programs_own_form() -> None:
    assert migrations.__file__ is not None
    assert ScriptDirectory(str(Path(migrations.__file__).parent)).get_current_head() == HEAD


def test_migrating_makes_what_the_models_say(database: Database) -> None:
    engine = database.sessions.kw["bind"]
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []
        made = {
            name for (name,) in connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE sql != ''")
        }
    checks = {
        check.name
        for table in Base.metadata.sorted_tables
        for check in table.constraints
        if str(check.name).startswith("ck_")
    }
    assert checks
    assert all(any(str(name) in sql for sql in made) for name in checks)


def test_an_older_journal_keeps_every_row_and_leaves_a_copy(old: Path, now: datetime) -> None:
    before = counts(make_engine(old))
    assert before["spasm"] > 300
    database = open_database(old, now)
    assert counts(database.sessions.kw["bind"]) == before
    assert pragma(database.sessions.kw["bind"], "foreign_keys") == 1
    database.close()
    (copy,) = (kept.path for kept in Copies(old).listed())
    assert set(old.parent.rglob("*")) == {old, copy.parent, copy}
    assert "before-upgrade" in copy.name
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    engine = make_engine(copy)
    assert revision(engine) == "0001"
    assert counts(engine) == before
    engine.dispose()


def test_a_migration_that_fails_leaves_the_journal_as_it_was(old: Path, now: datetime) -> None:
    connection = sqlite.connect(str(old))
    connection.execute("CREATE TABLE image (in_the_way TEXT)")
    connection.close()
    before = old.read_bytes()
    with pytest.raises(UpgradeFailed, match="image"):
        open_database(old, now)
    assert old.read_bytes() == before
    connection = sqlite.connect(str(old))
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'step'").fetchall()
    connection.close()
