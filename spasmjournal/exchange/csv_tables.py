"""A journal as tables for a spreadsheet: one CSV file each, UTF-8 with a mark, days and times as ISO 8601.

What was deleted is left out. Rows are tied by `uid`. A cell that a spreadsheet would take for a formula
gets an apostrophe before it, as spreadsheets themselves write such a text.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from spasmjournal.errors import AlreadyThere, CannotWrite
from spasmjournal.record import durable
from spasmjournal.record.row_check import Row
from spasmjournal.record.whole import Whole

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_TABLES = {
    "spasm": "spasms",
    "place": "places",
    "suspected_cause": "suspected_causes",
    "remedy": "remedies",
    "remedy_use": "remedy_uses",
    "planned_skip": "days_skipped",
    "check_in": "check_ins",
    "appointment": "appointments",
    "question": "questions",
    "person": "person",
}
_LEFT_OUT = {"id", "revision", "deleted_at", "created_at", "updated_at"}
_POINTS_TO = {
    "spasm_id": "spasm",
    "place_id": "place",
    "remedy_id": "remedy",
    "appointment_id": "appointment",
}


def write_csv(whole: Whole, folder: Path) -> None:
    """Write the tables into a new folder, which only its owner can look into.

    Raises:
        AlreadyThere: if there is such a folder, and something in it.
        CannotWrite: if the disk refuses.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise AlreadyThere(path=folder)
        for name, rows in csv_texts(whole).items():
            durable.write_whole(folder / f"{name}.csv", rows.encode("utf-8-sig"))
    except OSError as failure:
        raise CannotWrite(path=folder, reason=failure.strerror) from failure


def csv_texts(whole: Whole) -> dict[str, str]:
    """The text of each table by its name, the first line naming the columns."""
    uids = {table: {row["id"]: row["uid"] for row in whole[table]} for table in _POINTS_TO.values()}
    return {
        name: _text([_tidy(row, uids) for row in whole[table] if row["deleted_at"] is None], whole[table])
        for table, name in _TABLES.items()
    }


def _text(rows: Iterable[Mapping[str, object]], all_rows: list[Row]) -> str:
    names = list(_tidy(all_rows[0], {})) if all_rows else ["uid"]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return written.getvalue()


def _tidy(row: Row, uids: Mapping[str, Mapping[int, str]]) -> dict[str, object]:
    """The uid first; a moment with its offset in one cell; another row by its uid."""
    tidy: dict[str, object] = {"uid": row["uid"]}
    for name, value in row.items():
        if name in _LEFT_OUT or name == "uid" or name.endswith("_offset"):
            continue
        if name in _POINTS_TO:
            target = _POINTS_TO[name]
            tidy[f"{target}_uid"] = uids.get(target, {}).get(value)
        elif f"{name}_offset" in row:
            tidy[name] = _moment(value, row[f"{name}_offset"])
        else:
            tidy[name] = value
    return tidy


def _moment(wall: str | None, offset: int | None) -> str | None:
    if wall is None or offset is None:
        return wall
    zone = timezone(timedelta(minutes=offset))
    return datetime.fromisoformat(wall).replace(tzinfo=zone).isoformat()


def _cell(value: Any) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
