"""Cards that are not saved yet survive the program: kept on disk, read back as they were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spasmjournal.observation import Stroke
from spasmjournal.record.answers import CheckInAnswer, Draft, PlaceAnswer, Slot, SpasmAnswer, UseAnswer
from spasmjournal.record.database import open_database
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
    journal.keep_draft(Slot.OPEN, Draft(answer, row_id), now)
    assert journal.draft(Slot.OPEN) == Draft(answer, row_id)


def test_a_draft_survives_the_program_and_is_no_step(path: Path, calf: SpasmAnswer, now: datetime) -> None:
    journal = Journal(open_database(path, now))
    told: list[None] = []
    journal.changed.connect(lambda: told.append(None))
    journal.keep_draft(Slot.OPEN, Draft(calf), now)
    journal.keep_draft(Slot.OPEN, Draft(replace(calf, worst=3)), now)
    journal.keep_draft(Slot.PUT_AWAY, Draft(replace(calf, worst=4), 1), now)
    assert not told
    assert journal.can_undo() is None
    journal.close()
    journal = Journal(open_database(path, now))
    assert journal.draft(Slot.OPEN) == Draft(replace(calf, worst=3))
    assert journal.draft(Slot.PUT_AWAY) == Draft(replace(calf, worst=4), 1)
    journal.keep_draft(Slot.OPEN, None, now)
    assert journal.draft(Slot.OPEN) is None
    journal.close()


@pytest.mark.parametrize("slot", Slot)
def test_nothing_kept_is_nothing(
    journal: Journal, slot: Slot, now: datetime, stored: Callable[[], object]
) -> None:
    before = stored()
    journal.keep_draft(slot, None, now)
    assert journal.draft(slot) is None
    assert stored() == before
