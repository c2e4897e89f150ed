"""Languages: every date and number a person reads goes through the locale, every string through `tr`.

Strings are literals inside `self.tr("...")` or `QCoreApplication.translate("Context", "...")`;
texts that live in data (`errors`, `body_map.json`) are looked up here by their English words.
"""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from spasmjournal.errors import JournalError

_SHORT = QLocale.FormatType.ShortFormat


def sentence(error: JournalError) -> str:
    """The sentence of an error, in the person's language."""
    shown = {name: _shown(value) for name, value in error.fields.items()}
    return QCoreApplication.translate("Errors", error.says).format(**shown)


def _shown(value: object) -> object:
    if type(value) is int:
        return number_text(value)
    return day_text(value) if isinstance(value, date) else value


def region_name(english: str) -> str:
    """The name of a region of the body, in the person's language."""
    return QCoreApplication.translate("Regions", english)


def day_format() -> str:
    """How Qt's editors write a day: with its weekday and its month in words."""
    wanted = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return wanted.replace("dddd", "ddd").replace("MMMM", "MMM").replace(",", "")


def narrow_day_format() -> str:
    """The same without the weekday, where there is little room."""
    return day_format().replace("ddd", "").strip()


def moment_format() -> str:
    """How Qt's editors write a day and a time of day."""
    return f"{narrow_day_format()}  {QLocale().timeFormat(_SHORT)}"


def day_text(day: date) -> str:
    """A day with its weekday and its month in words: "Fri 6 Nov 2026"."""
    return QLocale().toString(_qdate(day), day_format())


def date_text(day: date) -> str:
    """A day without its weekday: "6 Nov 2026"."""
    return QLocale().toString(_qdate(day), narrow_day_format())


def month_text(day: date) -> str:
    """The month of a day, shortened, without the year: "Nov"."""
    return QLocale().standaloneMonthName(day.month, _SHORT)


def day_month_text(day: date) -> str:
    """A day and its month, for the ticks of an axis: "6 Nov"."""
    return QCoreApplication.translate("Dates", "{day} {month}").format(day=day.day, month=month_text(day))


def weekdays() -> tuple[int, ...]:
    """The weekdays (0 for Monday) in the order of the locale's week."""
    first = QLocale().firstDayOfWeek().value - 1
    return tuple((first + day) % 7 for day in range(7))


def weekday_text(weekday: int) -> str:
    """A weekday (0 for Monday), shortened: "Tue"."""
    return QLocale().standaloneDayName(weekday + 1, _SHORT)


def weekday_name(weekday: int) -> str:
    """A weekday (0 for Monday) in full: "Tuesday"."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)


def time_text(moment: datetime | time) -> str:
    """A time of day as the locale writes it."""
    return QLocale().toString(QTime(moment.hour, moment.minute), _SHORT)


def moment_text(moment: datetime) -> str:
    """A day and a time of day: "Fri 6 Nov 2026, 03:10"."""
    return QCoreApplication.translate("Dates", "{day}, {time}").format(
        day=day_text(moment), time=time_text(moment)
    )


def near_moment_text(moment: datetime, today: date) -> str:
    """A moment as one says it on the day `today`: "03:10", "yesterday, 03:10", else with its date."""
    if moment.date() == today:
        return time_text(moment)
    if moment.date() == today - timedelta(days=1):
        return QCoreApplication.translate("Dates", "yesterday, {time}").format(time=time_text(moment))
    return moment_text(moment)


def number_text(number: float, decimals: int = 0) -> str:
    """A number with the locale's signs, rounded to `decimals`."""
    return QLocale().toString(float(number), "f", decimals)


def from_qdatetime(moment: QDateTime) -> datetime:
    """The wall clock of Qt's editors, to the minute."""
    day, time = moment.date(), moment.time()
    return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())


def to_qdate(day: date) -> QDate:
    """The same day for Qt's editors."""
    return _qdate(day)


def from_qdate(day: QDate) -> date:
    """The day of Qt's editors."""
    return date(day.year(), day.month(), day.day())


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
