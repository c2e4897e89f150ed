"""Reading beside the window: the same questions, over a connection of their own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock

from sqlalchemy.orm import Session

from spasmjournal.errors import JournalIsClosed
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import Period
from spasmjournal.record.backup.copies import Copy, Reason
from spasmjournal.record.connected import Connected
from spasmjournal.record.merge import applying
from spasmjournal.record.merge.applying import MergePlan
from spasmjournal.record.questions import Found, Questions
from spasmjournal.record.whole import Whole, all_rows


class Reader:
    """Tells whatever thread asks; one question at a time, each answered from one state of the file."""

    def __init__(self, connected: Connected) -> None:
        self._connected = connected
        self._asking = Lock()
        self._closed = False

    def seen_period(self, period: Period) -> SeenPeriod:
        """All that is told of a period.

        Raises:
            JournalIsClosed: if the journal was closed in the meantime.
            JournalIsDamaged: if a page that is needed cannot be read.
        """
        return self._answer(lambda session: _InOneSession(self._connected, session).seen_period(period))

    def whole(self) -> Whole:
        """Every row of every table, to be written out.

        Raises:
            JournalError: as `seen_period` does.
        """
        return self._answer(all_rows)

    def merge_preview(self, other: Whole) -> MergePlan:
        """What merging those rows would do.

        Raises:
            JournalError: as `seen_period` does.
        """
        return self._answer(lambda session: applying.plan(session, other))

    def keep_copy(self, now: datetime, reason: Reason, folder: Path | None = None) -> Copy | None:
        """Copy the journal as it is now, by default beside it; None if the newest copy holds the same.

        Raises:
            JournalError: a kind of it, if the folder refuses or the journal is damaged or closed.
        """
        with self._asked():
            return self._connected.keep_copy(now, reason, folder)

    def trouble(self) -> str:
        """What is wrong in the file, in SQLite's words; empty if nothing is.

        Raises:
            JournalIsClosed: if the journal was closed in the meantime.
        """
        with self._asked():
            try:
                # A page that is written while it is looked at can seem bad, and only then.
                return self._connected.trouble() and self._looked_at_anew()
            finally:
                # Nothing more is given over a connection that has met a bad page.
                self._connected.close()

    def _answer(self, question: Callable[[Session], Found]) -> Found:
        with self._asked(), self._connected.asking() as session:
            return question(session)

    def _looked_at_anew(self) -> str:
        self._connected.close()
        return self._connected.trouble()

    @contextmanager
    def _asked(self) -> Iterator[None]:
        with self._asking:
            if self._closed:
                raise JournalIsClosed(path=self._connected.path)
            yield

    def close(self) -> None:
        """Let the file go, after the question that is being answered."""
        with self._asking:
            self._closed = True
            self._connected.close()


class _InOneSession(Questions):
    """Answers several questions from what one session sees."""

    def __init__(self, connected: Connected, session: Session) -> None:
        super().__init__(connected)
        self._session = session

    def _ask(self, question: Callable[[Session], Found]) -> Found:
        return question(self._session)
