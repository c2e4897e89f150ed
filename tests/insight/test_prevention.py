import numpy as np
import pytest

from spasmjournal.insight.prevention import Often, Prevention, fewer_spasms
from spasmjournal.insight.verdict import Counts, LeftOut
from spasmjournal.observation import SeenPeriod
from spasmjournal.vocabulary import RemedyGroup
from tests.insight.story import CREAM, HEAT, at, observed, period, spasm, use


def only(seen: SeenPeriod) -> Prevention:
    (prevention,) = fewer_spasms(observed(seen))
    return prevention


def phases(often_on: float, often_off: float, days: int = 180) -> SeenPeriod:
    """Every day for thirty days, then thirty days without, and so on."""
    rng = np.random.default_rng(2)
    on = (np.arange(days) // 30) % 2 == 1
    counts = rng.poisson(np.where(on, often_on, often_off))
    spasms = [
        spasm(10 * day + number, at(day, 8 + number)) for day in range(days) for number in range(counts[day])
    ]
    uses = [use(day, at(day, 20), HEAT) for day in np.flatnonzero(on).tolist()]
    return period(spasms, uses, np.flatnonzero(counts == 0).tolist(), days)


def test_half_as_many_spasms_on_it_are_found() -> None:
    heat = only(phases(0.7, 1.8))
    assert heat.reach == 2
    assert heat.ratio is not None
    assert heat.ratio.low < 0.7 / 1.8 < heat.ratio.high < 1
    assert heat.claim is Often.FEWER
    assert heat.singly is not None
    assert heat.singly.estimate == pytest.approx(heat.ratio.estimate)


def test_as_many_are_no_difference() -> None:
    assert only(phases(1.2, 1.2)).claim is Often.NONE_SEEN


def test_days_of_which_nothing_is_known_count_for_neither() -> None:
    """A use alone does not tell that there were no spasms."""
    spasms = [spasm(day, at(day)) for day in range(0, 40, 2)]
    heat = only(period(spasms, [use(day, at(day), HEAT) for day in range(10, 30)], without=(1, 21)))
    # On are 11 to 31, the tenth and the first two are neither, and known are every second day and two more.
    assert heat.days == (11, 8)
    assert heat.spasms == (10, 8)
    assert heat.counts == Counts(100, 19, {LeftOut.UNKNOWN_DAY: 78, LeftOut.NEITHER: 3})
    assert (heat.ratio, heat.claim) == (None, Often.TOO_FEW)


@pytest.mark.parametrize(("every", "reach"), [(1, 2), (3, 4), (7, 7), (20, 7)])
def test_a_use_lasts_until_the_next_is_due(every: int, reach: int) -> None:
    assert only(period([], [use(day, at(day), HEAT) for day in range(0, 80, every)])).reach == reach


def test_only_uses_for_no_spasm_are_regular() -> None:
    uses = [use(1, at(1), HEAT, 1), use(2, at(2), CREAM)]
    assert [found.remedy.group for found in fewer_spasms(observed(period([spasm(1, at(1))], uses)))] == [
        RemedyGroup.TOPICAL
    ]
