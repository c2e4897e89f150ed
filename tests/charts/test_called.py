from spasmjournal.charts.called import called, called_each, called_in, called_together
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.relief import relief_by_remedy
from spasmjournal.vocabulary import RemedyGroup
from tests.insight.story import HEAT, at, use

OWN = Remedy(7, "Wheat\n pillow ", RemedyGroup.HEAT, own=True)
LISTED = Remedy(1, "Heat", RemedyGroup.HEAT, own=False)


def test_own_words_stand_on_one_line() -> None:
    assert called(OWN) == "Wheat pillow"
    assert called_together([LISTED, OWN]) == "Heat + Wheat pillow"


def test_what_was_used_is_called_the_same() -> None:
    used = use(1, at(0), HEAT)._replace(remedy="Wheat\tpillow", own=True)
    (relief,) = relief_by_remedy([used]).remedies
    assert called_in(used) == called_in(relief) == "Wheat pillow"


def test_of_many_the_first_few_are_named() -> None:
    assert called_each([LISTED, OWN]) == "Heat, Wheat pillow"
    assert called_each([LISTED, OWN, LISTED]) == "Heat, Wheat pillow, Heat"
    assert called_each([LISTED, OWN, LISTED, OWN, OWN]) == "Heat, Wheat pillow, Heat and 2 more"
