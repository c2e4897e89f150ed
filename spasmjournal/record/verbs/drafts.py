"""Cards that are not saved yet, kept on disk so that a crash loses nothing; no step to undo."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, delete, select

from spasmjournal.record.answers import (
    AppointmentAnswer,
    CardAnswer,
    CheckInAnswer,
    Draft,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.bookkeeping import Draft as DraftRow
from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.steps import utc
from spasmjournal.record.verbs.door import Door

if TYPE_CHECKING:
    from cattrs import Converter

_KINDS: dict[str, type[CardAnswer]] = {
    "spasm": SpasmAnswer,
    "use": UseAnswer,
    "check_in": CheckInAnswer,
    "appointment": AppointmentAnswer,
}
_PUT_AWAY_AT_MOST = 20
_REMEDY = "remedy draft"
_UNREADABLE = (KeyError, TypeError, ValueError, OverflowError, RecursionError)
"""What comes of a draft in another form: infinity is no whole number, and lists may be nested too deep."""


class Drafts(Door):
    """Keeping what stands on the open card, and what was put away."""

    def keep_draft(self, draft: Draft | None, now: datetime) -> None:
        """Keep what stands on the open card, in place of what was kept before; None: no card is open."""
        with self._writing() as session:
            session.execute(delete(DraftRow).where(DraftRow.is_open))
            if draft is not None:
                session.add(_row(draft, now, is_open=True))

    def open_draft(self) -> Draft | None:
        """What stood on the open card when it was last kept, if it can be read."""
        return self._first(select(DraftRow).where(DraftRow.is_open))

    def put_by(self, draft: Draft, now: datetime) -> None:
        """Keep a card that was put away; of very many, the oldest go."""
        with self._writing() as session:
            session.add(_row(draft, now, is_open=False))
            older = select(DraftRow.id).where(~DraftRow.is_open).order_by(DraftRow.id.desc())
            gone = session.scalars(older.offset(_PUT_AWAY_AT_MOST - 1)).all()
            session.execute(delete(DraftRow).where(DraftRow.id.in_(gone)))

    def take_back(self) -> Draft | None:
        """The card that was put away last; it is the open one from now on."""
        newest = select(DraftRow).where(~DraftRow.is_open).order_by(DraftRow.id.desc()).limit(1)
        draft = self._first(newest)
        if draft is not None:
            with self._writing() as session:
                session.execute(delete(DraftRow).where(DraftRow.is_open))
                session.scalars(newest).one().is_open = True
        return draft

    def has_put_by(self) -> bool:
        """Whether there is a card that was put away."""
        with self._writing() as session:
            return session.scalars(select(DraftRow.id).where(~DraftRow.is_open).limit(1)).first() is not None

    def keep_remedy_draft(self, answer: RemedyAnswer | None, remedy_id: int | None = None) -> None:
        """Keep what stands on the form of a remedy and is not saved; None: nothing does."""
        with self._writing() as session:
            session.execute(delete(Fact).where(Fact.name == _REMEDY))
            if answer is not None:
                told = {"remedy": remedy_id, "answer": _converter().unstructure(answer)}
                session.add(Fact(name=_REMEDY, value=json.dumps(told)))

    def remedy_draft(self) -> tuple[RemedyAnswer, int | None] | None:
        """What stood on the form of a remedy, and which remedy it corrects, if it can be read."""
        with self._writing() as session:
            fact = session.get(Fact, _REMEDY)
        if fact is None:
            return None
        try:
            told = json.loads(fact.value)
            remedy_id = None if told["remedy"] is None else int(told["remedy"])
            return _converter().structure(told["answer"], RemedyAnswer), remedy_id
        except _UNREADABLE:
            return None

    @contextmanager
    def saving_the_card(self) -> Iterator[None]:
        """What is done inside saves the open card: its draft goes in the same transaction."""
        self._card_goes = True
        try:
            yield
        finally:
            self._card_goes = False

    def _first(self, wanted: Select[DraftRow]) -> Draft | None:
        with self._writing() as session:
            row = session.scalars(wanted).first()
            return _draft(row) if row is not None else None


def _row(draft: Draft, now: datetime, *, is_open: bool) -> DraftRow:
    kind = next(name for name, answer in _KINDS.items() if isinstance(draft.answer, answer))
    converter = _converter()
    before = converter.dumps(draft.before) if draft.before is not None else None
    answer = converter.dumps(draft.answer)
    return DraftRow(
        is_open=is_open, kind=kind, row_id=draft.row_id, at=utc(now), answer=answer, before=before
    )


def _draft(row: DraftRow) -> Draft | None:
    """None for what a later program, or a hand, wrote in another form: it must not keep the journal shut."""
    converter = _converter()
    try:
        kind = _KINDS[row.kind]
        before = converter.loads(row.before, kind) if row.before is not None else None
        return Draft(converter.loads(row.answer, kind), row.row_id, before)
    except _UNREADABLE:
        return None


def _converter() -> Any:
    """Made anew each time: it is asked for seldom, and importing it would slow the start."""
    from cattrs.preconf.json import make_converter

    made: Converter = make_converter(detailed_validation=False)
    made.register_unstructure_hook(datetime, datetime.isoformat)
    made.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    made.register_unstructure_hook(date, date.isoformat)
    made.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    return made
