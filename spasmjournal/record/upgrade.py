"""Bringing a journal file to the form this program writes; the only user of alembic."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy.exc
from sqlalchemy import Connection, Engine, func, inspect, select, table, text
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import CannotWrite, JournalIsNewer, UpgradeFailed
from spasmjournal.record.connection import APPLICATION_ID, pragma

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0003"
"""The revision this program writes; a test holds it to the newest migration."""


def revision(engine: Engine) -> str | None:
    """The form the file has, or None where it is empty."""
    with engine.connect() as connection:
        if not connection.dialect.has_table(connection, "alembic_version"):
            return None
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def upgrade(engine: Engine, path: Path, to: str = HEAD, *, first: Callable[[], None] | None = None) -> None:
    """Upgrade the file in one transaction; leave it as it was if that fails.

    `first` is called before a journal that has entries is touched: it keeps a copy and tries there.

    Raises:
        JournalIsNewer: if the file's revision is unknown to this program.
        UpgradeFailed: if a migration fails.
        CannotWrite: if a new file cannot be filled.
    """
    found = revision(engine)
    if found == to:
        return
    if found is not None:
        if found not in known_revisions():
            raise JournalIsNewer(path=path)
        if first is not None:
            first()
    # Foreign keys can only be switched outside a transaction, and alembic's rebuilding of a table
    # would otherwise delete the rows that point to it.
    pragma(engine, "foreign_keys", "OFF")
    try:
        _migrate(engine, to)
    except (sqlalchemy.exc.DatabaseError, sqlite.DatabaseError) as failure:
        reason = str(getattr(failure, "orig", None) or failure)
        if found is None:
            raise CannotWrite(path=path, reason=reason) from failure
        raise UpgradeFailed(path=path, reason=reason) from failure
    finally:
        pragma(engine, "foreign_keys", "ON")


def _migrate(engine: Engine, to: str) -> None:
    from alembic import command

    config = _config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        before = _row_counts(connection)
        command.upgrade(config, to)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if orphans:
            raise sqlite.IntegrityError(f"{len(orphans)} rows would lose what they belong to")
        after = _row_counts(connection)
        for name, count in before.items():
            if after.get(name, 0) < count:
                raise sqlite.IntegrityError(f"{name} would lose {count - after.get(name, 0)} rows")


def _row_counts(connection: Connection) -> dict[str, int]:
    names = inspect(connection).get_table_names()
    return {
        name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
        for name in names
        if name != "alembic_version"
    }


def known_revisions() -> set[str]:
    """Every form that this program can read."""
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "spasmjournal.record:migrations")
    config.set_main_option("path_separator", "os")
    return config
