"""A journal on a real file, one spasm to begin with, and a way to see everything that is stored."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.database import Database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.models import Base
from spasmjournal.vocabulary import Kind, RemedyGroup, Side, View

Stored = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "my.spasmjournal"


@pytest.fixture
def database(path: Path, now: datetime) -> Iterator[Database]:
    database = open_database(path, now)
    yield database
    database.close()


@pytest.fixture
def journal(database: Database) -> Journal:
    return Journal(database)


@pytest.fixture
def calf(now: datetime) -> SpasmAnswer:
    """A cramp in the left calf an hour ago."""
    place = PlaceAnswer("calf_inner", Side.LEFT, View.BACK, 38.0, 790.0)
    return SpasmAnswer((place,), now - timedelta(hours=1), Kind.CRAMP, worst=7)


@pytest.fixture
def stored(database: Database) -> Callable[[], Stored]:
    """Asks for every row of every table."""

    def ask() -> Stored:
        with database.sessions() as session:
            return {
                table.name: [tuple(row) for row in session.execute(select(table))]
                for table in Base.metadata.sorted_tables
            }

    return ask


@pytest.fixture
def remedy(journal: Journal) -> Callable[[RemedyGroup], int]:
    """The id of the starting remedy of a group."""
    return lambda group: next(row.id for row in journal.remedies() if row.group == group)


@pytest.fixture
def at(calf: SpasmAnswer) -> Callable[..., SpasmAnswer]:
    """The cramp at another time, in another place, or otherwise different."""

    def changed(began: datetime, region: str = "calf_inner", **answers: object) -> SpasmAnswer:
        place = replace(calf.places[0], region=region)
        return replace(calf, began=began, places=(place,), **answers)  # type: ignore[arg-type]

    return changed
