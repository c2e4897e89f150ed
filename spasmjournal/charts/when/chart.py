"""When: the hours and weekdays of the spasms, nights, and how many had to do with sleep."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Cell, Chart, ChartName, Table
from spasmjournal.charts.number_words import interval_text, number_cell, of_text, per_cent_text
from spasmjournal.charts.when.drawing import WhenDrawing
from spasmjournal.charts.when.hours import hour_text, hours_text, night_text
from spasmjournal.i18n import number_text, weekday_name, weekday_text, weekdays
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.sleeping import how_many_in_sleep
from spasmjournal.insight.when import HOURS, Rhythm, When
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod


def when_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """At what hours and on what weekdays there were spasms."""
    drawing = WhenDrawing(insight.when, how_many_in_sleep(seen, insight.level), seen, look)
    return Chart(
        name=ChartName.WHEN,
        title=QCoreApplication.translate("Charts", "When it happens"),
        sentence=_sentence(insight.when),
        method=_method(),
        table=_table(insight.when),
        height=drawing.height,
        draw=drawing.draw,
    )


def _sentence(when: When) -> str:
    total = sum(map(sum, when.spasms))
    if not total:
        return QCoreApplication.translate("Charts", "No spasm is noted in this time.")
    counted = QCoreApplication.translate("Charts", "Spasms: {total}.").format(total=number_text(total))
    parts = [counted, _of_nights(when), _of_hours(when), _of_weekdays(when), _of_sleep(when)]
    return " ".join(part for part in parts if part)


def _of_nights(when: When) -> str:
    times = when.at_night
    if times.ratio is None:
        return QCoreApplication.translate("Charts", "Too few known days to compare night and day.")
    return {
        Often.MORE: QCoreApplication.translate(
            "Charts", "More of them at night ({night}): {times} times as many an hour as by day."
        ),
        Often.FEWER: QCoreApplication.translate(
            "Charts", "Fewer of them at night ({night}): {times} times as many an hour as by day."
        ),
    }.get(
        times.claim,
        QCoreApplication.translate(
            "Charts",
            "No sure difference between night ({night}) and day: {times} times as many an hour.",
        ),
    ).format(night=night_text(), times=interval_text(times.ratio, 2))


def _of_hours(when: When) -> str:
    if when.by_hour.claim is Rhythm.TOO_FEW:
        return ""
    if when.by_hour.claim is Rhythm.NONE_SEEN:
        return QCoreApplication.translate("Charts", "No sure pattern by the hour.")
    by_hour = [sum(row) for row in when.spasms]
    return QCoreApplication.translate("Charts", "A pattern by the hour, with most from {hour}.").format(
        hour=hours_text(by_hour.index(max(by_hour)))
    )


def _of_weekdays(when: When) -> str:
    if when.by_weekday.claim is Rhythm.TOO_FEW:
        return ""
    if when.by_weekday.claim is Rhythm.NONE_SEEN:
        return QCoreApplication.translate("Charts", "No sure pattern by weekday.")
    often = [spasms / max(1, days) for spasms, days in zip(_by_weekday(when), when.days, strict=True)]
    return QCoreApplication.translate("Charts", "A pattern by weekday, with most on {weekday}.").format(
        weekday=weekday_name(often.index(max(often)))
    )


def _of_sleep(when: When) -> str:
    if when.asleep.interval is None:
        return ""
    return QCoreApplication.translate(
        "Charts", "Began in sleep or woke you: {count} ({share}) of those that tell."
    ).format(count=of_text(when.asleep), share=per_cent_text(when.asleep.interval.estimate))


def _by_weekday(when: When) -> list[int]:
    return [sum(column) for column in zip(*when.spasms, strict=True)]


def _method() -> str:
    return QCoreApplication.translate(
        "Charts",
        "Each square counts the spasms that began in that hour on that weekday. At the right stands how many "
        "there were for each known day: one with a spasm, or said to be without. A pattern is told only "
        "where stretches of two weeks agree on it more than chance would make them, allowing for all that is "
        "asked here at once. Shares count only spasms of which it was told, with their limits (Wilson).",
    )


def _table(when: When) -> Table:
    order = weekdays()
    heads = (
        QCoreApplication.translate("Charts", "hour"),
        *map(weekday_text, order),
        QCoreApplication.translate("Charts", "all"),
    )
    rows = [
        (Cell(hour_text(hour), hour), *(number_cell(row[day]) for day in order), number_cell(sum(row)))
        for hour, row in enumerate(when.spasms)
    ]
    known = QCoreApplication.translate("Charts", "days known")
    total = number_cell(sum(when.days))
    rows.append((Cell(known, HOURS), *(number_cell(when.days[day]) for day in order), total))
    return Table(heads, tuple(rows))
