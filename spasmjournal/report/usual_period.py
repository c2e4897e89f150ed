"""Which days a report is about unless told otherwise, and what it is compared with."""

from collections.abc import Iterable
from datetime import date

from spasmjournal.observation import SeenAppointment
from spasmjournal.period import ONE_DAY, Period

USUAL_DAYS = 91
"""About three months, where no appointment is noted."""


def last_visit(appointments: Iterable[SeenAppointment], today: date) -> date | None:
    """The day of the last appointment before today."""
    return max((visit.at.date() for visit in appointments if visit.at.date() < today), default=None)


def usual_period(appointments: Iterable[SeenAppointment], today: date) -> Period:
    """From the last appointment to today, else the last three months."""
    last = last_visit(appointments, today)
    return Period(last, today + ONE_DAY) if last else Period.last_days(USUAL_DAYS, today)


def period_before(period: Period) -> Period:
    """The equally long period that ends where this one starts."""
    return Period(period.start - (period.end - period.start), period.start)
