"""A version that nobody on the other computer had seen is never taken for one that was only older."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from spasmjournal.exchange.json_file import read_json, write_json
from spasmjournal.record.answers import CheckInAnswer
from spasmjournal.record.bookkeeping import Fact
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.record.lineage import SEEN, read
from tests.exchange.living import NOW, new_database, spasm
from tests.record.merge.twins import rows_of
from tests.record.vault.planted import EVER

clock = count(1)


@pytest.fixture
def three(tmp_path: Path) -> Iterator[list[Journal]]:
    """One spasm, and three computers that know of it."""
    with ExitStack() as after:
        databases = [new_database(tmp_path / f"{number}.spasmjournal") for number in range(3)]
        journals = [after.enter_context(closing(Journal(database))) for database in databases]
        journals[0].add_spasm(spasm("all", 5, 1), NOW)
        bring(journals[1], journals[0])
        bring(journals[2], journals[0])
        yield journals


def later() -> timedelta:
    return timedelta(minutes=next(clock))


def write(journal: Journal, *notes: str) -> None:
    """Change the note, once after the other."""
    (seen,) = journal.seen_spasms(EVER)
    for note in notes:
        journal.change_spasm(seen.id, replace(journal.answered_spasm(seen.id), note=note), NOW + later())


def bring(target: Journal, source: Journal) -> list[str]:
    """Bring the source in; the notes that lost."""
    conflicts = target.merge(rows_of(source), NOW + later()).conflicts
    return [found.lost["note"] for found in conflicts if found.table == "spasm"]


def test_who_was_heard_has_not_heard(three: list[Journal]) -> None:
    one, other, _ = three
    write(other, "theirs")
    one.check_in(CheckInAnswer(date(2026, 11, 6), stress=1), NOW + later())
    assert bring(other, one) == []
    write(one, "mine", "mine again")
    assert bring(one, other) == ["theirs"]
    assert [found.lost["note"] for found in one.disagreements()] == ["theirs"]


def test_what_a_third_computer_told_both_is_no_agreement(three: list[Journal]) -> None:
    one, other, third = three
    write(other, "theirs")
    third.check_in(CheckInAnswer(date(2026, 11, 6), stress=1), NOW + later())
    bring(one, third)
    bring(other, third)
    write(one, "mine", "mine again")
    assert bring(one, other) == ["theirs"]


def test_what_is_only_older_is_no_conflict_however_it_came(three: list[Journal]) -> None:
    one, other, third = three
    write(one, "a", "b", "c")
    assert bring(other, one) == []
    write(other, "d")
    other.undo(NOW + later())
    other.redo(NOW + later())
    write(other, "e")
    assert bring(third, other) == []
    assert bring(one, third) == []
    assert bring(third, one) == []
    write(third, "f")
    third.empty_bin(NOW + timedelta(days=60))
    assert bring(one, third) == []


def test_an_undone_merge_has_seen_nothing(three: list[Journal]) -> None:
    one, other, _ = three
    write(other, "theirs", "theirs again")
    bring(one, other)
    one.undo(NOW + later())
    write(one, "mine", "mine again", "and again")
    assert bring(one, other) == ["theirs again"]


def test_a_remedy_that_nobody_touched_is_no_version(tmp_path: Path) -> None:
    with ExitStack() as after:
        databases = [open_database(tmp_path / f"{number}", NOW + later()) for number in range(2)]
        one, other = (after.enter_context(closing(Journal(database))) for database in databases)
        order = [remedy.id for remedy in one.remedies()]
        one.order_remedies(order[::-1], NOW + later())
        assert one.merge(rows_of(other), NOW + later()).conflicts == ()
        assert other.merge(rows_of(one), NOW + later()).conflicts == ()


@pytest.mark.parametrize("value", ["", "[", "[" * 100_000, "7", "[]", '{"1": 2}', '{"x": [null]}'])
def test_a_fact_of_another_form_tells_nothing(three: list[Journal], value: str) -> None:
    one, other, _ = three
    write(other, "theirs")
    (uid,) = (row["uid"] for row in rows_of(other)["spasm"])
    with other._writing() as session:
        session.get_one(Fact, SEEN + uid).value = value
    assert "1 " not in "".join(read(value))
    assert bring(one, other) == ["all"]
    write(other, "more")
    assert bring(one, other) == []


def test_a_journal_with_a_long_version_that_lost_can_be_taken_in_again(
    three: list[Journal], tmp_path: Path
) -> None:
    one, other, _ = three
    write(one, "x" * 20_000)
    write(other, "y" * 20_000)
    assert len(bring(one, other)) == 1
    write_json(one.whole(), tmp_path / "export.json")
    assert read_json(tmp_path / "export.json")["fact"]


@pytest.mark.parametrize(
    "value",
    ["", "[", "[" * 100_000, "7", "[]", "{}", '{"table": "step", "lost": {}}', '{"table": [], "lost": 1}'],
)
def test_a_lost_version_of_another_form_is_none(three: list[Journal], value: str) -> None:
    with three[0]._writing() as session:
        session.add(Fact(name="conflict x", value=value))
    assert three[0].disagreements() == []
