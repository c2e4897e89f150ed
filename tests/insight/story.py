"""Entries for the tests of insight, told shortly."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from spasmjournal.insight.observed import Observed
from spasmjournal.insight.observing import observed_in
from spasmjournal.observation import Days, SeenCheckIn, SeenPeriod, SeenPlace, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.vocabulary import Cause, DayActivity, RemedyGroup, Unanswered, View

FIRST = date(2026, 1, 5)
WAIT, HEAT, CREAM = 1, 2, 3
NAMES = {
    WAIT: ("Waited it out", RemedyGroup.WAITED),
    HEAT: ("Heat", RemedyGroup.HEAT),
    CREAM: ("Topical cream", RemedyGroup.TOPICAL),
}


def at(day: float, hour: int = 12, minute: float = 0) -> datetime:
    return datetime.combine(FIRST, datetime.min.time()) + timedelta(days=day, hours=hour, minutes=minute)


def spasm(
    number: int,
    began: datetime,
    *,
    lasted: tuple[int | None, int | None] = (None, None),
    regions: tuple[str, ...] = ("calf_inner_left",),
    causes: tuple[Cause, ...] = (),
    late: bool = False,
    going: bool = False,
) -> SeenSpasm:
    places = tuple(SeenPlace(region, View.BACK, None, None, None) for region in regions)
    return SeenSpasm(number, began, None, None, *lasted, going, None, late, places, causes, "", "")


def use(
    number: int,
    began: datetime,
    remedy: int = HEAT,
    spasm_id: int | None = None,
    before: int | None = None,
    after: int | None = None,
    *,
    eased: int | None = None,
    not_eased: bool = False,
    worse: bool | None = None,
    next_day: bool | None = None,
    unanswered: Unanswered | None = None,
) -> SeenUse:
    name, group = NAMES.get(remedy, (f"Own {remedy}", RemedyGroup.OTHER))
    return SeenUse(
        number, began, remedy, name, group, spasm_id, before, after, unanswered, worse,
        eased_minutes=eased, not_eased=not_eased, worse_next_day=next_day,
    )  # fmt: skip


def treated(rows: Iterable[tuple[int, int | None, int | None]]) -> SeenPeriod:
    """One spasm a day, treated at once: remedy, before, after."""
    told = list(enumerate(rows, 1))
    return period(
        [spasm(number, at(number)) for number, _ in told],
        [use(number, at(number), remedy, number, *rated) for number, (remedy, *rated) in told],
    )


def period(
    spasms: Iterable[SeenSpasm] = (),
    uses: Iterable[SeenUse] = (),
    without: Iterable[int] = (),
    days: int = 100,
    check_ins: Iterable[SeenCheckIn] = (),
) -> SeenPeriod:
    had, used = tuple(spasms), tuple(uses)
    none = frozenset(FIRST + timedelta(days=day) for day in without)
    entries = frozenset([each.began.date() for each in had] + [each.began.date() for each in used])
    told = Days(entries | none, none)
    return SeenPeriod(
        Period(FIRST, FIRST + timedelta(days=days)), had, used, told, check_ins=tuple(check_ins)
    )


def check_in(
    day: int,
    *,
    sleep: float | None = None,
    quality: int | None = None,
    stress: int | None = None,
    activity: DayActivity | None = None,
) -> SeenCheckIn:
    of = FIRST + timedelta(days=day)
    return SeenCheckIn(day, of, None, sleep, quality, None, None, None, None, stress, activity, False)


def observed(seen: SeenPeriod) -> Observed:
    return observed_in(seen)
