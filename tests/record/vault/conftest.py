"""A journal with a planted word in it, and a way to ask for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.vault.data_key import DataKey
from tests.record.vault.planted import EVER, WORD


@pytest.fixture
def kept(path: Path, now: datetime, calf: SpasmAnswer) -> Path:
    """A plain journal that holds the word in a note."""
    journal = Journal(open_database(path, now))
    journal.add_spasm(replace(calf, note=WORD), now)
    journal.close()
    return path


@pytest.fixture
def notes(now: datetime) -> Callable[[Path, DataKey | None], list[str]]:
    """The notes in a journal."""

    def ask(path: Path, key: DataKey | None) -> list[str]:
        journal = Journal(open_database(path, now, must_exist=True, key=key))
        found = [seen.note for seen in journal.seen_spasms(EVER)]
        journal.close()
        return found

    return ask
