from spasmjournal.insight.sleeping import how_many_in_sleep
from spasmjournal.vocabulary import Doing
from tests.insight.story import at, period, spasm


def test_only_those_that_tell_are_counted() -> None:
    told = [(True, Doing.ASLEEP), (False, None), (None, Doing.RESTING), (None, None), (True, Doing.ASLEEP)]
    spasms = [spasm(n, at(n))._replace(woke_me=woke, doing=doing) for n, (woke, doing) in enumerate(told)]
    found = how_many_in_sleep(period(spasms))
    assert (found.woke.count, found.woke.of) == (2, 3)
    assert (found.asleep.count, found.asleep.of) == (2, 3)


def test_of_nothing_there_is_no_share() -> None:
    found = how_many_in_sleep(period([spasm(1, at(1))]))
    assert (found.woke.of, found.woke.interval, found.asleep.interval) == (0, None, None)
