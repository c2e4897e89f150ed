"""The numbers of the charts as tables."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Cell, Table
from spasmjournal.i18n import day_text, number_text
from spasmjournal.insight.frequency import DailyCounts


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
