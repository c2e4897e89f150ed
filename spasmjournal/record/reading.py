"""The questions a journal answers, each one SELECT (and its loads) on an open session."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from spasmjournal.period import Period
from spasmjournal.record import columns
from spasmjournal.record.models import Base, PersonRow, Place, Remedy, RemedyUse, Spasm, SuspectedCause


def whole_spasm(session: Session, spasm_id: int) -> Spasm | None:
    """One spasm with everything that belongs to it."""
    return next(iter(spasms_with(session, [spasm_id])), None)


def whole_use(session: Session, use_id: int) -> RemedyUse | None:
    """One use with its remedy."""
    return next(iter(uses_with(session, [use_id])), None)


def remedies(session: Session) -> list[Remedy]:
    """All remedies that stand, in the person's order; stopped ones and then archived ones last."""
    query = select(Remedy).where(Remedy.deleted_at.is_(None))
    last = (Remedy.archived, Remedy.stopped.is_not(None))
    return list(session.scalars(query.order_by(*last, Remedy.position, Remedy.own.desc(), Remedy.id)))


def person(session: Session) -> PersonRow | None:
    """Who keeps the journal, if that was told."""
    return session.scalars(select(PersonRow).where(PersonRow.deleted_at.is_(None)).limit(1)).first()


def standing(table: type[Spasm] | type[RemedyUse], period: Period) -> list[ColumnElement[bool]]:
    """The terms for rows of a table that are not deleted and began in the period."""
    return [table.deleted_at.is_(None), *within(table.began, period)]


def spasms_between(session: Session, period: Period) -> Sequence[Any]:
    """All spasms of a period as plain columns, oldest first."""
    return session.execute(
        select(*_columns(Spasm, columns.SPASM))
        .where(*standing(Spasm, period))
        .order_by(Spasm.began, Spasm.id)
    ).all()


def places_between(session: Session, period: Period) -> Sequence[Any]:
    """The places of all spasms of a period as plain columns, in the order in which they were told."""
    return session.execute(
        select(Place.spasm_id, *_columns(Place, columns.PLACE))
        .join(Spasm, Spasm.id == Place.spasm_id)
        .where(Place.deleted_at.is_(None), *standing(Spasm, period))
        .order_by(Place.id)
    ).all()


def causes_between(session: Session, period: Period) -> Sequence[Any]:
    """What was suspected behind all spasms of a period as plain columns, in the order of telling."""
    return session.execute(
        select(SuspectedCause.spasm_id, SuspectedCause.cause)
        .join(Spasm, Spasm.id == SuspectedCause.spasm_id)
        .where(SuspectedCause.deleted_at.is_(None), *standing(Spasm, period))
        .order_by(SuspectedCause.id)
    ).all()


def uses_between(session: Session, period: Period) -> Sequence[Any]:
    """All uses of a period as plain columns, oldest first.

    A use for a spasm belongs to the period in which the spasm began, be it used after midnight of the
    last day; any other use belongs to the period of its own time.
    """
    counted_at = func.coalesce(Spasm.began, RemedyUse.began)
    return session.execute(
        select(*_columns(RemedyUse, columns.USE), *_columns(Remedy, columns.REMEDY), Place.region, Place.side)
        .join(Remedy, Remedy.id == RemedyUse.remedy_id)
        .outerjoin(Place, and_(Place.id == RemedyUse.place_id, Place.deleted_at.is_(None)))
        .outerjoin(Spasm, and_(Spasm.id == RemedyUse.spasm_id, Spasm.deleted_at.is_(None)))
        .where(RemedyUse.deleted_at.is_(None), *within(counted_at, period))
        .order_by(RemedyUse.began, RemedyUse.id)
    ).all()


def _columns(table: type[Base], names: Iterable[str]) -> Iterator[Any]:
    return (getattr(table, name) for name in names)


def spasms_with(session: Session, ids: Sequence[int]) -> Sequence[Spasm]:
    """Spasms by their ids, with everything that belongs to them."""
    query = select(Spasm).where(Spasm.id.in_(ids), Spasm.deleted_at.is_(None))
    uses = selectinload(Spasm.uses).options(joinedload(RemedyUse.remedy), joinedload(RemedyUse.place))
    return session.scalars(query.options(selectinload(Spasm.places), selectinload(Spasm.causes), uses)).all()


def uses_with(session: Session, ids: Sequence[int]) -> Sequence[RemedyUse]:
    """Uses by their ids, with their remedies and places."""
    query = select(RemedyUse).where(RemedyUse.id.in_(ids), RemedyUse.deleted_at.is_(None))
    return session.scalars(query.options(joinedload(RemedyUse.remedy), joinedload(RemedyUse.place))).all()


def within(began: SQLColumnExpression[datetime], period: Period) -> list[ColumnElement[bool]]:
    """The terms for moments inside a period."""
    return [began >= period.starts_at, began < period.ends_at]
