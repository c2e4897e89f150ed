"""What is kept of an answer: not answered is never nothing, and entering is not happening."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from spasmjournal.errors import SaveFailed
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.period import Period
from spasmjournal.record.answers import (
    AfterAnswer,
    CheckInAnswer,
    PersonAnswer,
    PlaceAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.connection import pragma
from spasmjournal.record.database import Database
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Cause, Doing, Kind, Side, Unanswered, View

EVER = Period(date(2000, 1, 1), date(2100, 1, 1))


@pytest.fixture
def full(now: datetime) -> SpasmAnswer:
    """A spasm with everything answered."""
    began = now - timedelta(days=1)
    return SpasmAnswer(
        places=(
            PlaceAnswer("calf_inner", Side.LEFT, View.BACK, 38.5, 790.0, 0),
            PlaceAnswer("sacrum", Side.MIDDLE, View.BACK, 0.0, 433.3, 10),
        ),
        began=began,
        kind=Kind.CRAMP,
        worst=0,
        ended=began + timedelta(minutes=5),
        lasted_at_least=0,
        lasted_at_most=300,
        doing=Doing.ASLEEP,
        woke_me=False,
        causes=(Cause.STRESS, Cause.OWN_WORDS),
        cause_words="new shoes",
        note="At last.",
        uses=(
            UseAnswer(2, began, 0, 0, began + timedelta(minutes=20), None, 0, "warm", False, "none", "x"),
            UseAnswer(1, began, unanswered=Unanswered.FORGOT),
        ),
    )


def test_a_full_answer_comes_back_as_it_was_given(journal: Journal, full: SpasmAnswer, now: datetime) -> None:
    kept = journal.answered_spasm(journal.add_spasm(full, now))
    assert replace(kept, uses=tuple(replace(use, id=None) for use in kept.uses)) == full


def test_an_empty_answer_stays_unanswered(journal: Journal, now: datetime) -> None:
    bare = SpasmAnswer((PlaceAnswer("heel", Side.RIGHT, View.BACK),), now, uses=(UseAnswer(1, now),))
    row = journal.spasm(journal.add_spasm(bare, now))
    for name in (
        "kind",
        "worst",
        "ended",
        "ended_offset",
        "lasted_at_least",
        "lasted_at_most",
        "doing",
        "woke_me",
    ):
        assert getattr(row, name) is None, name
    for name in ("before", "after", "after_at", "unanswered", "minutes", "worse"):
        assert getattr(row.uses[0], name) is None, name
    assert row.places[0].worst is None


def test_none_and_nothing_are_told_apart(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    for worst in (None, 0):
        journal.add_spasm(replace(calf, worst=worst), now)
    assert [spasm.worst for spasm in journal.seen_spasms(EVER)] == [None, 0]
    for after in (None, 0):
        journal.use_remedy(UseAnswer(2, now, before=0, after=after), now)
    assert [use.after for use in journal.seen_uses(EVER)] == [None, 0]
    journal.check_in(CheckInAnswer(now.date(), stress=0), now)
    assert journal.checked_in(now.date()) == CheckInAnswer(now.date(), stress=0)


def test_a_day_without_spasms_is_no_day_without_entries(
    journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    today = now.date()
    journal.add_spasm(calf, now)
    journal.use_remedy(UseAnswer(4, now - timedelta(days=1)), now)
    journal.check_in(CheckInAnswer(today - timedelta(days=2), no_spasms=True), now)
    journal.check_in(CheckInAnswer(today - timedelta(days=3), no_spasms=False), now)
    days = journal.days(EVER)
    assert days.with_entries == {today - timedelta(days=n) for n in range(4)}
    assert days.without_spasms == {today - timedelta(days=2)}
    assert journal.first_day() == today - timedelta(days=3)


def test_a_second_check_in_takes_the_place_of_the_first(journal: Journal, now: datetime) -> None:
    journal.check_in(CheckInAnswer(now.date(), stress=4, headache=2), now)
    journal.check_in(CheckInAnswer(now.date(), stress=5), now)
    assert journal.checked_in(now.date()) == CheckInAnswer(now.date(), stress=5)


def test_entering_is_kept_apart_from_happening(
    journal: Journal, at: Callable[..., SpasmAnswer], now: datetime
) -> None:
    began = datetime(2026, 11, 6, 3, 10, tzinfo=timezone(timedelta(hours=-5)))
    row = journal.spasm(journal.add_spasm(at(began), now))
    assert (row.began, row.began_offset) == (datetime(2026, 11, 6, 3, 10), -300)
    assert row.created_at == datetime(2026, 11, 6, 20, 30)
    later = now + timedelta(days=1)
    journal.change_spasm(row.id, at(began, note="Now I remember."), later)
    changed = journal.spasm(row.id)
    assert (changed.created_at, changed.updated_at) == (row.created_at, datetime(2026, 11, 7, 20, 30))
    assert (changed.uid, changed.revision) == (row.uid, 2)


@pytest.mark.parametrize(("minutes", "late"), [(0, False), (60, False), (61, True), (600, True)])
def test_logged_late_is_more_than_an_hour_after(
    journal: Journal, at: Callable[..., SpasmAnswer], now: datetime, minutes: int, late: bool
) -> None:
    began = (now - timedelta(minutes=minutes)).astimezone(timezone(timedelta(hours=9)))
    journal.add_spasm(at(began), now)
    assert [spasm.logged_late for spasm in journal.seen_spasms(EVER)] == [late]


def test_an_answer_afterwards_has_its_moment(journal: Journal, now: datetime) -> None:
    use = journal.use_remedy(UseAnswer(2, now, before=6), now)
    journal.record_after(use, AfterAnswer(2), now + timedelta(minutes=25))
    assert journal.answered_use(use).after_at == now + timedelta(minutes=25)
    journal.record_after(use, AfterAnswer(unanswered=Unanswered.DONT_KNOW), now + timedelta(minutes=30))
    assert journal.answered_use(use).after_at is None


def test_each_verb_says_once_that_something_changed(
    journal: Journal, calf: SpasmAnswer, now: datetime
) -> None:
    told: list[None] = []
    journal.changed.connect(lambda: told.append(None))
    spasm_id = journal.add_spasm(replace(calf, uses=(UseAnswer(2, now),)), now)
    journal.delete_entries([EntryKey(Sort.SPASM, spasm_id)], now)
    journal.undo(now)
    journal.name_person(PersonAnswer("Sample Person"), now)
    assert len(told) == 4


@pytest.fixture
def full_disk(database: Database) -> Iterator[Database]:
    engine = database.sessions.kw["bind"]
    before = pragma(engine, "max_page_count")
    pragma(engine, "max_page_count", str(pragma(engine, "page_count")))
    yield database
    pragma(engine, "max_page_count", str(before))


def test_a_full_disk_changes_nothing_and_says_so(
    journal: Journal, full_disk: Database, calf: SpasmAnswer, now: datetime, stored: Callable[[], Any]
) -> None:
    told: list[None] = []
    journal.changed.connect(lambda: told.append(None))
    before = stored()
    with pytest.raises(SaveFailed, match="full"):
        journal.add_spasm(replace(calf, note="a" * 20_000), now)
    assert stored() == before
    assert not told


def test_a_refused_save_can_be_tried_again(
    journal: Journal, database: Database, calf: SpasmAnswer, now: datetime
) -> None:
    engine = database.sessions.kw["bind"]
    long = replace(calf, note="a" * 20_000)
    pragma(engine, "max_page_count", str(pragma(engine, "page_count")))
    with pytest.raises(SaveFailed):
        journal.add_spasm(long, now)
    pragma(engine, "max_page_count", "1000000")
    assert journal.answered_spasm(journal.add_spasm(long, now)) == long
