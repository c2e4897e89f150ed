"""The one door: a transaction that is a step to undo, and after it the word that something changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import sqlalchemy.exc
from sqlalchemy import delete
from sqlalchemy.orm import Session

from spasmjournal.errors import SaveFailed
from spasmjournal.record import steps
from spasmjournal.record.bookkeeping import Draft
from spasmjournal.record.connected import Connected


class Door:
    """What every verb goes through."""

    _database: Connected
    _card_goes = False
    """Whether the step saves the open card, so that its draft goes with it."""

    def _tell_changed(self) -> None:
        """Say that the journal is not what it was."""
        raise NotImplementedError

    @contextmanager
    def _step(self, verb: str, now: datetime) -> Iterator[Session]:
        with self._writing() as session:
            yield session
            done = steps.commit_step(session, verb, now)
            if self._card_goes:
                session.execute(delete(Draft).where(Draft.is_open))
        if done:
            self._tell_changed()

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        try:
            with self._database.telling_of_damage(), self._database.sessions.begin() as session:
                yield session
        except sqlalchemy.exc.OperationalError as failure:
            raise SaveFailed(reason=str(failure.orig)) from failure
