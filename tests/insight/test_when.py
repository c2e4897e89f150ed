from collections.abc import Iterable

import numpy as np
import pytest

from spasmjournal.insight.day_before import Before
from spasmjournal.insight.everything import insight_of
from spasmjournal.insight.observed import Whole
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.verdict import Evidence
from spasmjournal.insight.when import DayAfter, Rhythm, When, when_and_after_what
from spasmjournal.observation import SeenCheckIn, SeenPeriod, SeenSpasm
from spasmjournal.vocabulary import DayActivity, Doing
from tests.insight.story import FIRST, at, check_in, observed, period, spasm

DAYS = 182


def when_in(seen: SeenPeriod) -> When:
    return when_and_after_what(seen, observed(seen))


def diary(counts: Whole, hours: Whole, check_ins: Iterable[SeenCheckIn] = ()) -> SeenPeriod:
    """So many spasms each day, at these hours by turns; days without any are said to be."""
    each = [day for day, count in enumerate(counts.tolist()) for _ in range(count)]
    spasms = [
        spasm(number, at(day, int(hour))) for number, (day, hour) in enumerate(zip(each, hours, strict=False))
    ]
    without = sorted(set(range(DAYS)) - set(each))
    return period(spasms, [], without, DAYS, check_ins)


def plain(seed: int) -> tuple[Whole, Whole]:
    random = np.random.default_rng(seed)
    return random.poisson(1.2, DAYS), random.integers(0, 24, 6 * DAYS)


def after(found: When, before: Before) -> DayAfter:
    return next(each for each in found.after if each.before is before)


def test_hours_stand_by_weekday() -> None:
    found = when_in(period([spasm(1, at(0, 3)), spasm(2, at(1, 3)), spasm(3, at(8, 23))], [], [2, 9], 14))
    assert FIRST.weekday() == 0
    assert found.spasms[3] == (1, 1, 0, 0, 0, 0, 0)
    assert found.spasms[23] == (0, 1, 0, 0, 0, 0, 0)
    assert sum(map(sum, found.spasms)) == 3
    assert found.days == (1, 2, 2, 0, 0, 0, 0)


def test_the_week_begins_on_monday_whenever_the_period_does() -> None:
    seen = period([spasm(1, at(3))], [], [4], 14)
    later = seen._replace(period=type(seen.period)(at(2).date(), at(14).date()))
    assert when_in(later).days == (0, 0, 0, 1, 1, 0, 0)


def test_nights_beside_days() -> None:
    counts, hours = plain(1)
    usual = when_in(diary(counts, hours))
    assert usual.at_night.ratio is not None
    night = int(np.isin(hours[: counts.sum()], [22, 23, 0, 1, 2, 3, 4, 5]).sum())
    assert usual.at_night.ratio.estimate == pytest.approx(2 * night / (counts.sum() - night))
    assert usual.at_night.claim is Often.NONE_SEEN
    assert usual.by_hour.claim is Rhythm.NONE_SEEN
    early = when_in(diary(counts, hours % 12))
    assert early.at_night.claim is Often.MORE
    assert early.by_hour.claim is Rhythm.SEEN


def test_a_weekday_that_is_worse_is_found() -> None:
    counts, hours = plain(2)
    assert when_in(diary(counts, hours)).by_weekday.claim is Rhythm.NONE_SEEN
    worse = when_in(diary(counts + 2 * (np.arange(DAYS) % 7 == 1), hours))
    assert worse.by_weekday.claim is Rhythm.SEEN
    assert worse.at_night.claim is Often.NONE_SEEN


def test_asleep_is_of_those_of_which_it_was_told() -> None:
    told: list[SeenSpasm] = [
        spasm(1, at(1))._replace(doing=Doing.ASLEEP),
        spasm(2, at(2))._replace(woke_me=True),
        spasm(3, at(3))._replace(doing=Doing.MOVING),
        spasm(4, at(4)),
    ]
    asleep = when_in(period(told)).asleep
    assert (asleep.count, asleep.of) == (2, 3)


def test_more_the_day_after_stress_is_found() -> None:
    counts, hours = plain(3)
    stress = np.random.default_rng(5).integers(0, 11, DAYS)
    check_ins = [
        check_in(day, stress=int(level), sleep=7, activity=DayActivity.AS_USUAL)
        for day, level in enumerate(stress)
    ]
    usual = when_in(diary(counts, hours, check_ins))
    assert after(usual, Before.STRESS).times.claim is Often.NONE_SEEN
    counts[1:] += 2 * (stress[:-1] > np.median(stress))
    found = after(when_in(diary(counts, hours, check_ins)), Before.STRESS)
    assert found.times.claim is Often.MORE
    assert found.verdict.evidence is Evidence.CONSISTENT
    assert found.days == (int((stress[:-1] > np.median(stress)).sum()), DAYS - 1 - found.days[0])
    assert sum(found.spasms) == counts[1:].sum()
    assert after(usual, Before.SHORT_SLEEP).times.claim is Often.TOO_FEW


def test_less_sleep_is_below_her_own_middle() -> None:
    check_ins = [check_in(0, sleep=5), check_in(1, sleep=7), check_in(2, sleep=8), check_in(3, quality=2)]
    found = when_in(period([spasm(1, at(1)), spasm(2, at(1)), spasm(3, at(2))], [], [3, 4], 10, check_ins))
    short = after(found, Before.SHORT_SLEEP)
    assert (short.days, short.spasms) == ((1, 2), (2, 1))
    assert after(found, Before.POOR_SLEEP).days == (0, 1)


def test_days_of_which_nothing_is_known_are_left_out() -> None:
    """The second day is a gap, the third was said to be without spasms, the fourth had one."""
    check_ins = [check_in(day, activity=DayActivity.OVERDID) for day in range(5)]
    found = after(when_in(period([spasm(1, at(3))], [], [2], 10, check_ins)), Before.OVERDID)
    assert (found.days, found.spasms) == ((2, 0), (1, 0))
    assert found.times.ratio is None


@pytest.mark.parametrize("days", [0, 1, 13, 400])
def test_nothing_is_said_of_nothing(days: int) -> None:
    found = insight_of(period(days=days)).when
    assert (found.by_hour.claim, found.by_weekday.claim) == (Rhythm.TOO_FEW, Rhythm.TOO_FEW)
    assert found.at_night.claim is Often.TOO_FEW
    assert {each.times.claim for each in found.after} == {Often.TOO_FEW}
    assert {each.verdict.evidence for each in found.after} == {Evidence.TOO_FEW}
    assert (found.asleep.count, found.asleep.interval) == (0, None)
