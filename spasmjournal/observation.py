"""Plain rows: what the journal hands to numbers, charts and pages.

They know no table and no widget. Times are the wall clock where the person was.
"""

from datetime import date, datetime
from typing import NamedTuple

from spasmjournal.period import Period
from spasmjournal.vocabulary import Cause, Kind, RemedyGroup, Side, Unanswered, View


def region_key(region: str, side: Side) -> str:
    """The key of a region as it is told apart by side: "calf_inner_left", but "sacrum"."""
    return region if side is Side.MIDDLE else f"{region}_{side}"


class SeenPlace(NamedTuple):
    """One place of a spasm; `region` is the key of an `anatomy.Region`, such as "calf_inner_left"."""

    region: str
    view: View
    x: float | None
    y: float | None
    worst: int | None


class SeenSpasm(NamedTuple):
    """One spasm. None means not answered; seconds bound how long it lasted."""

    id: int
    began: datetime
    kind: Kind | None
    worst: int | None
    lasted_at_least: int | None
    lasted_at_most: int | None
    still_going: bool
    woke_me: bool | None
    logged_late: bool
    places: tuple[SeenPlace, ...]
    causes: tuple[Cause, ...]
    cause_words: str
    note: str


class SeenUse(NamedTuple):
    """One use of a remedy, for a spasm or on its own. None means not answered."""

    id: int
    began: datetime
    remedy_id: int
    remedy: str
    group: RemedyGroup
    spasm_id: int | None
    before: int | None
    after: int | None
    unanswered: Unanswered | None
    worse: bool | None
    own: bool = True
    note: str = ""


class Entry(NamedTuple):
    """One entry of the journal: a spasm with what was tried for it, or a use that belongs to none."""

    began: datetime
    spasm: SeenSpasm | None
    uses: tuple[SeenUse, ...]


class Days(NamedTuple):
    """Which days are known: those with any entry, and those said to be without spasms."""

    with_entries: frozenset[date]
    without_spasms: frozenset[date]


class Person(NamedTuple):
    """Who keeps the journal, for the head of the report; empty means not given."""

    name: str = ""
    born: date | None = None
    about: str = ""


class SeenPeriod(NamedTuple):
    """All that the journal tells of a period, and of who keeps it; every spasm and use belongs to it."""

    period: Period
    spasms: tuple[SeenSpasm, ...]
    uses: tuple[SeenUse, ...]
    days: Days
    person: Person = Person()
    questions: tuple[str, ...] = ()
    made_up: bool = False
