"""What a person reads of rows that could not be saved from a damaged journal."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import day_text, number_text

if TYPE_CHECKING:
    from spasmjournal.record.backup.salvaging import Lost


def lost_text(lost: "Lost") -> str:
    """What was lost, how much of it, and of which days: "Check-ins: 3 lost, from Fri 6 Nov 2026 on"."""
    return "".join((_what_is_lost(lost), _of_which_days(lost)))


def _what_is_lost(lost: "Lost") -> str:
    things = things_text(lost.table)
    if lost.rows is None:
        told = QCoreApplication.translate("Lost", "{things}: some may be lost; how many is not known")
        return told.format(things=things)
    exact = QCoreApplication.translate("Lost", "{things}: {count} lost")
    at_most = QCoreApplication.translate("Lost", "{things}: {count} lost at most")
    return (exact if lost.is_exact else at_most).format(things=things, count=number_text(lost.rows))


def _of_which_days(lost: "Lost") -> str:
    """The days around what is lost; rows that were entered late can turn them round."""
    days = sorted(day for day in (lost.after, lost.before) if day is not None)
    if not days:
        return ""
    first, last = day_text(days[0]), day_text(days[-1])
    if len(days) == 2 and first == last:
        return QCoreApplication.translate("Lost", ", of {day}").format(day=first)
    if len(days) == 2:
        return QCoreApplication.translate("Lost", ", between {first} and {last}").format(
            first=first, last=last
        )
    if lost.before is None:
        return QCoreApplication.translate("Lost", ", from {day} on").format(day=first)
    return QCoreApplication.translate("Lost", ", up to {day}").format(day=last)


def things_text(table: str) -> str:
    """What the rows of a table are to a person."""
    return {
        "spasm": QCoreApplication.translate("Lost", "Spasms"),
        "place": QCoreApplication.translate("Lost", "Places of spasms"),
        "suspected_cause": QCoreApplication.translate("Lost", "Suspected causes"),
        "remedy": QCoreApplication.translate("Lost", "Remedies"),
        "remedy_use": QCoreApplication.translate("Lost", "Uses of remedies"),
        "planned_skip": QCoreApplication.translate("Lost", "Days without a regular remedy"),
        "check_in": QCoreApplication.translate("Lost", "Check-ins"),
        "appointment": QCoreApplication.translate("Lost", "Appointments"),
        "question": QCoreApplication.translate("Lost", "Questions to ask"),
        "person": QCoreApplication.translate("Lost", "Your name and what the report says about you"),
        "checked_for": QCoreApplication.translate("Lost", "Notes marked “I have been checked for this”"),
        "draft": QCoreApplication.translate("Lost", "Cards not saved yet"),
        "fact": QCoreApplication.translate("Lost", "What the program notes about the journal"),
    }[table]
