"""What the lists say of single entries."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.observation import SeenSpasm, SeenUse
from spasmjournal.report.phrases import isolated, level_text
from spasmjournal.wording import duration_text, remedy_text, unanswered_text


def change_text(before: str, after: str) -> str:
    """From one intensity to another, both in words, never on two lines."""
    change = QCoreApplication.translate("Report", "{before} → {after}").format(before=before, after=after)
    return change.replace(" ", "\u00a0")


def lasted_text(spasm: SeenSpasm) -> str:
    """How long it lasted."""
    if spasm.still_going:
        return QCoreApplication.translate("Report", "was still going")
    return duration_text(spasm.lasted_at_least, spasm.lasted_at_most)


def tried_text(use: SeenUse) -> str:
    """One use of a remedy with what is known of before and after."""
    name = remedy_text(use.remedy, use.group, own=use.own)
    if use.before is None and use.after is None:
        return name
    before, after = (
        QCoreApplication.translate("Report", "?") if level is None else level_text(level)
        for level in (use.before, use.after)
    )
    change = change_text(before, after)
    if use.after is None and use.unanswered is not None:
        return QCoreApplication.translate("Report", "{remedy}: {change} ({reason})").format(
            remedy=isolated(name), change=change, reason=unanswered_text(use.unanswered).lower()
        )
    return QCoreApplication.translate("Report", "{remedy}: {change}").format(
        remedy=isolated(name), change=change
    )
