"""What two copies told differently and nobody has settled yet, as it can be shown; and settling it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from spasmjournal.errors import NotThere
from spasmjournal.observation import Entry, SeenRemedy, region_key
from spasmjournal.record import bin as the_bin
from spasmjournal.record import day_reading, reading, seen
from spasmjournal.record.merge import kept_versions
from spasmjournal.record.merge.applying import mapped
from spasmjournal.record.merge.keeping_together import PARTS, WHOLES
from spasmjournal.record.merge.rules import told
from spasmjournal.record.models import (
    Appointment,
    Base,
    CheckIn,
    Kept,
    PersonRow,
    Place,
    Remedy,
    RemedyUse,
    Spasm,
)
from spasmjournal.record.row_check import Row
from spasmjournal.record.steps import utc
from spasmjournal.vocabulary import Side

_BOOKKEEPING = {"id", "uid", "created_at", "updated_at", "revision", "deleted_at"}


@dataclass(frozen=True)
class Disagreement:
    """A row as it stands, and the version of it that lost."""

    name: str
    """What it is settled by."""
    table: str
    stands: Row
    lost: Row
    entry: Entry | None
    """The entry that the row is, or belongs to, in the journal or in its bin."""
    remedies: Mapping[int, SeenRemedy]
    """Those that the two versions speak of, by their ids."""
    places: Mapping[int, str]
    """The regions' keys of the places that they speak of."""


def disagreements(session: Session) -> list[Disagreement]:
    """What can be settled, and says something else than what stands; the newest entries first."""
    return sorted(_found(session), key=_order, reverse=True)


def _order(found: Disagreement) -> tuple[str, str]:
    return found.entry.began.isoformat() if found.entry else "", found.name


def _found(session: Session) -> Iterator[Disagreement]:
    for name, table, lost in kept_versions.unsettled(session):
        row = _standing(session, table, lost)
        if row is None:
            continue
        stands = {column.name: getattr(row, column.name) for column in Base.metadata.tables[table].columns}
        if _says(stands) != _says(lost):
            remedies, places = _spoken_of(session, (stands, lost))
            yield Disagreement(name, table, stands, lost, _entry(session, row), remedies, places)


def take(session: Session, table: str, lost: Row, now: datetime) -> None:
    """Make the row what lost; what belongs to it comes and goes with it.

    Raises:
        NotThere: if the row is gone, or what it belongs to.
    """
    row = session.scalars(select(mapped(table)).where(mapped(table).uid == lost["uid"])).one_or_none()
    if row is None:
        raise NotThere
    for other in _told_twice(session, table, lost):
        other.deleted_at = utc(now)
    _follow(session, row, table, lost, now)
    for column, value in lost.items():
        if column not in _BOOKKEEPING and getattr(row, column) != value:
            setattr(row, column, _there(session, table, column, value))


def _says(row: Row) -> Row:
    return {name: value for name, value in told(row).items() if name not in ("id", "uid")}


def _standing(session: Session, table: str, lost: Row) -> Any:
    """The row that lost; or, of what is told once only, the one that stands instead."""
    kind = mapped(table)
    row = session.scalars(select(kind).where(kind.uid == lost["uid"])).one_or_none()
    if row is not None and row.deleted_at is not None:
        return next(iter(_told_twice(session, table, lost)), row)
    return row


def _told_twice(session: Session, table: str, lost: Row) -> list[Any]:
    """The other rows that tell of the same day, or of the same person, and stand."""
    if lost["deleted_at"] is not None or table not in ("check_in", "person"):
        return []
    kind: Any = CheckIn if table == "check_in" else PersonRow
    query = select(kind).where(kind.deleted_at.is_(None), kind.uid != lost["uid"])
    return list(session.scalars(query.where(CheckIn.day == lost["day"]) if kind is CheckIn else query))


def _follow(session: Session, row: Any, table: str, lost: Row, now: datetime) -> None:
    """Let the row be deleted, or not, as it was in what lost, as far as the journal stays one."""
    gone = lost["deleted_at"] is not None
    if gone == (row.deleted_at is not None) or not _may_follow(session, row, table, gone=gone):
        return
    for part in the_bin.parts(session, row) if not gone else _standing_parts(session, row):
        part.deleted_at = utc(now) if gone else None
    row.deleted_at = utc(now) if gone else None
    for use in (row,) if isinstance(row, RemedyUse) and not gone else ():
        session.get_one(Remedy, use.remedy_id).deleted_at = None


def _may_follow(session: Session, row: Any, table: str, *, gone: bool) -> bool:
    """A part does not outlive its whole; a spasm keeps its last place, and a use its remedy."""
    if table in PARTS and (whole_id := getattr(row, PARTS[table])) is not None:
        whole = session.get_one(mapped(WHOLES[PARTS[table]]), whole_id)
        if whole.deleted_at is not None:
            return False
    if gone and isinstance(row, Place):
        places = select(Place.id).where(Place.spasm_id == row.spasm_id, Place.deleted_at.is_(None))
        return len(session.scalars(places).all()) > 1
    if gone and isinstance(row, Remedy):
        used = select(RemedyUse.id).where(RemedyUse.remedy_id == row.id, RemedyUse.deleted_at.is_(None))
        return session.scalars(used.limit(1)).first() is None
    return True


def _standing_parts(session: Session, row: Kept) -> Iterator[Any]:
    for part, link in PARTS.items():
        kind = mapped(part)
        if isinstance(row, mapped(WHOLES[link])):
            yield from session.scalars(
                select(kind).where(getattr(kind, link) == row.id, kind.deleted_at.is_(None))
            )


def _there(session: Session, table: str, column: str, value: Any) -> Any:
    """The value, if it points to nothing that has left the file in the meantime."""
    found = Base.metadata.tables[table].columns[column]
    for key in found.foreign_keys if value is not None else ():
        if session.get(mapped(key.column.table.name), value) is None:
            if not found.nullable:
                raise NotThere
            return None
    return value


def _spoken_of(session: Session, rows: tuple[Row, Row]) -> tuple[dict[int, SeenRemedy], dict[int, str]]:
    remedies = [session.get(Remedy, row["remedy_id"]) for row in rows if row.get("remedy_id")]
    places = [session.get(Place, row["place_id"]) for row in rows if row.get("place_id")]
    return (
        {found.id: seen.remedy(found) for found in remedies if found},
        {found.id: region_key(found.region, Side(found.side)) for found in places if found},
    )


def _entry(session: Session, row: Any) -> Entry | None:
    """The entry that a row is, or belongs to."""
    if isinstance(row, Spasm):
        whole = reading.whole_spasm(session, row.id)
        return seen.entry(whole) if whole else the_bin.as_entry(session, row)
    if isinstance(row, RemedyUse) and row.spasm_id is None:
        return seen.use_entry(row, session.get_one(Remedy, row.remedy_id))
    if isinstance(row, CheckIn):
        return seen.check_in_entry(row)
    if isinstance(row, Appointment):
        return seen.appointment_entry(row, day_reading.questions_of(session, [row.id]).get(row.id, ()))
    link = PARTS.get(row.__table__.name)
    if link is None or (whole_id := getattr(row, link)) is None:
        return None
    return _entry(session, session.get_one(mapped(WHOLES[link]), whole_id))
