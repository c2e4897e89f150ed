"""What was deleted comes back for 30 days; after that it has left the file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from spasmjournal.errors import NotThere
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import AppointmentAnswer, CheckInAnswer, SpasmAnswer, UseAnswer
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
    journal.delete_spasm(spasm_id, now + DAY)
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
    journal.delete_spasm(spasm_id, now)
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
