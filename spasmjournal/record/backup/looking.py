"""Looking into a journal file before anything is done with it: whether it can be read, and what it holds."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import FileMissing, JournalIsDamaged
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.contents import Contents, contents_of
from spasmjournal.record.connection import reading_only
from spasmjournal.record.form import Form, form_of, locked_with
from spasmjournal.record.upgrade import HEAD, known_revisions
from spasmjournal.record.vault.data_key import DataKey

_MADE_UP = "SELECT 1 FROM fact WHERE name = 'made_up'"
_FORM = "SELECT version_num FROM alembic_version"


class State(Enum):
    """How far a file is known to be good."""

    READ = auto()
    """What is asked for first can be read; not every page was looked at."""
    SOUND = auto()
    """Every page was looked at."""
    OTHER_KEY = auto()
    """Another passphrase opens it, or its own recovery sheet."""
    NEWER = auto()
    """A newer program wrote it, which alone can read it."""
    DAMAGED = auto()


@dataclass(frozen=True)
class Inside:
    """What was seen in a file; nothing is told of what it holds where that cannot be read."""

    path: Path
    state: State
    holds: Contents | None = None
    is_made_up: bool = False

    @property
    def can_be_used(self) -> bool:
        """Whether it can be put in place of a journal, for all that is known."""
        return self.state in (State.READ, State.SOUND)


def look_into(path: Path, key: DataKey | None, *, thoroughly: bool = False) -> Inside:
    """Look into a closed file, with the key if it needs one; nothing is written, not even beside it.

    Raises:
        NotAJournal: if it is something else.
        FileMissing: if there is nothing.
        CannotRead: if that cannot be told.
    """
    form = form_of(path)
    if form is Form.FRESH:
        raise FileMissing(path=path)
    if form is Form.LOCKED and (key is None or locked_with(path) not in (b"", key.id)):
        return Inside(path, State.OTHER_KEY)
    own = key if form is Form.LOCKED else None
    if thoroughly and soundness.trouble_in_file(path, own):
        return Inside(path, State.DAMAGED)
    try:
        holds = contents_of(path, own)
    except JournalIsDamaged:
        return Inside(path, State.DAMAGED)
    with reading_only(path, own) as raw:
        unusual = _asked(raw, _FORM) - {HEAD}
        if unusual and not unusual <= known_revisions():
            return Inside(path, State.NEWER, holds)
        return Inside(path, State.SOUND if thoroughly else State.READ, holds, bool(_asked(raw, _MADE_UP)))


def key_for(path: Path, key: DataKey | None) -> DataKey | None:
    """The key, if the file needs one."""
    return key if form_of(path) is Form.LOCKED else None


def _asked(raw: Any, question: str) -> set[str]:
    try:
        return {str(row[0]) for row in raw.execute(question).fetchall()}
    except sqlite.DatabaseError:
        # The oldest forms have no facts, and what is damaged there is found by a thorough look.
        return set()
