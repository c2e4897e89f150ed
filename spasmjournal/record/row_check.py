"""Rows that come from outside, checked before any of them is kept: nothing in them is believed."""

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from math import isfinite
from typing import Any

from sqlalchemy import Column, Table

from spasmjournal.record import words
from spasmjournal.record.answers.checks import TEXT_LIMIT
from spasmjournal.record.models import Base
from spasmjournal.vocabulary import (
    Cause,
    DayActivity,
    Doing,
    Kind,
    Purpose,
    RemedyGroup,
    SafetyTopic,
    Side,
    StopReason,
    Unanswered,
    View,
)

Row = dict[str, Any]

_WORDS: Mapping[str, type[StrEnum]] = {
    "spasm.kind": Kind,
    "spasm.doing": Doing,
    "place.side": Side,
    "place.view": View,
    "suspected_cause.cause": Cause,
    "remedy.group": RemedyGroup,
    "remedy.purpose": Purpose,
    "remedy.stop_reason": StopReason,
    "remedy_use.unanswered": Unanswered,
    "check_in.activity": DayActivity,
    "checked_for.topic": SafetyTopic,
}
_YEARS = range(1800, 2200)
_HOURS = 24
_A_DAY = _HOURS * 60
_LARGEST = 10**9
_LARGEST_ID = 2**62
_JSON_LIMIT = 50 * TEXT_LIMIT
_INTENSITIES = {"worst", "before", "after", "headache", "muscle_pain", "fatigue", "stress", "sleep_quality"}
_NOT_NEGATIVE = {"minutes", "wait_minutes", "lasted_at_least", "lasted_at_most"}
_EVERY_DAY = 0b1111111
_UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class BadRow(ValueError):
    """A row cannot be one of a journal; `where` names the table and the column."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


def checked_row(table: Table, told: object) -> Row:
    """The row as it is stored.

    Raises:
        BadRow: if it is none, or says what no row can say.
    """
    if not isinstance(told, dict) or not told.keys() <= {column.name for column in table.c}:
        raise BadRow(table.name)
    row: Row = {column.name: _checked(column, told) for column in table.c}
    if table.name == "image":
        _check_image(row)
    lasted = row.get("lasted_at_most")
    if lasted is not None and lasted < (row["lasted_at_least"] or 0):
        raise BadRow("spasm.lasted_at_most")
    return row


def check_links(whole: Mapping[str, Sequence[Row]], ids: Mapping[str, Collection[int]]) -> None:
    """See that no two rows are one, and that rows belong only to rows that are there.

    Raises:
        BadRow: if not.
    """
    uids: set[str] = set()
    for table in Base.metadata.sorted_tables:
        rows = whole[table.name]
        if "id" in table.c and len(ids[table.name]) < len(rows):
            raise BadRow(f"{table.name}.id")
        told = {row["uid"] for row in rows if "uid" in row}
        if ("uid" in table.c and len(told) < len(rows)) or told & uids:
            raise BadRow(f"{table.name}.uid")
        uids |= told
        for key in table.foreign_keys:
            if {row[key.parent.name] for row in rows} - {None, *ids[key.column.table.name]}:
                raise BadRow(f"{table.name}.{key.parent.name}")


def check_images(images: Iterable[Row], ids: Mapping[str, Collection[int]]) -> None:
    """See that what can be undone speaks of rows that are there, and of none that are not.

    Raises:
        BadRow: if it does.
    """
    for image in images:
        table = Base.metadata.tables[image["table"]]
        if image["row_id"] not in ids[table.name]:
            raise BadRow("image.row_id")
        for side in ("before", "after"):
            row = json.loads(image[side] or "{}")
            for key in table.foreign_keys:
                pointed = row.get(key.parent.name)
                if pointed is not None and pointed not in ids[key.column.table.name]:
                    raise BadRow(f"image.{side}")


def _checked(column: Column[Any], told: Row) -> object:
    where = f"{column.table.name}.{column.name}"
    if column.name not in told:
        return _left_out(column, where)
    value = told[column.name]
    if value is None and column.nullable:
        return None
    try:
        return _CHECKS[column.type.python_type](column, where, value)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError) as failure:
        raise BadRow(where) from failure


def _left_out(column: Column[Any], where: str) -> object:
    """What an export of an older program does not tell."""
    if column.server_default is not None:
        text = str(column.server_default.arg)  # type: ignore[attr-defined]
        return column.type.python_type(int(text)) if text.isdigit() else text
    if not column.nullable:
        raise BadRow(where)
    return None


def _text(column: Column[Any], where: str, value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode("utf-8")
    is_long = where in _AS_JSON or where == "fact.value"
    limit = getattr(column.type, "length", None) or (_JSON_LIMIT if is_long else TEXT_LIMIT)
    if len(value) > limit or "\0" in value:
        raise ValueError
    if where in _WORDS:
        return str(_WORDS[where](value).value)
    if column.name == "uid" and not _UID.fullmatch(value):
        raise ValueError
    if where in _AS_JSON:
        _AS_JSON[where](value)
    return value


def _whole(column: Column[Any], where: str, value: object) -> int:
    if type(value) is not int:
        raise TypeError
    is_id = column.name in ("id", "row_id") or bool(column.foreign_keys)
    lowest, highest = (1, _LARGEST_ID) if is_id else (-_LARGEST, _LARGEST)
    if column.name.endswith("_offset"):
        lowest, highest = 1 - _A_DAY, _A_DAY - 1
    if column.name in _INTENSITIES:
        lowest, highest = 0, 10
    if column.name in _NOT_NEGATIVE:
        lowest = 0
    if where == "remedy.planned_days":
        lowest, highest = 0, _EVERY_DAY
    if not lowest <= value <= highest:
        raise ValueError
    return value


def _number(_column: Column[Any], where: str, value: object) -> float:
    if type(value) not in (int, float) or not isfinite(value) or abs(value) > _LARGEST:  # type: ignore[arg-type]
        raise ValueError
    if where == "check_in.sleep_hours" and not 0 <= value <= _HOURS:  # type: ignore[operator]
        raise ValueError
    return float(value)  # type: ignore[arg-type]


def _switch(_column: Column[Any], _where: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _moment(_column: Column[Any], _where: str, value: object) -> datetime:
    moment = datetime.fromisoformat(value)  # type: ignore[arg-type]
    if moment.tzinfo is not None or moment.year not in _YEARS:
        raise ValueError
    return moment


def _day(_column: Column[Any], _where: str, value: object) -> date:
    day = date.fromisoformat(value)  # type: ignore[arg-type]
    if day.year not in _YEARS:
        raise ValueError
    return day


def _object(text: str) -> object:
    told = json.loads(text)
    if not isinstance(told, dict):
        raise TypeError
    return told


def _check_strokes(text: str) -> None:
    for stroke in words.strokes(text):
        for at in (at for point in stroke.points for at in point):
            if type(at) not in (int, float) or not isfinite(at) or abs(at) > _LARGEST:
                raise ValueError


def _check_image(row: Row) -> None:
    """An image is written back when a step is undone, so it is held to what its table can hold."""
    table = Base.metadata.tables.get(row["table"])
    if table is None or "uid" not in table.c:
        raise BadRow("image.table")
    for side in ("before", "after"):
        try:
            if row[side] is not None:
                checked_row(table, json.loads(row[side]))
        except BadRow as bad:
            raise BadRow(f"image.{side}, {bad.where}") from bad


_AS_JSON: Mapping[str, Any] = {
    "spasm.dont_know": words.asked,
    "spasm.strokes": _check_strokes,
    "image.before": _object,
    "image.after": _object,
    "draft.answer": _object,
    "draft.before": _object,
}
_CHECKS: Mapping[type, Any] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: _switch,
    datetime: _moment,
    date: _day,
}
