"""Undoing: each verb leaves a step with every row as it was before and after.

Undoing writes the images back; nothing is taken out of the file for 30 days, so a step can be undone
tomorrow as well, and redone until something else is done.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Select, delete, inspect, select
from sqlalchemy.orm import Session, selectinload

from spasmjournal.record import lineage
from spasmjournal.record.bookkeeping import Image, Step
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
    at = utc(now)
    fresh = [row for row in session.new if isinstance(row, Kept)]
    changed = [row for row in session.dirty if isinstance(row, Kept) and session.is_modified(row)]
    if not fresh and not changed:
        return False
    before = {id(row): _image(row, committed=True) for row in changed}
    for row in fresh:
        row.created_at = row.updated_at = at
        row.revision = 1
    for row in changed:
        _touch(row, at)
    session.flush()
    _leave_step(session, verb, at, before, [*fresh, *changed])
    return True


def commit_merge(session: Session, fresh: Sequence[Kept], now: datetime) -> bool:
    """Leave a step for rows that came, or changed, as another copy has them; whether there are any.

    When each was changed, and how often, stays as it came, so that both copies hold the same.
    """
    changed = [row for row in session.dirty if isinstance(row, Kept) and session.is_modified(row)]
    if not fresh and not changed:
        return False
    before = {id(row): _image(row, committed=True) for row in changed}
    session.flush()
    _leave_step(session, MERGE, utc(now), before, [*fresh, *changed])
    return True


def _leave_step(
    session: Session, verb: str, at: datetime, before: Mapping[int, str], rows: Sequence[Kept]
) -> None:
    _forget_undone(session)
    step = Step(at=at, verb=verb, undone=False)
    step.images = [
        Image(table=row.__table__.name, row_id=row.id, before=before.get(id(row)), after=_image(row))  # type: ignore[attr-defined]
        for row in rows
    ]
    session.add(step)


def undo_step(session: Session, now: datetime) -> str | None:
    """Undo the newest step that stands; its verb, or None where there is none."""
    step = session.scalars(_steps(undone=False).order_by(Step.id.desc()).limit(1)).first()
    if step is None:
        return None
    for image in reversed(step.images):
        row = session.get_one(_TABLES[image.table], image.row_id)
        if image.before is None:
            row.deleted_at = utc(now)
        else:
            _put_back(row, image.before, step)
        _touch(row, utc(now), step)
        if image.before is None and step.verb == MERGE:
            # It is older than anything, so that undoing takes nothing from the copy it came from.
            row.revision = 0
    step.undone = True
    return step.verb


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
    gone = select(Step.id).where(Step.undone)
    session.execute(delete(Image).where(Image.step_id.in_(gone)))
    session.execute(delete(Step).where(Step.undone))


def _image(row: Kept, *, committed: bool = False) -> str:
    state: Any = inspect(row)
    values = {}
    for column in state.mapper.column_attrs:
        history = state.attrs[column.key].history
        old = history.deleted[0] if committed and history.deleted else getattr(row, column.key)
        values[column.key] = old.isoformat() if isinstance(old, date) else old
    return json.dumps(values, ensure_ascii=False)


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
