"""A journal with a spasm in it, and its copies."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.record.backup.copies import Copies
from spasmjournal.record.database import Database
from spasmjournal.record.journal import Journal


@pytest.fixture
def copies(database: Database) -> Copies:
    return Copies(database.path)


@pytest.fixture
def note(journal: Journal, calf: SpasmAnswer, now: datetime) -> Callable[..., int]:
    """Adds a spasm with a note, so many days ago."""

    def add(text: str, days: int = 0) -> int:
        began = now - timedelta(days=days, hours=1)
        return journal.add_spasm(replace(calf, began=began, note=text), now)

    return add
