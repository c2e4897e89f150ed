"""What bringing something in would do, in the words of a person's journal."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.wording import listed

if TYPE_CHECKING:
    from spasmjournal.record.merge.applying import MergePlan
    from spasmjournal.record.merge.counting import Count, Counted


def plan_lines(plan: "MergePlan") -> list[str]:
    """One line for each kind of thing that comes, changes or goes."""
    return [_line(kind, count) for kind, count in plan.counted.items()] or [_unseen()]


def conflicts_text(plan: "MergePlan") -> str:
    """How much was told differently in the two; empty where nothing was."""
    if not plan.conflicts:
        return ""
    text = QCoreApplication.translate(
        "Merging",
        "Told differently in both: {count}. One version of each stands, and you can look at the other one"
        " here afterwards.",
    )
    return text.format(count=number_text(len(plan.conflicts)))


def _unseen() -> str:
    return QCoreApplication.translate(
        "Merging", "Only small things differ that you do not see, such as what lies in the bin."
    )


def _line(kind: "Counted", count: "Count") -> str:
    told = []
    if count.new:
        told.append(QCoreApplication.translate("Merging", "{count} new").format(count=number_text(count.new)))
    if count.changed:
        text = QCoreApplication.translate("Merging", "{count} changed")
        told.append(text.format(count=number_text(count.changed)))
    if count.gone:
        text = QCoreApplication.translate("Merging", "{count} deleted")
        told.append(text.format(count=number_text(count.gone)))
    text = QCoreApplication.translate("Merging", "{what}: {counts}")
    return text.format(what=_kind_text(kind), counts=listed(told))


def _kind_text(kind: "Counted") -> str:
    from spasmjournal.record.merge.counting import Counted

    return {
        Counted.SPASM: QCoreApplication.translate("Merging", "Spasms"),
        Counted.USE: QCoreApplication.translate("Merging", "Remedies tried"),
        Counted.CHECK_IN: QCoreApplication.translate("Merging", "Check-ins"),
        Counted.APPOINTMENT: QCoreApplication.translate("Merging", "Appointments"),
        Counted.QUESTION: QCoreApplication.translate("Merging", "Questions to ask"),
        Counted.REMEDY: QCoreApplication.translate("Merging", "Remedies in your list"),
        Counted.PERSON: QCoreApplication.translate("Merging", "Name and date of birth"),
        Counted.OTHER: QCoreApplication.translate("Merging", "Small notes, such as a day left out"),
    }[kind]
