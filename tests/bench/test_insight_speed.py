"""All of insight on 100,000 spasms, from the file on, beside reading the same columns raw into numpy."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from time import process_time
from typing import TypeVar

import numpy as np
import pytest
from numpy.typing import NDArray
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from spasmjournal.insight.against_waiting import Claim
from spasmjournal.insight.everything import Insight, insight_of
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import Period
from spasmjournal.record.database import create_database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.models import Base, CheckIn, Place, Remedy, RemedyUse, Spasm, SuspectedCause
from spasmjournal.vocabulary import Side
from tests.insight.truth.diary import Diary, made_up
from tests.insight.truth.habits import LASTING, Habits, Person, Regular, TrueRemedy
from tests.insight.truth.marks import Found, Mark

SPASMS, USES = 100_000, 150_000
_TURNS = 3
_TEN_YEARS = 3650
_READ = {
    "spasm": "id began began_offset created_at kind worst ended ended_offset lasted_at_least"
    " lasted_at_most still_going woke_me doing unfinished",
    "remedy_use": "id began remedy_id spasm_id before after unanswered worse eased_minutes not_eased"
    " worse_next_day minutes place_id",
    "place": "spasm_id region side",
    "suspected_cause": "spasm_id cause",
    "check_in": "day no_spasms sleep_hours sleep_quality stress activity",
    "remedy": "id name",
}
Result = TypeVar("Result")


@pytest.mark.proof
def test_insight_costs_at_most_ten_times_reading_its_columns_raw(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "long.spasmjournal"
    period = written(path, now)
    reading, columns = fastest(lambda: raw_columns(path))
    assert (len(columns["spasm", "id"]), len(columns["remedy_use", "id"])) == (SPASMS, USES)
    answering, (seen, found) = fastest(lambda: answers(path, period, now))
    assert (len(seen.spasms), len(seen.uses)) == (SPASMS, USES)
    assert [each.claim for each in found.against_waiting.remedies].count(Claim.BETTER) > 1
    assert Found().tell(Mark.SPEED, answering / reading, SPASMS), f"{answering:.2f} s beside {reading:.2f} s"


def fastest(act: Callable[[], Result]) -> tuple[float, Result]:
    """The processor's seconds of the fastest turn, and what came of the last.

    What else the machine does meanwhile is not counted.
    """
    seconds = []
    for _ in range(_TURNS):
        start = process_time()
        found = act()
        seconds.append(process_time() - start)
    return min(seconds), found


def answers(path: Path, period: Period, now: datetime) -> tuple[SeenPeriod, Insight]:
    """The whole way: the file is opened and read by the journal, and everything is answered."""
    journal = Journal(open_database(path, now, must_exist=True))
    try:
        seen = journal.seen_period(period)
    finally:
        journal.close()
    return seen, insight_of(seen)


def raw_columns(path: Path) -> Mapping[tuple[str, str], NDArray[np.generic]]:
    """One array a column, as SQLite gives the values, NULL as None."""
    found = {}
    with closing(sqlite3.connect(path)) as file:
        for table, names in _READ.items():
            columns = names.split()
            rows = file.execute(_select(table, columns)).fetchall()
            for name, values in zip(columns, zip(*rows, strict=True), strict=True):
                found[table, name] = np.array(values)
    return found


def _select(table: str, columns: Iterable[str]) -> str:
    return f"SELECT {', '.join(columns)} FROM {table} WHERE deleted_at IS NULL"  # noqa: S608


def written(path: Path, now: datetime) -> Period:
    """A made-up diary of ten hard years in a journal at `path`; the days of it."""
    diary = ten_years()
    create_database(path, now).close()
    with closing(sqlite3.connect(path)) as file, file:
        for table, rows in _rows(diary, now):
            listed = [{**defaults(table), **row} for row in rows]
            file.executemany(insert_into(table, listed[0]), listed)
    return diary.seen.period


def defaults(table: type[Base]) -> dict[str, object]:
    """The plain values that a row has where none is given."""
    columns = table.metadata.tables[table.__tablename__].columns
    told = ((column.name, column.default) for column in columns)
    return {name: default.arg for name, default in told if isinstance(default, ScalarElementColumnDefault)}


def insert_into(table: type[Base], row: Mapping[str, object]) -> str:
    values = ", ".join(f":{name}" for name in row)
    names = ", ".join(f'"{name}"' for name in row)
    return f"INSERT INTO {table.__tablename__} ({names}) VALUES ({values})"  # noqa: S608


def ten_years() -> Diary:
    """Exactly so many spasms and uses."""
    names = "Heat Stretching Massage Cream Walking Breathing".split()
    remedies = tuple(TrueRemedy(name, points=at / 2) for at, name in enumerate(names))
    habits = Habits(together=0.7, another=0.9, writes_waits=1.0, gaps=0.02)
    person = Person(remedies, _TEN_YEARS, replace(LASTING, a_day=33), habits, Regular())
    diary = made_up(person, seed=1)
    spasms = diary.seen.spasms[:SPASMS]
    kept = {spasm.id for spasm in spasms}
    uses = [use for use in diary.seen.uses if use.spasm_id in kept or use.spasm_id is None]
    return replace(diary, seen=diary.seen._replace(spasms=spasms, uses=tuple(uses[:USES])))


def _rows(diary: Diary, now: datetime) -> Iterable[tuple[type[Base], Iterable[Mapping[str, object]]]]:
    seen = diary.seen
    names = {use.remedy_id: (use.remedy, use.group) for use in seen.uses}
    offset = {"began_offset": 60}
    spasm = "id began kind worst lasted_at_least lasted_at_most still_going woke_me doing".split()
    use = "id began remedy_id spasm_id before after unanswered worse eased_minutes not_eased minutes".split()
    yield (
        Remedy,
        (_kept(now, "remedy", n, id=n + 1000, name=name, group=group) for n, (name, group) in names.items()),
    )
    yield Spasm, (_kept(now, "spasm", each.id, **_some(each, spasm), **offset) for each in seen.spasms)
    yield (
        RemedyUse,
        (
            _kept(now, "use", each.id, **_some(each, use) | {"remedy_id": each.remedy_id + 1000}, **offset)
            for each in seen.uses
        ),
    )
    yield (
        Place,
        (
            _kept(now, "place", n, spasm_id=n, region=place.region, side=Side.LEFT, view=place.view)
            for n, places in ((each.id, each.places) for each in seen.spasms)
            for place in places
        ),
    )
    yield (
        SuspectedCause,
        (
            _kept(now, f"cause {cause}", each.id, spasm_id=each.id, cause=cause)
            for each in seen.spasms
            for cause in each.causes
        ),
    )
    yield CheckIn, (_kept(now, "day", each.id, **_some(each, ["day", "stress"])) for each in seen.check_ins)


def _some(row: object, names: Iterable[str]) -> dict[str, object]:
    return {name: stored(getattr(row, name)) for name in names}


def stored(value: object) -> object:
    return str(value) if isinstance(value, date) else value


def _kept(now: datetime, sort: str, number: int, **values: object) -> dict[str, object]:
    moment = f"{now:%Y-%m-%d %H:%M:%S}.000000"
    return {"uid": f"{sort}-{number}", "created_at": moment, "updated_at": moment, **values}
