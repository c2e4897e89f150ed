"""A card that is not saved yet."""

from dataclasses import dataclass
from enum import StrEnum

from spasmjournal.record.answers.day import AppointmentAnswer, CheckInAnswer
from spasmjournal.record.answers.remedy import UseAnswer
from spasmjournal.record.answers.spasm import SpasmAnswer

CardAnswer = SpasmAnswer | UseAnswer | CheckInAnswer | AppointmentAnswer


class Slot(StrEnum):
    """Where a draft comes from."""

    OPEN = "open"
    PUT_AWAY = "put_away"


@dataclass(frozen=True)
class Draft:
    """What stood on a card; `row_id` names the entry that it corrects, if it does."""

    answer: CardAnswer
    row_id: int | None = None
