"""The made-up diaries are as clinical facts say, and the truth behind them is what it says."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from spasmjournal.vocabulary import RemedyGroup, Unanswered
from tests.insight.truth.course import NOBODY, Floats, Ints
from tests.insight.truth.diary import Diary, made_up
from tests.insight.truth.habits import (
    CRAMPS,
    LASTING,
    PREVENTIVE,
    WAITING,
    Course,
    Habits,
    Person,
    Regular,
    TrueRemedy,
)
from tests.insight.truth.values import Scale, true_values

NOTHING = TrueRemedy("Does nothing")
BY_LOT = Habits(each_point=1.0, forgets=0.0, asleep=0.0, asleep_eased=0.0, together=0.0)
"""Treats by lot, and answers everything."""


def diaries(person: Person, count: int = 60) -> list[Diary]:
    return [made_up(person, seed) for seed in range(count)]


def column(found: list[Diary], of: Callable[[Diary], NDArray[Any]]) -> NDArray[Any]:
    """One entry a written spasm, of all diaries."""
    return np.concatenate([of(diary)[diary.written] for diary in found])


def rated(found: list[Diary]) -> tuple[Ints, Ints, Ints]:
    """What was done, before and after, of answered spasms in which one thing was done first."""
    counts = column(found, lambda diary: diary.spasms.alone & diary.spasms.use.answered)
    names = ("first", "before", "after")
    what, before, after = (
        column(found, lambda diary, name=name: getattr(diary.spasms.use, name))[counts]  # type: ignore[misc]
        for name in names
    )
    return what, before, after


def adjusted(before: Ints, after: Ints, treated: Any) -> float:
    """Points eased beyond waiting, from the same before."""
    design = np.column_stack([treated, before, np.ones(len(before))]).astype(float)
    return -float(np.linalg.lstsq(design, after, rcond=None)[0][0])


def lag_one(series: Floats) -> float:
    return float(np.corrcoef(series[:-1], series[1:])[0, 1])


def test_the_same_seed_is_the_same_diary() -> None:
    person = Person((NOTHING, TrueRemedy("Helps", points=2)), regular=Regular())
    assert made_up(person, 3).seen == made_up(person, 3).seen
    assert made_up(person, 3).seen != made_up(person, 4).seen


def test_untreated_cramps_last_nine_minutes_in_the_middle() -> None:
    never = Person((NOTHING,), course=replace(CRAMPS, slower=1.0), habits=Habits(treats_at=99))
    eased = column(diaries(never), lambda diary: diary.spasms.eased)
    assert np.median(eased) == pytest.approx(9, rel=0.05)
    assert np.std(np.log(eased)) == pytest.approx(CRAMPS.lasts_spread, rel=0.05)


def test_plainly_before_minus_after_what_does_nothing_seems_to_help_nearly_everyone() -> None:
    what, before, after = rated(diaries(Person((NOTHING,))))
    treated, counted = what != WAITING, before >= 3
    eased = (10 * (before - after) >= 3 * before)[counted]
    assert eased[treated[counted]].mean() > 0.9
    assert eased[~treated[counted]].mean() > 0.9
    change = before - after
    assert change[treated].mean() > 4
    assert change[treated].mean() > change[~treated].mean() + 0.8
    assert abs(adjusted(before, after, treated)) < 0.1


@pytest.mark.parametrize("course", [CRAMPS, LASTING], ids=["cramps", "lasting"])
def test_of_what_does_nothing_the_true_value_is_nothing(course: Course) -> None:
    remedies = (NOTHING, TrueRemedy("Helps", points=2), TrueRemedy("Hastens", faster=2))
    nothing, helps, hastens = true_values(Person(remedies, course=course), 50)
    assert nothing == 0
    assert helps > 0.3
    assert hastens > 0.3


def test_the_true_value_is_what_a_trial_by_lot_would_find() -> None:
    remedies = (TrueRemedy("Helps", points=2.5),)
    person = Person(remedies, course=LASTING, habits=BY_LOT)
    what, _, after = rated(diaries(person, 200))
    by_lot = after[what == WAITING].mean() - after[what != WAITING].mean()
    assert by_lot == pytest.approx(true_values(person)[0], abs=0.08)


def test_points_are_found_for_a_true_value() -> None:
    person = Person((NOTHING,), course=LASTING)
    points = Scale(person).points(2.0)
    found = true_values(replace(person, remedies=(TrueRemedy("Helps", points=points),)))
    assert found[0] == pytest.approx(2.0, abs=0.1)


def test_she_treats_more_often_when_it_is_bad_and_weeks_are_good_or_bad() -> None:
    found = diaries(Person((NOTHING,)))
    what, before, _ = rated(found)
    assert before[what != WAITING].mean() > before[what == WAITING].mean() + 1
    bad = np.mean([lag_one(diary.days.bad) for diary in found])
    often = np.mean([lag_one(diary.days.spasms.astype(float)) for diary in found])
    assert bad == pytest.approx(0.8, abs=0.05)
    assert 0.1 < often < 0.5


def test_of_those_that_eased_more_answers_are_missing() -> None:
    found = diaries(Person((NOTHING,)))
    done = column(found, lambda diary: diary.spasms.use.first != NOBODY)
    use = {name: column(found, lambda d, n=name: getattr(d.spasms.use, n))[done] for name in USE}  # type: ignore[misc]
    eased = use["after"] <= 0.2 * use["before"]
    assert 0.1 < 1 - use["answered"].mean() < 0.25
    assert use["asleep"][eased].mean() > 1.5 * use["asleep"][~eased].mean()


USE = ("before", "after", "answered", "asleep")


def test_the_journal_tells_what_was_written() -> None:
    person = Person((NOTHING, TrueRemedy("Helps", points=2)), course=LASTING, regular=Regular())
    for diary in diaries(person, 5):
        seen = diary.seen
        began = {spasm.id: spasm.began for spasm in seen.spasms}
        assert len(began) == len(seen.spasms) == diary.written.sum()
        assert len({use.id for use in seen.uses}) == len(seen.uses)
        assert all(began[use.spasm_id] < use.began for use in seen.uses if use.spasm_id)
        assert {use.remedy_id for use in seen.uses if not use.spasm_id} == {PREVENTIVE}
        assert all(spasm.began in seen.period for spasm in seen.spasms)
        days = {spasm.began.date() for spasm in seen.spasms}
        assert not days & seen.days.without_spasms
        assert days | seen.days.without_spasms < seen.days.with_entries
        assert {use.unanswered for use in seen.uses} == {
            None,
            Unanswered.FELL_ASLEEP,
            Unanswered.FORGOT,
        }
        several = [use.spasm_id for use in seen.uses if use.spasm_id]
        assert len(several) > len(set(several))
        assert {use.group for use in seen.uses} > {RemedyGroup.WAITED, RemedyGroup.OTHER}


def test_exactly_so_many_are_answered() -> None:
    one_at_a_time = Habits(together=0, another=0)
    remedies = (NOTHING, TrueRemedy("Helps", points=2))
    person = Person(remedies, days=365, course=LASTING, habits=one_at_a_time)
    wanted = {WAITING: 20, WAITING + 1: 5, WAITING + 2: 20}
    for seed in range(5):
        uses = made_up(person, seed, wanted).seen.uses
        for remedy, count in wanted.items():
            assert sum(use.remedy_id == remedy and use.after is not None for use in uses) == count


@pytest.mark.parametrize("rate", [1.0, 0.6])
def test_a_preventive_remedy_changes_how_often_by_its_rate(rate: float) -> None:
    person = Person((NOTHING,), days=360, regular=Regular(rate))
    found = diaries(person, 200)
    spasms = np.concatenate([diary.days.spasms for diary in found])
    taking = np.concatenate([diary.days.regular for diary in found])
    assert taking.mean() == pytest.approx(0.5, abs=0.05)
    assert spasms[taking].mean() / spasms[~taking].mean() == pytest.approx(rate, rel=0.06)
