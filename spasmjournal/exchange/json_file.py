"""A journal as one JSON file: every row with all that is known of it, so that nothing is lost on the way."""

import json
from pathlib import Path
from typing import Any, NoReturn, TypeGuard

from spasmjournal.errors import AlreadyThere, CannotRead, CannotWrite, FileNotUnderstood, JournalIsNewer
from spasmjournal.record import durable
from spasmjournal.record.row_check import BadRow
from spasmjournal.record.upgrade import HEAD, known_revisions
from spasmjournal.record.whole import Whole, checked_whole

SORT = "Spasm Journal export"
MOST_BYTES = 512 * 1024 * 1024
"""Fifty years of entries are a tenth of this."""


def write_json(whole: Whole, path: Path) -> None:
    """Write all of a journal into a new file, readable by its owner only.

    Raises:
        AlreadyThere: if there is such a file.
        CannotWrite: if the disk refuses.
    """
    if path.exists():
        raise AlreadyThere(path=path)
    told = {"sort": SORT, "form": HEAD, "tables": whole}
    try:
        durable.write_whole(path, json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8"))
    except OSError as failure:
        raise CannotWrite(path=path, reason=failure.strerror) from failure


def read_json(path: Path) -> Whole:
    """The checked rows of an export; the file may come from anyone.

    Raises:
        CannotRead: if it cannot be read, or is larger than any journal.
        JournalIsNewer: if a newer program wrote it.
        FileNotUnderstood: if it is something else, or was changed; it says where.
    """
    told = _told(path)
    if not isinstance(told, dict) or told.get("sort") != SORT:
        raise FileNotUnderstood(path=path, where=SORT)
    form, tables = told.get("form"), told.get("tables")
    if not isinstance(form, str) or not _are_tables(tables):
        raise FileNotUnderstood(path=path, where="tables")
    if form not in known_revisions():
        raise JournalIsNewer(path=path)
    try:
        return checked_whole(tables)
    except BadRow as bad:
        raise FileNotUnderstood(path=path, where=bad.where) from bad


def _told(path: Path) -> Any:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as failure:
        raise CannotRead(path=path, reason=failure.strerror) from failure
    if len(content) > MOST_BYTES:
        raise CannotRead(path=path, reason=f"> {MOST_BYTES:,} bytes")
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError) as failure:
        raise FileNotUnderstood(path=path, where="JSON") from failure


def _refuse(name: str) -> NoReturn:
    """JSON knows neither infinity nor "not a number"; Python's reader does."""
    raise ValueError(name)


def _are_tables(tables: object) -> TypeGuard[dict[str, list[object]]]:
    return isinstance(tables, dict) and all(isinstance(rows, list) for rows in tables.values())
