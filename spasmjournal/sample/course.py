"""How the days go: better and worse stretches, and days on which nothing is written down."""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from spasmjournal.sample.chance import some

_CARRIED_OVER = 0.9
_NEWS = 0.38
_COLDEST_DAY = 20
_LATELY = 3
EASIER_AFTER_MASSAGE = timedelta(days=7)
_MASSAGE = 0.55


@dataclass(frozen=True)
class Day:
    """One day; `strain` is 0 on a usual day, about 1 on a bad and -1 on a good one."""

    date: date
    strain: float
    overdid: bool
    kept: bool
    rate: float


def course(rng: Random, first: date, length: int, massages: frozenset[date]) -> list[Day]:
    """The days from the first on; `rate` is how many spasms are to be expected."""
    away = _away(rng, length)
    days: list[Day] = []
    carried, overdid_before = 0.0, False
    for at in range(length):
        day = first + timedelta(days=at)
        carried = _CARRIED_OVER * carried + rng.gauss(0, _NEWS)
        season = 0.25 * math.cos((day.timetuple().tm_yday - _COLDEST_DAY) / 365.25 * 2 * math.pi)
        strain = carried + season + (0.9 if overdid_before else 0.0)
        rate = min(6.0, math.exp(0.37 + 0.5 * strain)) * (_MASSAGE if _recent(day, massages) else 1.0)
        overdid_before = some(rng, 0.09)
        kept = at not in away and (not some(rng, 0.05) or at >= length - _LATELY)
        days.append(Day(day, strain, overdid_before, kept, rate))
    return days


def _recent(day: date, massages: frozenset[date]) -> bool:
    return any(day - timedelta(days=back) in massages for back in range(1, EASIER_AFTER_MASSAGE.days + 1))


def _away(rng: Random, length: int) -> set[int]:
    """Stretches of one to two weeks without a word: a holiday, a bad time, a lost habit."""
    away: set[int] = set()
    start = rng.randint(30, 80)
    while start < length - 20:
        away.update(range(start, start + rng.randint(6, 14)))
        start += rng.randint(75, 130)
    return away
