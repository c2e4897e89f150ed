"""Trying a migration on a copy of the journal before the journal itself is touched."""

from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from spasmjournal.record import durable
from spasmjournal.record.connection import connect_raw, make_engine
from spasmjournal.record.upgrade import upgrade
from spasmjournal.record.vault.data_key import DataKey


def rehearse(raw: Any, path: Path, key: DataKey | None) -> None:
    """Upgrade a copy of the journal of a connection, and throw it away.

    Raises:
        UpgradeFailed: if the migration fails; the journal was not touched.
    """
    trial = path.with_name(f"{path.name}.upgrading")
    with ExitStack() as after:
        after.callback(_remove, trial)
        _remove(trial)
        durable.make_private(trial)
        copy = connect_raw(str(trial), key)
        try:
            raw.backup(copy)
        finally:
            copy.close()
        engine = make_engine(trial, key)
        after.callback(engine.dispose)
        upgrade(engine, path)


def _remove(trial: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            trial.with_name(trial.name + ending).unlink()
