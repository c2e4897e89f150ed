"""What lost in a merge is kept whole, follows undo, and is settled by one step."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from spasmjournal.errors import NotThere
from spasmjournal.record.answers import CheckInAnswer, PersonAnswer
from spasmjournal.record.bookkeeping import Fact
from tests.exchange.living import spasm
from tests.record.merge.twins import LATER, Twins, key_of, notes, rows_of
from tests.record.vault.planted import EVER


def disagree(twins: Twins) -> None:
    """Both change the note of the one spasm; the other's stands."""
    for number, (journal, note) in enumerate(zip(twins, ("mine", "theirs"), strict=True)):
        answer = replace(journal.answered_spasm(key_of(journal).id), note=note)
        journal.change_spasm(key_of(journal).id, answer, LATER + timedelta(hours=number))


def test_what_lost_is_kept_to_the_minute(twins: Twins) -> None:
    one, other = twins
    disagree(twins)
    began = one.answered_spasm(key_of(one).id).began
    one.merge(rows_of(other), LATER)
    (name,) = (found.name for found in one.disagreements())
    one.settle(name, LATER + timedelta(hours=2), take_lost=True)
    assert one.answered_spasm(key_of(one).id).began == began


def test_what_is_in_conflict_goes_and_comes_with_the_merge(twins: Twins) -> None:
    one, other = twins
    disagree(twins)
    assert len(one.merge(rows_of(other), LATER).conflicts) == 1
    one.undo(LATER)
    assert one.disagreements() == []
    one.redo(LATER)
    assert len(one.disagreements()) == 1
    one.undo(LATER)
    assert len(one.merge(rows_of(other), LATER).conflicts) == 1
    assert len(one.disagreements()) == 1


@pytest.mark.parametrize("take_lost", [True, False])
def test_settling_is_one_step(twins: Twins, take_lost: bool) -> None:
    one, other = twins
    disagree(twins)
    one.merge(rows_of(other), LATER)
    (name,) = (found.name for found in one.disagreements())
    one.settle(name, LATER + timedelta(hours=2), take_lost=take_lost)
    assert (notes(one), one.disagreements()) == (["mine" if take_lost else "theirs"], [])
    assert one.undo(LATER + timedelta(hours=3)) == "settle"
    assert (notes(one), [found.name for found in one.disagreements()]) == (["theirs"], [name])
    one.add_spasm(spasm("more", 1, 1), LATER + timedelta(hours=4))
    assert len(one.disagreements()) == 1


def test_a_deleted_version_takes_its_parts_along_and_brings_them_back(twins: Twins) -> None:
    one, other = twins
    one.delete_entries([key_of(one)], LATER)
    for hours in (1, 2):
        answer = replace(other.answered_spasm(key_of(other).id), note=str(hours))
        other.change_spasm(key_of(other).id, answer, LATER + timedelta(hours=hours))
    one.merge(rows_of(other), LATER)
    (told,) = one.disagreements()
    assert told.lost["deleted_at"] is not None
    whole = one.answered_spasm(key_of(one).id)
    one.settle(told.name, LATER + timedelta(hours=3), take_lost=True)
    assert (notes(one), one.seen_uses(EVER)) == ([], [])
    (binned,) = one.binned(LATER + timedelta(hours=3))
    one.give_back([binned.entry.key], LATER + timedelta(hours=4))
    found = one.answered_spasm(key_of(one).id)
    assert (found.places, found.causes) == (whole.places, whole.causes)
    assert [use.remedy_id for use in found.uses] == [use.remedy_id for use in whole.uses]


def test_taking_the_other_check_in_leaves_one_for_the_day(twins: Twins) -> None:
    one, other = twins
    for number, journal in enumerate(twins):
        at = LATER + timedelta(hours=number)
        journal.check_in(CheckInAnswer(date(2026, 11, 6), stress=number), at)
        journal.name_person(PersonAnswer(f"person {number}"), at)
    one.merge(rows_of(other), LATER)
    told = {found.table: found for found in one.disagreements()}
    assert (told["check_in"].stands["stress"], told["check_in"].lost["stress"]) == (1, 0)
    assert (told["person"].stands["name"], told["person"].lost["name"]) == ("person 1", "person 0")
    for found in one.disagreements():
        one.settle(found.name, LATER + timedelta(hours=2), take_lost=True)
    assert [seen.stress for seen in one.check_ins(EVER)] == [0]
    assert one.person().name == "person 0"
    assert one.disagreements() == []


STEP = '{"table": "step", "lost": {"at": "2026-11-06T20:30:00", "verb": "merge", "undone": true}}'
"""It can be a row, and is none of a person's record."""


@pytest.mark.parametrize(
    "said",
    ["", "no", "[]", '{"table": "moon"}', '{"table": "spasm", "lost": 3}', '{"step": [], "lost": {}}', STEP],
)
def test_a_version_that_nobody_wrote_is_none(twins: Twins, said: str) -> None:
    """A file from elsewhere may hold any fact."""
    one, other = twins
    with one._writing() as session:
        session.add(Fact(name="conflict by hand", value=said))
    assert one.disagreements() == []
    one.merge(rows_of(other), LATER)
    with pytest.raises(NotThere):
        one.settle("conflict by hand", LATER, take_lost=True)
