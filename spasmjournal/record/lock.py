"""One writer: the lock beside a journal, which does not outlive the process that took it."""

import os
from pathlib import Path

from PySide6.QtCore import QLockFile

from spasmjournal.errors import CannotWrite, JournalIsOpen

_HALF_MADE_MS = 200
"""Whoever makes a lock writes its name into it at once; one that stays empty so long has no owner."""


def lock_file(path: Path) -> QLockFile:
    """The lock of a journal, taken; that of a dead process does not count.

    Raises:
        JournalIsOpen: if another window or program has it.
        CannotWrite: if the folder refuses.
    """
    beside = Path(f"{path}.lock")
    lock = QLockFile(str(beside))
    lock.setStaleLockTime(0)
    taken = lock.tryLock(0)
    if not taken and _is_empty(beside):
        taken = lock.tryLock(_HALF_MADE_MS)
        if not taken and _is_empty(beside):
            beside.unlink(missing_ok=True)
            taken = lock.tryLock(0)
    if not taken:
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise JournalIsOpen(path=path)
        raise CannotWrite(path=path.parent, reason=os.strerror(13))
    return lock


def see_not_open(path: Path) -> None:
    """See that no other window or program has a journal; nothing is made beside it.

    Raises:
        JournalIsOpen: if one has it.
    """
    # Where nothing can be made, whoever made the lock there has let it go long since.
    if Path(f"{path}.lock").exists() and os.access(path.parent, os.W_OK):
        lock_file(path).unlock()


def _is_empty(lock: Path) -> bool:
    try:
        return lock.stat().st_size == 0
    except OSError:
        return False
