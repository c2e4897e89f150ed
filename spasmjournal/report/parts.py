"""What the person decides to hand over besides page one, and how she is named."""

from dataclasses import dataclass, field
from enum import StrEnum

from spasmjournal.observation import EntryKey, Person


class Naming(StrEnum):
    """How the pages name the person."""

    NAME = "name"
    INITIALS = "initials"
    NONE = "none"


class Section(StrEnum):
    """What may follow page one, in this order; the charts unless told otherwise."""

    CHARTS = "charts"
    WHEN = "when"
    SPASMS = "spasms"
    CHECK_INS = "check-ins"
    METHOD = "method"


@dataclass(frozen=True)
class Parts:
    """The sections that are wanted, and the entries of which the notes are: none, unless ticked."""

    sections: frozenset[Section] = frozenset({Section.CHARTS})
    notes: frozenset[EntryKey] = field(default_factory=frozenset)
    naming: Naming = Naming.NAME


def named(person: Person, naming: Naming) -> Person:
    """What the pages tell of a person; the day of birth goes with the whole name only."""
    if naming is Naming.NAME:
        return person
    letters = [word[0] for word in person.name.split() if word]
    name = " ".join(f"{letter}." for letter in letters) if naming is Naming.INITIALS else ""
    return Person(name=name, about=person.about)
