"""Which copies stay: all of two days, then one a day, one a week and one a month, for ever."""

from collections.abc import Collection, Hashable, Iterable
from datetime import UTC, datetime, timedelta

ALL_OF = timedelta(days=2)
DAILY_FOR = timedelta(days=14)
WEEKLY_FOR = timedelta(days=70)
_WEEK = 7


def staying(moments: Collection[datetime], now: datetime) -> set[datetime]:
    """The moments whose copies stay; of each day, week or month it is the last one.

    What seems to come from the future was made by a clock set wrong, and stays; the newest always does.
    """
    last: dict[Hashable, datetime] = {}
    for moment in moments:
        span = _span(moment.astimezone(UTC), now)
        last[span] = max(moment, last.get(span, moment))
    return set(last.values()) | set(_newest(moments))


def _span(moment: datetime, now: datetime) -> Hashable:
    age = now - moment
    if age < ALL_OF:
        return moment
    if age < DAILY_FOR:
        return "day", moment.date()
    if age < WEEKLY_FOR:
        return "week", moment.date().toordinal() // _WEEK
    return "month", moment.year, moment.month


def _newest(moments: Iterable[datetime]) -> Iterable[datetime]:
    newest = max(moments, default=None)
    return () if newest is None else (newest,)
