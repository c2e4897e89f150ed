"""When "how is it now?" is due: after the remedy's waiting time, wherever the clock stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import AfterAnswer, RemedyAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import RemedyGroup, Unanswered
from tests.answered_remedy import answered_remedy

MINUTE = timedelta(minutes=1)
Waiting = Callable[[datetime], list[int]]


@pytest.fixture
def waiting(journal: Journal) -> Waiting:
    return lambda moment: [entry.uses[0].id for entry in journal.awaiting(moment)]


@pytest.mark.parametrize(
    ("group", "minutes"), [(RemedyGroup.HEAT, 20), (RemedyGroup.STRETCHING, 10), (RemedyGroup.MASSAGE, 720)]
)
def test_each_remedy_has_its_own_time(
    journal: Journal, remedy: Callable[[RemedyGroup], int], waiting: Waiting, now: datetime,
    group: RemedyGroup, minutes: int,
) -> None:  # fmt: skip
    use = journal.use_remedy(UseAnswer(remedy(group), now), now)
    assert waiting(now + minutes * MINUTE - timedelta(seconds=1)) == []
    assert waiting(now + minutes * MINUTE) == [use]


def test_a_changed_waiting_time_counts_at_once(journal: Journal, waiting: Waiting, now: datetime) -> None:
    use = journal.use_remedy(UseAnswer(2, now), now)
    journal.change_remedy(2, RemedyAnswer("Heat", RemedyGroup.HEAT, wait_minutes=5), now)
    assert waiting(now + 5 * MINUTE) == [use]


def test_across_midnight(journal: Journal, waiting: Waiting, now: datetime) -> None:
    late = now.replace(hour=23, minute=50)
    use = journal.use_remedy(UseAnswer(2, late), late)
    assert waiting(late + 19 * MINUTE) == []
    assert waiting(late + 20 * MINUTE) == [use]


@pytest.mark.parametrize("hours", [-8, 0, 9])
def test_at_another_offset(journal: Journal, waiting: Waiting, now: datetime, hours: int) -> None:
    use = journal.use_remedy(UseAnswer(2, now), now)
    there = timezone(timedelta(hours=hours))
    assert waiting((now + 19 * MINUTE).astimezone(there)) == []
    assert waiting((now + 20 * MINUTE).astimezone(there)) == [use]


def test_when_the_clocks_go_back(journal: Journal, waiting: Waiting) -> None:
    began = datetime(2026, 10, 25, 2, 50, tzinfo=timezone(timedelta(hours=2)))
    use = journal.use_remedy(UseAnswer(2, began), began)
    assert waiting(datetime(2026, 10, 25, 2, 5, tzinfo=timezone(timedelta(hours=1)))) == []
    assert waiting(datetime(2026, 10, 25, 2, 10, tzinfo=timezone(timedelta(hours=1)))) == [use]


def test_what_is_answered_waits_no_longer(journal: Journal, waiting: Waiting, now: datetime) -> None:
    answers = [
        AfterAnswer(0),
        AfterAnswer(unanswered=Unanswered.FORGOT),
        AfterAnswer(worse=True),
        AfterAnswer(eased_minutes=12),
        AfterAnswer(not_eased=True),
    ]
    uses = [journal.use_remedy(UseAnswer(2, now - 60 * MINUTE), now) for _ in answers]
    gone = journal.use_remedy(UseAnswer(2, now - 60 * MINUTE), now)
    journal.delete_entries([EntryKey(Sort.USE, gone)], now)
    assert waiting(now) == uses[::-1]
    for use, answer in zip(uses, answers, strict=True):
        journal.record_after(use, answer, now)
    assert waiting(now) == []
    journal.undo(now)
    journal.undo(now)
    assert waiting(now) == [uses[4], uses[3]]


def test_after_a_week_nobody_asks(journal: Journal, waiting: Waiting, now: datetime) -> None:
    use = journal.use_remedy(UseAnswer(2, now), now)
    assert waiting(now + timedelta(days=6)) == [use]
    assert waiting(now + timedelta(days=8)) == []


def test_it_comes_with_its_spasm(journal: Journal, calf: SpasmAnswer, now: datetime) -> None:
    earlier = now - 30 * MINUTE
    spasm_id = journal.add_spasm(replace(calf, began=earlier, uses=(UseAnswer(2, earlier, before=7),)), now)
    (entry,) = journal.awaiting(now.astimezone(UTC))
    assert entry.spasm is not None
    assert entry.spasm.id == spasm_id
    journal.delete_entries([EntryKey(Sort.SPASM, spasm_id)], now)
    assert journal.awaiting(now) == []


def test_a_long_waiting_time_is_asked_for_when_it_is_over(
    journal: Journal, waiting: Waiting, now: datetime
) -> None:
    journal.change_remedy(2, RemedyAnswer("Heat", RemedyGroup.HEAT, wait_minutes=10 * 24 * 60), now)
    use = journal.use_remedy(UseAnswer(2, now), now)
    assert waiting(now + timedelta(days=9)) == []
    assert waiting(now + timedelta(days=11)) == [use]
    assert waiting(now + timedelta(days=18)) == []


def test_not_worse_at_once_is_no_answer_yet(journal: Journal, waiting: Waiting, now: datetime) -> None:
    use = journal.use_remedy(UseAnswer(2, now - 60 * MINUTE, worse=False), now)
    assert waiting(now) == [use]
    (entry,) = journal.entries()
    assert not entry.uses[0].is_answered


def test_the_next_morning_is_the_wall_clocks(journal: Journal, waiting: Waiting) -> None:
    began = datetime(2026, 3, 28, 21, tzinfo=timezone(timedelta(hours=1)))
    answer = replace(answered_remedy(journal, 4), wait_for_morning=True)
    journal.change_remedy(4, answer, began)
    use = journal.use_remedy(UseAnswer(4, began), began)
    assert waiting(datetime(2026, 3, 29, 7, 59, tzinfo=timezone(timedelta(hours=2)))) == []
    assert waiting(datetime(2026, 3, 29, 8, 0, tzinfo=timezone(timedelta(hours=2)))) == [use]


def test_how_it_was_before_can_be_told_with_the_answer(journal: Journal, now: datetime) -> None:
    use = journal.use_remedy(UseAnswer(2, now), now)
    journal.record_after(use, AfterAnswer(after=3, before=6), now)
    told = journal.answered_use(use)
    assert (told.before, told.after) == (6, 3)
    journal.record_after(use, AfterAnswer(after=2), now)
    assert journal.answered_use(use).before == 6
