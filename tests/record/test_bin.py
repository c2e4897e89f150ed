"""What was deleted comes back for 30 days; after that it has left the file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from spasmjournal.errors import DayTaken, NotThere
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import AppointmentAnswer, CheckInAnswer, RemedyAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal

Stored = dict[str, list[tuple[object, ...]]]
DAY = timedelta(days=1)


@pytest.fixture
def four(journal: Journal, calf: SpasmAnswer, now: datetime) -> list[EntryKey]:
    """One entry of each sort."""
    spasm = journal.add_spasm(replace(calf, uses=(UseAnswer(2, now),)), now)
    use = journal.use_remedy(UseAnswer(4, now), now)
    journal.check_in(CheckInAnswer(now.date(), stress=4), now)
    visit = journal.add_appointment(AppointmentAnswer(now, "Dr Example"), now)
    keys = [EntryKey(Sort.SPASM, spasm), EntryKey(Sort.USE, use), EntryKey(Sort.CHECK_IN, 1)]
    return [*keys, EntryKey(Sort.APPOINTMENT, visit)]


def test_what_is_deleted_lies_in_the_bin_and_comes_back_whole(
    journal: Journal, four: list[EntryKey], now: datetime
) -> None:
    before = journal.entries()
    assert {entry.key for entry in before} == set(four)
    journal.delete_entries(four, now)
    assert journal.entries() == []
    deleted = journal.binned(now)
    assert sorted(entry.entry for entry in deleted) == sorted(before)
    journal.give_back(four, now + DAY)
    assert journal.entries() == before
    assert journal.undo(now) == "give_back"
    assert journal.entries() == []
    journal.give_back(four[:2], now + DAY)
    assert {entry.key for entry in journal.entries()} == set(four[:2])
    assert {entry.entry.key for entry in journal.binned(now)} == set(four[2:])
    assert journal.undo(now) == "give_back"
    assert journal.undo(now) == "delete_entries"
    assert journal.entries() == before


def test_what_a_correction_takes_away_stays_away(
    journal: Journal, four: list[EntryKey], now: datetime
) -> None:
    spasm_id = four[0].id
    told = journal.answered_spasm(spasm_id)
    journal.change_spasm(spasm_id, replace(told, uses=()), now)
    assert journal.binned(now) == []
    journal.delete_entries([EntryKey(Sort.SPASM, spasm_id)], now + DAY)
    journal.give_back([four[0]], now + DAY)
    assert journal.answered_spasm(spasm_id) == replace(told, uses=())


def test_what_is_not_in_the_bin_cannot_come_back(
    journal: Journal, four: list[EntryKey], now: datetime
) -> None:
    for key in (four[0], EntryKey(Sort.USE, 999)):
        with pytest.raises(NotThere):
            journal.give_back([key], now)


def test_after_thirty_days_it_has_left_the_file(
    journal: Journal, four: list[EntryKey], now: datetime, stored: Callable[[], Stored]
) -> None:
    journal.delete_entries(four, now)
    journal.empty_bin(now + 30 * DAY)
    assert len(journal.binned(now + 30 * DAY)) == 4
    journal.empty_bin(now + 30 * DAY + timedelta(seconds=1))
    assert journal.binned(now) == []
    left = stored()
    for table in ("spasm", "place", "remedy_use", "check_in", "appointment", "step", "image"):
        assert left[table] == []
    assert left["remedy"]
    assert journal.undo(now) is None


def test_what_a_step_still_speaks_of_stays(
    journal: Journal, calf: SpasmAnswer, now: datetime, stored: Callable[[], Stored]
) -> None:
    spasm_id = journal.add_spasm(calf, now)
    journal.delete_entries([EntryKey(Sort.SPASM, spasm_id)], now)
    later = now + 29 * DAY
    journal.give_back([EntryKey(Sort.SPASM, spasm_id)], later)
    journal.undo(later)
    journal.empty_bin(now + 40 * DAY)
    assert len(stored()["spasm"]) == 1
    assert journal.redo(now + 40 * DAY) == "give_back"
    assert journal.answered_spasm(spasm_id) == calf


def test_emptying_leaves_everything_that_stands(
    journal: Journal, four: list[EntryKey], now: datetime
) -> None:
    before = journal.entries()
    journal.empty_bin(now + 4000 * DAY)
    assert journal.entries() == before
    assert journal.checked_in(date(2026, 11, 6)).stress == 4


def test_what_was_asked_there_goes_and_comes_with_the_appointment(journal: Journal, now: datetime) -> None:
    journal.ask_about("Is it the tablets?", now)
    visit = journal.add_appointment(AppointmentAnswer(now, "Dr Example", asked=True), now)
    key = EntryKey(Sort.APPOINTMENT, visit)
    journal.delete_entries([key], now)
    (deleted,) = journal.binned(now)
    assert deleted.entry.appointment is not None
    assert deleted.entry.appointment.questions == ("Is it the tablets?",)
    journal.give_back([key], now)
    assert [visit.questions for visit in journal.appointments()] == [("Is it the tablets?",)]


def test_an_appointment_leaves_the_file_with_its_questions(
    journal: Journal, now: datetime, stored: Callable[[], Stored]
) -> None:
    answer = AppointmentAnswer(now, "Dr Example", questions=("Why at night?",), asked=True)
    key = EntryKey(Sort.APPOINTMENT, journal.add_appointment(answer, now))
    journal.delete_entries([key], now)
    journal.empty_bin(now + 31 * DAY)
    left = stored()
    assert (left["appointment"], left["question"]) == ([], [])


def test_a_day_never_gets_two_check_ins(journal: Journal, now: datetime) -> None:
    keys = []
    for stress in (3, 4):
        journal.check_in(CheckInAnswer(now.date(), stress=stress), now)
        (entry,) = journal.entries()
        keys.append(entry.key)
        journal.delete_entries([entry.key], now)
    with pytest.raises(DayTaken):
        journal.give_back(keys, now)
    assert journal.entries() == []
    journal.give_back(keys[:1], now)
    assert journal.checked_in(now.date()).stress == 3


def test_a_use_comes_back_with_its_remedy(journal: Journal, now: datetime) -> None:
    own = journal.add_remedy(RemedyAnswer("Grain pillow"), now)
    use = journal.use_remedy(UseAnswer(own, now), now)
    journal.undo(now)
    journal.undo(now)
    assert own not in {remedy.id for remedy in journal.remedies()}
    journal.give_back([EntryKey(Sort.USE, use)], now)
    assert own in {remedy.id for remedy in journal.remedies()}
    assert journal.answered_use(use).remedy_id == own
