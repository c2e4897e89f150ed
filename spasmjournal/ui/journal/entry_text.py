"""An entry in words: what, where, what was tried, and the note."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.observation import Entry, SeenSpasm, SeenUse
from spasmjournal.wording import (
    cause_text,
    duration_text,
    kind_text,
    listed,
    places_text,
    remedy_text,
    unanswered_text,
)


class EntryTexts(NamedTuple):
    """The lines of an entry; empty where there is nothing to say."""

    title: str
    facts: str
    tried: str
    note: str


def describe(entry: Entry, anatomy: Anatomy) -> EntryTexts:
    """The lines of one entry."""
    tried = listed(use_text(use) for use in entry.uses)
    spasm = entry.spasm
    if spasm is None:
        return EntryTexts(tried, "", "", _one_line(entry.uses[0].note))
    title = places_text(anatomy.region(place.region).name for place in spasm.places)
    return EntryTexts(title, _facts(spasm), tried, _one_line(spasm.note))


def use_text(use: SeenUse) -> str:
    """A remedy and what came of it: "Heat 7 → 3"."""
    name = remedy_text(use.remedy, use.group, own=use.own)
    if use.after is None:
        if use.unanswered is not None:
            text = QCoreApplication.translate("Entry", "{remedy} ({reason})")
            return text.format(remedy=name, reason=unanswered_text(use.unanswered).lower())
        return QCoreApplication.translate("Entry", "{remedy} (not answered yet)").format(remedy=name)
    text = QCoreApplication.translate("Entry", "{remedy} {before} → {after}")
    return text.format(remedy=name, before="?" if use.before is None else use.before, after=use.after)


def _facts(spasm: SeenSpasm) -> str:
    parts = [kind_text(spasm.kind) if spasm.kind else ""]
    parts.append(duration_text(spasm.lasted_at_least, spasm.lasted_at_most))
    if spasm.still_going:
        parts.append(QCoreApplication.translate("Entry", "still going"))
    if spasm.woke_me:
        parts.append(QCoreApplication.translate("Entry", "woke me"))
    parts += [spasm.cause_words or cause_text(cause) for cause in spasm.causes]
    return " · ".join(part for part in parts if part)


def _one_line(note: str) -> str:
    return " ".join(note[:400].split())
