"""Two versions of one thing in words: what it is, of which day, and in what the two differ."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.i18n import day_text
from spasmjournal.observation import Entry, SeenSpasm
from spasmjournal.ui.keeping.told_words import field_names, value_text
from spasmjournal.vocabulary import Kind
from spasmjournal.wording import kind_text, places_text, remedy_text

if TYPE_CHECKING:
    from spasmjournal.record.merge.disagreeing import Disagreement


def title_of(found: "Disagreement", anatomy: Anatomy) -> str:
    """What it is, and of which day: "Cramp on Tue 3 Nov 2026, Left calf, inner half"."""
    if found.entry is None:
        return _thing(found)
    whole = entry_title(found.entry, anatomy)
    part = _part_text(found)
    if not part:
        return whole
    return QCoreApplication.translate("Settling", "{part}: {whole}").format(part=part, whole=whole)


def differences(found: "Disagreement", anatomy: Anatomy) -> list[str]:
    """One line for each thing that is told differently; only those."""
    lines = [*_deletion(found), *_fields(found, anatomy)]
    if not lines:
        lines.append(QCoreApplication.translate("Settling", "Only a detail differs that is not shown."))
    return lines


def entry_title(entry: Entry, anatomy: Anatomy) -> str:
    """An entry and its day."""
    day = day_text(entry.began)
    if entry.spasm is not None:
        text = QCoreApplication.translate("Settling", "{what} on {day}, {where}")
        where = places_text(anatomy.region(place.region).name for place in entry.spasm.places)
        if not where:
            text = QCoreApplication.translate("Settling", "{what} on {day}")
        return text.format(what=_spasm_text(entry.spasm), day=day, where=where)
    if entry.check_in is not None:
        return QCoreApplication.translate("Settling", "Check-in of {day}").format(day=day)
    if entry.appointment is not None:
        return QCoreApplication.translate("Settling", "Appointment on {day}").format(day=day)
    (use,) = entry.uses
    text = QCoreApplication.translate("Settling", "{what} on {day}")
    return text.format(what=remedy_text(use.remedy, use.group, own=use.own), day=day)


def _spasm_text(spasm: SeenSpasm) -> str:
    return kind_text(Kind.SPASM if spasm.kind in (None, Kind.NOT_SURE) else spasm.kind)


def _part_text(found: "Disagreement") -> str:
    """What part of an entry it is; empty where it is the entry itself."""
    if found.table == "remedy_use" and found.stands["spasm_id"] is not None:
        remedy = found.remedies.get(found.stands["remedy_id"])
        return remedy_text(remedy.name, remedy.group, own=remedy.own) if remedy else ""
    return {
        "place": QCoreApplication.translate("Settling", "Place"),
        "suspected_cause": QCoreApplication.translate("Settling", "Suspected cause"),
        "question": QCoreApplication.translate("Settling", "Question"),
    }.get(found.table, "")


def _thing(found: "Disagreement") -> str:
    """What is no entry of a day, and belongs to none."""
    if found.table == "remedy":
        return QCoreApplication.translate("Settling", "The remedy {name}").format(name=found.stands["name"])
    return {
        "person": QCoreApplication.translate("Settling", "Your name and what stands about you"),
        "question": QCoreApplication.translate("Settling", "A question to ask"),
        "planned_skip": QCoreApplication.translate("Settling", "A day on which a remedy was left out"),
    }.get(found.table, QCoreApplication.translate("Settling", "“I have been checked for this”"))


def _deletion(found: "Disagreement") -> Iterator[str]:
    gone, was_gone = (row["deleted_at"] is not None for row in (found.stands, found.lost))
    if gone and not was_gone:
        yield QCoreApplication.translate("Settling", "It is deleted; in the other version it is not.")
    elif was_gone and not gone:
        yield QCoreApplication.translate("Settling", "It is there; in the other version it is deleted.")


def _fields(found: "Disagreement", anatomy: Anatomy) -> Iterator[str]:
    for name, label in field_names(found.table).items():
        here, other = (value_text(name, row, found, anatomy) for row in (found.stands, found.lost))
        if here != other:
            text = QCoreApplication.translate("Settling", "{field}: {here}; in the other version {other}")
            yield text.format(field=label, here=here, other=other)
