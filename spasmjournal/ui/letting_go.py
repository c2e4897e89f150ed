"""Closing a journal: if anything changed, a copy is made beside it, and one in the folder that was chosen."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


def close_with_copies(journal: "Journal", settings: Settings, now: datetime) -> None:
    """Copy, close and wipe the key; a copy that cannot be made is told of, and keeps nobody from leaving."""
    try:
        if not (journal.is_made_up or journal.is_empty()):
            _copy(journal, None, now)
            if settings.second_folder and _copy(journal, Path(settings.second_folder), now):
                settings.second_folder_reached = now.isoformat()
    finally:
        journal.close()
        journal.forget_key()


def _copy(journal: "Journal", folder: Path | None, now: datetime) -> bool:
    """Make one copy; whether its folder was reached. Where one has no room, another may have."""
    from spasmjournal.record.backup.copies import Reason

    try:
        journal.keep_copy(now, Reason.CLOSING, folder)
    except JournalError as trouble:
        sys.stderr.write(f"{sentence(trouble)}\n")
        return False
    return True
