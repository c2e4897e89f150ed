"""The journal as one stream: spasms, uses, check-ins and appointments, newest first, filtered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.entry_filter import EVERYTHING, EntryFilter, cursor_after
from spasmjournal.observation import DayMark, Entry, EntryKey, Sort
from spasmjournal.period import Period
from spasmjournal.record.answers import AppointmentAnswer, CheckInAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Cause, Kind, SafetyTopic
from spasmjournal.wording import search_words

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return load_anatomy()


@pytest.fixture
def week(journal: Journal, at: Callable[..., SpasmAnswer], now: datetime) -> Journal:
    """A week with a spasm a day, told at once or late, two uses, three check-ins and two appointments."""
    for days in range(7):
        told = now - days * DAY
        spasm = at(told - HOUR / 2, kind=Kind.TWITCH if days % 2 else Kind.CRAMP, worst=days)
        uses = (UseAnswer(2, told - HOUR / 3, before=5, after=2 if days < 2 else None),)
        journal.add_spasm(
            replace(spasm, uses=uses, unfinished=days == 3), told if days < 5 else told + 9 * HOUR
        )
    journal.use_remedy(UseAnswer(4, now - 2 * DAY, eased_minutes=10), now - 2 * DAY)
    journal.use_remedy(UseAnswer(4, now - 3 * DAY), now)
    for days, told in ((0, now), (1, now - DAY), (2, now)):
        journal.check_in(
            CheckInAnswer((now - days * DAY).date(), no_spasms=days == 1 or None, stress=3), told
        )
    journal.ask_about("Is magnesium worth it?", now)
    journal.add_appointment(AppointmentAnswer(now - 4 * DAY, "Dr Example", "wait and see", asked=True), now)
    journal.add_appointment(AppointmentAnswer(now + 4 * DAY, "Physio"), now)
    return journal


def sorts(found: list[Entry]) -> dict[Sort, int]:
    return {sort: sum(entry.sort is sort for entry in found) for sort in Sort}


def test_all_four_sorts_stand_in_one_stream_newest_first(week: Journal) -> None:
    found = week.entries()
    assert sorts(found) == {Sort.USE: 2, Sort.SPASM: 7, Sort.CHECK_IN: 3, Sort.APPOINTMENT: 2}
    began = [entry.began for entry in found]
    assert began == sorted(began, reverse=True)
    assert found[1].check_in is not None
    assert found[0].appointment is not None


@pytest.mark.parametrize("page", [1, 2, 3, 5])
def test_pages_give_every_entry_once(week: Journal, page: int) -> None:
    whole, found = week.entries(), week.entries(limit=page)
    while more := week.entries(before=cursor_after(found[-1]), limit=page):
        found += more
    assert found == whole


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"kinds": frozenset({Kind.TWITCH})}, {Sort.SPASM: 3}),
        ({"remedies": frozenset({2})}, {Sort.SPASM: 7}),
        ({"remedies": frozenset({4})}, {Sort.USE: 2}),
        ({"answered": True}, {Sort.SPASM: 2, Sort.USE: 1}),
        ({"unfinished": True}, {Sort.SPASM: 1}),
        ({"late": True}, {Sort.SPASM: 2, Sort.USE: 1, Sort.CHECK_IN: 1}),
        ({"sorts": frozenset({Sort.CHECK_IN, Sort.APPOINTMENT})}, {Sort.CHECK_IN: 3, Sort.APPOINTMENT: 2}),
        ({"regions": frozenset({"calf_inner_left"})}, {Sort.SPASM: 7}),
        ({"kinds": frozenset({Kind.CRAMP}), "answered": True}, {Sort.SPASM: 1}),
    ],
)
def test_a_filter_leaves_what_answers_to_it(
    week: Journal, asked: dict[str, Any], count: dict[Sort, int]
) -> None:
    wanted = EntryFilter(**asked)
    assert wanted.narrows
    found = sorts(week.entries(wanted))
    assert {sort: number for sort, number in found.items() if number} == count


def test_late_is_what_every_entry_says_of_itself(week: Journal) -> None:
    late = {entry.key for entry in week.entries(EntryFilter(late=True))}
    told = [entry for entry in week.entries() if entry.spasm or entry.check_in]
    said = {entry.key for entry in told if (entry.spasm or entry.check_in).logged_late}  # type: ignore[union-attr]
    assert {key for key in late if key.sort is not Sort.USE} == said


def test_a_period_holds_its_days(week: Journal, now: datetime) -> None:
    two_days = Period((now - DAY).date(), (now + DAY).date())
    found = sorts(week.entries(EntryFilter(two_days)))
    assert found == {Sort.USE: 0, Sort.SPASM: 2, Sort.CHECK_IN: 2, Sort.APPOINTMENT: 0}


@pytest.mark.parametrize("typed", ["magnesium", "WAIT and", "example"])
def test_words_are_found_in_appointments(week: Journal, anatomy: Anatomy, typed: str) -> None:
    (entry,) = week.entries(EntryFilter(words=search_words(typed, anatomy)))
    assert entry.appointment is not None
    assert entry.appointment.questions == ("Is magnesium worth it?",)


def test_the_questions_wait_no_longer_once_asked(week: Journal, now: datetime) -> None:
    assert week.questions() == []
    week.ask_about("One more", now)
    week.ask_about("One more", now)
    assert week.questions() == ["One more"]
    past, coming = week.appointments()
    assert past.questions == ("Is magnesium worth it?",)
    week.delete_entries([EntryKey(Sort.APPOINTMENT, coming.id)], now)
    assert [visit.with_whom for visit in week.appointments()] == ["Dr Example"]


def test_a_cause_is_set_for_several_at_once(week: Journal, now: datetime) -> None:
    ids = [entry.spasm.id for entry in week.entries() if entry.spasm][:3]
    week.add_cause(ids, Cause.STRESS, now)
    week.add_cause(ids, Cause.STRESS, now)
    assert [week.answered_spasm(row).causes for row in ids] == [(Cause.STRESS,)] * 3
    assert week.undo(now) == "add_cause"
    assert [week.answered_spasm(row).causes for row in ids] == [()] * 3


def test_the_calendar_tells_days_apart(week: Journal, now: datetime) -> None:
    today = now.date()
    week.check_in(CheckInAnswer(today - 30 * DAY, no_spasms=True), now)
    week.check_in(CheckInAnswer(today - 31 * DAY, stress=2), now)
    marks = week.calendar(Period(today - 40 * DAY, today + DAY))
    assert marks[:2] == [
        DayMark(today - 31 * DAY, 0, None, none_said=False, other=True),
        DayMark(today - 30 * DAY, 0, None, none_said=True, other=True),
    ]
    assert [(mark.spasms, mark.worst) for mark in marks[2:]] == [(1, worst) for worst in range(6, -1, -1)]


def test_a_safety_note_is_shown_once_and_never_after_it_was_checked(journal: Journal, now: datetime) -> None:
    topics = [SafetyTopic.CHEST, SafetyTopic.NIGHTS]
    journal.been_checked(SafetyTopic.NIGHTS, now)
    assert journal.show_once(topics) == [SafetyTopic.CHEST]
    assert journal.show_once(topics) == []
    assert journal.checked_topics() == {SafetyTopic.NIGHTS}
    journal.undo(now)
    assert journal.checked_topics() == frozenset()


def test_everything_is_no_filter() -> None:
    assert not EVERYTHING.narrows
    assert EntryFilter(period=Period(date(2026, 1, 1), date(2026, 2, 1))).narrows


def test_single_entries_can_be_picked_out(week: Journal) -> None:
    every = [entry.key for entry in week.entries()]
    for picked in (every[:1], every[::2], every):
        found = week.entries(EntryFilter(entries=frozenset(picked)))
        assert [entry.key for entry in found] == picked


def test_picked_entries_answer_to_the_rest_as_well_and_may_be_many(week: Journal) -> None:
    many = frozenset(EntryKey(sort, number) for sort in Sort for number in range(40_000))
    spasms = week.entries(EntryFilter(entries=many, sorts=frozenset({Sort.SPASM})))
    assert spasms == week.entries(EntryFilter(sorts=frozenset({Sort.SPASM})))
    assert week.entries(EntryFilter(entries=frozenset({EntryKey(Sort.SPASM, 99_999)}))) == []
