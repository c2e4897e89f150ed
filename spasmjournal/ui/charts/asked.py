"""What the charts are asked for: a stretch of time, and which remedies, places and kinds."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spasmjournal.anatomy import Anatomy
from spasmjournal.period import ONE_DAY, Period
from spasmjournal.vocabulary import Kind


class Span(Enum):
    """How far back the charts look: so many days, or up to what."""

    WEEK = 7
    MONTH = 30
    THREE_MONTHS = 91
    YEAR = 365
    SINCE_APPOINTMENT = "since_appointment"
    EVERYTHING = "everything"
    OWN = "own"


@dataclass(frozen=True)
class Landmarks:
    """The days that some spans start from; None where there is no such day.

    The last appointment is that before today, as in the report: on the day of a visit one looks at what
    was since the one before.
    """

    today: date
    first_entry: date | None = None
    last_appointment: date | None = None


@dataclass(frozen=True)
class Asked:
    """A span and what it is narrowed to; empty means all. `own` are the days that were set by hand."""

    span: Span = Span.THREE_MONTHS
    own: Period | None = None
    remedies: frozenset[int] = frozenset()
    parts: frozenset[str] = frozenset()
    """Parts of the body, by the keys of the anatomy's groups."""
    kinds: frozenset[Kind] = frozenset()

    @property
    def narrows(self) -> bool:
        """Whether something of the time is left out."""
        return bool(self.remedies or self.parts or self.kinds)

    def period(self, known: Landmarks) -> Period:
        """The days that are meant."""
        today = known.today
        if self.span is Span.OWN and self.own is not None:
            return self.own
        if self.span is Span.SINCE_APPOINTMENT and known.last_appointment is not None:
            return Period(min(known.last_appointment, today), today + ONE_DAY)
        if self.span is Span.EVERYTHING:
            return Period(min(known.first_entry or today, today), today + ONE_DAY)
        days = self.span.value
        return Period.last_days(days if isinstance(days, int) else Span.THREE_MONTHS.value, today)

    def regions(self, anatomy: Anatomy) -> frozenset[str]:
        """The keys of the regions in the parts of the body that are meant."""
        return frozenset(region.key for region in anatomy.regions if region.group in self.parts)
