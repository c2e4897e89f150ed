"""Dates and numbers as the locale writes them, and Qt's dates there and back."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDateTime, QLocale, QTime, QTimeZone

from spasmjournal import i18n

DAY = date(2026, 11, 6)
NIGHT = datetime(2026, 11, 6, 3, 10)


def test_dates_in_british_english() -> None:
    assert i18n.day_text(DAY) == "Fri 6 Nov 2026"
    assert i18n.month_text(DAY) == "Nov"
    assert i18n.day_month_text(DAY) == "6 Nov"
    assert i18n.time_text(NIGHT) == "03:10"
    assert i18n.moment_text(NIGHT) == "Fri 6 Nov 2026, 03:10"


@pytest.mark.parametrize(
    ("country", "week"),
    [
        (QLocale.Country.UnitedKingdom, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
        (QLocale.Country.UnitedStates, ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]),
    ],
)
def test_a_week_begins_where_it_does(country: QLocale.Country, week: list[str]) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, country))
    assert [i18n.weekday_text(day) for day in i18n.weekdays()] == week
    assert i18n.weekday_name(DAY.weekday()) == "Friday"


def test_a_moment_not_long_ago() -> None:
    assert i18n.near_moment_text(NIGHT, DAY) == "03:10"
    assert i18n.near_moment_text(NIGHT, date(2026, 11, 7)) == "yesterday, 03:10"
    assert i18n.near_moment_text(NIGHT, date(2026, 11, 8)) == "Fri 6 Nov 2026, 03:10"


def test_numbers_in_british_english() -> None:
    assert i18n.number_text(12_345) == "12,345"
    assert i18n.number_text(2.25, 1) == "2.3"
    assert i18n.number_text(0) == "0"


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [
        (QLocale.Language.German, "Fr. 6. Nov. 2026", "12.345,5"),
        (QLocale.Language.French, "ven. 6 nov. 2026", "12\u202f345,5"),
        (QLocale.Language.Japanese, "2026年11月6日金", "12,345.5"),
    ],
)
def test_other_languages_write_them_their_own_way(language: QLocale.Language, day: str, number: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert i18n.day_text(DAY) == day
    assert i18n.number_text(12_345.5, 1) == number


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)))
def test_qt_gives_back_the_same_minute(moment: datetime) -> None:
    shown = QDateTime(i18n.to_qdate(moment.date()), QTime(moment.hour, moment.minute), QTimeZone.utc())
    assert i18n.from_qdatetime(shown) == moment.replace(second=0, microsecond=0)
    assert i18n.from_qdate(i18n.to_qdate(moment.date())) == moment.date()
