"""Closing a journal: if anything changed, a copy is made beside it, and one in the folder that was chosen."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.keeping.copying import Outcome, copy_into, remember, second_folder

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


def close_with_copies(journal: "Journal", settings: Settings, now: datetime) -> None:
    """Copy, close and wipe the key; a copy that cannot be made is told of, and keeps nobody from leaving."""
    try:
        if _wants_copies(journal):
            _copy(journal, settings, now)
    except JournalError as trouble:
        _note(settings, Outcome(is_second=False, trouble=trouble), now)
    finally:
        journal.close()
        journal.forget_key()


def _wants_copies(journal: "Journal") -> bool:
    return not (journal.is_made_up or journal.is_empty())


def _copy(journal: "Journal", settings: Settings, now: datetime) -> None:
    from spasmjournal.record.backup.copies import Reason

    second = second_folder(settings)
    for folder in (None, second) if second is not None else (None,):
        _note(settings, copy_into(journal.keep_copy, folder, now, Reason.CLOSING), now)


def _note(settings: Settings, outcome: Outcome, now: datetime) -> None:
    """Whoever sees the terminal reads of the trouble at once, the others at the next start."""
    remember(settings, outcome, now)
    if outcome.trouble is not None:
        sys.stderr.write(f"{sentence(outcome.trouble)}\n")
