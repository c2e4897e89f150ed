"""A card that is not saved yet, and how it goes together with what was told in the meantime."""

from dataclasses import dataclass, fields, replace
from typing import TypeVar

from spasmjournal.record.answers.day import AppointmentAnswer, CheckInAnswer
from spasmjournal.record.answers.remedy import UseAnswer
from spasmjournal.record.answers.spasm import SpasmAnswer

CardAnswer = SpasmAnswer | UseAnswer | CheckInAnswer | AppointmentAnswer
Answer = TypeVar("Answer", SpasmAnswer, UseAnswer, CheckInAnswer, AppointmentAnswer)


@dataclass(frozen=True)
class Draft:
    """What stood on a card; `row_id` names the entry that it corrects, if it does.

    `before` is what was known when the card was opened, so that later answers are not undone with it.
    """

    answer: CardAnswer
    row_id: int | None = None
    before: CardAnswer | None = None


def brought_up_to_date(told: Answer, before: Answer, now_known: Answer) -> Answer:
    """What is known now, with all that was changed on the card in its place."""
    changed = {
        field.name: getattr(told, field.name)
        for field in fields(told)
        if getattr(told, field.name) != getattr(before, field.name)
    }
    if "uses" in changed and isinstance(told, SpasmAnswer):
        changed["uses"] = _uses(told.uses, before, now_known)
    return replace(now_known, **changed)


def _uses(told: tuple[UseAnswer, ...], before: object, now_known: object) -> tuple[UseAnswer, ...]:
    """The uses on the card, each with what was told about it since."""
    earlier = {use.id: use for use in getattr(before, "uses", ())}
    since = {use.id: use for use in getattr(now_known, "uses", ())}
    return tuple(
        brought_up_to_date(use, earlier[use.id], since[use.id])
        if use.id in earlier and use.id in since
        else replace(use, id=use.id if use.id in since else None)
        for use in told
    )
