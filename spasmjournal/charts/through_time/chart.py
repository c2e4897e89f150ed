"""Spasms through time: what was noted, the mean and its limits, and what happened meanwhile."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Cell, Chart, ChartName, Table
from spasmjournal.charts.number_words import (
    interval_cell,
    limits_text,
    number_cell,
    per_cent_text,
    rates_of,
)
from spasmjournal.charts.through_time.drawing import ThroughTimeDrawing
from spasmjournal.i18n import day_text, number_text
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.through_time import A_DAY, Halves, Stretch, ThroughTime, through_time
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod


def through_time_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """How often there were spasms, day by day or week by week."""
    numbers = through_time(seen, insight.level)
    drawing = ThroughTimeDrawing(numbers, insight, seen, look)
    return Chart(
        name=ChartName.THROUGH_TIME,
        title=QCoreApplication.translate("Charts", "Spasms through time"),
        sentence=_sentence(numbers, len(seen.period)),
        method=_method(numbers, insight.level),
        table=_table(numbers),
        height=drawing.height,
        draw=drawing.draw,
        over_time=True,
    )


def _sentence(numbers: ThroughTime, days: int) -> str:
    if not numbers.known:
        return QCoreApplication.translate("Charts", "Nothing is known of any day of this time.")
    told = QCoreApplication.translate(
        "Charts", "Spasms: {spasms}, on {known} known days of {days}: {often}."
    ).format(
        spasms=number_text(numbers.spasms),
        known=number_text(numbers.known),
        days=number_text(days),
        often=_often([numbers.spasms / numbers.known], numbers.step)[0],
    )
    return QCoreApplication.translate("Charts", "{first} {second}").format(
        first=told, second=_halves(numbers.halves, numbers.step)
    )


def _often(per_day: list[float], step: int) -> list[str]:
    about = QCoreApplication.translate("Charts", "about {often}")
    return [about.format(often=text) for text in rates_of(per_day, weekly=step != A_DAY).with_unit]


def _halves(halves: Halves, step: int) -> str:
    if halves.ratio is None:
        return QCoreApplication.translate(
            "Charts", "Too few known days to compare the later half with the earlier."
        )
    earlier, later = _often(
        [spasms / days for spasms, days in zip(halves.spasms, halves.days, strict=True)], step
    )
    return {
        Often.FEWER: QCoreApplication.translate(
            "Charts", "Fewer in the later half: {later}, {earlier} before ({limits} times as often)."
        ),
        Often.MORE: QCoreApplication.translate(
            "Charts", "More in the later half: {later}, {earlier} before ({limits} times as often)."
        ),
    }.get(
        halves.claim,
        QCoreApplication.translate(
            "Charts",
            "No sure difference between the halves: {later} in the later, {earlier} before "
            "({limits} times as often).",
        ),
    ).format(later=later, earlier=earlier, limits=limits_text(halves.ratio, 2))


def _method(numbers: ThroughTime, level: float) -> str:
    text = QCoreApplication.translate(
        "Charts",
        "A day is known if a spasm was noted or it was said to be without; every other day is a gap, never a "
        "zero. Where quiet days are less often told, all this is too high. The line is the mean of the known "
        "days among the {window} days around each day; it stops where no more than half of them are known. "
        "The band is its {level} limits, which allow for bad spells. The halves are compared by drawing "
        "stretches of two weeks anew.",
    ).format(window=number_text(numbers.window), level=per_cent_text(level))
    if numbers.step == A_DAY:
        return text
    weeks = QCoreApplication.translate(
        "Charts",
        "A bar counts spasms for each week of known days; where no more than half of its days are known "
        "it is hollow, and there were at least so many.",
    )
    return QCoreApplication.translate("Charts", "{first} {second}").format(first=weeks, second=text)


def _table(numbers: ThroughTime) -> Table:
    heads = (
        QCoreApplication.translate("Charts", "from"),
        QCoreApplication.translate("Charts", "to"),
        QCoreApplication.translate("Charts", "spasms"),
        QCoreApplication.translate("Charts", "days known"),
        QCoreApplication.translate("Charts", "mean a day around then"),
        QCoreApplication.translate("Charts", "sleep, hours"),
        QCoreApplication.translate("Charts", "stress"),
    )
    return Table(heads, tuple(map(partial(_row, numbers), numbers.stretches)))


def _row(numbers: ThroughTime, stretch: Stretch) -> tuple[Cell, ...]:
    first, last = stretch.start, stretch.last
    return (
        Cell(day_text(first), first.toordinal()),
        Cell(day_text(last), last.toordinal()),
        number_cell(stretch.spasms if stretch.known else None),
        number_cell(stretch.known),
        interval_cell(numbers.mean_in(stretch)),
        number_cell(stretch.sleep, 1),
        number_cell(stretch.stress, 1),
    )
