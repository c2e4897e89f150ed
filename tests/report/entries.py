"""Made-up entries for the report's tests, each as plain as possible unless told otherwise."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from spasmjournal.anatomy import Anatomy
from spasmjournal.observation import Days, Person, SeenPeriod, SeenPlace, SeenSpasm, SeenUse
from spasmjournal.period import Period
from spasmjournal.report import Parts, ReportContents
from spasmjournal.vocabulary import RemedyGroup, View

PERIOD = Period(date(2026, 10, 1), date(2026, 11, 1))
MADE_ON = date(2026, 11, 6)
NOON = datetime(2026, 10, 15, 12, 0)


def spasm(number: int, *regions: str, **told: Any) -> SeenSpasm:
    """A spasm at noon in the left calf, of which nothing is told."""
    places = tuple(SeenPlace(region, View.BACK, None, None, None) for region in regions or (CALF,))
    plain = SeenSpasm(number, NOON, None, None, None, None, False, None, False, places, (), "", "")
    return plain._replace(**told)


def use(number: int, before: int | None = None, after: int | None = None, **told: Any) -> SeenUse:
    """Heat, used for nothing in particular."""
    worse = None if before is None or after is None else after > before
    plain = SeenUse(number, NOON, 2, "Heat", RemedyGroup.HEAT, None, before, after, None, worse)
    return plain._replace(**told)


def waited(number: int, before: int | None = None, after: int | None = None) -> SeenUse:
    """A spasm that was waited out."""
    return use(number, before, after, remedy_id=1, remedy="Waited it out", group=RemedyGroup.WAITED)


CALF = "calf_inner_left"


def contents_of(
    anatomy: Anatomy,
    spasms: Sequence[SeenSpasm] = (),
    uses: Sequence[SeenUse] = (),
    questions: Sequence[str] = (),
    *,
    days: Days | None = None,
    person: Person | None = None,
    made_up: bool = False,
    parts: Parts | None = None,
) -> ReportContents:
    """The contents of October 2026."""
    known = days or Days(frozenset(entry.began.date() for entry in spasms), frozenset())
    who = person or Person("Ada Sample")
    told = SeenPeriod(PERIOD, tuple(spasms), tuple(uses), known, who, tuple(questions), made_up)
    return ReportContents.of(told, anatomy, MADE_ON, parts)


def many_spasms(count: int, note: str = "") -> list[SeenSpasm]:
    """So many spasms, an hour apart, the first at the start of the period."""
    start = PERIOD.starts_at
    return [spasm(n, began=start + timedelta(hours=n), worst=n % 11, note=note) for n in range(count)]
