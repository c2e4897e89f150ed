"""Whether a journal file is whole: every page authentic, every index true, every row where it belongs."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.record.connection import reading_only
from spasmjournal.record.vault.data_key import DataKey

SOUND = ""
_TOLD_AT_MOST = 3


def trouble_in(raw: Any, key: DataKey | None) -> str:
    """What is wrong in the file of a connection, in SQLite's words; `SOUND` if nothing is."""
    try:
        found = [row[0] for row in raw.execute("PRAGMA cipher_integrity_check")] if key else []
        if not found:
            found = [row[0] for row in raw.execute("PRAGMA integrity_check(3)") if row[0] != "ok"]
        if not found and raw.execute("PRAGMA foreign_key_check").fetchone():
            found = ["rows that belong to nothing"]
    except (sqlite.DatabaseError, UnicodeDecodeError) as failure:
        found = [str(failure)]
    return ", ".join(" ".join(text.split()) for text in found[:_TOLD_AT_MOST])


def first_page_trouble(raw: Any) -> str:
    """What is wrong with the first page, which the key opens and which says what is in the file."""
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite.DatabaseError as failure:
        return str(failure)
    return SOUND


def trouble_in_file(path: Path, key: DataKey | None) -> str:
    """What is wrong in a closed file; nothing is written, not even beside it."""
    try:
        with reading_only(path, key) as raw:
            return trouble_in(raw, key)
    except sqlite.DatabaseError as failure:
        return str(failure)
