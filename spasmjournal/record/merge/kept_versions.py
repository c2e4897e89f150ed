"""The versions that lost in merges, each kept as a fact of the file until it is settled.

A fact says in which step its version lost, and in which it was settled; it follows these steps when they are
undone and done again, until they leave the file: their ids may be given to other steps then.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from spasmjournal.record.bookkeeping import Fact, Step
from spasmjournal.record.merge.rules import Conflict, as_json, told
from spasmjournal.record.models import Base
from spasmjournal.record.row_check import Row, checked_row

_KEPT = "conflict "
"""Begins the name of such a fact; the rest is the same however often the same version loses, and wherever."""
_STEPS = ("step", "settled")
_FOR_GOOD = 0
"""Stands for a step that cannot be undone any more; no step has this id."""


class Version(NamedTuple):
    """What lost."""

    name: str
    table: str
    row: Row


def name_of(found: Conflict) -> str:
    """The name of the fact that keeps the version that lost."""
    return _KEPT + str(uuid5(NAMESPACE_URL, f"spasmjournal:{found.table}:{as_json(told(found.lost))}"))


def keep(session: Session, found: Conflict, lost: Row, step: int | None) -> None:
    """Keep what lost in a step, with its links as ids."""
    value = {"table": found.table, "lost": lost, "step": step}
    session.merge(Fact(name=name_of(found), value=as_json(value)))


def known_names(session: Session) -> set[str]:
    """The names of what is kept, settled or not, but for what lost in a merge that is undone."""
    undone = _undone(session)
    return {fact.name for fact in _facts(session) if _value(fact).get("step") not in undone}


def unsettled(session: Session) -> Iterator[Version]:
    """What is to be looked at."""
    undone = _undone(session)
    for fact in _facts(session):
        value = _value(fact)
        settled = value.get("settled")
        version = _version(fact.name, value)
        if version and value.get("step") not in undone and (settled is None or settled in undone):
            yield version


def lost_in(session: Session, step: int) -> Iterator[Version]:
    """What lost in this step."""
    for fact in _facts(session):
        value = _value(fact)
        if value.get("step") == step and (version := _version(fact.name, value)) is not None:
            yield version


def settle(session: Session, name: str, step: int) -> None:
    """Say in which step it was settled."""
    fact = session.get_one(Fact, name)
    fact.value = as_json(_value(fact) | {"settled": step})


def forget_steps(session: Session, gone: Collection[int]) -> None:
    """These steps were undone and cannot be done again: nothing lost in them, and nothing was settled."""
    for fact in _facts(session) if gone else ():
        value = _value(fact)
        if value.get("step") in gone:
            session.delete(fact)
        elif value.get("settled") in gone:
            fact.value = as_json(value | {"settled": None})


def let_go_of_steps(session: Session) -> None:
    """Follow steps that have left the file no more, because another step may be given the id of one."""
    there = set(session.scalars(select(Step.id)))
    for fact in _facts(session):
        value = _value(fact)
        left = {name: _FOR_GOOD for name in _STEPS if name in value and value[name] not in there}
        if any(value[name] != _FOR_GOOD for name in left):
            fact.value = as_json(value | left)


def _facts(session: Session) -> Iterable[Fact]:
    return session.scalars(select(Fact).where(Fact.name.startswith(_KEPT)).order_by(Fact.name)).all()


def _undone(session: Session) -> set[int]:
    return set(session.scalars(select(Step.id).where(Step.undone)))


def _value(fact: Fact) -> dict[str, Any]:
    """What the fact says; a file that came from elsewhere may say anything."""
    try:
        value = json.loads(fact.value)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(value, dict):
        return {}
    return {name: said for name, said in value.items() if name not in _STEPS or type(said) is int}


def _version(name: str, value: Mapping[str, Any]) -> Version | None:
    try:
        table = Base.metadata.tables[value["table"]]
        if "uid" not in table.c:
            return None
        return Version(name, table.name, checked_row(table, {"id": 1} | value["lost"]))
    except (ValueError, KeyError, TypeError):
        return None
