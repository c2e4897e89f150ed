"""The beginning of a question for the next appointment, about one entry."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import day_month_text
from spasmjournal.observation import Entry, SeenSpasm
from spasmjournal.vocabulary import Kind
from spasmjournal.wording import places_text, remedy_text


def question_about(entry: Entry, anatomy: Anatomy) -> str:
    """What the person goes on writing: "About the cramp on 3 Nov (Left calf, inner half):"."""
    day = day_month_text(entry.began)
    if entry.spasm is not None:
        where = places_text(anatomy.region(place.region).name for place in entry.spasm.places)
        text = QCoreApplication.translate("Asking", "About {what} on {day} ({where}):")
        return text.format(what=_what(entry.spasm), day=day, where=where)
    if entry.check_in is not None:
        return QCoreApplication.translate("Asking", "About how I was on {day}:").format(day=day)
    if entry.appointment is not None:
        text = QCoreApplication.translate("Asking", "About the appointment on {day} ({whom}):")
        if not entry.appointment.with_whom:
            text = QCoreApplication.translate("Asking", "About the appointment on {day}:")
            return text.format(day=day)
        return text.format(day=day, whom=entry.appointment.with_whom)
    (use,) = entry.uses
    text = QCoreApplication.translate("Asking", "About {remedy} on {day}:")
    return text.format(day=day, remedy=remedy_text(use.remedy, use.group, own=use.own))


def _what(spasm: SeenSpasm) -> str:
    return {
        Kind.CRAMP: QCoreApplication.translate("Asking", "the cramp"),
        Kind.TWITCH: QCoreApplication.translate("Asking", "the twitch"),
        Kind.TIGHTNESS: QCoreApplication.translate("Asking", "the tightness"),
        Kind.URGE_TO_MOVE: QCoreApplication.translate("Asking", "the urge to move"),
    }.get(spasm.kind or Kind.SPASM, QCoreApplication.translate("Asking", "the spasm"))
