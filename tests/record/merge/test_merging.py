"""Bringing another copy in: what comes, what stays gone, what is told only once, and what is refused."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from spasmjournal.errors import (
    FileMissing,
    FileNotUnderstood,
    JournalIsLocked,
    JournalIsOpen,
    NotAJournal,
    NotThere,
    OneIsMadeUp,
)
from spasmjournal.record.answers import CheckInAnswer, PersonAnswer, RemedyAnswer, UseAnswer
from spasmjournal.record.backup.copies import Copies, Reason
from spasmjournal.record.connection import connect_raw
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.made_up import write_made_up
from spasmjournal.record.merge.rules import together
from spasmjournal.record.merge.sides import Side
from spasmjournal.record.row_check import BadRow
from spasmjournal.record.vault.locking import lock
from spasmjournal.sample import made_up_diary
from spasmjournal.vocabulary import RemedyGroup
from tests.exchange.living import NOW, Deeds, deeds, live, new_database, spasm
from tests.record.merge.twins import LATER, Open, Twins, key_of, notes, rows_of
from tests.record.vault.planted import CHEAP, EVER, PASSPHRASE

DATA = Path(__file__).parent.parent.parent / "data"


def test_both_hear_of_each_other_and_one_step_takes_it_back(twins: Twins) -> None:
    one, other = twins
    one.add_spasm(spasm("one", 3, 2), LATER)
    other.add_spasm(spasm("other", 4, 3), LATER)
    preview = one.merge_preview(rows_of(other))
    assert notes(one) == ["both", "one"]
    assert (preview.new > 0, preview.changed, preview.conflicts) == (True, 0, ())
    told: list[bool] = []
    one.changed.connect(lambda: told.append(True))
    one.merge(rows_of(other), LATER)
    assert told == [True]
    assert notes(one) == ["both", "one", "other"]
    assert one.can_undo() == "merge"
    assert [copy.reason for copy in Copies(one.path).listed()] == [Reason.MERGE]
    one.undo(LATER)
    assert notes(one) == ["both", "one"]
    one.redo(LATER)
    assert notes(one) == ["both", "one", "other"]


def test_what_one_deleted_goes_from_the_other(twins: Twins) -> None:
    one, other = twins
    one.delete_entries([key_of(one)], LATER)
    assert other.merge(rows_of(one), LATER).deleted > 0
    assert notes(other) == []
    assert len(other.binned(LATER)) == 1


def test_what_left_the_bin_does_not_come_back(twins: Twins) -> None:
    one, other = twins
    one.delete_entries([key_of(one)], LATER)
    one.empty_bin(LATER + timedelta(days=40))
    assert one.merge(rows_of(other), LATER).new == 0
    assert notes(one) == []
    other.merge(rows_of(one), LATER)
    assert notes(other) == []
    assert len(other.binned(LATER)) == 1
    assert one.merge(rows_of(other), LATER).new == 0


def test_what_was_changed_after_the_other_let_it_go_comes_back(twins: Twins) -> None:
    one, other = twins
    one.delete_entries([key_of(one)], LATER)
    one.empty_bin(LATER + timedelta(days=40))
    for text in ("changed", "again"):
        answer = replace(other.answered_spasm(key_of(other).id), note=text)
        other.change_spasm(key_of(other).id, answer, LATER)
    one.merge(rows_of(other), LATER)
    assert notes(one) == ["again"]
    assert len(one.spasm(key_of(one).id).places) == 1


def test_the_version_that_lost_is_kept_and_can_be_put_back(twins: Twins) -> None:
    one, other = twins
    for journal, note, moment in ((one, "mine", LATER), (other, "theirs", LATER + timedelta(hours=1))):
        answer = replace(journal.answered_spasm(key_of(journal).id), note=note)
        journal.change_spasm(key_of(journal).id, answer, moment)
    done = one.merge(rows_of(other), LATER)
    assert [(found.stands["note"], found.lost["note"]) for found in done.conflicts] == [("theirs", "mine")]
    assert notes(one) == ["theirs"]
    (found,) = one.disagreements()
    assert (found.table, found.lost["note"]) == ("spasm", "mine")
    one.settle(found.name, LATER + timedelta(hours=2), take_lost=True)
    assert (notes(one), one.disagreements()) == (["mine"], [])
    assert one.merge(rows_of(other), LATER).conflicts == ()
    other.merge(rows_of(one), LATER)
    assert (notes(other), other.disagreements()) == (["mine"], [])
    one.undo(LATER + timedelta(hours=3))
    assert notes(one) == ["theirs"]


def test_a_version_may_be_let_go(twins: Twins) -> None:
    one, other = twins
    for journal, note in ((one, "mine"), (other, "theirs")):
        answer = replace(journal.answered_spasm(key_of(journal).id), note=note)
        journal.change_spasm(key_of(journal).id, answer, LATER)
    one.merge(rows_of(other), LATER)
    before = notes(one)
    (name,) = (found.name for found in one.disagreements())
    one.settle(name, LATER, take_lost=False)
    assert (notes(one), one.disagreements()) == (before, [])
    with pytest.raises(NotThere):
        one.settle(name, LATER, take_lost=True)


def test_a_day_a_person_and_a_name_are_told_once(twins: Twins) -> None:
    one, other = twins
    for number, journal in enumerate(twins):
        at = LATER + timedelta(hours=number)
        journal.check_in(CheckInAnswer(date(2026, 11, 6), stress=number), at)
        journal.name_person(PersonAnswer(f"person {number}"), at)
        remedy = journal.add_remedy(RemedyAnswer("Magnesium", RemedyGroup.SUPPLEMENT), at)
        journal.use_remedy(UseAnswer(remedy, at, note=str(number)), at)
    conflicts = one.merge(rows_of(other), LATER).conflicts
    assert {found.table for found in conflicts} == {"check_in", "person"}
    assert one.checked_in(date(2026, 11, 6)).stress == 1
    assert one.person().name == "person 1"
    names = {remedy.uid: remedy.name for remedy in one.remedies() if remedy.own}
    assert sorted(names.values()) == ["Magnesium", "Magnesium (2)"]
    other.merge(rows_of(one), LATER)
    assert {remedy.uid: remedy.name for remedy in other.remedies() if remedy.own} == names
    assert other.checked_in(date(2026, 11, 6)).stress == 1


def test_a_part_does_not_outlive_its_spasm(twins: Twins) -> None:
    one, other = twins
    one.delete_entries([key_of(one)], LATER)
    (use,) = other.seen_uses(EVER)
    other.change_use(use.id, replace(other.answered_use(use.id), note="more"), LATER)
    one.merge(rows_of(other), LATER)
    assert (notes(one), one.seen_uses(EVER)) == ([], [])
    kept = [*one.whole()["remedy_use"], *(found.lost for found in one.disagreements())]
    assert "more" in {row["note"] for row in kept}


def test_what_stands_after_all_stands_with_all_its_parts(twins: Twins) -> None:
    one, other = twins
    one.delete_entries([key_of(one)], LATER)
    for note in ("changed", "again"):
        answer = replace(other.answered_spasm(key_of(other).id), note=note)
        other.change_spasm(key_of(other).id, answer, LATER)
    wanted = other.answered_spasm(key_of(other).id)
    one.merge(rows_of(other), LATER)
    found = one.answered_spasm(key_of(one).id)
    assert (found.note, found.places, found.causes) == ("again", wanted.places, wanted.causes)
    assert [use.note for use in found.uses] == [use.note for use in wanted.uses] == ["both"]


def test_a_spasm_never_loses_its_last_place(twins: Twins) -> None:
    one, other = twins
    spasm_id = key_of(one).id
    two = replace(one.answered_spasm(spasm_id).places[0], region="heel")
    both = one.answered_spasm(spasm_id)
    one.change_spasm(spasm_id, replace(both, places=(*both.places, two)), LATER)
    other.merge(rows_of(one), LATER)
    for number, journal in enumerate(twins):
        answer = journal.answered_spasm(key_of(journal).id)
        left = replace(answer, places=answer.places[number : number + 1])
        journal.change_spasm(key_of(journal).id, left, LATER + timedelta(hours=number + 1))
    one.merge(rows_of(other), LATER)
    assert len(one.answered_spasm(spasm_id).places) == 1
    other.merge(rows_of(one), LATER)
    assert rows_of(other)["place"] == rows_of(one)["place"]


def test_a_copy_of_any_form_and_lock_is_read(opened: Open, tmp_path: Path, now: datetime) -> None:
    one = opened("one")
    for form in ("0001", "0003"):
        copy = tmp_path / f"{form}.spasmjournal"
        shutil.copyfile(DATA / f"form-{form}.journal", copy)
        before = copy.read_bytes()
        rows = one.rows_of_copy(copy)
        assert copy.read_bytes() == before
        key = lock(copy, PASSPHRASE, now, cost=CHEAP)
        with pytest.raises(JournalIsLocked):
            one.rows_of_copy(copy)
        assert one.rows_of_copy(copy, key)["spasm"] == rows["spasm"]
        one.merge(rows, LATER)
    assert len(one.seen_spasms(EVER)) == 39
    assert not list(tmp_path.glob("*merging*"))


def test_what_cannot_be_brought_in_changes_nothing(opened: Open, tmp_path: Path) -> None:
    one = opened("one")
    other = opened("other")
    before = one.whole()
    (tmp_path / "letter").write_text("Dear diary" * 20, encoding="utf-8")
    refused = {tmp_path / "none": FileMissing, tmp_path / "letter": NotAJournal, other.path: JournalIsOpen}
    for path, kind in refused.items():
        with pytest.raises(kind):
            one.rows_of_copy(path)
    write_made_up(other._file, made_up_diary(4, 1, date(2026, 11, 5)))
    with pytest.raises(OneIsMadeUp):
        one.merge(rows_of(other), LATER)
    assert one.whole() == before


def test_a_copy_that_was_tampered_with_is_refused(opened: Open, tmp_path: Path) -> None:
    with closing(Journal(new_database(tmp_path / "bad.spasmjournal"))) as journal:
        journal.add_spasm(spasm("x", 5, 1), NOW)
    raw = connect_raw(str(tmp_path / "bad.spasmjournal"), None)
    raw.execute("UPDATE spasm SET kind = 'curse'")
    raw.close()
    with pytest.raises(FileNotUnderstood, match=r"spasm\.kind"):
        opened("one").rows_of_copy(tmp_path / "bad.spasmjournal")


def test_rows_that_do_not_fit_to_the_journals_own_change_nothing(twins: tuple[Journal, Journal]) -> None:
    one, other = twins
    other.check_in(CheckInAnswer(date(2026, 11, 6), stress=1), LATER)
    before, rows, more = one.whole(), rows_of(other), rows_of(other)
    rows["check_in"][0]["uid"] = rows["place"][0]["uid"]
    more["check_in"][0]["sleep_hours"] = 25
    for bad in (rows, more):
        with pytest.raises(BadRow):
            one.merge(bad, LATER)
        assert one.whole() == before


def test_another_persons_journal_has_nothing_in_common(opened: Open) -> None:
    one, other = opened("one"), opened("other")
    other.add_spasm(spasm("x", 5, 1), NOW)
    assert one.merge_preview(rows_of(other)).in_common == 0


@settings(max_examples=20)
@given(shared=deeds, mine=deeds, theirs=deeds)
def test_it_is_the_same_from_both_sides_and_nothing_when_repeated(
    tmp_path_factory: pytest.TempPathFactory, shared: Deeds, mine: Deeds, theirs: Deeds
) -> None:
    folder = tmp_path_factory.mktemp("sides")
    with closing(Journal(new_database(folder / "one.spasmjournal"))) as journal:
        live(journal, shared)
    shutil.copyfile(folder / "one.spasmjournal", folder / "other.spasmjournal")
    sides = []
    for name, done in (("one", mine), ("other", theirs)):
        with closing(Journal(open_database(folder / f"{name}.spasmjournal", NOW))) as journal:
            live(journal, done)
            sides.append(Side.of(rows_of(journal), "made_up"))
    one, other = sides
    both = together(one, other)
    assert together(other, one).rows == both.rows
    assert together(Side(both.rows, dict(both.gone)), other).rows == both.rows
    assert together(Side(both.rows, dict(both.gone)), one).rows == both.rows
