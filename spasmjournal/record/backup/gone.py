"""A journal that is not there any more while copies of it are: it must not look like a first start."""

from pathlib import Path

from spasmjournal.errors import CannotWrite, JournalIsGone
from spasmjournal.record import durable
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.copies import Copy, in_both
from spasmjournal.record.form import Form, form_of
from spasmjournal.record.lock import lock_file
from spasmjournal.record.vault.places import key_file_of


def refuse_gone(journal: Path, second: Path | None) -> None:
    """See that there is a journal at the path, or that there never was one.

    Raises:
        JournalIsGone: if only copies are there; its field `copy` is the newest of them.
        JournalError: another kind of it, if what lies there is something else.
    """
    journal = journal.expanduser().resolve()
    if form_of(journal) is Form.FRESH and (copy := _copy_left(journal, second)) is not None:
        raise JournalIsGone(path=journal, copy=copy)


def _copy_left(journal: Path, second: Path | None) -> Copy | None:
    """The newest copy that is left; a plain one that does not hold is passed over."""
    copies = [copy for kept in in_both(journal, second) for copy in kept.listed()]
    newest_first = sorted(copies, key=lambda copy: copy.made, reverse=True)
    return next((copy for copy in newest_first if _may_hold(copy.path)), None)


def bring_back(journal: Path, copy: Path) -> None:
    """Put the copy where the journal was, byte by byte, so that it opens as it did.

    Raises:
        CannotWrite: if the disk refuses.
        JournalIsOpen: if somebody has opened one there meanwhile.
    """
    journal = journal.expanduser().resolve()
    lock = lock_file(journal)
    try:
        if key_file_of(copy).exists():
            durable.write_whole(key_file_of(journal), key_file_of(copy).read_bytes())
        durable.write_whole(journal, copy.read_bytes())
    except OSError as failure:
        raise CannotWrite(path=journal, reason=failure.strerror) from failure
    finally:
        lock.unlock()


def _may_hold(copy: Path) -> bool:
    form = form_of(copy)
    return form is Form.LOCKED or (form is Form.PLAIN and not soundness.trouble_in_file(copy, None))
