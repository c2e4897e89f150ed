"""The questions a journal answers, each one SELECT (and its loads) on an open session."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, func, literal, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload, selectinload

from spasmjournal.entry_filter import Cursor, EntryFilter, SearchWord
from spasmjournal.period import Period
from spasmjournal.record.connection import folded
from spasmjournal.record.models import CheckIn, PersonRow, Place, Remedy, RemedyUse, Spasm, SuspectedCause
from spasmjournal.record.steps import utc
from spasmjournal.vocabulary import Side

ASK_FOR = timedelta(days=7)
"""How long a follow-up is asked for; after that it waits in the journal only."""


def entries(
    session: Session, wanted: EntryFilter, before: Cursor | None, limit: int
) -> list[Spasm | RemedyUse]:
    """Spasms, and uses that belong to none, newest first."""
    spasms = select(Spasm.began, literal(1).label("is_spasm"), Spasm.id).where(*_spasm_terms(wanted))
    uses = select(RemedyUse.began, literal(0).label("is_spasm"), RemedyUse.id)
    rows = union_all(spasms, uses.where(*_use_terms(wanted))).subquery()
    order = (rows.c.began, rows.c.is_spasm, rows.c.id)
    query = select(*order).order_by(*(column.desc() for column in order)).limit(limit)
    if before is not None:
        query = query.where(_older(order, before))
    found = session.execute(query).all()
    spasms_by_id = {spasm.id: spasm for spasm in _spasms(session, [row.id for row in found if row.is_spasm])}
    uses_by_id = {use.id: use for use in _uses(session, [row.id for row in found if not row.is_spasm])}
    return [spasms_by_id[row.id] if row.is_spasm else uses_by_id[row.id] for row in found]


def whole_spasm(session: Session, spasm_id: int) -> Spasm | None:
    """One spasm with everything that belongs to it."""
    return next(iter(_spasms(session, [spasm_id])), None)


def whole_use(session: Session, use_id: int) -> RemedyUse | None:
    """One use with its remedy."""
    return next(iter(_uses(session, [use_id])), None)


def awaiting(session: Session, now: datetime) -> list[tuple[RemedyUse, Spasm | None]]:
    """Uses of the last days whose waiting time is over and whose intensity afterwards is open."""
    wall = now.replace(tzinfo=None)
    query = (
        select(RemedyUse)
        .join(RemedyUse.remedy)
        .where(
            RemedyUse.deleted_at.is_(None),
            RemedyUse.after.is_(None),
            RemedyUse.unanswered.is_(None),
            RemedyUse.began >= wall - ASK_FOR,
        )
        .options(joinedload(RemedyUse.remedy))
        .order_by(RemedyUse.began.desc(), RemedyUse.id.desc())
    )
    due = [use for use in session.scalars(query) if _due(use, now)]
    spasms = {spasm.id: spasm for spasm in _spasms(session, [use.spasm_id for use in due if use.spasm_id])}
    return [(use, spasms.get(use.spasm_id) if use.spasm_id else None) for use in due]


def _due(use: RemedyUse, now: datetime) -> bool:
    began = use.began - timedelta(minutes=use.began_offset)
    return began + timedelta(minutes=use.remedy.wait_minutes) <= utc(now)


def remedies(session: Session) -> list[Remedy]:
    """All remedies that stand: own ones first, then by name, stopped ones last."""
    query = select(Remedy).where(Remedy.deleted_at.is_(None))
    return list(session.scalars(query.order_by(Remedy.stopped.is_not(None), Remedy.own.desc(), Remedy.id)))


def check_in(session: Session, day: date) -> CheckIn | None:
    """What was said about a day, if anything."""
    return session.scalars(select(CheckIn).where(CheckIn.day == day, CheckIn.deleted_at.is_(None))).first()


def person(session: Session) -> PersonRow | None:
    """Who keeps the journal, if that was told."""
    return session.scalars(select(PersonRow).where(PersonRow.deleted_at.is_(None)).limit(1)).first()


def known_days(session: Session, period: Period) -> tuple[frozenset[date], frozenset[date]]:
    """The days with any entry, and those said to be without spasms."""
    began: set[date] = set()
    for table in (Spasm, RemedyUse):
        rows = session.scalars(select(func.date(table.began)).where(*standing(table, period)).distinct())
        began.update(date.fromisoformat(row) for row in rows)
    checked = session.execute(
        select(CheckIn.day, CheckIn.no_spasms).where(
            CheckIn.deleted_at.is_(None), CheckIn.day >= period.start, CheckIn.day < period.end
        )
    ).all()
    return (
        frozenset(began | {row.day for row in checked}),
        frozenset(row.day for row in checked if row.no_spasms),
    )


def standing(table: type[Spasm] | type[RemedyUse], period: Period) -> list[ColumnElement[bool]]:
    """The terms for rows of a table that are not deleted and began in the period."""
    return [table.deleted_at.is_(None), *_within(table.began, period)]


def spasms_between(session: Session, period: Period) -> Sequence[Any]:
    """All spasms of a period as plain columns, oldest first."""
    return session.execute(
        select(
            Spasm.id,
            Spasm.began,
            Spasm.began_offset,
            Spasm.created_at,
            Spasm.kind,
            Spasm.worst,
            Spasm.ended,
            Spasm.ended_offset,
            Spasm.lasted_at_least,
            Spasm.lasted_at_most,
            Spasm.still_going,
            Spasm.woke_me,
            Spasm.cause_words,
            Spasm.note,
        )
        .where(*standing(Spasm, period))
        .order_by(Spasm.began, Spasm.id)
    ).all()


def places_between(session: Session, period: Period) -> Sequence[Any]:
    """The places of all spasms of a period as plain columns, in the order in which they were told."""
    return session.execute(
        select(Place.spasm_id, Place.region, Place.side, Place.view, Place.x, Place.y, Place.worst)
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
        select(
            RemedyUse.id,
            RemedyUse.began,
            RemedyUse.remedy_id,
            Remedy.name,
            Remedy.group,
            RemedyUse.spasm_id,
            RemedyUse.before,
            RemedyUse.after,
            RemedyUse.unanswered,
            RemedyUse.worse,
            Remedy.own,
            RemedyUse.note,
        )
        .join(Remedy, Remedy.id == RemedyUse.remedy_id)
        .outerjoin(Spasm, and_(Spasm.id == RemedyUse.spasm_id, Spasm.deleted_at.is_(None)))
        .where(RemedyUse.deleted_at.is_(None), *_within(counted_at, period))
        .order_by(RemedyUse.began, RemedyUse.id)
    ).all()


def _spasms(session: Session, ids: Sequence[int]) -> Sequence[Spasm]:
    query = select(Spasm).where(Spasm.id.in_(ids), Spasm.deleted_at.is_(None))
    uses = selectinload(Spasm.uses).joinedload(RemedyUse.remedy)
    return session.scalars(query.options(selectinload(Spasm.places), selectinload(Spasm.causes), uses)).all()


def _uses(session: Session, ids: Sequence[int]) -> Sequence[RemedyUse]:
    query = select(RemedyUse).where(RemedyUse.id.in_(ids), RemedyUse.deleted_at.is_(None))
    return session.scalars(query.options(joinedload(RemedyUse.remedy))).all()


def _older(order: tuple[ColumnElement[Any], ...], before: Cursor) -> ColumnElement[bool]:
    began, is_spasm, row_id = order
    return or_(
        began < before.began,
        and_(began == before.began, is_spasm < int(before.is_spasm)),
        and_(began == before.began, is_spasm == int(before.is_spasm), row_id < before.id),
    )


def _within(began: SQLColumnExpression[datetime], period: Period) -> list[ColumnElement[bool]]:
    return [began >= period.starts_at, began < period.ends_at]


def _spasm_terms(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = [Spasm.deleted_at.is_(None)]
    if wanted.period:
        terms += _within(Spasm.began, wanted.period)
    if wanted.regions:
        terms.append(_at_one_of(wanted.regions))
    return terms + [_spasm_has(word) for word in wanted.words]


def _use_terms(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = [RemedyUse.deleted_at.is_(None), RemedyUse.spasm_id.is_(None)]
    if wanted.period:
        terms += _within(RemedyUse.began, wanted.period)
    if wanted.regions:
        terms.append(literal(value=False))
    return terms + [_use_has(word) for word in wanted.words]


def _at_one_of(keys: frozenset[str]) -> ColumnElement[bool]:
    ending = f"_{Side.MIDDLE}"
    key = func.replace(Place.region + "_" + Place.side, ending, "")
    return Spasm.places.any(key.in_(keys))


def _spasm_has(word: SearchWord) -> ColumnElement[bool]:
    ways = [_contains(Spasm.note, word), _contains(Spasm.cause_words, word)]
    ways.append(Spasm.uses.any(_names_remedy(word)))
    if word.regions:
        ways.append(_at_one_of(word.regions))
    if word.kinds:
        ways.append(Spasm.kind.in_(word.kinds))
    if word.causes:
        ways.append(Spasm.causes.any(SuspectedCause.cause.in_(word.causes)))
    return or_(*ways)


def _use_has(word: SearchWord) -> ColumnElement[bool]:
    return _names_remedy(word)


def _names_remedy(word: SearchWord) -> ColumnElement[bool]:
    named = or_(_contains(Remedy.name, word), Remedy.group.in_(word.groups))
    return or_(
        _contains(RemedyUse.note, word), _contains(RemedyUse.recipe, word), RemedyUse.remedy.has(named)
    )


def _contains(column: InstrumentedAttribute[str], word: SearchWord) -> ColumnElement[bool]:
    return func.instr(func.folded(column), folded(word.text)) > 0
