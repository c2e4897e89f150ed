from collections.abc import Sequence

import numpy as np
import pytest

from spasmjournal.insight.against_waiting import AgainstWaiting, Claim, more_than_waiting
from spasmjournal.insight.change import how_much_it_eased
from spasmjournal.insight.verdict import Evidence, LeftOut
from spasmjournal.observation import SeenPeriod
from tests.insight.story import CREAM, HEAT, WAIT, at, observed, period, spasm, treated, use

Rows = Sequence[tuple[int, int | None, int | None]]


def found_in(seen: SeenPeriod) -> AgainstWaiting:
    return more_than_waiting(observed(seen))


def rated(seed: int, remedy: int, count: int, before: tuple[int, int], helps: float) -> Rows:
    """Uses after which half of the intensity is left, less what helped."""
    rng = np.random.default_rng(seed)
    started = rng.integers(*before, count)
    left = np.clip(np.round(started / 2 - helps + rng.normal(0, 0.8, count)), 0, 10)
    return [(remedy, int(one), int(two)) for one, two in zip(started, left, strict=True)]


def test_a_remedy_used_when_it_is_bad_is_not_credited_with_what_passes_by_itself() -> None:
    waits, uses = rated(1, WAIT, 40, (2, 7), 0), rated(2, HEAT, 40, (4, 10), 0)
    seen = treated([*waits, *uses])
    (heat,) = found_in(seen).remedies
    assert heat.difference is not None
    assert abs(heat.difference.estimate) < 0.5
    assert heat.claim is Claim.NONE_SEEN
    waiting, plainly = (change.mean for change in how_much_it_eased(observed(seen)))
    assert waiting is not None
    assert plainly is not None
    assert plainly.estimate > waiting.estimate + 0.8


def test_two_points_more_than_waiting_are_found() -> None:
    (heat,) = found_in(treated([*rated(3, WAIT, 20, (4, 9), 0), *rated(4, HEAT, 20, (5, 10), 2)])).remedies
    assert heat.difference is not None
    assert heat.difference.low < 2 < heat.difference.high
    assert heat.claim is Claim.BETTER
    assert heat.verdict.evidence is Evidence.CONSISTENT
    assert heat.verdict.more_answers == 0


def test_what_makes_it_worse_is_told_as_well() -> None:
    found = found_in(treated([*rated(5, WAIT, 20, (4, 9), 0), *rated(6, HEAT, 20, (4, 9), -2)]))
    assert [each.claim for each in found.remedies] == [Claim.WORSE]
    assert not found.some_better


@pytest.mark.parametrize(("waits", "uses"), [(4, 20), (20, 4), (0, 20), (20, 0)])
def test_nothing_is_said_under_five_answers_on_either_side(waits: int, uses: int) -> None:
    rows = [*rated(7, WAIT, waits, (4, 9), 0), *rated(8, HEAT, uses, (4, 9), 3), (HEAT, 5, None)]
    (heat,) = found_in(treated(rows)).remedies
    assert (heat.difference, heat.p, heat.claim) == (None, None, Claim.TOO_FEW)
    assert heat.verdict.evidence is Evidence.TOO_FEW
    assert (heat.counts.answered, heat.waits) == (uses, waits)


def test_many_remedies_make_it_harder_to_claim_anything() -> None:
    waits, heat = rated(9, WAIT, 12, (4, 9), 0), rated(10, HEAT, 12, (4, 9), 0.9)
    alone = found_in(treated([*waits, *heat])).remedies[0]
    others = [row for remedy in range(4, 12) for row in rated(remedy, remedy, 12, (4, 9), 0)]
    among = found_in(treated([*waits, *heat, *others])).remedies[0]
    assert alone.claim is Claim.BETTER
    assert among.claim is Claim.NONE_SEEN
    assert among.difference == alone.difference
    assert among.p is not None
    assert alone.p is not None
    assert among.p > alone.p


@pytest.mark.parametrize(("count", "bent"), [(59, False), (60, True)])
def test_with_many_answers_the_line_may_bend(count: int, bent: bool) -> None:
    """Heat takes off what there is: a point of two, four of eight."""
    levels = [2 + 3 * (number % 3) for number in range(count)]
    waits = [(WAIT, level, level) for level in levels]
    uses = [(HEAT, level, level // 2) for level in levels if level > 2]
    more = [(HEAT, 8, 4)] * (count - len(uses))
    (heat,) = found_in(treated([*waits, *uses, *more])).remedies
    eased = np.mean([before - after for _, before, after in [*uses, *more]])
    assert heat.difference is not None
    assert (abs(heat.difference.estimate - eased) < 1e-6) == bent


def test_what_is_left_out_is_counted_with_its_reason() -> None:
    uses = [
        use(1, at(1), HEAT, 1, 7, 3),
        use(2, at(1, 13), CREAM, 1, 3, 2),
        use(3, at(2), CREAM, 2, 7),
        use(4, at(3), CREAM, 3, None, 2),
        use(5, at(4), CREAM, None, 7, 2),
        use(6, at(5), CREAM, 5, 7, 2),
        use(7, at(5), HEAT, 5, 7, 2),
    ]
    found = found_in(period([spasm(day, at(day)) for day in range(1, 6)], uses))
    heat, cream = found.remedies
    assert (heat.counts.used, heat.counts.answered) == (1, 1)
    assert (cream.counts.used, cream.counts.answered) == (4, 0)
    assert cream.counts.left_out == {
        LeftOut.UNANSWERED: 1,
        LeftOut.NO_BEFORE: 1,
        LeftOut.NO_SPASM: 1,
        LeftOut.LATER: 1,
    }


def test_spasms_without_any_use_are_no_waits() -> None:
    seen = treated(rated(11, HEAT, 10, (4, 9), 0))
    more = seen._replace(spasms=(*seen.spasms, *(spasm(100 + day, at(day, 20)) for day in range(30))))
    assert found_in(more) == found_in(seen)
