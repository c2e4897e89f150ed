"""Which earlier versions of a row whoever made the present one had seen.

A merge must tell a version that is only older from one that somebody wrote elsewhere meanwhile. Neither
clocks nor counts can: two computers count alike, and one may have heard of the other and not the other way
round. So each row that was ever changed has a fact that names what was seen.
"""

import json
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session, object_session

from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.models import Kept

SEEN = "seen "
"""Begins the name of the fact that tells it of one row; its value is a lineage."""

Lineage = dict[str, list[str]]
"""The versions that each version of a row had seen, the oldest first."""

_REMEMBERED = 1000
"""If older ones are forgotten, they would be shown as another's words; nothing is lost by it."""


def version(revision: int, updated_at: datetime) -> str:
    """What names a version of a row: how often it had been changed, and when the last time."""
    return f"{revision} {updated_at.isoformat()}"


def follow(row: Kept, revision: int, at: datetime) -> None:
    """Note that the row becomes another version now, which has seen this one and all before it."""
    session = object_session(row)
    assert session is not None
    before = version(row.revision, row.updated_at)
    seen = _of(session, row.uid).get(before, [])
    note(session, row.uid, version(revision, at), [*seen, before], instead_of=before)


def note(session: Session, uid: str, now: str, seen: list[str], *, instead_of: str = "") -> None:
    """Keep what a version had seen, in place of what another one had."""
    lineage = _of(session, uid)
    lineage.pop(instead_of, None)
    lineage[now] = seen[-_REMEMBERED:]
    _keep(session, uid, lineage)


def unsee(session: Session, uid: str, lost: str) -> None:
    """No version has seen this one after all: the merge that brought both together is undone."""
    lineage = _of(session, uid)
    if lineage:
        _keep(session, uid, {now: [one for one in seen if one != lost] for now, seen in lineage.items()})


def _keep(session: Session, uid: str, lineage: Lineage) -> None:
    told = insert(Fact).values(name=SEEN + uid, value=json.dumps(lineage))
    session.execute(told.on_conflict_do_update(index_elements=["name"], set_={"value": told.excluded.value}))


def _of(session: Session, uid: str) -> Lineage:
    return read(session.scalar(select(Fact.value).where(Fact.name == SEEN + uid)) or "{}")


def read(value: str) -> Lineage:
    """The lineage that a fact tells; of one that a hand, or a later program, wrote in another form, none."""
    try:
        told = json.loads(value)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {now: [*map(str, seen)] for now, seen in told.items() if isinstance(seen, list)}
