import pytest

from spasmjournal.charts.verdict_words import (
    beside_words,
    beyond_words,
    interval_words,
    joined,
    more_words,
    settling_words,
    sureness_words,
    too_few_words,
)
from spasmjournal.insight.against_waiting import Beside, Claim
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.verdict import Counts, Evidence, Verdict
from spasmjournal.vocabulary import RemedyGroup

HEAT = Remedy(2, "Heat", RemedyGroup.HEAT, False)


def beside(answered: int, waits: int, claim: Claim, evidence: Evidence, more: int | None = None) -> Beside:
    return Beside(HEAT, Counts(answered, answered, {}), waits, None, None, claim, Verdict(evidence, more))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            beside(9, 2, Claim.TOO_FEW, Evidence.TOO_FEW),
            "nothing to compare with yet: 3 more waits with an answer",
        ),
        (beside(2, 9, Claim.TOO_FEW, Evidence.TOO_FEW), "too few to say: 3 more with an answer"),
        (
            beside(30, 30, Claim.BETTER, Evidence.CONSISTENT, 0),
            "eased more than waiting; fairly consistent",
        ),
        (
            beside(7, 30, Claim.NONE_SEEN, Evidence.EARLY_HINT, 13),
            "no sure difference from waiting; an early hint; about 13 more answers could settle it",
        ),
        (beside(12, 30, Claim.NONE_SEEN, Evidence.SOME), "no sure difference from waiting"),
        (beside(12, 30, Claim.WORSE, Evidence.SOME), "eased less than waiting; some evidence"),
    ],
)
def test_the_verdict_beside_waiting(found: Beside, words: str) -> None:
    assert beside_words(found) == words


def test_points_more_and_less() -> None:
    assert beyond_words(Interval(1.62, 1.2, 2.04)) == "1.6 points more (1.2 to 2.0)"
    assert beyond_words(Interval(-1.0, -2.0, 0.04)) == "1.0 points less (-2.0 to 0.0)"
    assert more_words(-0.04) == "as many points"


def test_an_interval_loses_the_minus_of_nothing() -> None:
    assert interval_words(Interval(-0.01, -0.5, 0.3)) == "0.0 (-0.5 to 0.3)"


def test_sure_is_only_said_of_what_is_claimed() -> None:
    verdict = Verdict(Evidence.CONSISTENT, 0)
    assert sureness_words(verdict, claimed=True) == "fairly consistent"
    assert sureness_words(verdict, claimed=False) == ""


def test_waits_may_settle_it_instead() -> None:
    words = settling_words(Verdict(Evidence.SOME, None, 8))
    assert words == "about 8 more answered waits could settle it"
    assert settling_words(Verdict(Evidence.SOME, None)) == ""


def test_enough_answers_that_cannot_be_compared_are_not_called_few() -> None:
    assert too_few_words(9) == "cannot be compared so far"
    assert joined(["", "one", "", "two"]) == "one; two"
