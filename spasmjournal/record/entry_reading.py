"""The journal as one stream: spasms, uses of their own, check-ins and appointments, newest first."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Select,
    and_,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from spasmjournal.entry_filter import Cursor, EntryFilter, SearchWord
from spasmjournal.observation import Entry, EntryKey, Sort
from spasmjournal.record import columns, day_reading, reading, seen
from spasmjournal.record.connection import folded
from spasmjournal.record.models import (
    Appointment,
    CheckIn,
    Place,
    Question,
    Remedy,
    RemedyUse,
    Spasm,
    SuspectedCause,
)
from spasmjournal.record.reading import within
from spasmjournal.vocabulary import Side

_LAST_OF_DAY = " 23:59:59.000000"
"""A check-in is about the whole day, so it stands at the end of it."""
_SECONDS = 24 * 60 * 60
_IDS = {
    Sort.SPASM: Spasm.id,
    Sort.USE: RemedyUse.id,
    Sort.CHECK_IN: CheckIn.id,
    Sort.APPOINTMENT: Appointment.id,
}


def entries(session: Session, wanted: EntryFilter, before: Cursor | None, limit: int) -> list[Entry]:
    """Entries that match, newest first, each whole."""
    rows = union_all(*_wanted_sorts(wanted)).subquery()
    order = (rows.c.began, rows.c.sort, rows.c.id)
    query = select(*order).order_by(*(column.desc() for column in order)).limit(limit)
    if before is not None:
        query = query.where(_older(order, before))
    found = session.execute(query).all()
    whole = {
        (sort, row_id): entry
        for sort, load in _LOADS.items()
        for row_id, entry in load(session, [row.id for row in found if row.sort == sort])
    }
    return [whole[row.sort, row.id] for row in found]


def _wanted_sorts(wanted: EntryFilter) -> list[Select[Any]]:
    day_end = type_coerce(func.date(CheckIn.day).concat(_LAST_OF_DAY), DateTime)
    queries: dict[Sort, Select[Any]] = {
        Sort.SPASM: _column(Spasm.began, Sort.SPASM, Spasm.id).where(*_spasm_terms(wanted)),
        Sort.USE: _column(RemedyUse.began, Sort.USE, RemedyUse.id).where(*_use_terms(wanted)),
        Sort.CHECK_IN: _column(day_end, Sort.CHECK_IN, CheckIn.id).where(*_check_in_terms(wanted)),
        Sort.APPOINTMENT: _column(Appointment.at, Sort.APPOINTMENT, Appointment.id).where(
            *_appointment_terms(wanted)
        ),
    }
    if wanted.entries:
        queries = {sort: query.where(_picked(sort, wanted.entries)) for sort, query in queries.items()}
    return [query for sort, query in queries.items() if not wanted.sorts or sort in wanted.sorts]


def _picked(sort: Sort, keys: frozenset[EntryKey]) -> ColumnElement[bool]:
    # As one value: a point of a long time may stand for more entries than a query has places for.
    ids = json.dumps([key.id for key in keys if key.sort is sort])
    return _IDS[sort].in_(select(func.json_each(ids).table_valued("value").c.value))


def _column(began: Any, sort: Sort, row_id: Any) -> Select[Any]:
    return select(began.label("began"), literal(int(sort)).label("sort"), row_id.label("id"))


def _load_spasms(session: Session, ids: Sequence[int]) -> list[tuple[int, Entry]]:
    return [(row.id, seen.entry(row)) for row in reading.spasms_with(session, ids)] if ids else []


def _load_uses(session: Session, ids: Sequence[int]) -> list[tuple[int, Entry]]:
    return [(row.id, seen.entry(row)) for row in reading.uses_with(session, ids)] if ids else []


def _load_check_ins(session: Session, ids: Sequence[int]) -> list[tuple[int, Entry]]:
    rows = session.scalars(select(CheckIn).where(CheckIn.id.in_(ids))) if ids else ()
    return [(row.id, seen.check_in_entry(row)) for row in rows]


def _load_appointments(session: Session, ids: Sequence[int]) -> list[tuple[int, Entry]]:
    rows = session.scalars(select(Appointment).where(Appointment.id.in_(ids))).all() if ids else ()
    asked = day_reading.questions_of(session, ids) if ids else {}
    return [(row.id, seen.appointment_entry(row, asked.get(row.id, ()))) for row in rows]


_LOADS: dict[Sort, Callable[[Session, Sequence[int]], list[tuple[int, Entry]]]] = {
    Sort.SPASM: _load_spasms,
    Sort.USE: _load_uses,
    Sort.CHECK_IN: _load_check_ins,
    Sort.APPOINTMENT: _load_appointments,
}


def _older(order: tuple[ColumnElement[Any], ...], before: Cursor) -> ColumnElement[bool]:
    began, sort, row_id = order
    return or_(
        began < before.began,
        and_(began == before.began, sort < int(before.sort)),
        and_(began == before.began, sort == int(before.sort), row_id < before.id),
    )


def _spasm_terms(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = [Spasm.deleted_at.is_(None)]
    if wanted.period:
        terms += within(Spasm.began, wanted.period)
    if wanted.regions:
        terms.append(_at_one_of(wanted.regions))
    if wanted.kinds:
        terms.append(Spasm.kind.in_(wanted.kinds))
    of_use: list[ColumnElement[bool]] = [_is_answered()] if wanted.answered else []
    if wanted.remedies:
        of_use.append(RemedyUse.remedy_id.in_(wanted.remedies))
    if of_use:
        terms.append(Spasm.uses.any(and_(*of_use)))
    if wanted.unfinished:
        terms.append(Spasm.unfinished.is_(True))
    if wanted.late:
        terms.append(_is_late(Spasm))
    return terms + [_spasm_has(word) for word in wanted.words]


def _use_terms(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = [RemedyUse.deleted_at.is_(None), RemedyUse.spasm_id.is_(None)]
    if wanted.period:
        terms += within(RemedyUse.began, wanted.period)
    if wanted.regions or wanted.kinds or wanted.unfinished:
        terms.append(literal(value=False))
    if wanted.remedies:
        terms.append(RemedyUse.remedy_id.in_(wanted.remedies))
    if wanted.answered:
        terms.append(_is_answered())
    if wanted.late:
        terms.append(_is_late(RemedyUse))
    return terms + [_names_remedy(word) for word in wanted.words]


def _check_in_terms(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = [CheckIn.deleted_at.is_(None)]
    if wanted.period:
        terms += [CheckIn.day >= wanted.period.start, CheckIn.day < wanted.period.end]
    if _is_about_spasms(wanted) or wanted.words:
        terms.append(literal(value=False))
    if wanted.late:
        told = func.datetime(CheckIn.created_at, func.coalesce(CheckIn.told_offset, 0).concat(" minutes"))
        terms.append(func.date(told) > func.date(CheckIn.day))
    return terms


def _appointment_terms(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = [Appointment.deleted_at.is_(None)]
    if wanted.period:
        terms += within(Appointment.at, wanted.period)
    if _is_about_spasms(wanted) or wanted.late:
        terms.append(literal(value=False))
    return terms + [_appointment_has(word) for word in wanted.words]


def _is_about_spasms(wanted: EntryFilter) -> bool:
    asked = (wanted.regions, wanted.kinds, wanted.remedies, wanted.answered, wanted.unfinished)
    return any(asked)


def _is_answered() -> ColumnElement[bool]:
    """How it was afterwards is told, in whatever way."""
    told = (RemedyUse.after.is_not(None), RemedyUse.eased_minutes.is_not(None))
    return or_(*told, RemedyUse.not_eased.is_(True), RemedyUse.worse.is_(True))


def _is_late(table: type[Spasm] | type[RemedyUse]) -> ColumnElement[bool]:
    began = func.julianday(table.began) - table.began_offset / (24.0 * 60)
    return (
        func.round((func.julianday(table.created_at) - began) * _SECONDS) > columns.LATE_AFTER.total_seconds()
    )


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


def _names_remedy(word: SearchWord) -> ColumnElement[bool]:
    named = or_(_contains(Remedy.name, word), Remedy.group.in_(word.groups))
    return or_(
        _contains(RemedyUse.note, word), _contains(RemedyUse.recipe, word), RemedyUse.remedy.has(named)
    )


def _appointment_has(word: SearchWord) -> ColumnElement[bool]:
    asked = select(Question.id).where(
        Question.appointment_id == Appointment.id,
        Question.deleted_at.is_(None),
        _contains(Question.text, word),
    )
    return or_(_contains(Appointment.with_whom, word), _contains(Appointment.said, word), asked.exists())


def _contains(column: InstrumentedAttribute[str], word: SearchWord) -> ColumnElement[bool]:
    return func.instr(func.folded(column), folded(word.text)) > 0
