from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.prevention import Often
from spasmjournal.insight.through_time import step_for, through_time, window_for
from tests.insight.story import FIRST, at, check_in, period, spasm


def test_a_short_time_is_told_by_days() -> None:
    seen = period([spasm(1, at(0)), spasm(2, at(0, 15)), spasm(3, at(3))], without=[1], days=5)
    found = through_time(seen)
    assert found.step == 1
    assert [(each.spasms, each.known) for each in found.stretches] == [(2, 1), (0, 1), (0, 0), (1, 1), (0, 0)]
    assert (found.spasms, found.known) == (3, 3)


def test_a_year_is_told_by_weeks_and_the_last_ends_with_it() -> None:
    seen = period([spasm(day, at(day)) for day in range(365)], days=365)
    found = through_time(seen)
    assert found.step == 7
    assert [each.days for each in found.stretches] == [1, *[7] * 52]
    assert found.stretches[-1].last == seen.period.last
    assert all(map(found.is_known, found.stretches[1:]))
    assert not found.is_known(found.stretches[0])
    middle = found.mean_in(found.stretches[20])
    assert middle is not None
    assert middle.estimate == pytest.approx(1)


@given(st.integers(0, 12_000), st.integers(0, 400))
def test_the_stretches_are_the_period(days: int, some: int) -> None:
    seen = period([spasm(day, at(day)) for day in range(min(days, some))], days=days)
    found = through_time(seen)
    first = FIRST
    for stretch in found.stretches:
        assert stretch.start == first
        assert 1 <= stretch.days <= found.step == step_for(days)
        first += timedelta(days=stretch.days)
    assert first == seen.period.end
    assert found.spasms == min(days, some)
    assert len(found.means) == days
    assert found.window <= max(1, window_for(days))


def test_sleep_and_stress_are_means_of_the_days_that_tell() -> None:
    seen = period(check_ins=[check_in(350, sleep=6, stress=2), check_in(352, sleep=8)], days=357)
    (told,) = [each for each in through_time(seen).stretches if each.sleep is not None]
    assert (told.sleep, told.stress) == (7, 2)
    assert through_time(period(days=30)).stretches[0].sleep is None


def test_fewer_in_the_later_half_is_said_only_when_sure() -> None:
    many = [spasm(3 * day + n, at(day, 8 + n)) for day in range(100) for n in range(3)]
    few = [spasm(1000 + day, at(day)) for day in range(100, 200)]
    halves = through_time(period([*many, *few], days=200)).halves
    assert (halves.days, halves.spasms, halves.claim) == ((100, 100), (300, 100), Often.FEWER)
    short = through_time(period(many[:9], days=6)).halves
    assert (short.ratio, short.claim) == (None, Often.TOO_FEW)
