"""A remedy as the page knows it: what can be changed of it, and whether it is still used."""

from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from spasmjournal.record import answered
from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.vocabulary import StopReason
from spasmjournal.wording import remedy_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class Standing(Enum):
    """How a remedy stands with the person."""

    IN_USE = auto()
    STOPPED = auto()
    ARCHIVED = auto()


class KnownRemedy(NamedTuple):
    """One remedy of the journal; `answer` has the name as it is stored."""

    id: int
    name: str
    """As the person reads it."""
    answer: RemedyAnswer
    own: bool
    stopped: date | None = None
    reason: StopReason | None = None
    archived: bool = False

    @property
    def standing(self) -> Standing:
        """Whether it is in use, stopped or archived."""
        if self.archived:
            return Standing.ARCHIVED
        return Standing.IN_USE if self.stopped is None else Standing.STOPPED


def known_remedies(journal: "Journal") -> list[KnownRemedy]:
    """The remedies of a journal: those in use in the person's order, then stopped, then archived ones."""
    known = []
    for row in journal.remedies():
        answer = answered.remedy(row)
        name = remedy_text(answer.name, answer.group, own=row.own)
        reason = StopReason(row.stop_reason) if row.stop_reason else None
        known.append(KnownRemedy(row.id, name, answer, row.own, row.stopped, reason, row.archived))
    return known
