"""Reading beside the window: the same questions, over a connection of their own."""

from collections.abc import Callable
from threading import Lock

from sqlalchemy.orm import Session

from spasmjournal.errors import JournalIsClosed
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import Period
from spasmjournal.record.database import Connected
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
        return self._asked(lambda session: _InOneSession(self._connected, session).seen_period(period))

    def whole(self) -> Whole:
        """Every row of every table, to be written out.

        Raises:
            JournalError: as `seen_period` does.
        """
        return self._asked(all_rows)

    def merge_preview(self, other: Whole) -> MergePlan:
        """What merging those rows would do.

        Raises:
            JournalError: as `seen_period` does.
        """
        return self._asked(lambda session: applying.plan(session, other))

    def _asked(self, question: Callable[[Session], Found]) -> Found:
        with self._asking:
            if self._closed:
                raise JournalIsClosed(path=self._connected.path)
            with self._connected.telling_of_damage(), self._connected.sessions() as session:
                return question(session)

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
