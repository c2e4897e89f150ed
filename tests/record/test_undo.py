"""Every verb can be undone and redone; nothing is ever taken out of the file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from spasmjournal.period import Period
from spasmjournal.record.answers import (
    AfterAnswer,
    CheckInAnswer,
    PersonAnswer,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.database import Database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.models import Spasm
from spasmjournal.vocabulary import Cause, Side, Unanswered, View

EVER = Period(date(2000, 1, 1), date(2100, 1, 1))
HOUR = timedelta(hours=1)

numbers = st.integers(0, 10)
sides = st.sampled_from([Side.LEFT, Side.RIGHT])
places = st.builds(PlaceAnswer, st.sampled_from(["calf_inner", "heel"]), sides, st.just(View.BACK))
began = st.integers(1, 500).map(lambda hours: datetime(2026, 11, 6, 20, tzinfo=UTC) - hours * HOUR)
uses = st.builds(
    UseAnswer,
    st.integers(1, 7),
    began,
    before=st.none() | numbers,
    after=st.none() | numbers,
    note=st.text("ab"),
)
spasms = st.builds(
    SpasmAnswer,
    st.lists(places, min_size=1, max_size=3, unique_by=lambda place: (place.region, place.side)).map(tuple),
    began,
    worst=st.none() | numbers,
    causes=st.lists(st.sampled_from(Cause), unique=True, max_size=3).map(tuple),
    uses=st.lists(uses, max_size=2).map(tuple),
)
days = st.dates(date(2026, 11, 1), date(2026, 11, 4))
afters = st.builds(AfterAnswer, st.none() | numbers, st.none() | st.sampled_from(Unanswered))
verbs = st.one_of(
    st.tuples(st.just("add_spasm"), spasms),
    st.tuples(st.just("change_spasm"), st.integers(0, 9), spasms),
    st.tuples(st.just("delete_spasm"), st.integers(0, 9)),
    st.tuples(st.just("use_remedy"), uses),
    st.tuples(st.just("change_use"), st.integers(0, 9), uses),
    st.tuples(st.just("record_after"), st.integers(0, 9), afters),
    st.tuples(st.just("delete_use"), st.integers(0, 9)),
    st.tuples(st.just("add_remedy"), st.builds(RemedyAnswer, st.uuids().map(str))),
    st.tuples(st.just("change_remedy"), st.integers(0, 9), st.builds(RemedyAnswer, st.uuids().map(str))),
    st.tuples(st.just("check_in"), st.builds(CheckInAnswer, days, stress=numbers)),
    st.tuples(st.just("ask_next_time"), st.lists(st.text("xyz", min_size=1), max_size=3)),
    st.tuples(st.just("name_person"), st.builds(PersonAnswer, st.text("mn"))),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)  # fmt: skip


def seen(journal: Journal) -> Any:
    """All that a person can see of a journal."""
    return (
        journal.entries(),
        journal.seen_spasms(EVER),
        journal.seen_uses(EVER),
        journal.days(EVER),
        [(row.id, row.name) for row in journal.remedies()],
        journal.questions(),
        journal.person(),
        [journal.checked_in(date(2026, 11, day)) for day in range(1, 5)],
    )


def chosen(journal: Journal, name: str, nth: int) -> int | None:
    """The nth of the rows that a verb could take, if there is any."""
    if name.endswith("spasm"):
        ids = [spasm.id for spasm in journal.seen_spasms(EVER)]
    elif name.endswith("remedy"):
        ids = [row.id for row in journal.remedies()]
    else:
        ids = [use.id for use in journal.seen_uses(EVER)]
    return ids[nth % len(ids)] if ids else None


def do(journal: Journal, now: datetime, name: str, *given: Any) -> None:
    if given and isinstance(given[0], int):
        row_id = chosen(journal, name, given[0])
        if row_id is None:
            return
        given = (row_id, *given[1:])
    getattr(journal, name)(*given, now)


def all_the_way(move: Callable[[datetime], str | None], now: datetime) -> None:
    while move(now):
        pass


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(verbs, min_size=1, max_size=10))
def test_undoing_everything_gives_the_start_and_redoing_everything_the_end(
    journal: Journal, now: datetime, done: list[Any]
) -> None:
    all_the_way(journal.undo, now)
    start = seen(journal)
    for name, *answers in done:
        do(journal, now, name, *answers)
    all_the_way(journal.redo, now)
    end = seen(journal)
    all_the_way(journal.undo, now)
    assert seen(journal) == start
    all_the_way(journal.redo, now)
    assert seen(journal) == end


def test_a_step_can_be_undone_tomorrow(path: Path, calf: SpasmAnswer, now: datetime) -> None:
    journal = Journal(open_database(path, now))
    journal.delete_spasm(journal.add_spasm(calf, now), now)
    journal.close()
    tomorrow = now + timedelta(days=1)
    journal = Journal(open_database(path, tomorrow))
    assert journal.can_undo() == "delete_spasm"
    assert journal.undo(tomorrow) == "delete_spasm"
    assert journal.answered_spasm(1) == calf
    assert journal.can_redo() == "delete_spasm"
    journal.close()


def test_something_new_ends_redoing(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    journal.add_spasm(calf, now)
    journal.undo(now)
    journal.add_spasm(replace(calf, worst=2), now)
    assert journal.can_redo() is None
    assert journal.redo(now) is None
    assert [spasm.worst for spasm in journal.seen_spasms(EVER)] == [2]


def test_nothing_to_undo_changes_nothing(journal: Journal, now: datetime, stored: Callable[[], Any]) -> None:
    told: list[None] = []
    journal.changed.connect(lambda: told.append(None))
    before = stored()
    assert journal.undo(now) is None
    assert journal.redo(now) is None
    assert stored() == before
    assert not told


def test_saying_the_same_again_is_no_step(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    spasm_id = journal.add_spasm(calf, now)
    journal.change_spasm(spasm_id, journal.answered_spasm(spasm_id), now)
    assert journal.spasm(spasm_id).revision == 1
    assert journal.undo(now) == "add_spasm"


def test_deleting_keeps_the_row_and_tells_when(database: Database, calf: SpasmAnswer, now: datetime) -> None:
    journal = Journal(database)
    spasm_id = journal.add_spasm(replace(calf, uses=(UseAnswer(1, now),)), now)
    journal.delete_spasm(spasm_id, now)
    assert journal.seen_uses(EVER) == []
    with database.sessions() as session:
        row = session.execute(select(Spasm.deleted_at, Spasm.revision)).one()
    assert row.deleted_at == datetime(2026, 11, 6, 20, 30)
    assert row.revision == 2
