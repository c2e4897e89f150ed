"""Five hundred steps of doing, undoing and redoing, held against a plain model of a journal."""

import tempfile
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from spasmjournal.errors import DayTaken
from spasmjournal.observation import EntryKey, Sort
from spasmjournal.period import Period
from spasmjournal.record.answers import (
    AfterAnswer,
    AppointmentAnswer,
    CheckInAnswer,
    PlaceAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.database import open_database
from spasmjournal.record.journal import Journal
from spasmjournal.vocabulary import Cause, Side, View

NOW = datetime(2026, 11, 6, 20, 30, tzinfo=UTC)
EVER = Period(date(2000, 1, 1), date(2100, 1, 1))
STEPS = 500

numbers = st.integers(0, 10)
which = st.integers(0, 1000)
place_sets = st.lists(st.sampled_from(["heel", "toes", "calf_inner"]), min_size=1, max_size=2, unique=True)


@dataclass
class Model:
    """What a person would expect to be in the journal."""

    spasms: dict[int, SpasmAnswer] = field(default_factory=dict)
    uses: dict[int, UseAnswer] = field(default_factory=dict)
    days: dict[date, CheckInAnswer] = field(default_factory=dict)
    visits: dict[int, str] = field(default_factory=dict)
    questions: list[str] = field(default_factory=list)


def told(regions: list[str], worst: int | None = None, **more: object) -> SpasmAnswer:
    places = tuple(PlaceAnswer(region, Side.LEFT, View.BACK) for region in sorted(regions))
    return SpasmAnswer(places, NOW - timedelta(hours=1), worst=worst, **more)  # type: ignore[arg-type]


def in_order(answer: SpasmAnswer) -> SpasmAnswer:
    """The answer with its places in one order: a correction does not change the one they were told in."""
    return replace(answer, places=tuple(sorted(answer.places, key=lambda place: place.region)))


class DoingAndUndoing(RuleBasedStateMachine):
    """Each rule does one thing to the journal and the same to the model."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.folder = tempfile.TemporaryDirectory()
        self.journal = Journal(open_database(Path(self.folder.name) / "a.spasmjournal", NOW))
        self.past: list[Model] = []
        self.here = Model()
        self.future: list[Model] = []
        self.gone: dict[EntryKey, Any] = {}

    def teardown(self) -> None:
        """Undo everything to the beginning and redo everything to the end; then the file may go."""
        try:
            self.all_the_way_and_back()
        finally:
            self.journal.close()
            self.folder.cleanup()

    def all_the_way_and_back(self) -> None:
        end, self.here = self.here, Model()
        for _ in self.past:
            assert self.journal.undo(self.tick())
        assert self.journal.undo(self.tick()) is None
        self.the_journal_is_the_model()
        for _ in self.past:
            assert self.journal.redo(self.tick())
        self.here = end
        self.the_journal_is_the_model()

    def tick(self) -> datetime:
        """No two things are done in the same moment."""
        self.now += timedelta(milliseconds=1)
        return self.now

    def step(self) -> Model:
        """Remember the model as it is, and go on with it."""
        self.past.append(deepcopy(self.here))
        self.future.clear()
        return self.here

    def known(self) -> dict[EntryKey, Any]:
        """Every entry of the model by its key."""
        here = self.here
        found: dict[EntryKey, Any] = {
            EntryKey(Sort.SPASM, row): answer for row, answer in here.spasms.items()
        }
        found |= {EntryKey(Sort.USE, row): answer for row, answer in here.uses.items()}
        found |= {EntryKey(Sort.APPOINTMENT, row): name for row, name in here.visits.items()}
        return found

    def leave(self, key: EntryKey) -> None:
        """An entry goes, as it was; the bin gives it back like that."""
        tables: dict[Sort, dict[int, Any]] = {
            Sort.SPASM: self.here.spasms,
            Sort.USE: self.here.uses,
            Sort.APPOINTMENT: self.here.visits,
        }
        self.gone[key] = tables[key.sort].pop(key.id)

    def turn_to(self, other: Model) -> None:
        """Undoing and redoing take entries away, too."""
        before, self.here = self.known(), other
        after = self.known()
        self.gone |= {key: answer for key, answer in before.items() if key not in after}

    def one_of(self, ids: dict[int, object], nth: int) -> int:
        return sorted(ids)[nth % len(ids)]

    @rule(regions=place_sets, worst=st.none() | numbers)
    def add(self, regions: list[str], worst: int | None) -> None:
        answer = told(regions, worst)
        spasm_id = self.journal.add_spasm(answer, self.tick())
        self.step().spasms[spasm_id] = answer

    @rule(regions=place_sets)
    def quickly(self, regions: list[str]) -> None:
        answer = told(regions, unfinished=True)
        spasm_id = self.journal.quick_log(answer.places, self.tick())
        self.step().spasms[spasm_id] = replace(answer, began=NOW)

    @precondition(lambda self: self.here.spasms)
    @rule(nth=which, regions=place_sets, worst=numbers, cause=st.sampled_from(Cause))
    def change(self, nth: int, regions: list[str], worst: int, cause: Cause) -> None:
        spasm_id = self.one_of({**self.here.spasms}, nth)
        answer = told(regions, worst, causes=(cause,))
        same = self.here.spasms[spasm_id] == answer
        self.journal.change_spasm(spasm_id, answer, self.tick())
        if not same:
            self.step().spasms[spasm_id] = answer

    @precondition(lambda self: self.here.spasms)
    @rule(nth=which)
    def delete(self, nth: int) -> None:
        spasm_id = self.one_of({**self.here.spasms}, nth)
        self.journal.delete_entries([EntryKey(Sort.SPASM, spasm_id)], self.tick())
        self.step()
        self.leave(EntryKey(Sort.SPASM, spasm_id))

    @precondition(lambda self: self.journal.binned(self.now))
    @rule(nth=which)
    def give_back(self, nth: int) -> None:
        deleted = self.journal.binned(self.now)
        entry = deleted[nth % len(deleted)].entry
        key = entry.key
        if entry.check_in is not None and entry.check_in.day in self.here.days:
            with pytest.raises(DayTaken):
                self.journal.give_back([key], self.tick())
            return
        self.journal.give_back([key], self.tick())
        here = self.step()
        if key.sort is Sort.SPASM:
            here.spasms[key.id] = self.gone[key]
        elif key.sort is Sort.USE:
            here.uses[key.id] = self.gone[key]
        elif key.sort is Sort.APPOINTMENT:
            here.visits[key.id] = self.gone[key]
        else:
            here.days = self.known_days()

    @rule(remedy_id=st.integers(1, 7))
    def use(self, remedy_id: int) -> None:
        answer = UseAnswer(remedy_id, NOW)
        use_id = self.journal.use_remedy(answer, self.tick())
        self.step().uses[use_id] = replace(answer, id=use_id)

    @precondition(lambda self: self.here.uses)
    @rule(nth=which, after=numbers)
    def answer(self, nth: int, after: int) -> None:
        use_id = self.one_of({**self.here.uses}, nth)
        known = self.here.uses[use_id]
        self.journal.record_after(use_id, AfterAnswer(after), self.tick())
        self.step().uses[use_id] = replace(known, after=after, after_at=self.now)

    @rule(day=st.integers(1, 4), stress=numbers)
    def check_in(self, day: int, stress: int) -> None:
        answer = CheckInAnswer(date(2026, 11, day), stress=stress)
        same = self.here.days.get(answer.day) == answer
        self.journal.check_in(answer, self.tick())
        if not same:
            self.step().days[answer.day] = answer

    @rule(name=st.sampled_from(["Dr A", "Dr B"]))
    def visit(self, name: str) -> None:
        visit_id = self.journal.add_appointment(AppointmentAnswer(NOW, name), self.tick())
        self.step().visits[visit_id] = name

    @rule(line=st.sampled_from(["one", "two", "three"]))
    def ask(self, line: str) -> None:
        self.journal.ask_about(line, self.tick())
        if line not in self.here.questions:
            self.step().questions.append(line)

    @precondition(lambda self: self.here.visits and self.here.questions)
    @rule(nth=which)
    def asked(self, nth: int) -> None:
        visit_id = self.one_of({**self.here.visits}, nth)
        answer = AppointmentAnswer(NOW, self.here.visits[visit_id], asked=True)
        self.journal.change_appointment(visit_id, answer, self.tick())
        self.step().questions.clear()

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            assert bool(self.journal.undo(self.tick())) == bool(self.past)
            if self.past:
                self.future.append(self.here)
                self.turn_to(self.past.pop())

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        for _ in range(times):
            assert bool(self.journal.redo(self.tick())) == bool(self.future)
            if self.future:
                self.past.append(self.here)
                self.turn_to(self.future.pop())

    @invariant()
    def the_journal_is_the_model(self) -> None:
        ids = [spasm.id for spasm in self.journal.seen_spasms(EVER)]
        assert {row: in_order(self.journal.answered_spasm(row)) for row in ids} == self.here.spasms
        uses = {use.id: self.journal.answered_use(use.id) for use in self.journal.seen_uses(EVER)}
        assert uses == self.here.uses
        assert self.known_days() == self.here.days
        assert {visit.id: visit.with_whom for visit in self.journal.appointments()} == self.here.visits
        assert self.journal.questions() == self.here.questions

    def known_days(self) -> dict[date, CheckInAnswer]:
        return {seen.day: self.journal.checked_in(seen.day) for seen in self.journal.check_ins(EVER)}


TestDoingAndUndoing = DoingAndUndoing.TestCase
TestDoingAndUndoing.settings = settings(
    max_examples=2, stateful_step_count=STEPS, phases=[Phase.generate], deadline=None
)
