"""The ways to see only some entries: those of one sort, or those that wait for something."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypedDict

from PySide6.QtCore import QCoreApplication

from spasmjournal.entry_filter import EntryFilter
from spasmjournal.observation import Sort


class Only(StrEnum):
    """Which entries are left; the first three are named as in `EntryFilter`."""

    ANSWERED = "answered"
    UNFINISHED = "unfinished"
    LATE = "late"
    SPASMS = "spasms"
    REMEDIES = "remedies"
    CHECK_INS = "check_ins"
    APPOINTMENTS = "appointments"


class Named(TypedDict):
    """The yes-or-no parts of an `EntryFilter`."""

    answered: bool
    unfinished: bool
    late: bool


_SORTS = {
    Only.SPASMS: Sort.SPASM,
    Only.REMEDIES: Sort.USE,
    Only.CHECK_INS: Sort.CHECK_IN,
    Only.APPOINTMENTS: Sort.APPOINTMENT,
}


def only_texts() -> list[tuple[Only, str]]:
    """What a person reads for each, in the order in which they are offered."""
    return [
        (Only.ANSWERED, QCoreApplication.translate("Only", "With an answer")),
        (Only.UNFINISHED, QCoreApplication.translate("Only", "To be finished")),
        (Only.LATE, QCoreApplication.translate("Only", "Told later")),
        (Only.SPASMS, QCoreApplication.translate("Only", "Spasms")),
        (Only.REMEDIES, QCoreApplication.translate("Only", "Remedies by themselves")),
        (Only.CHECK_INS, QCoreApplication.translate("Only", "Check-ins")),
        (Only.APPOINTMENTS, QCoreApplication.translate("Only", "Appointments")),
    ]


def only_of(wanted: EntryFilter) -> list[Only]:
    """What of this a filter asks for."""
    asked = {
        Only.ANSWERED: wanted.answered,
        Only.UNFINISHED: wanted.unfinished,
        Only.LATE: wanted.late,
        **{only: sort in wanted.sorts for only, sort in _SORTS.items()},
    }
    return [only for only in Only if asked[only]]


def sorts_of(chosen: Iterable[Only]) -> frozenset[Sort]:
    """The sorts of entries that are asked for; none means any."""
    return frozenset(_SORTS[only] for only in chosen if only in _SORTS)


def only_named(chosen: Iterable[Only]) -> Named:
    """The yes-or-no parts of a filter."""
    chosen = set(chosen)
    return Named(
        answered=Only.ANSWERED in chosen, unfinished=Only.UNFINISHED in chosen, late=Only.LATE in chosen
    )
