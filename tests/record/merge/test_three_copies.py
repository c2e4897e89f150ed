"""Three computers, one journal: held against a plain model that knows who had seen which version.

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
from spasmjournal.record.models import Spasm
from tests.exchange.living import NOW, new_database, spasm

COPIES = range(3)
which = st.integers(0, 1000)
copies = st.sampled_from(COPIES)


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


class ThreeCopies(RuleBasedStateMachine):
    """Each rule does one thing on one computer, or brings one journal into another."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers = count(1)
        self.now = NOW
        self.after = ExitStack()
        folder = Path(self.after.enter_context(TemporaryDirectory()))
        databases = [new_database(folder / f"{number}.spasmjournal") for number in COPIES]
        self.journals = [self.after.enter_context(closing(Journal(database))) for database in databases]
        self.models = [Model() for _ in COPIES]

    def teardown(self) -> None:
        """At last everyone hears from everyone, and all have the same."""
        try:
            for target, source in [(0, 1), (0, 2), (1, 0), (2, 0)]:
                self.bring(target, source)
            first, *others = (self.notes(number) for number in COPIES)
            assert all(other == first for other in others)
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
        word = f"word {next(self.numbers)}"
        row = self.journals[number].add_spasm(spasm(word, 3, 1), self.tick())
        (uid,) = (uid for uid, found in self.rows(number).items() if found.id == row)
        self.write(number, uid, word)

    @precondition(lambda self: any(model.entries for model in self.models))
    @rule(number=copies, nth=which, times=st.integers(1, 3))
    def change(self, number: int, nth: int, times: int) -> None:
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
        found = self.standing(number, nth)
        if found:
            uid, row = found
            self.journals[number].delete_entries([EntryKey(Sort.SPASM, row)], self.tick())
            self.write(number, uid, None)

    @rule(pair=st.permutations(COPIES))
    def merge(self, pair: list[int]) -> None:
        self.bring(pair[0], pair[1])

    @rule(pair=st.permutations(COPIES))
    def merge_and_undo(self, pair: list[int]) -> None:
        """One step takes all of it back: then it can be merged again."""
        target, source = pair[:2]
        before = {uid: note for uid, note in self.notes(target).items() if note}
        planned = self.journals[target].merge(self.journals[source].merge_rows(), self.tick())
        if planned.new + planned.changed + planned.deleted:
            assert self.journals[target].undo(self.tick()) == "merge"
        else:
            self.bring(target, source)
        assert {uid: note for uid, note in self.notes(target).items() if note} == before
        self.bring(target, source)

    def bring(self, target: int, source: int) -> None:
        """Merge, twice, and see that what stands and what lost is what one would expect."""
        rows = self.journals[source].merge_rows()
        preview = self.journals[target].merge_preview(rows)
        done = self.journals[target].merge(rows, self.tick())
        assert (done.new, done.changed, done.deleted) == (preview.new, preview.changed, preview.deleted)
        again = self.journals[target].merge(rows, self.tick())
        assert (again.new, again.changed, again.deleted, again.conflicts) == (0, 0, 0, ())
        self.expect(target, source)

    def expect(self, target: int, source: int) -> None:
        here, there = self.models[target], deepcopy(self.models[source])
        notes = self.notes(target)
        versions = self.journals[target].lost_versions()
        kept = {row["note"] for _, table, row in versions if table == "spasm" and not row["deleted_at"]}
        for uid in here.entries.keys() | there.entries.keys():
            mine, theirs = here.entries.get(uid), there.entries.get(uid)
            here.entries[uid], lost = self.winner(mine, theirs, notes[uid])
            if lost is not None:
                here.lost.add(lost)
                assert lost in kept
        # And nothing is shown as lost that was only superseded.
        assert kept <= here.lost
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


TestThreeCopies = ThreeCopies.TestCase
TestThreeCopies.settings = settings(
    max_examples=5, stateful_step_count=25, phases=[Phase.generate], deadline=None
)


class ThreeCopiesForLong(ThreeCopies):
    """The same for hours of life."""


TestThreeCopiesForLong = pytest.mark.proof(ThreeCopiesForLong.TestCase)
TestThreeCopiesForLong.settings = settings(
    max_examples=200, stateful_step_count=50, phases=[Phase.generate], deadline=None
)
