"""Fewer spasms on the regular remedy? Spasms per observed day on it and off it."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.rates import RateRatio, block_bootstrap, rate_ratio
from spasmjournal.insight.observed import Flags, Floats, Observed, Remedy, Whole, counted
from spasmjournal.insight.verdict import LEVEL, Counts, LeftOut, Verdict, no_more_than, verdict_on

LONGEST_REACH = 7
"""A use is taken to reach so many days ahead at most."""


class Often(StrEnum):
    """What may be said of how often, on a regular remedy."""

    TOO_FEW = "too_few"
    NONE_SEEN = "none_seen"
    FEWER = "fewer"
    MORE = "more"


@dataclass(frozen=True)
class Prevention:
    """One regular remedy: observed days and spasms, on it and off it, and how many times as often on it.

    A ratio below 1 is fewer. `singly` takes spasms for events that come apart; `ratio` stands bad weeks
    and is what the claim rests on, at a level that allows for several regular remedies (Bonferroni).
    `reach` is how many days a use is taken to last. None where there are too few days. `counts` are days.
    """

    remedy: Remedy
    uses: int
    reach: int
    days: tuple[int, int]
    spasms: tuple[int, int]
    per_day: tuple[float | None, float | None]
    singly: RateRatio | None
    ratio: Interval | None
    claim: Often
    verdict: Verdict
    counts: Counts


def fewer_spasms(observed: Observed, level: float = LEVEL) -> tuple[Prevention, ...]:
    """Were spasms rarer on a regular remedy than off it?

    A remedy is regular by its uses that are for no spasm. A day is on it if it was used on one of the days
    before, as many as usually lie between two uses and one more, 7 at most. The day of a first use is
    neither, nor are as many days at the start of the period, which a use before it may reach. Observed
    days are those with a spasm or said to be without; any other day is a gap, for a use alone does not
    tell whether there were spasms. Exact rate ratio beside a bootstrap of blocks of 14 days
    (`block_bootstrap`). Assumes that she did not begin or stop it because of the spasms, and that days
    are as readily written down on it as off it.
    """
    rows = observed.treatments
    regular = [number for number in observed.alone if np.any(rows.regular & (rows.what == number))]
    counts = daily_counts(observed)
    return tuple(_prevention(observed, number, counts, level, len(regular)) for number in regular)


def days_reached(observed: Observed, number: int) -> Floats:
    """1 on the days that a remedy's uses for no spasm reach, 0 off it, NaN where a day is neither."""
    rows = observed.treatments
    used = np.unique(rows.day[rows.regular & (rows.what == number)])
    return _on(used, _reach(used), len(observed.period))


def daily_counts(observed: Observed) -> Floats:
    """Spasms of each day of the period; NaN where nothing is known of them."""
    length = len(observed.period)
    day = observed.spasms.day
    inside = day[(day >= 0) & (day < length)]
    counts = np.bincount(inside, minlength=length).astype(np.float64)
    without = [(day - observed.period.start).days for day in observed.days.without_spasms]
    said = np.zeros(length, dtype=np.bool_)
    said[[day for day in without if 0 <= day < length]] = True
    return np.where((counts > 0) | said, counts, np.nan)


def _prevention(observed: Observed, number: int, counts: Floats, level: float, several: int) -> Prevention:
    rows = observed.treatments
    used = np.unique(rows.day[rows.regular & (rows.what == number)])
    reach = _reach(used)
    on = _on(used, reach, len(counts))
    known = np.isfinite(counts)
    days = (_number(known & (on == 1)), _number(known & (on == 0)))
    spasms = (int(np.sum(counts[known & (on == 1)])), int(np.sum(counts[known & (on == 0)])))
    ratio = block_bootstrap(counts, on, level=level)
    surer = ratio if several == 1 else block_bootstrap(counts, on, level=1 - (1 - level) / several)
    claim = often_of(surer)
    verdict = verdict_on(len(used), beyond_one(ratio))
    return Prevention(
        remedy=observed.remedies[number],
        uses=len(used),
        reach=reach,
        days=days,
        spasms=spasms,
        per_day=(_rate(spasms[0], days[0]), _rate(spasms[1], days[1])),
        singly=rate_ratio(spasms[0], days[0], spasms[1], days[1], level),
        ratio=ratio,
        claim=claim,
        verdict=no_more_than(verdict, claimed=claim in (Often.FEWER, Often.MORE)),
        counts=counts_of_days(counts, on),
    )


def counts_of_days(counts: Floats, on: Floats) -> Counts:
    """How many days are compared: known, and known to be on or off (NaN for neither)."""
    known, told = np.isfinite(counts), np.isfinite(on)
    reasons = {LeftOut.UNKNOWN_DAY: ~known, LeftOut.NEITHER: known & ~told}
    return counted(np.ones(len(counts), dtype=np.bool_), known & told, reasons)


def _reach(used: Whole) -> int:
    usual = float(np.median(np.diff(used))) if len(used) > 1 else LONGEST_REACH
    return min(LONGEST_REACH, int(usual) + 1)


def _on(used: Whole, reach: int, length: int) -> Floats:
    """1 on the days that a use reaches, 0 off it.

    NaN on days of use that no earlier one reaches, and on the first days, which one before the period may
    have reached.
    """
    on = np.zeros(length)
    on[:reach] = np.nan
    inside = used[(used >= 0) & (used < length)]
    on[inside] = np.nan
    for later in range(1, reach + 1):
        reached = used + later
        on[reached[(reached >= 0) & (reached < length)]] = 1.0
    return on


def often_of(ratio: Interval | None) -> Often:
    """What a ratio may be said to show."""
    if ratio is None:
        return Often.TOO_FEW
    if not ratio.leaves(1):
        return Often.NONE_SEEN
    return Often.FEWER if ratio.estimate < 1 else Often.MORE


def beyond_one(ratio: Interval | None) -> Interval | None:
    """How far a ratio and its limits are beyond 1, which is no difference."""
    return None if ratio is None else Interval(ratio.estimate - 1, ratio.low - 1, ratio.high - 1)


def _rate(spasms: int, days: int) -> float | None:
    return spasms / days if days else None


def _number(flags: Flags) -> int:
    return int(np.count_nonzero(flags))
