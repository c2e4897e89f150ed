"""Safety notes: each is shown once, and never again after "I have been checked for this"."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.models import CheckedFor
from spasmjournal.record.verbs.door import Door
from spasmjournal.vocabulary import SafetyTopic

_SHOWN = "shown:"


class SafetyVerbs(Door):
    """Keeping what was shown, and what was checked."""

    def been_checked(self, topic: SafetyTopic, now: datetime) -> None:
        """Keep that the person was checked for what a note speaks of."""
        with self._step("been_checked", now) as session:
            if topic not in _checked(session):
                session.add(CheckedFor(topic=topic))

    def show_once(self, topics: Collection[SafetyTopic]) -> list[SafetyTopic]:
        """Those of the notes that were never shown and not checked, which count as shown from now on."""
        with self._writing() as session:
            silent = _checked(session)
            fresh = [topic for topic in topics if topic not in silent and not _was_shown(session, topic)]
            session.add_all(Fact(name=_SHOWN + topic, value="yes") for topic in fresh)
        return fresh

    def checked_topics(self) -> frozenset[SafetyTopic]:
        """What the person said that she was checked for."""
        with self._writing() as session:
            return frozenset(SafetyTopic(topic) for topic in _checked(session))


def _checked(session: Session) -> set[str]:
    return set(session.scalars(select(CheckedFor.topic).where(CheckedFor.deleted_at.is_(None))))


def _was_shown(session: Session, topic: SafetyTopic) -> bool:
    return session.get(Fact, _SHOWN + topic) is not None
