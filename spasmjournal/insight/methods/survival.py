"""Time until it eased, where some had not eased yet when last asked."""

from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np
from numpy.typing import ArrayLike

from spasmjournal.insight.methods.columns import Flags, Floats, known_rows
from spasmjournal.insight.methods.interval import Interval, normal_width

_HALF = 0.5
_HAIR = 1e-12

Group = tuple[ArrayLike, ArrayLike, ArrayLike]
"""Entry, time and event of one group: columns of one length."""


@dataclass(frozen=True)
class Survival:
    """The share still going after each time at which one eased, with log-log limits.

    `times` rise; the other columns are as long. `survival`, `low` and `high` are shares (0-1). Where none is
    left the standard error is None, and `high` stays what it was before. `median` and its limits are None
    where the curve does not come down to a half. `until` is the last time at which anyone was observed.
    """

    times: tuple[float, ...]
    survival: tuple[float, ...]
    standard_errors: tuple[float | None, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    at_risk: tuple[int, ...]
    events: tuple[int, ...]
    censored: int
    observed: int
    median: float | None
    median_low: float | None
    median_high: float | None
    since: float
    until: float
    level: float


@dataclass(frozen=True)
class LogRank:
    """The log-rank statistic, its two-sided p, and the events of the first group: seen and expected."""

    chi2: float
    p: float
    observed: float
    expected: float
    variance: float


@dataclass(frozen=True)
class _Table:
    """At each time with an event: how many are at risk, and how many events."""

    times: Floats
    at_risk: Floats
    events: Floats


def kaplan_meier(
    entry: ArrayLike, time: ArrayLike, event: ArrayLike, level: float = 0.95, since: float = 0.0
) -> Survival | None:
    """How long until it eased, as a curve of the share still going; None without rows.

    Columns of one length: from which age on the row is watched (`entry`), the age at its end (`time`), and
    whether that was relief (`event` 1) or only the last that is known (0). A row is at risk at ages with
    entry < age <= time; one that ends as it enters is left out, save at `since`, where all that entered by
    then count. The curve is of those still going at `since`: choose it where enough are at risk, or one
    early relief among few decides it all.

    Kaplan and Meier 1958 with delayed entry, Greenwood's variance, log-log limits, Brookmeyer and Crowley's
    for the median; relief comes before the censored of the same time. Assumes that who enters late or is
    censored would have eased like the others.
    """
    begins, ends, eased = _rows(entry, time, event, since)
    if not len(ends):
        return None
    table = _table(begins, ends, eased, np.unique(ends[eased]))
    share = np.asarray(np.cumprod(1 - table.events / table.at_risk), dtype=np.float64)
    greenwood = _greenwood(table)
    low, high = _log_log(share, greenwood, normal_width(level))
    return Survival(
        times=tuple(table.times.tolist()),
        survival=tuple(share.tolist()),
        standard_errors=_errors(share, greenwood),
        low=tuple(low.tolist()),
        high=tuple(high.tolist()),
        at_risk=tuple(table.at_risk.astype(int).tolist()),
        events=tuple(table.events.astype(int).tolist()),
        censored=int((~eased).sum()),
        observed=len(ends),
        median=_time_at_half(table.times, share),
        median_low=_time_at_half(table.times, low),
        median_high=_time_at_half(table.times, high),
        since=float(since),
        until=float(np.max(ends)),
        level=level,
    )


def still_watched(
    entry: ArrayLike, time: ArrayLike, event: ArrayLike, at: ArrayLike, since: float = 0.0
) -> tuple[int, ...]:
    """How many are watched, and still going, at some ages; columns as for `kaplan_meier`."""
    rows = _rows(entry, time, event, since)
    ages = np.maximum(np.asarray(at, dtype=np.float64), since)
    return tuple(_table(*rows, ages).at_risk.astype(int).tolist())


def restricted_mean(survival: Survival, tau: float) -> Interval | None:
    """How long it goes on, on average, counting no further than the age `tau`: the area under the curve.

    In the unit of the times, from `since` on. None where the curve ends before `tau` with some still going,
    for nobody knows how it went on, or where `tau` is not past `since`. The standard error is Greenwood's
    (Klein and Moeschberger 2003, section 4.5), the interval normal, cut at 0 and at the whole stretch.
    """
    whole = tau - survival.since
    gone = bool(survival.survival) and survival.survival[-1] <= 0
    if not whole > 0 or (survival.until < tau and not gone):
        return None
    times = np.array(survival.times)
    inside = times <= tau
    edges = np.concatenate([[survival.since], times[inside], [tau]])
    heights = np.concatenate([[1.0], np.array(survival.survival)[inside]])
    areas = heights * np.diff(edges)
    onward = np.cumsum(areas[::-1])[::-1][1:]
    risk, events = np.array(survival.at_risk)[inside], np.array(survival.events)[inside]
    partly = risk > events
    terms = onward[partly] ** 2 * events[partly] / (risk[partly] * (risk - events)[partly])
    half = normal_width(survival.level) * sqrt(float(np.sum(terms)))
    mean = float(np.clip(np.sum(areas), 0, whole))
    return Interval(mean, max(0.0, mean - half), min(whole, mean + half))


def log_rank(first: Group, second: Group, since: float = 0.0) -> LogRank | None:
    """Whether two groups ease at a different pace; each is (entry, time, event) as for `kaplan_meier`.

    Mantel 1966, with the hypergeometric variance; a row counts only while it is watched, so that a late
    start is no head start. None without an event at which both groups are at risk. The p is that of
    chi-squared with one degree of freedom: with few events take it for a hint.
    """
    one, two = _rows(*first, since), _rows(*second, since)
    times = np.unique(np.concatenate([one[1][one[2]], two[1][two[2]]]))
    ours, theirs = _table(*one, times), _table(*two, times)
    risk, events = ours.at_risk + theirs.at_risk, ours.events + theirs.events
    share = ours.at_risk / risk
    expected = events * share
    spread = events * share * (1 - share) * (risk - events) / np.maximum(risk - 1, 1)
    variance = float(np.sum(spread))
    if variance <= _HAIR:
        return None
    observed, mean = float(np.sum(ours.events)), float(np.sum(expected))
    chi2 = (observed - mean) ** 2 / variance
    return LogRank(chi2, erfc(sqrt(chi2 / 2)), observed, mean, variance)


def _rows(entry: ArrayLike, time: ArrayLike, event: ArrayLike, since: float) -> tuple[Floats, Floats, Flags]:
    """Who is watched at all: entries up to `since` are at risk from there on, that moment included."""
    begins, ends, eased = known_rows(entry, time, event)
    begins = np.where(begins <= since, -np.inf, begins)
    watched = (begins < ends) & (ends >= since)
    return begins[watched], ends[watched], eased[watched] > _HALF


def _table(begins: Floats, ends: Floats, eased: Flags, times: Floats) -> _Table:
    entered = np.searchsorted(np.sort(begins), times, side="left")
    gone = np.searchsorted(np.sort(ends), times, side="left")
    relieved = np.sort(ends[eased])
    events = np.searchsorted(relieved, times, side="right") - np.searchsorted(relieved, times, side="left")
    return _Table(times, (entered - gone).astype(np.float64), events.astype(np.float64))


def _greenwood(table: _Table) -> Floats:
    """The variance of the logarithm of the share; without end where none is left."""
    with np.errstate(divide="ignore"):
        return np.cumsum(table.events / (table.at_risk * (table.at_risk - table.events)))


def _errors(share: Floats, greenwood: Floats) -> tuple[float | None, ...]:
    pairs = zip(share.tolist(), greenwood.tolist(), strict=True)
    return tuple(None if left <= 0 else left * sqrt(spread) for left, spread in pairs)


def _log_log(share: Floats, greenwood: Floats, width: float) -> tuple[Floats, Floats]:
    low, high = np.zeros_like(share), np.ones_like(share)
    inner = (share > 0) & (share < 1)
    logs = np.log(share[inner])
    reach = width * np.sqrt(greenwood[inner]) / logs
    low[inner], high[inner] = np.exp(logs * np.exp(-reach)), np.exp(logs * np.exp(reach))
    ended = np.flatnonzero(share <= 0)
    if len(ended) and ended[0] > 0:
        high[ended] = high[ended[0] - 1]
    return low, high


def _time_at_half(times: Floats, share: Floats) -> float | None:
    """The time from which the share is a half or less; if it stays at a half, the middle of that stretch."""
    reached = np.flatnonzero(share <= _HALF + _HAIR)
    if not len(reached):
        return None
    first = int(reached[0])
    lower = np.flatnonzero(share < _HALF - _HAIR)
    if share[first] < _HALF - _HAIR or not len(lower):
        return float(times[first])
    return float(times[first] + times[lower[0]]) / 2
