from datetime import timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.day_before import Before, days_before, days_beside
from spasmjournal.insight.when import when_and_after_what
from spasmjournal.vocabulary import DayActivity
from tests.insight.story import FIRST, at, check_in, observed, period, spasm


def test_the_day_after_is_told_apart_by_the_day_before() -> None:
    seen = period(
        [spasm(n, at(1, 8 + n)) for n in range(5)] + [spasm(9, at(3))],
        without=[2],
        check_ins=[check_in(0, stress=8), check_in(1, stress=2), check_in(2, stress=2)],
        days=5,
    )
    stress = next(each for each in days_beside(seen) if each.before is Before.STRESS)
    assert stress.such == (FIRST + timedelta(days=1),)
    assert stress.other == (FIRST + timedelta(days=2), FIRST + timedelta(days=3))
    assert stress.such_by_spasms == (0, 0, 0, 1)
    assert stress.other_by_spasms == (1, 1, 0, 0)


def test_days_of_which_nothing_is_known_are_in_neither() -> None:
    seen = period(check_ins=[check_in(day, activity=DayActivity.RESTED) for day in range(9)], days=10)
    assert all(each.such == each.other == () for each in days_beside(seen))
    assert np.nansum(days_before(seen)[Before.RESTED]) == 9


answers = st.lists(
    st.tuples(st.none() | st.integers(0, 10), st.none() | st.integers(0, 4)), min_size=1, max_size=40
)


@given(answers)
def test_they_count_the_same_days_and_spasms_as_the_ratio(told: list[tuple[int | None, int | None]]) -> None:
    spasms = [
        spasm(10 * day + n, at(day, n)) for day, (_, count) in enumerate(told) for n in range(count or 0)
    ]
    quiet = [day for day, (_, count) in enumerate(told) if count == 0]
    stress = [check_in(day, stress=answer) for day, (answer, _) in enumerate(told)]
    seen = period(spasms, without=quiet, check_ins=stress, days=len(told))
    when = when_and_after_what(seen, observed(seen))
    for after, beside in zip(when.after, days_beside(seen), strict=True):
        assert after.before is beside.before
        assert after.days == (len(beside.such), len(beside.other))
        assert (sum(beside.such_by_spasms), sum(beside.other_by_spasms)) == after.days
