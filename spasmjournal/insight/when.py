"""When, and after what? Hours and weekdays, nights, and the day before, beside days without spasms."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from spasmjournal.insight.change import Share, share
from spasmjournal.insight.day_before import Before, days_before
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.rates import BLOCK_DAYS, block_bootstrap
from spasmjournal.insight.methods.rhythm import turning_p
from spasmjournal.insight.observed import NIGHT_FROM, NIGHT_TO, Floats, Observed, Whole
from spasmjournal.insight.prevention import Often, beyond_one, counts_of_days, daily_counts, often_of
from spasmjournal.insight.verdict import LEVEL, Counts, Evidence, Verdict, no_more_than, verdict_on
from spasmjournal.observation import SeenPeriod, SeenSpasm
from spasmjournal.vocabulary import Doing

HOURS, WEEKDAYS = 24, 7
_AN_HOUR, _A_DAY = 60, 24 * 60
_HOURS_AT_NIGHT = (_A_DAY - NIGHT_FROM + NIGHT_TO) / _AN_HOUR


class Rhythm(StrEnum):
    """What may be said of hours or weekdays."""

    TOO_FEW = "too_few"
    NONE_SEEN = "none_seen"
    SEEN = "seen"


@dataclass(frozen=True)
class Round:
    """What comes round: `p` allows for all that is asked here (Bonferroni); None of too few blocks.

    `counts` are days: those of which spasms are known, of all.
    """

    p: float | None
    claim: Rhythm
    counts: Counts
    verdict: Verdict


@dataclass(frozen=True)
class Times:
    """How many times as often it is one way as the other, and what may be said of it.

    1 is no difference. `ratio` has an interval of its own; the claim allows for all that is asked here.
    `counts` are those of days, or of nights and days, that are compared.
    """

    ratio: Interval | None
    claim: Often
    counts: Counts
    verdict: Verdict


@dataclass(frozen=True)
class DayAfter:
    """The days after days that were like this, and after days that were told to be otherwise.

    Days of which spasms are not known, and days after one of which this was not told, are in neither.
    The `verdict` is that of `times`, no surer than the fewer of the two kinds of days allow.
    """

    before: Before
    days: tuple[int, int]
    spasms: tuple[int, int]
    times: Times
    verdict: Verdict


@dataclass(frozen=True)
class When:
    """Spasms by hour (24 rows) and weekday (7 columns, Monday first), and known days by weekday.

    `at_night` is how many times as many an hour from 22 to 6 as by day; `asleep` those that began in
    sleep or woke her, of those of which it was told.
    """

    spasms: tuple[tuple[int, ...], ...]
    days: tuple[int, ...]
    by_hour: Round
    by_weekday: Round
    at_night: Times
    asleep: Share
    after: tuple[DayAfter, ...]


class _Compared(NamedTuple):
    """Counts one after another, on or not (NaN for unknown), so many in 14 days, and a scale."""

    counts: Floats
    on: Floats
    block: int = BLOCK_DAYS
    scale: float = 1.0

    def ratio(self, level: float) -> Interval | None:
        """How many times as many on as off."""
        found = block_bootstrap(self.counts, self.on, self.block, level=level)
        if found is None:
            return None
        return Interval(self.scale * found.estimate, self.scale * found.low, self.scale * found.high)


def when_and_after_what(seen: SeenPeriod, observed: Observed, level: float = LEVEL) -> When:
    """At what hours and on what weekdays were there spasms, and after what days?

    Only days count of which it is known whether there were spasms: those with some, and those said to be
    without; any other day is a gap. Of the check-ins, sleep, stress and activity of one day stand beside
    the spasms of the next day: below her own middle of sleep, above that of stress, rested or overdone
    beside all else.

    Hours and weekdays are tested by turning blocks of 14 days (`turning_p`), weekdays beside the mean of
    their block; nights and days after by a bootstrap of such blocks (`block_bootstrap`). All claims
    together err in at most 1 - `level` (Bonferroni). They are of what went along: a bad week can bring
    stress and spasms, and neither the other.
    """
    counts = daily_counts(observed)
    hours = _by_hour_of_day(observed, len(counts))
    weekday = (np.arange(len(counts)) + seen.period.start.weekday()) % WEEKDAYS
    after = [(before, _Compared(counts, is_so)) for before, is_so in days_before(seen).items()]
    rounds = [turning_p(_hours_by_block(hours)), turning_p(_weeks(counts, weekday))]
    compared = [_nights(hours, counts), *(each for _, each in after)]
    ratios = [each.ratio(level) for each in compared]
    asked = sum(each is not None for each in (*rounds, *ratios))
    night, *others = (_times(each, ratio, level, asked) for each, ratio in zip(compared, ratios, strict=True))
    by_hour, by_weekday = (_round(p, counts, asked, level) for p in rounds)
    return When(
        spasms=_table(hours, weekday),
        days=tuple(np.bincount(weekday[np.isfinite(counts)], minlength=WEEKDAYS).tolist()),
        by_hour=by_hour,
        by_weekday=by_weekday,
        at_night=night,
        asleep=_asleep(observed.spasms.entries, level),
        after=tuple(
            _day_after(before, each, times) for (before, each), times in zip(after, others, strict=True)
        ),
    )


def _by_hour_of_day(observed: Observed, days: int) -> Floats:
    """Spasms of each day (rows) in each hour; days without any are 0."""
    spasms = observed.spasms
    inside = (spasms.day >= 0) & (spasms.day < days)
    hour = (np.mod(spasms.began[inside], _A_DAY) // _AN_HOUR).astype(np.int64)
    found = np.bincount(spasms.day[inside] * HOURS + hour, minlength=days * HOURS)
    return found.reshape(days, HOURS).astype(np.float64)


def _table(hours: Floats, weekday: Whole) -> tuple[tuple[int, ...], ...]:
    by_weekday = [hours[weekday == each].sum(axis=0) for each in range(WEEKDAYS)]
    return tuple(tuple(map(int, row)) for row in np.column_stack(by_weekday))


def _in_blocks(days: Floats) -> Floats:
    """The sums of every 14 days."""
    starts = np.arange(0, len(days), BLOCK_DAYS)
    return np.add.reduceat(days, starts) if len(starts) else days


def _hours_by_block(hours: Floats) -> Floats:
    """The spasms of each block by the hour; NaN where it had none."""
    by_block = _in_blocks(hours)
    return np.where(by_block.any(axis=1, keepdims=True), by_block, np.nan)


def _weeks(counts: Floats, weekday: Whole) -> Floats:
    """For each block and weekday, how many more than the mean of its known days; NaN without any."""
    known = np.isfinite(counts)
    block = np.arange(len(counts)) // BLOCK_DAYS
    had = np.where(known, counts, 0.0)
    days = np.bincount(block, known)
    mean = np.bincount(block, had) / np.maximum(days, 1)
    beyond = np.where(known, had - mean[block], 0.0)
    by_block = _in_blocks(beyond[:, None] * (weekday[:, None] == np.arange(WEEKDAYS)))
    return np.where(days[:, None] > 0, by_block, np.nan)


def _nights(hours: Floats, counts: Floats) -> _Compared:
    """Night and day of each date, one after the other."""
    of_hour = np.arange(HOURS) * _AN_HOUR
    night = (of_hour >= NIGHT_FROM) | (of_hour < NIGHT_TO)
    halves = np.column_stack([hours[:, night].sum(axis=1), hours[:, ~night].sum(axis=1)])
    halves[np.isnan(counts)] = np.nan
    on = np.tile([1.0, 0.0], len(counts))
    return _Compared(halves.ravel(), on, 2 * BLOCK_DAYS, (HOURS - _HOURS_AT_NIGHT) / _HOURS_AT_NIGHT)


def _asleep(entries: Iterable[SeenSpasm], level: float) -> Share:
    told = [each for each in entries if each.doing is not None or each.woke_me is not None]
    return share(sum(each.doing is Doing.ASLEEP or each.woke_me is True for each in told), len(told), level)


def _times(compared: _Compared, ratio: Interval | None, level: float, asked: int) -> Times:
    claim = often_of(compared.ratio(1 - (1 - level) / asked) if ratio else None)
    counts = counts_of_days(compared.counts, compared.on)
    verdict = verdict_on(counts.answered, beyond_one(ratio))
    if claim is Often.TOO_FEW:
        verdict = Verdict(Evidence.TOO_FEW, None)
    claimed = claim in (Often.FEWER, Often.MORE)
    return Times(ratio, claim, counts, no_more_than(verdict, claimed=claimed))


def _day_after(before: Before, compared: _Compared, times: Times) -> DayAfter:
    known = np.isfinite(compared.counts) & np.isfinite(compared.on)
    like, other = (known & (compared.on == each) for each in (1, 0))
    days = (int(np.count_nonzero(like)), int(np.count_nonzero(other)))
    spasms = (int(compared.counts[like].sum()), int(compared.counts[other].sum()))
    verdict = verdict_on(min(days), beyond_one(times.ratio))
    if times.claim is Often.TOO_FEW:
        verdict = Verdict(Evidence.TOO_FEW, None)
    claimed = times.claim in (Often.FEWER, Often.MORE)
    return DayAfter(before, days, spasms, times, no_more_than(verdict, claimed=claimed))


def _round(p: float | None, days: Floats, asked: int, level: float) -> Round:
    counts = counts_of_days(days, np.zeros(len(days)))
    if p is None:
        return Round(None, Rhythm.TOO_FEW, counts, Verdict(Evidence.TOO_FEW, None))
    allowed = min(1.0, p * asked)
    if allowed > 1 - level:
        return Round(allowed, Rhythm.NONE_SEEN, counts, verdict_on(counts.answered, None))
    return Round(allowed, Rhythm.SEEN, counts, Verdict(Evidence.CONSISTENT, 0))
