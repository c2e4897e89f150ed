"""The table of when there were spasms, and after what days."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text, weekday_name, weekday_text, weekdays
from spasmjournal.insight.day_before import Before
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.when import HOURS, DayAfter, Rhythm, When
from spasmjournal.insight_command.table import Table
from spasmjournal.insight_command.words import NOTHING, interval_text, share_text

Row = tuple[str, ...]


def when(found: Insight) -> Table:
    """Nights, hours, weekdays, and the day before."""
    told = found.when
    return Table(
        QCoreApplication.translate("Insight", "When, and after what?"),
        (
            QCoreApplication.translate("Insight", "when"),
            QCoreApplication.translate("Insight", "spasms then"),
            QCoreApplication.translate("Insight", "otherwise"),
            QCoreApplication.translate("Insight", "times as often"),
            QCoreApplication.translate("Insight", "what can be said"),
        ),
        [*_rounds(told), *map(_after, (each for each in told.after if min(each.days)))],
        QCoreApplication.translate(
            "Insight",
            "Days of which nothing is known about spasms are left out. "
            "A bad week can bring both; neither need bring the other.",
        ),
    )


def hours(found: Insight) -> Table:
    """How many spasms began in which hour of which weekday."""
    told = found.when
    rows = [
        (
            QCoreApplication.translate("Insight", "{hour} to {next}").format(
                hour=number_text(hour), next=number_text(hour + 1)
            ),
            *(number_text(row[day]) for day in weekdays()),
        )
        for hour, row in enumerate(told.spasms)
    ]
    known = (
        QCoreApplication.translate("Insight", "days known"),
        *(number_text(told.days[day]) for day in weekdays()),
    )
    return Table(
        QCoreApplication.translate("Insight", "In which hours, on which weekdays?"),
        (QCoreApplication.translate("Insight", "hours"), *map(weekday_text, weekdays())),
        [*rows, known] if any(map(sum, told.spasms)) else [],
        "",
    )


def _rounds(told: When) -> Iterator[Row]:
    hours = [sum(row) for row in told.spasms]
    if not sum(hours):
        return
    ratio = interval_text(told.at_night.ratio)
    at_night = QCoreApplication.translate("Insight", "at night, an hour (22 to 6)")
    yield at_night, NOTHING, NOTHING, ratio, _often_text(told.at_night.claim)
    if told.asleep.of:
        asleep = QCoreApplication.translate("Insight", "asleep, or woken by it")
        yield asleep, share_text(told.asleep), NOTHING, NOTHING, ""
    hour, most = max(enumerate(hours), key=lambda each: each[1])
    times = QCoreApplication.translate("Insight", "most from {hour} to {next}: {spasms}").format(
        hour=number_text(hour), next=number_text(hour + 1), spasms=number_text(most)
    )
    by_hour = QCoreApplication.translate("Insight", "by the hour")
    yield by_hour, times, number_text(sum(hours) - most), NOTHING, _rhythm_text(told.by_hour.claim)
    yield _weekday(told)


def _weekday(told: When) -> Row:
    spasms = [sum(told.spasms[hour][day] for hour in range(HOURS)) for day in range(len(told.days))]
    known = [(had / days, day) for day, (had, days) in enumerate(zip(spasms, told.days, strict=True)) if days]
    _, most = max(known, key=lambda each: each[0])
    others = _in_days(sum(spasms) - spasms[most], sum(told.days) - told.days[most])
    times = QCoreApplication.translate("Insight", "most on {weekday}: {spasms}").format(
        weekday=weekday_name(most), spasms=_in_days(spasms[most], told.days[most])
    )
    by_weekday = QCoreApplication.translate("Insight", "by weekday")
    return by_weekday, times, others, NOTHING, _rhythm_text(told.by_weekday.claim)


def _after(each: DayAfter) -> Row:
    like, other = (_in_days(spasms, days) for spasms, days in zip(each.spasms, each.days, strict=True))
    said = _often_text(each.times.claim)
    return _before_text(each.before), like, other, interval_text(each.times.ratio, 2), said


def _in_days(spasms: int, days: int) -> str:
    return QCoreApplication.translate("Insight", "{spasms} in {days} days").format(
        spasms=number_text(spasms), days=number_text(days)
    )


def _before_text(before: Before) -> str:
    return {
        Before.SHORT_SLEEP: QCoreApplication.translate("Insight", "the day after shorter sleep"),
        Before.POOR_SLEEP: QCoreApplication.translate("Insight", "the day after poorer sleep"),
        Before.STRESS: QCoreApplication.translate("Insight", "the day after more stress"),
        Before.RESTED: QCoreApplication.translate("Insight", "the day after resting"),
        Before.OVERDID: QCoreApplication.translate("Insight", "the day after overdoing it"),
    }[before]


def _often_text(often: Often) -> str:
    return {
        Often.TOO_FEW: QCoreApplication.translate("Insight", "too few days to say"),
        Often.NONE_SEEN: QCoreApplication.translate("Insight", "no sure difference"),
        Often.FEWER: QCoreApplication.translate("Insight", "fewer spasms then"),
        Often.MORE: QCoreApplication.translate("Insight", "more spasms then"),
    }[often]


def _rhythm_text(rhythm: Rhythm) -> str:
    return {
        Rhythm.TOO_FEW: QCoreApplication.translate("Insight", "too few days to say"),
        Rhythm.NONE_SEEN: QCoreApplication.translate("Insight", "no sure pattern"),
        Rhythm.SEEN: QCoreApplication.translate("Insight", "a pattern"),
    }[rhythm]
