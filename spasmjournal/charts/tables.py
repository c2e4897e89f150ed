"""The numbers of the charts as tables."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called_in
from spasmjournal.charts.chart import Cell, Table
from spasmjournal.charts.words import points_text, words_for
from spasmjournal.i18n import day_text, number_text
from spasmjournal.insight.frequency import DailyCounts
from spasmjournal.insight.relief import Relief, RemedyRelief


def relief_table(relief: Relief) -> Table:
    """A row a remedy: uses, answers, how many were worse, and the middle of the changes."""
    heads = (
        QCoreApplication.translate("Charts", "Remedy"),
        QCoreApplication.translate("Charts", "Uses"),
        QCoreApplication.translate("Charts", "Answered"),
        QCoreApplication.translate("Charts", "Worse"),
        QCoreApplication.translate("Charts", "Points easier (median)"),
        QCoreApplication.translate("Charts", "How sure"),
    )
    return Table(heads, tuple(_relief_row(remedy) for remedy in relief.remedies))


def frequency_table(daily: DailyCounts) -> Table:
    """A row a day; of a day of which nothing is known there is none to say."""
    heads = (
        QCoreApplication.translate("Charts", "Day"),
        QCoreApplication.translate("Charts", "Spasms"),
        QCoreApplication.translate("Charts", "Mean of {days} days").format(days=number_text(daily.window)),
    )
    rows = zip(daily.days, daily.means, strict=True)
    return Table(
        heads,
        tuple(
            (Cell(day_text(day), day.isoformat()), number_cell(count), number_cell(mean, 1))
            for (day, count), mean in rows
        ),
    )


def number_cell(number: float | None, decimals: int = 0) -> Cell:
    """A number; a dash where there is none."""
    if number is None:
        return Cell(QCoreApplication.translate("Charts", "–"), None)
    return Cell(number_text(number, decimals), float(number))


def _relief_row(remedy: RemedyRelief) -> tuple[Cell, ...]:
    median = remedy.median
    return (
        Cell(called_in(remedy), called_in(remedy).casefold()),
        number_cell(remedy.uses),
        number_cell(remedy.answered),
        number_cell(remedy.worse),
        number_cell(None) if median is None else Cell(points_text(median), median),
        Cell(words_for(remedy.answered), float(remedy.answered)),
    )
