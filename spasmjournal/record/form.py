"""What sort of file lies at a path, told by how it begins."""

from enum import Enum, auto
from pathlib import Path

from spasmjournal.errors import CannotRead, JournalIsLocked, KeyDoesNotFit, NotAJournal
from spasmjournal.record.connection import APPLICATION_ID
from spasmjournal.record.vault.data_key import MAGIC, DataKey
from spasmjournal.record.vault.places import key_file_of

_SQLITE_HEADER = b"SQLite format 3\0"
_APPLICATION_ID_AT = 68


class Form(Enum):
    """How a journal is to be opened."""

    FRESH = auto()
    """There is none yet: no file, or an empty one."""
    PLAIN = auto()
    """It is not encrypted."""
    LOCKED = auto()
    """It is encrypted, and needs its key."""


def form_of(path: Path) -> Form:
    """What lies at the path; it is only looked at.

    Raises:
        NotAJournal: if it is something else.
        CannotRead: if that cannot be told.
    """
    head = _head(path)
    if not head:
        return Form.FRESH
    number = int.from_bytes(head[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
    if head.startswith(_SQLITE_HEADER):
        if number != APPLICATION_ID:
            raise NotAJournal(path=path)
        return Form.PLAIN
    # Where its first bytes are damaged, the key file beside it still says what it is.
    if head.startswith(MAGIC) or key_file_of(path).exists():
        return Form.LOCKED
    raise NotAJournal(path=path)


def locked_with(path: Path) -> bytes:
    """The id of the key that a locked journal says it needs; empty where its beginning is damaged."""
    head = _head(path)
    return head[len(MAGIC) : 2 * len(MAGIC)] if head.startswith(MAGIC) else b""


def fitting_key(path: Path, form: Form, key: DataKey | None) -> DataKey | None:
    """The key, if it is needed: a plain journal takes none, and a locked one only its own.

    Raises:
        JournalIsLocked: if it is needed and there is none.
        KeyDoesNotFit: if it is that of another journal.
    """
    if form is Form.PLAIN:
        return None
    if form is Form.LOCKED:
        if key is None:
            raise JournalIsLocked(path=path)
        if locked_with(path) not in (b"", key.id):
            raise KeyDoesNotFit(path=path)
    return key


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError:
        return b""
    except IsADirectoryError as failure:
        raise NotAJournal(path=path) from failure
    except OSError as failure:
        raise CannotRead(path=path, reason=failure.strerror) from failure
