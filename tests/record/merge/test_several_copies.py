"""Two or three computers, one journal: held against a plain model that knows who had seen which version.

Each note is a word of its own, so that a word that is nowhere to be found was lost.
"""

from contextlib import ExitStack, closing
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from spasmjournal.observation import EntryKey, Sort
from spasmjournal.record.journal import Journal
from spasmjournal.record.merge import kept_versions
from spasmjournal.record.models import Spasm
from tests.exchange.living import NOW, new_database, spasm
from tests.record.merge.twins import rows_of

which = st.integers(0, 1000)
copies = st.integers(0, 5)


@dataclass
class Version:
    """What a note said, and all the versions that whoever wrote it had seen."""

    word: str | None
    """None once it was deleted."""
    seen: frozenset[int]
    number: int


@dataclass
class Model:
    """What one computer's person would expect: each entry's version, and the words that lost."""

    entries: dict[str, Version] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)


class Copies(RuleBasedStateMachine):
    """Each rule does one thing on one computer, or brings one journal into another."""

    computers = 3

    def __init__(self) -> None:
        super().__init__()
        self.numbers = count(1)
        self.now = NOW
        self.after = ExitStack()
        folder = Path(self.after.enter_context(TemporaryDirectory()))
        databases = [new_database(folder / f"{number}.spasmjournal") for number in range(self.computers)]
        self.journals = [self.after.enter_context(closing(Journal(database))) for database in databases]
        self.models = [Model() for _ in range(self.computers)]

    def teardown(self) -> None:
        """At last everyone hears from everyone, and all have the same."""
        try:
            others = range(1, self.computers)
            for target, source in [*((0, other) for other in others), *((other, 0) for other in others)]:
                self.bring(target, source)
            first, *rest = (self.notes(number) for number in range(self.computers))
            assert all(notes == first for notes in rest)
            words = {version.word for model in self.models for version in model.entries.values()}
            assert len(words) <= 1 + len(first)
        finally:
            self.after.close()

    def tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def rows(self, number: int) -> dict[str, Spasm]:
        """Every spasm of a copy by its uid, deleted or not."""
        with self.journals[number]._database.sessions() as session:
            return {row.uid: row for row in session.query(Spasm)}

    def notes(self, number: int) -> dict[str, str | None]:
        return {uid: None if row.deleted_at else row.note for uid, row in self.rows(number).items()}

    def standing(self, number: int, nth: int) -> tuple[str, int] | None:
        rows = self.rows(number).values()
        found = sorted((row.note, row.uid, row.id) for row in rows if not row.deleted_at)
        return found[nth % len(found)][1:] if found else None

    def write(self, number: int, uid: str, word: str | None) -> None:
        version = next(self.numbers)
        before = self.models[number].entries.get(uid)
        seen = before.seen | {before.number} if before else frozenset()
        self.models[number].entries[uid] = Version(word, seen, version)

    @rule(number=copies)
    def add(self, number: int) -> None:
        number %= self.computers
        word = f"word {next(self.numbers)}"
        row = self.journals[number].add_spasm(spasm(word, 3, 1), self.tick())
        (uid,) = (uid for uid, found in self.rows(number).items() if found.id == row)
        self.write(number, uid, word)

    @precondition(lambda self: any(model.entries for model in self.models))
    @rule(number=copies, nth=which, times=st.integers(1, 3))
    def change(self, number: int, nth: int, times: int) -> None:
        number %= self.computers
        found = self.standing(number, nth)
        for _ in range(times if found else 0):
            assert found is not None
            uid, row = found
            word = f"word {next(self.numbers)}"
            answer = self.journals[number].answered_spasm(row)
            self.journals[number].change_spasm(row, replace(answer, note=word), self.tick())
            self.write(number, uid, word)

    @precondition(lambda self: any(model.entries for model in self.models))
    @rule(number=copies, nth=which)
    def delete(self, number: int, nth: int) -> None:
        number %= self.computers
        found = self.standing(number, nth)
        if found:
            uid, row = found
            self.journals[number].delete_entries([EntryKey(Sort.SPASM, row)], self.tick())
            self.write(number, uid, None)

    @rule(number=copies, further=copies)
    def merge(self, number: int, further: int) -> None:
        self.bring(*self.two(number, further))

    def two(self, target: int, further: int) -> tuple[int, int]:
        """Two different computers."""
        target %= self.computers
        return target, (target + 1 + further % (self.computers - 1)) % self.computers

    @rule(number=copies, further=copies)
    def merge_and_undo(self, number: int, further: int) -> None:
        """One step takes all of it back: then it can be merged again."""
        target, source = self.two(number, further)
        before = {uid: note for uid, note in self.notes(target).items() if note}
        planned = self.journals[target].merge(rows_of(self.journals[source]), self.tick())
        if planned.new + planned.changed + planned.deleted:
            assert self.journals[target].undo(self.tick()) == "merge"
        else:
            self.bring(target, source)
        assert {uid: note for uid, note in self.notes(target).items() if note} == before
        self.bring(target, source)

    def bring(self, target: int, source: int) -> None:
        """Merge, twice, and see that what stands and what lost is what one would expect."""
        rows = rows_of(self.journals[source])
        preview = self.journals[target].merge_preview(rows)
        done = self.journals[target].merge(rows, self.tick())
        assert (done.new, done.changed, done.deleted) == (preview.new, preview.changed, preview.deleted)
        again = self.journals[target].merge(rows, self.tick())
        assert (again.new, again.changed, again.deleted, again.conflicts) == (0, 0, 0, ())
        self.expect(target, source)

    def expect(self, target: int, source: int) -> None:
        here, there = self.models[target], deepcopy(self.models[source])
        notes = self.notes(target)
        with self.journals[target]._database.sessions() as session:
            versions = list(kept_versions.unsettled(session))
        kept = {row["note"] for _, table, row in versions if table == "spasm" and not row["deleted_at"]}
        for uid in here.entries.keys() | there.entries.keys():
            mine, theirs = here.entries.get(uid), there.entries.get(uid)
            here.entries[uid], lost = self.winner(mine, theirs, notes[uid])
            if lost is not None:
                here.lost.add(lost)
                assert lost in kept
        # Nothing is shown as lost that was only superseded; if a third computer passed it on, it may be.
        assert kept <= here.lost or self.computers > 2
        assert {uid: version.word for uid, version in here.entries.items()} == notes

    def winner(
        self, mine: Version | None, theirs: Version | None, word: str | None
    ) -> tuple[Version, str | None]:
        """The version that had seen the other; of two strangers, whichever now stands, and what lost."""
        if mine is None or theirs is None:
            found = mine or theirs
            assert found is not None
            return found, None
        if self.follows(mine, theirs):
            return mine, None
        if self.follows(theirs, mine):
            return theirs, None
        assert word in (mine.word, theirs.word)
        stands, lost = (mine, theirs) if word == mine.word else (theirs, mine)
        seen = mine.seen | theirs.seen | {lost.number}
        return replace(stands, seen=seen), lost.word

    def follows(self, one: Version, other: Version) -> bool:
        return one.number == other.number or other.number in one.seen


class TwoCopies(Copies):
    """As most people have it."""

    computers = 2


SHORT = settings(max_examples=3, stateful_step_count=25, phases=[Phase.generate], deadline=None)
LONG = settings(max_examples=100, stateful_step_count=50, phases=[Phase.generate], deadline=None)

TestTwoCopies = TwoCopies.TestCase
TestTwoCopies.settings = SHORT
TestThreeCopies = Copies.TestCase
TestThreeCopies.settings = SHORT


class TwoCopiesForLong(TwoCopies):
    """The same for hours of life."""


class ThreeCopiesForLong(Copies):
    """The same for hours of life."""


TestTwoCopiesForLong = pytest.mark.proof(TwoCopiesForLong.TestCase)
TestTwoCopiesForLong.settings = LONG
TestThreeCopiesForLong = pytest.mark.proof(ThreeCopiesForLong.TestCase)
TestThreeCopiesForLong.settings = LONG
