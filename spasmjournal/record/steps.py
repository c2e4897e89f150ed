"""Undoing: each verb leaves a step with every row as it was before and after.

Undoing writes the images back; nothing is taken out of the file for 30 days, so a step can be undone
tomorrow as well, and redone until something else is done.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Select, delete, insert, inspect, select, update
from sqlalchemy.orm import Session, selectinload

from spasmjournal.record import lineage
from spasmjournal.record.bookkeeping import Image, Step
from spasmjournal.record.merge import kept_versions
from spasmjournal.record.merge.ids import in_parts
from spasmjournal.record.merge.sides import version_of
from spasmjournal.record.models import Base, Kept

MERGE = "merge"
"""The verb that brings rows in as another copy has them."""

_IDENTITY = frozenset({"id", "uid"})
_NEVER_UNDONE = _IDENTITY | {"created_at", "updated_at", "revision"}
_TABLES: dict[str, type[Any]] = {
    mapper.local_table.name: mapper.class_  # type: ignore[attr-defined]
    for mapper in Base.registry.mappers
    if issubclass(mapper.class_, Kept)
}


def commit_step(session: Session, verb: str, now: datetime) -> bool:
    """Flush what the verb did, stamp it, and leave a step that can be undone; whether it did anything."""
    fresh = [row for row in session.new if isinstance(row, Kept)]
    if not fresh and not _changed(session):
        return False
    commit_choice(session, verb, now)
    return True


def commit_choice(session: Session, verb: str, now: datetime) -> int:
    """The same, and leave a step also where no row had to change; the step's id."""
    at = utc(now)
    fresh = [row for row in session.new if isinstance(row, Kept)]
    changed = _changed(session)
    before = {id(row): _image(row, committed=True) for row in changed}
    for row in fresh:
        row.created_at = row.updated_at = at
        row.revision = 1
    for row in changed:
        _touch(row, at)
    session.flush()
    return _leave_step(session, verb, at, before, [*fresh, *changed])


def commit_merge(
    session: Session, fresh: Sequence[tuple[str, Mapping[str, Any]]], now: datetime
) -> int | None:
    """Leave a step for rows that came, or changed, as another copy has them; its id, if there are any.

    When each was changed, and how often, stays as it came, so that both copies hold the same. What came is
    given as table and columns, because it can be all of a long journal.
    """
    changed = _changed(session)
    if not fresh and not changed:
        return None
    before = {id(row): _image(row, committed=True) for row in changed}
    session.flush()
    step = _leave_step(session, MERGE, utc(now), before, changed)
    came = [
        {"step_id": step, "table": table, "row_id": row["id"], "before": None, "after": _written(row)}
        for table, row in fresh
    ]
    if came:
        session.execute(insert(Image), came)
    return step


def _changed(session: Session) -> list[Kept]:
    return [row for row in session.dirty if isinstance(row, Kept) and session.is_modified(row)]


def _leave_step(
    session: Session, verb: str, at: datetime, before: Mapping[int, str], rows: Sequence[Kept]
) -> int:
    _forget_undone(session)
    step = Step(at=at, verb=verb, undone=False)
    step.images = [
        Image(table=row.__table__.name, row_id=row.id, before=before.get(id(row)), after=_image(row))  # type: ignore[attr-defined]
        for row in rows
    ]
    session.add(step)
    session.flush()
    return step.id


def undo_step(session: Session, now: datetime) -> str | None:
    """Undo the newest step that stands; its verb, or None where there is none."""
    step = session.scalars(_steps(undone=False).order_by(Step.id.desc()).limit(1)).first()
    if step is None:
        return None
    if step.verb == MERGE:
        _take_out(session, [image for image in step.images if image.before is None], now)
        for lost in kept_versions.lost_in(session, step.id):
            lineage.unsee(session, lost.row["uid"], version_of(lost.row))
    for image in reversed(step.images):
        if image.before is None and step.verb == MERGE:
            continue
        row = session.get_one(_TABLES[image.table], image.row_id)
        if image.before is None:
            row.deleted_at = utc(now)
        else:
            _put_back(row, image.before, step)
        _touch(row, utc(now), step)
    step.undone = True
    return step.verb


def _take_out(session: Session, came: Sequence[Image], now: datetime) -> None:
    """Delete what a merge brought, which can be all of a long journal, at once.

    It is older than anything from now on, so that undoing takes nothing from the copy it came from.
    """
    ids: defaultdict[str, list[int]] = defaultdict(list)
    for image in came:
        ids[image.table].append(image.row_id)
    for name, kind in _TABLES.items():
        for some in in_parts(ids[name]):
            session.execute(update(kind).where(kind.id.in_(some)).values(deleted_at=utc(now), revision=0))


def redo_step(session: Session, now: datetime) -> str | None:
    """Redo the oldest undone step; its verb, or None where there is none."""
    step = session.scalars(_steps(undone=True).order_by(Step.id).limit(1)).first()
    if step is None:
        return None
    for image in step.images:
        row = session.get_one(_TABLES[image.table], image.row_id)
        _put_back(row, image.after, step)
        _touch(row, utc(now), step)
    step.undone = False
    return step.verb


def newest(session: Session, *, undone: bool) -> str | None:
    """The verb that undoing (or, with `undone`, redoing) would take, if any."""
    order = Step.id if undone else Step.id.desc()
    return session.scalars(select(Step.verb).where(Step.undone == undone).order_by(order).limit(1)).first()


def utc(moment: datetime) -> datetime:
    """The moment in UTC, as it is stored."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _steps(*, undone: bool) -> Select[Step]:
    return select(Step).where(Step.undone == undone).options(selectinload(Step.images))


def _touch(row: Any, at: datetime, step: Step | None = None) -> None:
    """Count a change; what a merge brought, and takes back, keeps the count that it has."""
    if step is None or step.verb != MERGE:
        lineage.follow(row, row.revision + 1, at)
        row.updated_at = at
        row.revision += 1


def _forget_undone(session: Session) -> None:
    gone = session.scalars(select(Step.id).where(Step.undone)).all()
    kept_versions.forget_steps(session, gone)
    session.execute(delete(Image).where(Image.step_id.in_(gone)))
    session.execute(delete(Step).where(Step.undone))


def _image(row: Kept, *, committed: bool = False) -> str:
    state: Any = inspect(row)
    values = {}
    for column in state.mapper.column_attrs:
        history = state.attrs[column.key].history
        old = history.deleted[0] if committed and history.deleted else getattr(row, column.key)
        values[column.key] = old
    return _written(values)


def _written(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, default=lambda moment: moment.isoformat())


def _put_back(row: Any, image: str, step: Step) -> None:
    columns = row.__table__.columns
    never = _IDENTITY if step.verb == MERGE else _NEVER_UNDONE
    for name, value in json.loads(image).items():
        if name in never:
            continue
        kind = columns[name].type.python_type
        if value is not None and issubclass(kind, date):
            setattr(row, name, kind.fromisoformat(value))
        else:
            setattr(row, name, value)
