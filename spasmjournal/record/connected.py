"""One way into an open journal file, be it the one that writes or one beside it that reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy.exc
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker
from sqlcipher3 import dbapi2 as sqlite

from spasmjournal.errors import CannotRead, JournalIsDamaged
from spasmjournal.record.backup import soundness
from spasmjournal.record.backup.contents import Contents, contents_in
from spasmjournal.record.backup.copies import Copies, Copy, Reason
from spasmjournal.record.vault.copies_locked import lock_copies
from spasmjournal.record.vault.data_key import DataKey


class Connected:
    """Asks and writes; sessions live for one question or verb."""

    def __init__(self, path: Path, engine: Engine, key: DataKey | None = None) -> None:
        self.path = path
        self.key = key
        self._engine = engine
        self.sessions: sessionmaker[Session] = sessionmaker(engine, expire_on_commit=False, autoflush=False)

    @contextmanager
    def telling_of_damage(self) -> Iterator[None]:
        """Turn what SQLite says of a damaged page into a sentence.

        Raises:
            JournalIsDamaged: if a page that is needed cannot be read.
        """
        try:
            yield
        except sqlalchemy.exc.DatabaseError as failure:
            # The kinds below it are other trouble: a full disk, a mistake of ours.
            if type(failure) is not sqlalchemy.exc.DatabaseError:
                raise
            raise JournalIsDamaged(path=self.path, reason=reason_of(failure)) from failure

    @contextmanager
    def asking(self) -> Iterator[Session]:
        """A session for one question.

        Raises:
            JournalIsDamaged: if a page that is needed cannot be read.
            CannotRead: if the disk does not give it.
        """
        try:
            with self.telling_of_damage(), self.sessions() as session:
                yield session
        except sqlalchemy.exc.OperationalError as failure:
            raise CannotRead(path=self.path, reason=reason_of(failure)) from failure

    @contextmanager
    def raw(self) -> Iterator[Any]:
        """The driver's own connection, outside of any transaction: for copying and checking."""
        borrowed = self._engine.raw_connection()
        try:
            yield borrowed.driver_connection
        finally:
            borrowed.close()

    def keep_copy(
        self, now: datetime, reason: Reason, folder: Path | None = None, *, thin: bool = True
    ) -> Copy | None:
        """Copy the journal, by default beside it, and thin out older ones; None if the newest holds the same.

        Raises:
            JournalError: a kind of it, if the folder refuses or the journal is damaged.
        """
        with self.raw() as raw:
            # All of it is one state of the file, whatever is written meanwhile; giving it back ends this.
            raw.execute("BEGIN")
            kept = Copies(self.path, folder).keep(raw, self.key, now, reason, thin=thin)
        if self.key is not None and folder is not None:
            lock_copies(self.path, [folder], self.key)
        return kept

    def trouble(self) -> str:
        """What is wrong in the file, in SQLite's words; empty if nothing is."""
        with self.raw() as raw:
            return soundness.trouble_in(raw, self.key)

    def contents(self) -> Contents:
        """How many entries there are, and of which day the last.

        Raises:
            JournalIsDamaged: if that cannot be read.
        """
        try:
            with self.raw() as raw:
                return contents_in(raw)
        except sqlite.DatabaseError as failure:
            raise JournalIsDamaged(path=self.path, reason=str(failure)) from failure

    def close(self) -> None:
        """Let the file go; who asks again opens it anew."""
        self._engine.dispose()


def reason_of(failure: BaseException) -> str:
    """What SQLite itself says of a failure."""
    return str(getattr(failure, "orig", None) or failure)
