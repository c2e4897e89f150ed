"""What a person reads of copies: when and why they were made, what they hold, and how they are."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import day_text, near_moment_text, number_text, time_text

if TYPE_CHECKING:
    from spasmjournal.record.backup.contents import Contents
    from spasmjournal.record.backup.copies import Reason
    from spasmjournal.ui.keeping.looking import Kept, Seen


def moment_in_words(moment: datetime, today: date) -> str:
    """A moment as one says it: "today, 21:30", "yesterday, 21:30", else with its date."""
    if moment.date() == today:
        return QCoreApplication.translate("Copies", "today, {time}").format(time=time_text(moment))
    return near_moment_text(moment, today)


def as_heading(text: str) -> str:
    """The same at the beginning of a line."""
    return text[:1].upper() + text[1:]


def reason_text(reason: "Reason") -> str:
    """Why a copy was made."""
    return {
        "closing": QCoreApplication.translate("Copies", "when the journal was closed"),
        "asked": QCoreApplication.translate("Copies", "when you asked for it"),
        "before-upgrade": QCoreApplication.translate("Copies", "before a new version took over"),
        "before-import": QCoreApplication.translate("Copies", "before an import"),
        "before-merge": QCoreApplication.translate("Copies", "before another copy was brought in"),
        "before-passphrase": QCoreApplication.translate("Copies", "before the passphrase changed"),
        "before-restore": QCoreApplication.translate("Copies", "before a copy was put back"),
    }[reason]


def place_text(kept: "Kept", *, beside: bool) -> str:
    """Where a copy lies; one of two places always counts as beside the journal."""
    if len(kept.paths) > 1:
        return QCoreApplication.translate("Copies", "in both folders")
    if beside:
        return QCoreApplication.translate("Copies", "beside the journal")
    return QCoreApplication.translate("Copies", "in the second folder")


def holds_text(holds: "Contents | None") -> str:
    """How many entries there are, and of which day the last."""
    if holds is None or holds.entries == 0:
        return QCoreApplication.translate("Copies", "no entries")
    if holds.entries == 1:
        told = QCoreApplication.translate("Copies", "1 entry")
    else:
        told = QCoreApplication.translate("Copies", "{count} entries").format(
            count=number_text(holds.entries)
        )
    if holds.last_day is None:
        return told
    last = QCoreApplication.translate("Copies", "{entries}, the last of {day}")
    return last.format(entries=told, day=day_text(holds.last_day))


def state_text(name: str) -> str:
    """How a file is, by the name of its state; nothing where all that is known is that it can be read."""
    return {
        "READ": "",
        "SOUND": QCoreApplication.translate("Copies", "sound"),
        "OTHER_KEY": QCoreApplication.translate("Copies", "locked with another passphrase"),
        "NEWER": QCoreApplication.translate("Copies", "written by a newer Spasm Journal"),
        "DAMAGED": QCoreApplication.translate("Copies", "damaged"),
    }[name]


def seen_text(seen: "Seen") -> str:
    """What is in a copy, and how it is, in one line."""
    best = seen.best
    if best is None:
        return QCoreApplication.translate("Copies", "cannot be read")
    told = [holds_text(best.holds)] if best.holds is not None else []
    state = state_text(best.state.name)
    worse = [inside for inside in seen.insides if not inside.can_be_used]
    if best.can_be_used and (worse or len(seen.insides) < len(seen.kept.paths)):
        state = QCoreApplication.translate("Copies", "good in one folder only")
    return " · ".join([*told, *([state] if state else [])])
