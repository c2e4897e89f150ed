"""Plain rows: what the journal hands to numbers, charts and pages.

They know no table and no widget. Times are the wall clock where the person was.
"""

from datetime import date, datetime, timedelta, timezone
from enum import IntEnum
from typing import NamedTuple

from spasmjournal.period import Period
from spasmjournal.vocabulary import (
    Asked,
    Cause,
    DayActivity,
    Doing,
    Kind,
    RemedyGroup,
    Side,
    StopReason,
    Unanswered,
    View,
)


def region_key(region: str, side: Side) -> str:
    """The key of a region as it is told apart by side: "calf_inner_left", but "sacrum"."""
    return region if side is Side.MIDDLE else f"{region}_{side}"


class Sort(IntEnum):
    """What sort of entry; of the same moment, the greater stands first."""

    USE = 0
    SPASM = 1
    CHECK_IN = 2
    APPOINTMENT = 3


class EntryKey(NamedTuple):
    """Which entry: its sort, and its id among those."""

    sort: Sort
    id: int


class SeenPlace(NamedTuple):
    """One place of a spasm; `region` is the key of an `anatomy.Region`, such as "calf_inner_left"."""

    region: str
    view: View
    x: float | None
    y: float | None
    worst: int | None


class Stroke(NamedTuple):
    """A line drawn over the body in one view, in body units, where pain spread or moved."""

    view: View
    points: tuple[tuple[float, float], ...]


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
    offset: int = 0
    doing: Doing | None = None
    unfinished: bool = False
    dont_know: frozenset[Asked] = frozenset()
    strokes: tuple[Stroke, ...] = ()

    @property
    def began_at(self) -> datetime:
        """When it began, with the UTC offset (in minutes) of the place where the person was."""
        return self.began.replace(tzinfo=timezone(timedelta(minutes=self.offset)))


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
    eased_minutes: int | None = None
    not_eased: bool = False
    worse_next_day: bool | None = None
    recipe: str = ""
    minutes: int | None = None
    place: str | None = None
    """The region's key, where it was for one of several places."""

    @property
    def is_answered(self) -> bool:
        """Whether it was told how it was afterwards."""
        return self.not_eased or self.worse is True or (self.after, self.eased_minutes) != (None, None)


class SeenCheckIn(NamedTuple):
    """One day as a whole; None means not answered."""

    id: int
    day: date
    no_spasms: bool | None
    sleep_hours: float | None
    sleep_quality: int | None
    times_woken: int | None
    headache: int | None
    muscle_pain: int | None
    fatigue: int | None
    stress: int | None
    activity: DayActivity | None
    logged_late: bool


class SeenRemedy(NamedTuple):
    """One remedy as a person keeps it; `regular` are remedies planned for days of the week."""

    id: int
    name: str
    group: RemedyGroup
    own: bool
    started: date | None = None
    stopped: date | None = None
    stop_reason: StopReason | None = None
    regular: bool = False


class SeenAppointment(NamedTuple):
    """A visit to a doctor or therapist, with what was asked there."""

    id: int
    at: datetime
    with_whom: str
    said: str
    questions: tuple[str, ...]


class Entry(NamedTuple):
    """One entry: a spasm with what was tried for it, a use of its own, a check-in, or an appointment."""

    began: datetime
    spasm: SeenSpasm | None = None
    uses: tuple[SeenUse, ...] = ()
    check_in: SeenCheckIn | None = None
    appointment: SeenAppointment | None = None

    @property
    def sort(self) -> Sort:
        """What sort of entry it is."""
        if self.spasm is not None:
            return Sort.SPASM
        if self.check_in is not None:
            return Sort.CHECK_IN
        return Sort.APPOINTMENT if self.appointment is not None else Sort.USE

    @property
    def key(self) -> EntryKey:
        """What tells it from every other entry."""
        row = self.spasm or self.check_in or self.appointment or self.uses[0]
        return EntryKey(self.sort, row.id)


class Binned(NamedTuple):
    """A deleted entry, until the bin is emptied."""

    entry: Entry
    deleted_at: datetime
    """In UTC."""


class Planned(NamedTuple):
    """A regular remedy that is planned for a day and was neither confirmed nor skipped."""

    remedy_id: int
    remedy: str
    group: RemedyGroup
    own: bool
    day: date


class DayMark(NamedTuple):
    """One day of the calendar; `worst` is the day's highest intensity where one was told."""

    day: date
    spasms: int
    worst: int | None
    none_said: bool
    other: bool
    """There is a use or a check-in, but nothing about spasms."""


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
    check_ins: tuple[SeenCheckIn, ...] = ()
    remedies: tuple[SeenRemedy, ...] = ()
    """All of the journal, in the person's order, whether they were used in the period or not."""
    appointments: tuple[SeenAppointment, ...] = ()
    all_uses: tuple[SeenUse, ...] | None = None
    """All uses of the period where `uses` are only those of some remedies."""

    @property
    def whole(self) -> "SeenPeriod":
        """The same with the uses of all remedies, from which the numbers are reckoned."""
        return self if self.all_uses is None else self._replace(uses=self.all_uses, all_uses=None)
