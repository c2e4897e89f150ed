from datetime import timedelta

from spasmjournal.insight.courses import regular_courses
from spasmjournal.insight.prevention import fewer_spasms
from tests.insight.story import CREAM, FIRST, HEAT, at, observed, period, spasm, use


def test_uses_that_reach_each_other_are_one_stretch() -> None:
    days = [0, 3, 6, 9, 40, 43]
    regular = [use(day, at(day), HEAT) for day in days]
    other = [use(100, at(5), CREAM), use(101, at(7), HEAT, spasm_id=1)]
    seen = period([spasm(1, at(7))], [*regular, *other])
    heat, cream = regular_courses(seen, fewer_spasms(observed(seen)))
    assert (heat.remedy.id, heat.uses, cream.uses) == (HEAT, 6, 1)
    assert [[each.id for each in stretch.uses] for stretch in heat.stretches] == [[0, 3, 6, 9], [40, 43]]
    assert heat.stretches[0].start == FIRST
    assert heat.stretches[0].end == FIRST + timedelta(days=9 + 5)


def test_what_is_used_for_spasms_alone_is_not_regular() -> None:
    seen = period([spasm(1, at(1))], [use(1, at(1), HEAT, 1)])
    assert regular_courses(seen, fewer_spasms(observed(seen))) == ()
