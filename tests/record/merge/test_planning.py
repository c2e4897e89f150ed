"""What a merge would do is told as a person counts, before it is done; what cannot be read is told."""

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from spasmjournal.errors import FileNotUnderstood, JournalError, JournalIsDamaged, SameJournal
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.answers import CheckInAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.record.merge.counting import Count, Counted
from spasmjournal.record.vault.locking import lock
from tests.exchange.living import NOW, new_database, spasm
from tests.record.merge.twins import LATER, Open, Twins, notes, rows_of
from tests.record.vault.planted import CHEAP, EVER, PASSPHRASE


def test_what_comes_is_counted_as_a_person_counts(twins: Twins) -> None:
    one, other = twins
    other.add_spasm(spasm("new", 3, 3), LATER)
    first = next(seen.id for seen in other.seen_spasms(EVER) if seen.note == "both")
    answer = other.answered_spasm(first)
    other.change_spasm(first, replace(answer, places=(replace(answer.places[0], worst=2),)), LATER)
    other.check_in(CheckInAnswer(date(2026, 11, 6), stress=1), LATER)
    other.ask_next_time(["why?"], LATER)
    assert one.merge_preview(rows_of(other)).counted == {
        Counted.SPASM: Count(new=1, changed=1),
        Counted.USE: Count(new=1),
        Counted.CHECK_IN: Count(new=1),
        Counted.QUESTION: Count(new=1),
    }
    one.merge(rows_of(other), LATER)
    assert one.merge_preview(rows_of(other)).is_nothing
    one.delete_entries([EntryKey(Sort.SPASM, seen.id) for seen in one.seen_spasms(EVER)], LATER)
    gone = other.merge_preview(rows_of(one)).counted
    assert gone == {Counted.SPASM: Count(gone=2), Counted.USE: Count(gone=2)}


def test_a_plan_that_is_out_of_date_is_made_anew(twins: Twins) -> None:
    one, other = twins
    other.add_spasm(spasm("other", 4, 3), LATER)
    planned = one.merge_preview(rows_of(other))
    one.add_spasm(spasm("one", 3, 2), LATER)
    one.merge(rows_of(other), LATER, planned)
    assert notes(one) == ["both", "one", "other"]


def test_strangers_are_known(twins: Twins, opened: Open) -> None:
    one, other = twins
    stranger = opened("stranger")
    assert not stranger.merge_preview(rows_of(one)).are_strangers
    stranger.add_spasm(spasm("x", 5, 1), NOW)
    assert stranger.merge_preview(rows_of(one)).are_strangers
    assert not one.merge_preview(rows_of(other)).are_strangers


def test_the_journal_is_not_brought_into_itself(twins: Twins) -> None:
    with pytest.raises(SameJournal):
        twins[0].rows_of_copy(twins[0].path)


def test_another_check_in_of_a_day_is_counted_as_a_change(twins: Twins) -> None:
    one, other = twins
    for number, journal in enumerate(twins):
        at = LATER + timedelta(hours=number)
        journal.check_in(CheckInAnswer(date(2026, 11, 6), stress=number), at)
    assert one.merge_preview(rows_of(other)).counted == {Counted.CHECK_IN: Count(changed=1)}


@pytest.mark.parametrize("locked", [False, True])
def test_a_damaged_copy_is_told_wherever_the_damage_is(opened: Open, tmp_path: Path, locked: bool) -> None:
    copy = tmp_path / "copy.spasmjournal"
    with closing(Journal(new_database(copy))) as journal:
        journal.add_spasm(spasm("both", 5, 1), NOW)
    key = lock(copy, PASSPHRASE, NOW, cost=CHEAP) if locked else None
    content, one = copy.read_bytes(), opened("one")
    chance = Random(7)
    told = set()
    for _ in range(40):
        damaged, at = bytearray(content), chance.randrange(100, len(content))
        damaged[at : at + 4096] = chance.randbytes(len(damaged[at : at + 4096]))
        copy.write_bytes(damaged)
        try:
            one.merge_preview(one.rows_of_copy(copy, key))
        except JournalError as error:
            told.add(type(error))
    assert JournalIsDamaged in told
    assert told <= {JournalIsDamaged, FileNotUnderstood}
    assert not list(tmp_path.glob("*merging*"))
