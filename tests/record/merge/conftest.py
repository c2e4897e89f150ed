"""Journals to be merged."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from tests.exchange.living import NOW, new_database, spasm
from tests.record.merge.twins import Open, Twins


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens, or makes, a journal of some name."""
    with ExitStack() as after:

        def ask(name: str) -> Journal:
            path = tmp_path / f"{name}.spasmjournal"
            database = open_database(path, NOW) if path.exists() else new_database(path)
            return after.enter_context(closing(Journal(database)))

        yield ask


@pytest.fixture
def twins(opened: Open, tmp_path: Path) -> Twins:
    """One journal with one spasm, on two computers."""
    with closing(Journal(new_database(tmp_path / "one.spasmjournal"))) as journal:
        journal.add_spasm(spasm("both", 5, 1), NOW)
    shutil.copyfile(tmp_path / "one.spasmjournal", tmp_path / "other.spasmjournal")
    return opened("one"), opened("other")
