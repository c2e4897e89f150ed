"""Making the copies in both folders, and remembering what came of it until one succeeds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spasmjournal.errors import FolderAway, JournalError
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings

if TYPE_CHECKING:
    from spasmjournal.record.backup.copies import Copy, Reason

    KeepCopy = Callable[[datetime, Reason, Path | None], Copy | None]
    """Copy the journal into a folder, or beside it; None if the newest copy there holds the same."""


@dataclass(frozen=True)
class Outcome:
    """What came of a copy in one folder; neither copy nor trouble: the newest one holds the same."""

    is_second: bool
    copy: "Copy | None" = None
    trouble: JournalError | None = None


def copy_into(keep: "KeepCopy", folder: Path | None, now: datetime, reason: "Reason") -> Outcome:
    """Make one copy; where one folder has no room, another may have.

    A folder that is not there is not made anew: the stick on which it was may be in a drawer.
    """
    if folder is not None and not _is_there(folder):
        return Outcome(is_second=True, trouble=FolderAway(path=folder))
    try:
        return Outcome(folder is not None, keep(now, reason, folder))
    except JournalError as trouble:
        return Outcome(folder is not None, trouble=trouble)


def remember(settings: Settings, outcome: Outcome, now: datetime) -> None:
    """Keep what is to be told at the next start, or that there is nothing to tell any more."""
    text = sentence(outcome.trouble) if outcome.trouble is not None else ""
    if outcome.is_second:
        settings.second_folder_trouble = text
        if not text:
            settings.second_folder_reached = now.isoformat()
    else:
        settings.copy_trouble = text


def second_folder(settings: Settings) -> Path | None:
    """The second folder for copies, if the person chose one."""
    return Path(settings.second_folder) if settings.second_folder else None


def other_folders(settings: Settings) -> tuple[Path, ...]:
    """The folders for copies but the one beside the journal: the second one, if there is any."""
    second = second_folder(settings)
    return (second,) if second is not None else ()


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        # What it was on is gone in a way that is no plain absence: a network drive, a worn-out stick.
        return False
