"""What the journal tells for the calendar: the days of a year, and the years that there is anything of."""

from datetime import date
from typing import TYPE_CHECKING

from spasmjournal.observation import DayMark
from spasmjournal.period import Period

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


def marks_of(journal: "Journal", year: int) -> list[DayMark]:
    """One mark for each day of the year of which anything is known, an appointment included."""
    period = Period(date(year, 1, 1), date(year + 1, 1, 1))
    marks = {mark.day: mark for mark in journal.calendar(period)}
    for appointment in journal.appointments(period):
        day = appointment.at.date()
        marks.setdefault(day, DayMark(day, 0, None, none_said=False, other=True))
    return sorted(marks.values())


def years_of(journal: "Journal", today: date) -> tuple[int, int]:
    """The first and the last year with an entry, the present one included."""
    days = [today, *(appointment.at.date() for appointment in journal.appointments())]
    if (first := journal.first_day()) is not None:
        days.append(first)
    return min(days).year, max(days).year
