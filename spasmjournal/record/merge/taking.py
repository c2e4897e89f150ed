"""Reading another copy of the journal, whatever its form and lock; it is not changed and not believed."""

from pathlib import Path

import sqlalchemy.exc
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import (
    CannotWrite,
    CopyFailed,
    FileMissing,
    FileNotUnderstood,
    JournalError,
    JournalIsDamaged,
)
from spasmjournal.record import durable
from spasmjournal.record.backup import soundness
from spasmjournal.record.connection import make_engine, remove_file
from spasmjournal.record.form import Form, fitting_key, form_of
from spasmjournal.record.merge.as_it_lies import as_it_lies
from spasmjournal.record.row_check import BadRow
from spasmjournal.record.upgrade import upgrade
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.rewriting import write_under
from spasmjournal.record.whole import Whole, all_rows, checked_whole


def rows_of_copy(copy: Path, copy_key: DataKey | None, journal: Path, key: DataKey | None) -> Whole:
    """All rows of another journal file, read from a passing copy beside this journal, under its lock.

    Raises:
        JournalError: a kind of it that says why not.
    """
    copy = copy.expanduser().resolve()
    form = form_of(copy)
    if form is Form.FRESH:
        raise FileMissing(path=copy)
    copy_key = fitting_key(copy, form, copy_key)
    passing = journal.with_name(f"{journal.name}.merging")
    try:
        remove_file(passing)
        durable.make_private(passing)
        _write(copy, copy_key, passing, key)
        return _rows(passing, key, copy)
    except OSError as failure:
        raise CannotWrite(path=passing, reason=failure.strerror) from failure
    except (sqlite.DatabaseError, sqlalchemy.exc.DatabaseError) as failure:
        reason = str(getattr(failure, "orig", None) or failure)
        raise JournalIsDamaged(path=copy, reason=reason) from failure
    finally:
        remove_file(passing)


def _write(copy: Path, copy_key: DataKey | None, passing: Path, key: DataKey | None) -> None:
    with as_it_lies(copy, copy_key, passing.with_suffix(".reading"), key) as raw:
        try:
            write_under(raw, copy_key, passing, key)
        except (CannotWrite, CopyFailed, sqlite.DatabaseError, UnicodeDecodeError) as failure:
            # Something may be wrong with where it is written, or with what is read.
            if trouble := soundness.trouble_in(raw, copy_key):
                raise JournalIsDamaged(path=copy, reason=trouble) from failure
            if isinstance(failure, JournalError):
                raise
            raise JournalIsDamaged(path=copy, reason=str(failure)) from failure


def _rows(passing: Path, key: DataKey | None, copy: Path) -> Whole:
    engine = make_engine(passing, key)
    try:
        upgrade(engine, copy)
        with Session(engine) as session:
            return checked_whole(all_rows(session))
    except BadRow as bad:
        raise FileNotUnderstood(path=copy, where=bad.where) from bad
    except (sqlalchemy.exc.DatabaseError, ValueError, TypeError) as failure:
        # The pages are whole, but SQLite keeps anything in any column, and this is no text, or no moment.
        raise JournalIsDamaged(path=copy, reason=str(failure).split("\n", maxsplit=1)[0]) from failure
    finally:
        engine.dispose()
