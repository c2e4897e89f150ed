"""What the list says of a remedy under its name, and over each of its parts."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import day_text, weekday_text, weekdays
from spasmjournal.ui.remedies.known_remedy import KnownRemedy, Standing
from spasmjournal.wording import group_text, listed, stop_reason_text


def standing_text(standing: Standing) -> str:
    """The heading of a part of the list."""
    return {
        Standing.IN_USE: QCoreApplication.translate("Standing", "In use"),
        Standing.STOPPED: QCoreApplication.translate("Standing", "Tried and stopped"),
        Standing.ARCHIVED: QCoreApplication.translate("Standing", "Archived"),
    }[standing]


def remedy_facts(remedy: KnownRemedy) -> str:
    """What sort of remedy it is and when it is used, or when it was stopped and why."""
    if remedy.stopped is not None:
        return stopped_text(remedy)
    group = group_text(remedy.answer.group)
    facts = [] if group == remedy.name else [group]
    if remedy.answer.planned_days:
        facts.append(planned_text(remedy.answer.planned_days))
    return QCoreApplication.translate("Remedy", " · ").join(facts)


def stopped_text(remedy: KnownRemedy) -> str:
    """When a remedy was stopped and why; empty if it never was."""
    if remedy.stopped is None:
        return ""
    day = day_text(remedy.stopped)
    if remedy.reason is None:
        return QCoreApplication.translate("Remedy", "Stopped on {day}").format(day=day)
    return QCoreApplication.translate("Remedy", "Stopped on {day}: {reason}").format(
        day=day, reason=stop_reason_text(remedy.reason)
    )


def planned_text(days: Collection[int]) -> str:
    """The weekdays of a regular remedy."""
    ordered = [day for day in weekdays() if day in days]
    if len(ordered) == len(weekdays()):
        return QCoreApplication.translate("Remedy", "every day")
    return listed(weekday_text(day) for day in ordered)
