"""Cards that are not saved yet survive the program: kept on disk, read back as they were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from spasmjournal.observation import Stroke
from spasmjournal.record.answers import (
    CheckInAnswer,
    Draft,
    PlaceAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
    brought_up_to_date,
)
from spasmjournal.record.bookkeeping import Draft as DraftRow
from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.database import Database, open_database
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Asked, Cause, DayActivity, Kind, Side, Unanswered, View

numbers = st.none() | st.integers(0, 10)
flags = st.none() | st.booleans()
offsets = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=offsets)
points = st.tuples(st.integers(-500, 500).map(float), st.floats(0, 1000).map(lambda y: round(y, 1)))
strokes = st.builds(Stroke, st.sampled_from(View), st.lists(points, min_size=2, max_size=4).map(tuple))
places = st.builds(
    PlaceAnswer, st.sampled_from(["heel", "toes"]), st.sampled_from(Side), st.sampled_from(View), numbers
)
uses = st.builds(
    UseAnswer,
    st.integers(1, 7),
    moments,
    before=numbers,
    after_at=st.none() | moments,
    unanswered=st.none() | st.sampled_from(Unanswered),
    note=st.text(),
    worse=flags,
    place=st.none() | st.just(("heel", Side.LEFT)),
)
spasms = st.builds(
    SpasmAnswer,
    st.lists(places, max_size=2).map(tuple),
    moments,
    kind=st.none() | st.sampled_from(Kind),
    worst=numbers,
    ended=st.none() | moments,
    woke_me=flags,
    causes=st.lists(st.sampled_from(Cause), unique=True).map(tuple),
    note=st.text(),
    uses=st.lists(uses, max_size=2).map(tuple),
    strokes=st.lists(strokes, max_size=2).map(tuple),
    dont_know=st.frozensets(st.sampled_from(Asked)),
)
check_ins = st.builds(
    CheckInAnswer,
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    no_spasms=flags,
    sleep_hours=st.none() | st.floats(0, 24),
    activity=st.none() | st.sampled_from(DayActivity),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spasms | uses | check_ins, st.none() | st.integers(1, 9))
def test_a_draft_is_read_back_as_it_was(
    journal: Journal, now: datetime, answer: SpasmAnswer | UseAnswer | CheckInAnswer, row_id: int | None
) -> None:
    draft = Draft(answer, row_id, answer if row_id else None)
    journal.keep_draft(draft, now)
    assert journal.open_draft() == draft


def test_a_draft_survives_the_program_and_is_no_step(path: Path, calf: SpasmAnswer, now: datetime) -> None:
    journal = Journal(open_database(path, now))
    told: list[None] = []
    journal.changed.connect(lambda: told.append(None))
    journal.keep_draft(Draft(calf), now)
    journal.keep_draft(Draft(replace(calf, worst=3)), now)
    journal.put_by(Draft(replace(calf, worst=4), 1, calf), now)
    journal.put_by(Draft(replace(calf, worst=5)), now)
    assert not told
    assert journal.can_undo() is None
    journal.close()
    journal = Journal(open_database(path, now))
    assert journal.open_draft() == Draft(replace(calf, worst=3))
    assert journal.take_back() == Draft(replace(calf, worst=5))
    assert journal.open_draft() == Draft(replace(calf, worst=5))
    assert journal.take_back() == Draft(replace(calf, worst=4), 1, calf)
    assert not journal.has_put_by()
    journal.keep_draft(None, now)
    assert journal.open_draft() is None
    journal.close()


def test_nothing_kept_is_nothing(journal: Journal, now: datetime, stored: Callable[[], object]) -> None:
    before = stored()
    journal.keep_draft(None, now)
    assert journal.open_draft() is None
    assert journal.take_back() is None
    assert stored() == before


def test_of_very_many_cards_put_away_the_oldest_go(
    journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    for number in range(30):
        journal.put_by(Draft(replace(calf, note=str(number))), now)
    notes = []
    while draft := journal.take_back():
        assert isinstance(draft.answer, SpasmAnswer)
        notes.append(int(draft.answer.note))
    assert notes == list(range(29, 9, -1))


def test_the_draft_goes_in_the_same_transaction_as_the_entry_comes(
    journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    journal.keep_draft(Draft(calf), now)
    seen: list[Draft | None] = []
    journal.changed.connect(lambda: seen.append(journal.open_draft()))
    with journal.saving_the_card():
        journal.add_spasm(calf, now)
    assert seen == [None]
    journal.keep_draft(Draft(calf), now)
    journal.add_spasm(calf, now)
    assert seen[1:] == [Draft(calf)]


HOSTILE = ['{"places": [], "began": "2026-11-06T20:30:00", "worst": 1e999}', '{"places": ' + "[" * 5000]


@pytest.mark.parametrize("text", ["", "{}", "[1, 2]", '{"places": [], "began": "soon"}', *HOSTILE])
def test_a_draft_that_cannot_be_read_keeps_nothing_shut(
    journal: Journal, database: Database, calf: SpasmAnswer, now: datetime, text: str
) -> None:
    journal.keep_draft(Draft(calf), now)
    with database.sessions.begin() as session:
        session.execute(update(DraftRow).values(answer=text))
    assert journal.open_draft() is None


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "[]",
        '{"answer": {"name": "x", "wait_minutes": 1e999}, "remedy": null}',
        '{"answer": {"name": "x"}, "remedy": [1]}',
        '{"answer": ' + "[" * 5000,
    ],
)
def test_a_remedy_that_cannot_be_read_neither(journal: Journal, database: Database, text: str) -> None:
    journal.keep_remedy_draft(RemedyAnswer("x"))
    with database.sessions.begin() as session:
        session.execute(update(Fact).values(value=text))
    assert journal.remedy_draft() is None


def test_what_was_told_since_is_not_undone_by_an_old_card(calf: SpasmAnswer, now: datetime) -> None:
    use = UseAnswer(2, now, before=7, id=1)
    opened = replace(calf, still_going=True, uses=(use,))
    on_card = replace(opened, note="typed", uses=(replace(use, recipe="hot"), UseAnswer(3, now)))
    since = replace(opened, still_going=False, ended=now, uses=(replace(use, after=2),))
    assert brought_up_to_date(on_card, opened, since) == replace(
        since, note="typed", uses=(replace(use, after=2, recipe="hot"), UseAnswer(3, now))
    )


def test_a_day_keeps_what_was_told_since(now: datetime) -> None:
    opened = CheckInAnswer(now.date())
    since = replace(opened, no_spasms=True)
    assert brought_up_to_date(replace(opened, headache=3), opened, since) == replace(since, headache=3)
