"""What a person answered: small frozen records that the journal's verbs take.

Moments are aware datetimes: the wall clock with its UTC offset. Each answer checks itself and
gives back what is stored; a `BadAnswer` says in one sentence what cannot be kept.
"""

from spasmjournal.record.answers.checks import NAME_LIMIT, STROKE_POINTS, TEXT_LIMIT, plain
from spasmjournal.record.answers.day import AppointmentAnswer, CheckInAnswer, PersonAnswer
from spasmjournal.record.answers.draft import CardAnswer, Draft, brought_up_to_date
from spasmjournal.record.answers.remedy import AfterAnswer, RemedyAnswer, UseAnswer
from spasmjournal.record.answers.spasm import PlaceAnswer, SpasmAnswer

__all__ = [
    "NAME_LIMIT",
    "STROKE_POINTS",
    "TEXT_LIMIT",
    "AfterAnswer",
    "AppointmentAnswer",
    "CardAnswer",
    "CheckInAnswer",
    "Draft",
    "PersonAnswer",
    "PlaceAnswer",
    "RemedyAnswer",
    "SpasmAnswer",
    "UseAnswer",
    "brought_up_to_date",
    "plain",
]
