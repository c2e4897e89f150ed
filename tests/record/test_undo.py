"""Every verb can be undone and redone; nothing is ever taken out of the file."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from spasmjournal.errors import DayTaken
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.period import Period
from spasmjournal.record.answers import (
    AfterAnswer,
    AppointmentAnswer,
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
from spasmjournal.vocabulary import Cause, SafetyTopic, Side, StopReason, Unanswered, View

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
nth = st.integers(0, 9)
visits = st.builds(
    AppointmentAnswer,
    began,
    st.text("mn"),
    questions=st.none() | st.lists(st.text("xyz", min_size=1), max_size=2).map(tuple),
    asked=st.booleans(),
)
verbs = st.one_of(
    st.tuples(st.just("add_spasm"), spasms),
    st.tuples(st.just("change_spasm"), nth, spasms),
    st.tuples(st.just("delete_entries"), nth),
    st.tuples(st.just("quick_log"), st.lists(places, min_size=1, max_size=1)),
    st.tuples(st.just("ease_spasm"), nth),
    st.tuples(st.just("leave_as_it_is"), nth),
    st.tuples(st.just("add_cause"), nth, st.sampled_from(Cause)),
    st.tuples(st.just("use_remedy"), uses),
    st.tuples(st.just("change_use"), nth, uses),
    st.tuples(st.just("record_after"), nth, afters),
    st.tuples(st.just("record_next_day"), nth, st.none() | st.booleans()),
    st.tuples(st.just("confirm_planned"), uses, days),
    st.tuples(st.just("skip_planned"), nth, days),
    st.tuples(st.just("add_remedy"), st.builds(RemedyAnswer, st.uuids().map(str))),
    st.tuples(st.just("change_remedy"), nth, st.builds(RemedyAnswer, st.uuids().map(str))),
    st.tuples(st.just("stop_remedy"), nth, days, st.none() | st.sampled_from(StopReason)),
    st.tuples(st.just("resume_remedy"), nth),
    st.tuples(st.just("archive_remedy"), nth),
    st.tuples(st.just("order_remedies"), st.permutations(range(1, 8))),
    st.tuples(st.just("add_appointment"), visits),
    st.tuples(st.just("change_appointment"), nth, visits),
    st.tuples(st.just("ask_about"), st.text("xyz", min_size=1)),
    st.tuples(st.just("been_checked"), st.sampled_from(SafetyTopic)),
    st.tuples(st.just("give_back"), nth),
    st.tuples(st.just("check_in"), st.builds(CheckInAnswer, days, stress=numbers)),
    st.tuples(st.just("ask_next_time"), st.lists(st.text("xyz", min_size=1), max_size=3)),
    st.tuples(st.just("name_person"), st.builds(PersonAnswer, st.text("mn"))),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)  # fmt: skip


def seen(journal: Journal, now: datetime) -> Any:
    """All that a person can see of a journal."""
    return (
        journal.entries(),
        journal.seen_spasms(EVER),
        journal.seen_uses(EVER),
        journal.days(EVER),
        [(row.id, row.name, row.own, row.stopped, row.archived, row.position) for row in journal.remedies()],
        journal.planned(now),
        journal.questions(),
        journal.appointments(),
        journal.checked_topics(),
        journal.person(),
        [journal.checked_in(date(2026, 11, day)) for day in range(1, 5)],
        [entry.uses for entry in journal.awaiting_next_day(now)],
    )


def rows(journal: Journal, now: datetime, name: str) -> list[Any]:
    """What a verb could take."""
    if name == "delete_entries":
        return [[entry.key] for entry in journal.entries()]
    if name == "give_back":
        return [[deleted.entry.key] for deleted in journal.binned(now)]
    if name == "record_next_day":
        return [[use.id] for use in journal.seen_uses(EVER)]
    if name == "change_appointment":
        return [visit.id for visit in journal.appointments()]
    if name == "add_cause":
        return [[spasm.id] for spasm in journal.seen_spasms(EVER)]
    if name.endswith(("spasm", "it_is")):
        return [spasm.id for spasm in journal.seen_spasms(EVER)]
    if name.endswith(("remedy", "planned")):
        return [row.id for row in journal.remedies()]
    return [use.id for use in journal.seen_uses(EVER)]


def do(journal: Journal, now: datetime, name: str, *given: Any) -> None:
    if given and isinstance(given[0], int):
        found = rows(journal, now, name)
        if not found:
            return
        given = (found[given[0] % len(found)], *given[1:])
    if name == "record_next_day":
        journal.record_next_day(given[0], worse=given[1], now=now)
        return
    with suppress(DayTaken):
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
    start = seen(journal, now)
    for name, *answers in done:
        do(journal, now, name, *answers)
    all_the_way(journal.redo, now)
    end = seen(journal, now)
    all_the_way(journal.undo, now)
    assert seen(journal, now) == start
    all_the_way(journal.redo, now)
    assert seen(journal, now) == end


def test_a_step_can_be_undone_tomorrow(path: Path, calf: SpasmAnswer, now: datetime) -> None:
    journal = Journal(open_database(path, now))
    journal.delete_entries([EntryKey(Sort.SPASM, journal.add_spasm(calf, now))], now)
    journal.close()
    tomorrow = now + timedelta(days=1)
    journal = Journal(open_database(path, tomorrow))
    assert journal.can_undo() == "delete_entries"
    assert journal.undo(tomorrow) == "delete_entries"
    assert journal.answered_spasm(1) == calf
    assert journal.can_redo() == "delete_entries"
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
    journal.delete_entries([EntryKey(Sort.SPASM, spasm_id)], now)
    assert journal.seen_uses(EVER) == []
    with database.sessions() as session:
        row = session.execute(select(Spasm.deleted_at, Spasm.revision)).one()
    assert row.deleted_at == datetime(2026, 11, 6, 20, 30)
    assert row.revision == 2
