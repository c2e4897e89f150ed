"""Writing the whole of a journal anew under another key, or under none."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import CannotWrite, CopyFailed
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.contents import stamp_of
from spasmjournal.record.connection import APPLICATION_ID, connect_raw
from spasmjournal.record.vault.data_key import DataKey

_NO_KEY = "''"


def write_under(raw: Any, key: DataKey | None, target: Path, new_key: DataKey | None) -> None:
    """Write what a connection sees into an empty file under the new key, and see that it is the same.

    Raises:
        CannotWrite: if the disk is full.
        CopyFailed: if what was written is not what was read.
    """
    try:
        if (key is None) == (new_key is None):
            _copy_pages(raw, target, new_key)
        else:
            _copy_rows(raw, target, new_key)
        written = connect_raw(str(target), new_key)
        try:
            trouble = soundness.trouble_in(written, new_key)
            if not trouble and (stamp_of(written) != stamp_of(raw) or _schema(written) != _schema(raw)):
                trouble = "it holds something else"
        finally:
            written.close()
    except sqlite.OperationalError as failure:
        raise CannotWrite(path=target, reason=str(failure)) from failure
    if trouble:
        raise CopyFailed(path=target, reason=trouble)


def _copy_pages(raw: Any, target: Path, new_key: DataKey | None) -> None:
    copy = connect_raw(str(target), new_key)
    try:
        raw.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()


def _copy_rows(raw: Any, target: Path, new_key: DataKey | None) -> None:
    """Pages of a plain and an encrypted file are not alike; SQLCipher copies table by table."""
    raw.execute(f"ATTACH ? AS other KEY {new_key.pragma if new_key else _NO_KEY}", (str(target),))
    try:
        raw.execute("SELECT sqlcipher_export('other')")
        raw.execute(f"PRAGMA other.application_id={APPLICATION_ID}")
    finally:
        raw.execute("DETACH other")


def _schema(raw: Any) -> set[tuple[object, ...]]:
    return set(raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))
