"""What lost in a merge stays so when the steps of that time have left the file and others have their ids."""

from dataclasses import replace
from datetime import timedelta

from spasmjournal.record.journal import Journal
from tests.exchange.living import spasm
from tests.record.merge.twins import LATER, Twins, key_of, notes, rows_of

AGES = LATER + timedelta(days=40)
MERGED, SETTLED = 3, 4
"""The ids of the old steps."""


def merge_that_conflicts(twins: Twins) -> Journal:
    """The one journal, after a merge in which its own note lost."""
    one, other = twins
    for number, (journal, note) in enumerate(zip(twins, ("mine", "theirs"), strict=True)):
        answer = replace(journal.answered_spasm(key_of(journal).id), note=note)
        journal.change_spasm(key_of(journal).id, answer, LATER + timedelta(hours=number))
    assert len(one.merge(rows_of(other), LATER).conflicts) == 1
    return one


def do_and_undo(journal: Journal, first: int) -> None:
    """Do something five times, so that the ids of the old steps are given anew; undo from one of them on."""
    for _ in range(5):
        journal.add_spasm(spasm("more", 1, 1), AGES)
    for _ in range(first, 6):
        journal.undo(AGES)


def names(journal: Journal) -> list[str]:
    return [found.name for found in journal.disagreements()]


def test_what_lost_stays_when_the_merge_can_be_undone_no_more(twins: Twins) -> None:
    one = merge_that_conflicts(twins)
    (name,) = names(one)
    one.empty_bin(AGES)
    assert one.can_undo() is None
    assert names(one) == [name]
    do_and_undo(one, MERGED)
    assert names(one) == [name]
    one.add_spasm(spasm("and more", 1, 1), AGES)
    assert names(one) == [name]
    one.settle(name, AGES, take_lost=True)
    assert "mine" in notes(one)


def test_a_merge_that_was_undone_stays_undone(twins: Twins) -> None:
    one = merge_that_conflicts(twins)
    one.undo(LATER)
    one.empty_bin(AGES)
    assert names(one) == []
    do_and_undo(one, MERGED)
    for _ in range(MERGED, 6):
        one.redo(AGES)
    assert names(one) == []
    assert len(one.merge(rows_of(twins[1]), AGES).conflicts) == 1
    assert len(names(one)) == 1


def test_what_was_settled_stays_settled(twins: Twins) -> None:
    one = merge_that_conflicts(twins)
    one.settle(names(one)[0], LATER, take_lost=False)
    one.empty_bin(AGES)
    do_and_undo(one, SETTLED)
    assert names(one) == []
    one.add_spasm(spasm("and more", 1, 1), AGES)
    assert names(one) == []
    assert one.merge(rows_of(twins[1]), AGES).conflicts == ()


def test_what_was_settled_and_undone_is_still_to_be_settled(twins: Twins) -> None:
    one = merge_that_conflicts(twins)
    (name,) = names(one)
    one.settle(name, LATER, take_lost=False)
    one.undo(LATER)
    one.empty_bin(AGES)
    for number in range(4):
        assert names(one) == [name]
        one.add_spasm(spasm(str(number), 1, 1), AGES)
    assert names(one) == [name]


def test_steps_that_are_still_there_are_followed(twins: Twins) -> None:
    one = merge_that_conflicts(twins)
    (name,) = names(one)
    one.empty_bin(LATER + timedelta(days=29))
    assert one.undo(LATER) == "merge"
    assert names(one) == []
    one.redo(LATER)
    assert names(one) == [name]
