import numpy as np
import pytest
from scipy.stats import t

from spasmjournal.insight.change import Change, how_much_it_eased
from spasmjournal.insight.verdict import Evidence, LeftOut
from spasmjournal.observation import SeenPeriod
from tests.insight.story import CREAM, HEAT, at, observed, period, spasm, treated, use


def heat_in(seen: SeenPeriod) -> Change:
    return next(change for change in how_much_it_eased(observed(seen)) if change.remedy.id == HEAT)


def test_the_mean_has_students_interval_and_the_middle_wilcoxons() -> None:
    eased = [1, 2, 1, 1, 0, 3, 4, 2, 5, 4]
    heat = heat_in(treated([(HEAT, 8, 8 - by) for by in eased]))
    assert heat.mean is not None
    assert heat.mean.estimate == pytest.approx(2.3)
    assert (heat.mean.low, heat.mean.high) == pytest.approx(
        t.interval(0.95, 9, 2.3, np.std(eased, ddof=1) / np.sqrt(10))
    )
    assert heat.median == 2
    assert heat.middle is not None
    assert (heat.middle.low, heat.middle.high) == (1, 3.5)
    assert heat.verdict.evidence is Evidence.SOME


def test_shares_leave_out_what_began_too_low() -> None:
    rows = [(HEAT, 10, 7), (HEAT, 10, 5), (HEAT, 4, 3), (HEAT, 2, 0), (HEAT, 0, 0)]
    heat = heat_in(treated(rows))
    assert (heat.eased_30.count, heat.eased_50.count, heat.eased_30.of) == (2, 1, 3)
    assert heat.counts.answered == 5


def test_fewer_than_five_answers_say_nothing() -> None:
    heat = heat_in(treated([(HEAT, 8, 2)] * 4 + [(HEAT, 8, None), (HEAT, None, 3)]))
    assert (heat.mean, heat.median, heat.middle) == (None, None, None)
    assert heat.verdict.evidence is Evidence.TOO_FEW
    assert heat.counts.left_out == {LeftOut.UNANSWERED: 1, LeftOut.NO_BEFORE: 1}


def test_later_uses_and_those_for_no_spasm_count_but_none_used_together() -> None:
    uses = [
        use(1, at(1), CREAM, 1, 8, 7),
        use(2, at(1, 13), HEAT, 1, 7, 5),
        use(3, at(2), HEAT, None, 6, 4),
        use(4, at(3), HEAT, 3, 8, 0),
        use(5, at(3), CREAM, 3, 8, 0),
    ]
    heat = heat_in(period([spasm(1, at(1)), spasm(3, at(3))], uses))
    assert (heat.counts.used, heat.counts.answered) == (2, 2)
