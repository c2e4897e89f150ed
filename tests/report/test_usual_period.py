"""Which days a report is about: since the last appointment, and as many before it."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.observation import SeenAppointment
from spasmjournal.period import Period
from spasmjournal.report.usual_period import period_before, usual_period

TODAY = date(2026, 11, 6)
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def visit(day: date) -> SeenAppointment:
    return SeenAppointment(1, datetime.combine(day, datetime.min.time()), "", "", ())


def test_it_starts_with_the_last_appointment_before_today() -> None:
    visits = [visit(date(2026, 9, 8)), visit(date(2026, 6, 1)), visit(TODAY), visit(date(2026, 12, 1))]
    assert usual_period(visits, TODAY) == Period.from_to(date(2026, 9, 8), TODAY)


def test_without_one_it_is_three_months() -> None:
    assert usual_period([visit(TODAY)], TODAY) == Period.last_days(91, TODAY)


@given(days, st.integers(1, 4000))
def test_before_is_as_long_and_ends_where_it_starts(last: date, length: int) -> None:
    period = Period.last_days(length, last)
    before = period_before(period)
    assert len(before) == length
    assert before.end == period.start
