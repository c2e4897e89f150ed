import pytest

from spasmjournal.charts.verdict_words import (
    beyond_words,
    claim_words,
    enough_words,
    joined,
    more_words,
    settling_words,
    sureness_words,
    too_few_words,
    waits_missing_words,
)
from spasmjournal.insight.against_waiting import Claim
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.verdict import Evidence, Verdict


def test_a_claim_is_never_more_than_it_may_be() -> None:
    assert claim_words(Claim.BETTER) == "eased more than waiting"
    assert claim_words(Claim.WORSE) == "eased less than waiting"
    assert claim_words(Claim.NONE_SEEN) == "no sure difference from waiting"


def test_missing_answers_and_waits_are_counted() -> None:
    assert too_few_words(2) == "too few to say: 3 more with an answer"
    assert waits_missing_words(2) == "nothing to compare with yet: 3 more waits with an answer"


def test_enough_answers_are_told_apart_from_too_few() -> None:
    assert enough_words(Verdict(Evidence.TOO_FEW, None), 2) == "too few to say: 3 more with an answer"
    assert enough_words(Verdict(Evidence.EARLY_HINT, None), 5) == "an early hint"
    assert enough_words(Verdict(Evidence.SOME, None), 12) == "some evidence"


@pytest.mark.parametrize(
    ("verdict", "claimed", "words"),
    [
        (Verdict(Evidence.CONSISTENT, 0), True, "fairly consistent"),
        (Verdict(Evidence.CONSISTENT, 0), False, ""),
        (Verdict(Evidence.EARLY_HINT, 13), False, "an early hint; about 13 more answers could settle it"),
        (Verdict(Evidence.SOME, None), False, ""),
        (Verdict(Evidence.SOME, None), True, "some evidence"),
    ],
)
def test_how_sure_and_what_could_settle_it(verdict: Verdict, claimed: bool, words: str) -> None:
    assert joined([sureness_words(verdict, claimed=claimed), settling_words(verdict)]) == words


def test_points_more_and_less() -> None:
    assert beyond_words(Interval(1.62, 1.2, 2.04)) == "1.6 points more (1.2 to 2.0)"
    assert beyond_words(Interval(-1.0, -2.0, 0.04)) == "1.0 points less (-2.0 to 0.0)"
    assert more_words(-0.04) == "as many points"


def test_waits_may_settle_it_instead() -> None:
    words = settling_words(Verdict(Evidence.SOME, None, 8))
    assert words == "about 8 more answered waits could settle it"
    assert settling_words(Verdict(Evidence.SOME, None)) == ""


def test_enough_answers_that_cannot_be_compared_are_not_called_few() -> None:
    assert too_few_words(9) == "cannot be compared so far"
    assert joined(["", "one", "", "two"]) == "one; two"
