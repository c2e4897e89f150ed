"""The same as last time: the places that come back, and what was told about the last spasm there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from spasmjournal.record import answered, reading
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.models import Place, Spasm
from spasmjournal.vocabulary import Side

LOOK_BACK = timedelta(days=90)
"""How far back a place counts as one that comes often."""

Places = tuple[PlaceAnswer, ...]


def places_again(session: Session, now: datetime, limit: int) -> list[Places]:
    """Where it was last, then where it was most often lately; each set of places once."""
    last = session.scalars(_newest().limit(1)).all()
    if limit == 1 or not last:
        return _places_of(session, last)
    since = now.replace(tzinfo=None) - LOOK_BACK
    lately = session.scalars(_newest().where(Spasm.began >= since)).all()
    told = _places_of(session, lately or last)
    counts = Counter(_key(places) for places in told)
    found = {_key(places): places for places in reversed(told)}
    first = _key(told[0]) if told else None
    often = [key for key, _ in counts.most_common() if key != first]
    return [found[key] for key in ([first] if first is not None else []) + often][:limit]


def _newest() -> Select[int]:
    return select(Spasm.id).where(Spasm.deleted_at.is_(None)).order_by(Spasm.began.desc(), Spasm.id.desc())


def _places_of(session: Session, spasm_ids: Sequence[int]) -> list[Places]:
    """The places of each spasm, in the order of the ids; plain columns, because there can be many."""
    columns = (Place.spasm_id, Place.region, Place.side, Place.view, Place.x, Place.y, Place.worst)
    query = select(*columns).where(Place.deleted_at.is_(None), Place.spasm_id.in_(spasm_ids))
    found: defaultdict[int, list[PlaceAnswer]] = defaultdict(list)
    for row in session.execute(query.order_by(Place.id)):
        found[row.spasm_id].append(answered.place(row))
    return [tuple(found[spasm_id]) for spasm_id in spasm_ids if spasm_id in found]


def _key(places: Places) -> frozenset[tuple[str, Side]]:
    return frozenset((place.region, place.side) for place in places)


def last_at(session: Session, places: Iterable[tuple[str, Side]], but: int | None) -> SpasmAnswer | None:
    """What was told about the newest spasm at any of these places of which anything was, `but` that one."""
    wanted = set(places)
    query = (
        select(Spasm.id)
        .join(Place, Place.spasm_id == Spasm.id)
        .where(
            Spasm.deleted_at.is_(None),
            Place.deleted_at.is_(None),
            Spasm.id != (but or 0),
            or_(Spasm.kind.is_not(None), Spasm.worst.is_not(None), Spasm.lasted_at_least.is_not(None)),
            Place.region.in_([region for region, _ in wanted]),
            (Place.region + " " + Place.side).in_([f"{region} {side}" for region, side in wanted]),
        )
        .order_by(Spasm.began.desc(), Spasm.id.desc())
        .limit(1)
    )
    spasm_id = session.scalars(query).first()
    whole = reading.whole_spasm(session, spasm_id) if spasm_id is not None else None
    return answered.spasm(whole) if whole else None


def same_again(now_told: SpasmAnswer, last: SpasmAnswer) -> SpasmAnswer:
    """What was told last time in place of what is open now; times and effects are never copied."""
    return replace(
        now_told,
        kind=now_told.kind or last.kind,
        worst=last.worst if now_told.worst is None else now_told.worst,
        lasted_at_least=last.lasted_at_least if _lasts_open(now_told) else now_told.lasted_at_least,
        lasted_at_most=last.lasted_at_most if _lasts_open(now_told) else now_told.lasted_at_most,
        doing=now_told.doing or last.doing,
        woke_me=last.woke_me if now_told.woke_me is None else now_told.woke_me,
        causes=now_told.causes or last.causes,
        cause_words=now_told.cause_words or last.cause_words,
        uses=now_told.uses or _tried_again(last.uses, now_told.began),
    )


def _lasts_open(told: SpasmAnswer) -> bool:
    return told.lasted_at_least is None and told.ended is None and not told.still_going


def _tried_again(uses: Sequence[UseAnswer], began: datetime) -> tuple[UseAnswer, ...]:
    return tuple(UseAnswer(use.remedy_id, began, recipe=use.recipe, place=use.place) for use in uses)
