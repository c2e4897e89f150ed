"""A day of the calendar, and a whole year of it, in words."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from spasmjournal.i18n import day_text, number_text, to_qdate
from spasmjournal.observation import DayMark
from spasmjournal.wording import intensity_text


def day_words(day: date, mark: DayMark | None, today: date) -> str:
    """What is known of a day: "Tue 3 Nov 2026: 2 spasms, worst 7/10"."""
    text = QCoreApplication.translate("Calendar", "{day}: {told}")
    return text.format(day=day_text(day), told=_told(day, mark, today))


def year_text(year: int) -> str:
    """A year in the locale's figures."""
    return QLocale().toString(to_qdate(date(year, 1, 1)), "yyyy")


def year_words(year: int, marks: Iterable[DayMark]) -> str:
    """How many days of a year are known, and as what."""
    marks = list(marks)
    spasms = sum(mark.spasms > 0 for mark in marks)
    none_said = sum(mark.none_said and not mark.spasms for mark in marks)
    other = len(marks) - spasms - none_said
    text = QCoreApplication.translate(
        "Calendar",
        "In {year}, days with spasms: {spasms}; days said to be without: {none_said}; "
        "days with other entries only: {other}. All other days have no entry.",
    )
    numbers = {"spasms": spasms, "none_said": none_said, "other": other}
    return text.format(year=year_text(year), **{name: number_text(count) for name, count in numbers.items()})


def _told(day: date, mark: DayMark | None, today: date) -> str:
    if mark is not None and mark.spasms:
        return _spasms(mark)
    if mark is not None and mark.none_said:
        return QCoreApplication.translate("Calendar", "no spasms, as you said")
    if mark is not None and mark.other:
        return QCoreApplication.translate("Calendar", "other entries, nothing about spasms")
    if day > today:
        return QCoreApplication.translate("Calendar", "still to come")
    return QCoreApplication.translate("Calendar", "no entry")


def _spasms(mark: DayMark) -> str:
    if mark.spasms == 1:
        count = QCoreApplication.translate("Calendar", "1 spasm")
    else:
        count = QCoreApplication.translate("Calendar", "{number} spasms")
        count = count.format(number=number_text(mark.spasms))
    if mark.worst is None:
        return QCoreApplication.translate("Calendar", "{count}, intensity not told").format(count=count)
    text = QCoreApplication.translate("Calendar", "{count}, worst {worst}")
    return text.format(count=count, worst=intensity_text(mark.worst))
