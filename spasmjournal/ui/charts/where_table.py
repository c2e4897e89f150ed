"""The numbers of the map as a table."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.chart import Cell, Table
from spasmjournal.figure.faces import change_text
from spasmjournal.i18n import number_text
from spasmjournal.insight.difference import Difference, RegionDifference
from spasmjournal.insight.heat import Heat, Measure
from spasmjournal.ui.charts.where import Shown, Where

_RATE_DECIMALS = 2


def where_table(where: Where, shown: Shown, remedy: int | None, anatomy: Anatomy) -> Table:
    """A row for each place that a spasm touched, those with most spasms first."""
    numbers = where.numbers(shown, remedy)
    if isinstance(numbers, Heat):
        return _heat_table(where, anatomy)
    beside = where.beside(remedy) if shown is Shown.WITH_REMEDY else None
    heads = _times() if beside is None else _days()
    return _difference_table(numbers, heads, anatomy)


def _heat_table(where: Where, anatomy: Anatomy) -> Table:

    heads = (
        QCoreApplication.translate("Charts", "Place"),
        QCoreApplication.translate("Charts", "Spasms"),
        QCoreApplication.translate("Charts", "Intensities told"),
        QCoreApplication.translate("Charts", "Typical worst, 0 to 10"),
    )
    rows = sorted(where.bad.regions.values(), key=lambda found: (-found.spasms, found.region))
    return Table(
        heads,
        tuple(
            (
                _place(found.region, anatomy),
                _number(found.spasms),
                _number(found.told),
                _number(found.value, 1),
            )
            for found in rows
        ),
    )


def _difference_table(difference: Difference, heads: tuple[str, ...], anatomy: Anatomy) -> Table:

    rows = sorted(difference.regions.values(), key=lambda found: (-sum(found.spasms), found.region))
    return Table(heads, tuple(_difference_row(found, anatomy) for found in rows))


def _difference_row(found: RegionDifference, anatomy: Anatomy) -> tuple[Cell, ...]:

    too_few = QCoreApplication.translate("Charts", "too few to say")
    says = change_text(found.change, Measure.HOW_OFTEN) if found.change else too_few
    return (
        _place(found.region, anatomy),
        _number(found.spasms[0]),
        _number(found.spasms[1]),
        _number(found.values[0], _RATE_DECIMALS),
        _number(found.values[1], _RATE_DECIMALS),
        Cell(says, says if found.change else None),
    )


def _times() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Charts", "Place"),
        QCoreApplication.translate("Charts", "Spasms before"),
        QCoreApplication.translate("Charts", "Spasms now"),
        QCoreApplication.translate("Charts", "A day before"),
        QCoreApplication.translate("Charts", "A day now"),
        QCoreApplication.translate("Charts", "Change"),
    )


def _days() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Charts", "Place"),
        QCoreApplication.translate("Charts", "Spasms without"),
        QCoreApplication.translate("Charts", "Spasms with"),
        QCoreApplication.translate("Charts", "A day without"),
        QCoreApplication.translate("Charts", "A day with"),
        QCoreApplication.translate("Charts", "Difference"),
    )


def _place(region: str, anatomy: Anatomy) -> Cell:

    name = anatomy.region(region).name
    return Cell(name, name.casefold())


def _number(number: float | None, decimals: int = 0) -> Cell:

    if number is None:
        return Cell(QCoreApplication.translate("Charts", "–"), None)
    whole = 0 if float(number).is_integer() and decimals == 1 else decimals
    return Cell(number_text(number, whole), float(number))
