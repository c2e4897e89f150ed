"""An entry in words, whatever sort it is: what, where, what was tried, what was said."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import day_text, moment_text, time_text
from spasmjournal.observation import Entry, SeenAppointment, SeenCheckIn, SeenSpasm, SeenUse
from spasmjournal.ui.journal.day_facts import day_facts
from spasmjournal.ui.journal.use_text import how_text, use_text
from spasmjournal.vocabulary import Cause
from spasmjournal.wording import (
    cause_text,
    doing_text,
    duration_text,
    intensity_text,
    kind_text,
    listed,
    places_text,
)


class EntryTexts(NamedTuple):
    """The lines of an entry, empty where there is nothing to say, and what is marked about it."""

    title: str
    facts: str = ""
    tried: str = ""
    note: str = ""
    marks: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands below the title, each in one line."""
        return tuple(one_line(text) for text in (self.facts, self.tried, self.note) if text.strip())


def describe(entry: Entry, anatomy: Anatomy) -> EntryTexts:
    """All that is told in an entry."""
    if entry.check_in is not None:
        return _of_day(entry.check_in)
    if entry.appointment is not None:
        return _of_appointment(entry.appointment)
    if entry.spasm is not None:
        return _of_spasm(entry.spasm, entry.uses, anatomy)
    (use,) = entry.uses
    return EntryTexts(use_text(use), how_text(use), note=use.note)


def when_text(entry: Entry) -> str:
    """When it was: a check-in is about a day, all else has its time."""
    return day_text(entry.began) if entry.check_in else moment_text(entry.began)


def clock_text(entry: Entry) -> str:
    """The time of day; empty for what is about the whole day."""
    return "" if entry.check_in else time_text(entry.began)


def level_text(entry: Entry) -> str:
    """How bad a spasm was at its worst; empty where it was not told."""
    if entry.spasm is None or entry.spasm.worst is None:
        return ""
    return intensity_text(entry.spasm.worst)


def one_line(text: str) -> str:
    """The beginning of what may be long, without line breaks."""
    return " ".join(text[:400].split())


def _of_spasm(spasm: SeenSpasm, uses: tuple[SeenUse, ...], anatomy: Anatomy) -> EntryTexts:
    names = {place.region: anatomy.region(place.region).name for place in spasm.places}
    tried = listed(use_text(use, names.get(use.place or "", "") if len(names) > 1 else "") for use in uses)
    marks = []
    if spasm.unfinished:
        marks.append(QCoreApplication.translate("Entry", "to be finished"))
    if spasm.logged_late:
        marks.append(_told_later())
    return EntryTexts(places_text(names.values()), _facts(spasm), tried, spasm.note, tuple(marks))


def _facts(spasm: SeenSpasm) -> str:
    parts = [kind_text(spasm.kind) if spasm.kind else ""]
    parts.append(duration_text(spasm.lasted_at_least, spasm.lasted_at_most))
    if spasm.still_going:
        parts.append(QCoreApplication.translate("Entry", "still going"))
    if spasm.doing is not None:
        parts.append(doing_text(spasm.doing).lower())
    if spasm.woke_me:
        parts.append(QCoreApplication.translate("Entry", "woke me"))
    if spasm.strokes:
        parts.append(QCoreApplication.translate("Entry", "drawn on the map"))
    parts += [cause_text(cause) for cause in spasm.causes if cause is not Cause.OWN_WORDS]
    parts.append(one_line(spasm.cause_words))
    return " · ".join(part for part in parts if part)


def _of_day(check_in: SeenCheckIn) -> EntryTexts:
    marks = (_told_later(),) if check_in.logged_late else ()
    return EntryTexts(QCoreApplication.translate("Entry", "Check-in"), day_facts(check_in), marks=marks)


def _of_appointment(appointment: SeenAppointment) -> EntryTexts:
    title = QCoreApplication.translate("Entry", "Appointment")
    if appointment.with_whom:
        text = QCoreApplication.translate("Entry", "Appointment: {whom}")
        title = text.format(whom=appointment.with_whom)
    asked = ""
    if appointment.questions:
        text = QCoreApplication.translate("Entry", "Asked: {questions}")
        asked = text.format(questions=" · ".join(appointment.questions))
    return EntryTexts(title, tried=asked, note=appointment.said)


def _told_later() -> str:
    return QCoreApplication.translate("Entry", "told later")
