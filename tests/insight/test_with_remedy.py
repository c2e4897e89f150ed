"""Where it was with a regular remedy and without it."""

from spasmjournal.insight.difference import Change
from spasmjournal.insight.everything import insight_of
from spasmjournal.insight.with_remedy import with_and_without
from spasmjournal.observation import EntryKey, SeenPeriod, Sort
from tests.insight.story import CREAM, HEAT, at, period, spasm, use


def seen() -> SeenPeriod:
    """Forty days, cream every day of the second half; calves then, and every day a back before."""
    spasms = [spasm(day, at(day), regions=("sacrum",)) for day in range(20)]
    spasms += [spasm(100 + day, at(day), regions=("calf_inner_left",)) for day in range(25, 31)]
    uses = [use(day, at(day, 8), CREAM) for day in range(20, 40)] + [use(99, at(3), HEAT, 3)]
    return period(spasms, uses, without=range(31, 40), days=40)


def test_days_on_it_stand_beside_days_off_it() -> None:
    (found,) = with_and_without(seen())
    assert found.remedy.id == CREAM
    regions = found.difference.regions
    # Whether a use before the first two days still reached them is not known.
    assert {key: one.spasms for key, one in regions.items()} == {
        "sacrum": (18, 0),
        "calf_inner_left": (0, 6),
    }
    assert regions["sacrum"].change is Change.LESS
    assert regions["calf_inner_left"].change is Change.MORE
    assert found.behind("calf_inner_left") == {EntryKey(Sort.SPASM, 100 + day) for day in range(25, 31)}


def test_the_days_are_those_of_prevention() -> None:
    (found,) = with_and_without(seen())
    (prevention,) = insight_of(seen()).prevention
    assert found.known == prevention.days[::-1]
    assert tuple(len(spasms) for spasms in found.spasms) == prevention.spasms[::-1]


def test_a_remedy_used_for_spasms_only_is_not_regular() -> None:
    assert with_and_without(period([spasm(1, at(0))], [use(1, at(0), HEAT, 1)])) == ()
    assert with_and_without(period()) == ()
