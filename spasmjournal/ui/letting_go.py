"""Closing a journal: if anything changed, a copy is made beside it, and one in the folder that was chosen."""

import sys
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.keeping.copying import Outcome, copy_into, other_folders, remember

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


def close_with_copies(journal: "Journal", settings: Settings, now: datetime, *, thin: bool = True) -> None:
    """Copy, close and wipe the key; a copy that cannot be made is told of, and keeps nobody from leaving.

    Older copies are thinned out, unless one of them may be wanted next.
    """
    try:
        if _wants_copies(journal):
            _copy(journal, settings, now, thin=thin)
    except JournalError as trouble:
        _note(settings, Outcome(is_second=False, trouble=trouble), now)
    finally:
        journal.close()
        journal.forget_key()


def _wants_copies(journal: "Journal") -> bool:
    return not (journal.is_made_up or journal.is_empty())


def _copy(journal: "Journal", settings: Settings, now: datetime, *, thin: bool) -> None:
    from spasmjournal.record.backup.copies import Reason

    keep = partial(journal.keep_copy, thin=thin)
    for folder in (None, *other_folders(settings)):
        _note(settings, copy_into(keep, folder, now, Reason.CLOSING), now)


def _note(settings: Settings, outcome: Outcome, now: datetime) -> None:
    """Whoever sees the terminal reads of the trouble at once, the others at the next start."""
    remember(settings, outcome, now)
    if outcome.trouble is not None:
        sys.stderr.write(f"{sentence(outcome.trouble)}\n")
