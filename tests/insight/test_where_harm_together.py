"""Where it helps, what went with harm, several at once, and how complete all of it is."""

import pytest

from spasmjournal.insight.combinations import together_or_alone
from spasmjournal.insight.completeness import how_complete
from spasmjournal.insight.harm import what_made_it_worse
from spasmjournal.insight.where_it_helps import causes_of, entries_behind, places_of, where_it_helps
from spasmjournal.observation import EntryKey, SeenPeriod, Sort
from spasmjournal.vocabulary import Cause, Unanswered
from tests.insight.story import CREAM, HEAT, WAIT, at, observed, period, spasm, treated, use


def in_two_places() -> SeenPeriod:
    calf, both = ("calf_inner_left",), ("calf_inner_right", "neck_back_left")
    spasms = [
        spasm(day, at(day), regions=calf if day <= 5 else both, causes=(Cause.STRESS,)) for day in range(1, 9)
    ]
    return period(spasms, [use(day, at(day), HEAT, day, 8, 4) for day in range(1, 9)])


def test_a_spasm_counts_in_each_of_its_places_and_few_stay_blank() -> None:
    found = where_it_helps(observed(in_two_places()), {"neck_back_left": "neck"})
    calf, neck = found.places
    assert (calf.where, calf.used, calf.answered) == ("calf_inner", 8, 8)
    assert calf.mean is not None
    assert calf.mean.estimate == 4
    assert (neck.where, neck.answered, neck.mean) == ("neck", 3, None)
    (stress,) = found.causes
    assert (stress.where, stress.answered) == (Cause.STRESS, 8)


def test_behind_each_cell_are_the_spasms_it_counts() -> None:
    seen, groups = observed(in_two_places()), {"neck_back_left": "neck"}
    found = where_it_helps(seen, groups)
    calf, neck = found.places
    assert entries_behind(seen, places_of(groups), neck) == {EntryKey(Sort.SPASM, n) for n in (6, 7, 8)}
    assert len(entries_behind(seen, places_of(groups), calf)) == calf.used
    (stress,) = found.causes
    assert len(entries_behind(seen, causes_of, stress)) == stress.used


def test_several_at_once_are_credited_to_none() -> None:
    spasms = [spasm(day, at(day)) for day in range(1, 21)]
    waits = [use(day, at(day), WAIT, day, 8, 7 - day % 2) for day in range(1, 11)]
    both = [
        use(100 * part + day, at(day), part, day, 8, 3 - day % 2) for day in range(11, 21) for part in (2, 3)
    ]
    seen = observed(period(spasms, [*waits, *both]))
    (together,) = together_or_alone(seen)
    assert {remedy.id for remedy in together.remedies} == {HEAT, CREAM}
    assert (together.counts.used, together.compared) == (10, 10)
    assert together.difference is not None
    assert together.difference.estimate == pytest.approx(4)
    assert seen.for_spasms == ()


def test_worse_is_told_beside_waiting_and_only_of_what_was_told() -> None:
    spasms = [spasm(day, at(day)) for day in range(1, 31)]
    waits = [use(day, at(day), WAIT, day, worse=False, next_day=False) for day in range(1, 11)]
    uses = [use(day, at(day), HEAT, day, worse=day > 14, next_day=None) for day in range(11, 21)]
    rated = [use(day, at(day), CREAM, day, 5, 6 if day < 23 else 5) for day in range(21, 31)]
    waiting, heat, cream = what_made_it_worse(observed(period(spasms, [*waits, *uses, *rated])))
    assert (waiting.at_once.share.count, waiting.at_once.share.of, waiting.at_once.more) == (0, 10, None)
    assert (heat.at_once.share.count, heat.at_once.share.of) == (6, 10)
    assert heat.at_once.more is not None
    assert heat.at_once.more.low > 0
    assert (heat.next_day.share.of, heat.next_day.share.interval, heat.next_day.more) == (0, None, None)
    assert (cream.at_once.share.count, cream.at_once.share.of) == (2, 10)


def test_days_gaps_and_missing_answers_are_counted() -> None:
    spasms = [spasm(1, at(0)), spasm(2, at(3), late=True)]
    uses = [
        use(1, at(0), HEAT, 1, 8, 2),
        use(2, at(3), HEAT, 2, 8, unanswered=Unanswered.FELL_ASLEEP),
        use(3, at(4), HEAT, None, 8),
        use(4, at(5), CREAM),
    ]
    seen = period(spasms, uses, without=(8,), days=12)
    found = how_complete(seen, observed(seen))
    assert (found.days, found.days_with_entries, found.days_known) == (12, 5, 3)
    assert (found.gaps, found.longest_gap) == (3, 3)
    assert (found.on_time.count, found.on_time.of) == (1, 2)
    assert (found.answered.count, found.answered.of) == (1, 3)
    assert found.unanswered == {Unanswered.FELL_ASLEEP: 1, "": 1}
    heat = found.remedies[1]
    assert (heat.told.count, heat.told.of) == (1, 1)
    assert (heat.worst.count, heat.best.count, heat.best.of) == (1, 3, 3)


def test_nothing_is_complete_of_nothing() -> None:
    seen = treated([])
    found = how_complete(seen, observed(seen))
    assert (found.gaps, found.longest_gap, found.on_time.interval) == (1, 100, None)
