"""All of a journal at once, as plain rows: to be written out, and to be taken in again."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import sqlalchemy.exc
from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from spasmjournal.errors import SaveFailed
from spasmjournal.record.models import Base, Remedy
from spasmjournal.record.row_check import BadRow, Row, check_images, check_links, checked_row

if TYPE_CHECKING:
    from spasmjournal.record.database import Database

Whole = dict[str, list[Row]]
"""The rows of each table by its name; a moment or a day is text, as ISO 8601 has it."""


def all_rows(session: Session) -> Whole:
    """Every row of every table, in the order in which they can be written again."""
    return {
        table.name: [
            {name: _plain(value) for name, value in row._asdict().items()}
            for row in session.execute(select(table).order_by(*table.primary_key))
        ]
        for table in Base.metadata.sorted_tables
    }


def typed_rows(session: Session) -> Whole:
    """The same with moments and days as such, as `checked_whole` gives them."""
    return {
        table.name: [row._asdict() for row in session.execute(select(table).order_by(*table.primary_key))]
        for table in Base.metadata.sorted_tables
    }


def checked_whole(told: Mapping[str, Sequence[object]]) -> Whole:
    """Rows from outside, as they can be written.

    Raises:
        BadRow: if one of them cannot be a row of a journal.
    """
    tables = Base.metadata.tables
    for name in told:
        if name not in tables:
            raise BadRow(name)
    whole = {
        table.name: [checked_row(table, row) for row in told.get(table.name, ())]
        for table in Base.metadata.sorted_tables
    }
    ids = {name: {row["id"] for row in rows if "id" in row} for name, rows in whole.items()}
    check_links(whole, ids)
    check_images(whole["image"], ids)
    return whole


def is_empty(session: Session) -> bool:
    """Whether nothing but what every journal starts with is in it."""
    own = select(Remedy.id).where(Remedy.own | (Remedy.revision > 1)).limit(1)
    others = (table for table in Base.metadata.sorted_tables if table is not Remedy.__table__)
    return session.execute(own).first() is None and all(
        session.execute(select(table).limit(1)).first() is None for table in others
    )


def write_whole(database: "Database", whole: Whole) -> None:
    """Make an empty journal exactly these checked rows, in one transaction.

    Raises:
        BadRow: if they do not fit together.
        SaveFailed: if the disk refuses.
    """
    try:
        with database.sessions.begin() as session:
            session.execute(delete(Remedy))
            for table in Base.metadata.sorted_tables:
                if rows := whole[table.name]:
                    session.execute(insert(table), rows)
    except sqlalchemy.exc.IntegrityError as failure:
        raise BadRow(str(failure.orig)) from failure
    except sqlalchemy.exc.OperationalError as failure:
        raise SaveFailed(reason=str(failure.orig)) from failure


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
