import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.methods.survival import kaplan_meier, restricted_mean
from spasmjournal.insight.sooner import minutes_sooner
from spasmjournal.insight.speed import MARKS, Speed, how_fast
from spasmjournal.insight.verdict import Evidence, LeftOut
from spasmjournal.observation import SeenPeriod
from tests.insight.story import CREAM, HEAT, WAIT, at, observed, period, spasm, use


def heat_in(seen: SeenPeriod) -> Speed:
    return next(speed for speed in how_fast(observed(seen)) if speed.remedy.id == HEAT)


def ended(number: int, minutes: float) -> tuple[int, int]:
    return int(minutes * 60), int(minutes * 60)


def test_a_late_start_is_no_head_start() -> None:
    """All last 1 to 30 minutes, and heat that does nothing is begun at 10 if it still goes on."""
    spasms, uses = [], []
    for number in range(300):
        lasts = number % 30 + 1
        spasms.append(spasm(number, at(number % 90, 8 + number // 90), lasted=ended(number, lasts)))
        if lasts > 10 and number // 30 % 2:
            uses.append(use(number, at(number % 90, 8 + number // 90, 10), HEAT, number))
    heat = heat_in(period(spasms, uses))
    assert heat.since == 10
    assert heat.treated is not None
    assert heat.untreated is not None
    assert heat.treated.mean is not None
    assert heat.treated.mean.estimate == pytest.approx(np.mean(np.arange(11, 31) - 10.25))
    assert heat.untreated.mean is not None
    assert heat.untreated.mean.estimate == pytest.approx(heat.treated.mean.estimate)
    assert heat.sooner is None
    assert heat.p is not None
    assert heat.p > 0.5


def test_a_later_remedy_censors_the_earlier() -> None:
    spasms = [spasm(day, at(day)) for day in range(1, 21)]
    uses = [use(day, at(day, 12, 2), HEAT, day, eased=20) for day in range(1, 21)]
    whole = heat_in(period(spasms, uses))
    assert whole.treated is not None
    assert whole.treated.curve.median == 22
    then = [use(100 + day, at(day, 12, 14), CREAM, day, eased=8) for day in range(1, 16)]
    cut = heat_in(period(spasms, [*uses, *then]))
    assert cut.treated is not None
    assert cut.treated.curve.censored == 15
    assert sum(cut.treated.curve.events) == 5


def test_not_eased_yet_is_watched_for_ten_minutes() -> None:
    spasms = [spasm(day, at(day)) for day in range(1, 21)]
    uses = [use(day, at(day), HEAT, day, eased=5) for day in range(1, 11)]
    open_ones = [use(day, at(day), HEAT, day, not_eased=True) for day in range(11, 21)]
    heat = heat_in(period(spasms, [*uses, *open_ones]))
    assert heat.treated is not None
    assert (heat.treated.curve.survival, heat.treated.curve.censored) == ((0.5,), 10)
    assert heat.treated.curve.until == 10


def test_waits_are_untreated_and_so_is_the_time_before_a_remedy() -> None:
    spasms = [spasm(day, at(day)) for day in range(1, 31)]
    waits = [use(day, at(day), WAIT, day, eased=12) for day in range(1, 11)]
    uses = [use(day, at(day, 12, 6 if day % 2 else 9), HEAT, day, eased=4) for day in range(11, 31)]
    heat = heat_in(period(spasms, [*waits, *uses]))
    assert heat.since == 7.5
    assert heat.treated is not None
    assert heat.untreated is not None
    assert list(heat.untreated.curve.times) == [12]
    assert (heat.untreated.curve.observed, heat.untreated.curve.censored) == (20, 10)
    assert list(heat.treated.curve.times) == [10, 13]


def test_uses_of_which_no_time_is_told_are_left_out() -> None:
    uses = [
        use(1, at(1), HEAT, 1, 8, 2),
        use(2, at(2), HEAT, None, eased=3),
        use(3, at(1, 14), HEAT, 1, eased=5),
    ]
    heat = heat_in(period([spasm(1, at(1))], uses))
    assert heat.counts.left_out == {LeftOut.NO_TIME: 1, LeftOut.NO_SPASM: 1, LeftOut.LATER: 1}
    assert (heat.treated, heat.sooner, heat.p) == (None, None, None)


def by_intensity(remedy: int, first: int, before: tuple[int, int], sooner: int) -> SeenPeriod:
    """Thirty spasms a remedy that last as many minutes as they are bad, three times."""
    days = range(first, first + 30)
    levels = {day: before[day % 2] + day % 3 for day in days}
    uses = [
        use(day, at(day), remedy, day, levels[day], eased=3 * levels[day] + day % 5 - sooner) for day in days
    ]
    return period([spasm(day, at(day)) for day in days], uses)


def both(one: SeenPeriod, two: SeenPeriod) -> SeenPeriod:
    return period([*one.spasms, *two.spasms], [*one.uses, *two.uses])


def test_what_is_treated_because_it_is_bad_is_not_slower_for_that() -> None:
    heat = heat_in(both(by_intensity(WAIT, 1, (2, 5), 0), by_intensity(HEAT, 31, (4, 7), 0)))
    assert heat.p is not None
    assert heat.p < 0.01
    assert heat.sooner is not None
    assert abs(heat.sooner.estimate) < 0.5
    assert heat.sooner.low < 0 < heat.sooner.high


def test_minutes_sooner_are_found() -> None:
    heat = heat_in(both(by_intensity(WAIT, 1, (3, 6), 0), by_intensity(HEAT, 31, (4, 7), 5)))
    assert heat.sooner is not None
    assert heat.sooner.low > 0
    assert heat.sooner.estimate == pytest.approx(5, abs=0.5)
    assert heat.verdict.evidence is Evidence.CONSISTENT


@given(st.lists(st.tuples(st.integers(0, 70), st.booleans()), min_size=8, max_size=30))
def test_those_still_going_are_counted_at_the_marks(told: list[tuple[int, bool]]) -> None:
    spasms = [spasm(number, at(number)) for number in range(len(told))]
    uses = [
        use(number, at(number), HEAT, number, eased=max(minutes, 1) if eased else None, not_eased=not eased)
        for number, (minutes, eased) in enumerate(told)
    ]
    heat = heat_in(period(spasms, uses)).treated
    assert heat is not None
    ends = [max(minutes, 1) if eased else 10 for minutes, eased in told]
    later = [sum(1 for end in ends if end >= max(mark, 0.25)) for mark in MARKS]
    assert heat.still == tuple(later)


followed = st.lists(st.tuples(st.integers(1, 40), st.booleans()), min_size=3, max_size=12)


@given(followed, followed)
def test_each_row_counts_by_leaving_it_out(one: list[tuple[int, bool]], two: list[tuple[int, bool]]) -> None:
    """The plain difference of restricted means comes back where there is nothing to adjust for."""
    rows = [*one, *two]
    time, eased = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    treated = np.arange(len(rows)) < len(one)
    same = np.zeros(len(rows), dtype=np.int64)
    found = minutes_sooner(
        time, eased, treated, same.astype(np.float64), same > 0, np.arange(len(rows)), 30, 0.95
    )
    if found is None:
        return
    means = [
        restricted_mean(curve, 30)
        for side in (treated, ~treated)
        if (curve := kaplan_meier(np.zeros(side.sum()), time[side], eased[side])) is not None
    ]
    # Without censoring the shares are the minutes themselves, and their mean is the restricted mean.
    if all(gone or minutes >= 30 for minutes, gone in rows):
        expected = means[1].estimate - means[0].estimate if means[0] and means[1] else None
        assert found.interval.estimate == pytest.approx(expected, abs=1e-9)
    assert found.interval.low <= found.interval.high
