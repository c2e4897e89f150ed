import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.verdict import (
    MOST_FORESEEN,
    Evidence,
    Verdict,
    evidence_for,
    leaves_zero,
    missing_for_a_hint,
    no_more_than,
    verdict_beside,
    verdict_on,
)

CLEAR, OPEN = Interval(2, 1, 3), Interval(1, -1, 3)


@pytest.mark.parametrize(
    ("answered", "interval", "evidence", "missing"),
    [
        (0, None, Evidence.TOO_FEW, 5),
        (4, CLEAR, Evidence.TOO_FEW, 1),
        (5, CLEAR, Evidence.EARLY_HINT, 0),
        (9, CLEAR, Evidence.EARLY_HINT, 0),
        (10, CLEAR, Evidence.SOME, 0),
        (19, CLEAR, Evidence.SOME, 0),
        (20, CLEAR, Evidence.CONSISTENT, 0),
        (20, OPEN, Evidence.SOME, 0),
        (400, None, Evidence.SOME, 0),
        (20, Interval(-2, -3, -1), Evidence.CONSISTENT, 0),
        (20, Interval(1, 0, 2), Evidence.SOME, 0),
    ],
)
def test_how_much_can_be_said(
    answered: int, interval: Interval | None, evidence: Evidence, missing: int
) -> None:
    assert evidence_for(answered, interval) is evidence
    assert missing_for_a_hint(answered) == missing


@pytest.mark.parametrize(
    ("answered", "interval", "more"),
    [
        (20, CLEAR, 0),
        (12, CLEAR, 8),
        # Half width 2 and estimate 1: four times as many.
        (25, OPEN, 75),
        (100, OPEN, None),
        (30, Interval(0, -1, 1), None),
        (30, Interval(0, 0, 0), None),
        (0, None, None),
    ],
)
def test_how_many_more_answers_settle_it(answered: int, interval: Interval | None, more: int | None) -> None:
    assert verdict_on(answered, interval).more_answers == more


def test_beside_waiting_either_may_be_what_is_missing() -> None:
    # The half width falls with the root of 1/n + 1/50, from 1.2 at 50 to 1 at 129.
    balanced = verdict_beside(50, 50, Interval(1, -0.2, 2.2))
    assert (balanced.more_answers, balanced.more_waits) == (79, 79)
    few_waits = verdict_beside(200, 6, Interval(1, -1, 3))
    assert (few_waits.more_answers, few_waits.more_waits) == (None, 21)
    assert verdict_beside(30, 4, None).evidence is Evidence.TOO_FEW
    assert verdict_beside(30, 30, CLEAR).evidence is Evidence.CONSISTENT


sizes = st.floats(-10, 10)


@given(st.integers(0, 500), st.integers(0, 500), sizes, st.floats(0, 10))
def test_nothing_is_foretold_too_far(answered: int, waits: int, estimate: float, half: float) -> None:
    interval = Interval(estimate, estimate - half, estimate + half)
    for verdict in (verdict_on(answered, interval), verdict_beside(answered, waits, interval)):
        for more in (verdict.more_answers, verdict.more_waits):
            assert more is None or 0 <= more <= MOST_FORESEEN
    if verdict_on(answered, interval).evidence is Evidence.CONSISTENT:
        assert leaves_zero(interval)
        assert verdict_on(answered, interval).more_answers == 0


def test_a_verdict_is_never_surer_than_what_is_claimed() -> None:
    sure = verdict_on(30, Interval(1.0, 0.2, 1.8))
    assert sure.evidence is Evidence.CONSISTENT
    assert no_more_than(sure, claimed=True) == sure
    assert no_more_than(sure, claimed=False) == Verdict(Evidence.SOME, None, None)
    hint = verdict_on(6, None)
    assert no_more_than(hint, claimed=False) == hint
