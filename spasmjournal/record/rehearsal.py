"""Trying a migration on a copy of the journal before the journal itself is touched."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from spasmjournal.record import durable
from spasmjournal.record.connection import connect_raw, make_engine, remove_file
from spasmjournal.record.upgrade import upgrade
from spasmjournal.record.vault.data_key import DataKey


def rehearse(raw: Any, path: Path, key: DataKey | None) -> None:
    """Upgrade a copy of the journal of a connection, and throw it away.

    Raises:
        UpgradeFailed: if the migration fails; the journal was not touched.
    """
    trial = path.with_name(f"{path.name}.upgrading")
    with ExitStack() as after:
        after.callback(remove_file, trial)
        remove_file(trial)
        durable.make_private(trial)
        copy = connect_raw(str(trial), key)
        try:
            raw.backup(copy)
        finally:
            copy.close()
        engine = make_engine(trial, key)
        after.callback(engine.dispose)
        upgrade(engine, path)
