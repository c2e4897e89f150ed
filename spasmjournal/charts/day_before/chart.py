"""The day before: how many spasms there were after days of little sleep, of stress, or of overdoing it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Cell, Chart, ChartName, Table
from spasmjournal.charts.day_before.drawing import DayBeforeDrawing
from spasmjournal.charts.day_before.words import after_text, said_text
from spasmjournal.charts.number_words import (
    interval_cell,
    limits_text,
    nothing_text,
    number_cell,
    rates_of,
    text_cell,
)
from spasmjournal.charts.verdict_words import capital
from spasmjournal.insight.day_before import DaysBeside, days_beside
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.when import DayAfter
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.wording import listed


def day_before_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """Sleep, stress and activity of one day, and the spasms of the next."""
    found = list(zip(insight.when.after, days_beside(seen), strict=True))
    drawing = DayBeforeDrawing(found, seen, look)
    return Chart(
        name=ChartName.DAY_BEFORE,
        title=QCoreApplication.translate("Charts", "The day before"),
        sentence=_sentence([after for after, _ in found]),
        method=_method(),
        table=_table(found),
        height=drawing.height,
        draw=drawing.draw,
    )


def _sentence(found: list[DayAfter]) -> str:
    told = [after for after in found if sum(after.days)]
    if not told:
        return QCoreApplication.translate(
            "Charts", "No day is known of which the day before was told, by a check-in."
        )
    by_claim = {claim: [after for after in told if after.times.claim is claim] for claim in Often}
    parts = [_claim(after) for claim in (Often.MORE, Often.FEWER) for after in by_claim[claim]]
    none, few = by_claim[Often.NONE_SEEN], by_claim[Often.TOO_FEW]
    if none:
        parts.append(
            QCoreApplication.translate("Charts", "No sure difference after {days}.").format(days=_named(none))
        )
    if few:
        parts.append(
            QCoreApplication.translate("Charts", "Too few days to say anything of {days}.").format(
                days=_named(few)
            )
        )
    return " ".join(parts)


def _claim(after: DayAfter) -> str:
    text = {
        Often.MORE: QCoreApplication.translate(
            "Charts", "More spasms after {day}: {such}, {other} otherwise ({limits} times as many)."
        ),
        Often.FEWER: QCoreApplication.translate(
            "Charts", "Fewer spasms after {day}: {such}, {other} otherwise ({limits} times as many)."
        ),
    }[after.times.claim]
    rates = rates_of([spasms / days for spasms, days in zip(after.spasms, after.days, strict=True)])
    return text.format(
        day=after_text(after.before),
        such=rates.with_unit[0],
        other=rates.numbers[1],
        limits=limits_text(after.times.ratio, 2) if after.times.ratio else nothing_text(),
    )


def _named(found: Iterable[DayAfter]) -> str:
    return listed(after_text(after.before) for after in found)


def _method() -> str:
    return QCoreApplication.translate(
        "Charts",
        "The check-in of one day stands beside the spasms of the next. Shorter, poorer and more are beside "
        "your own middle of this time. Days without spasms count as such; days of which nothing is known are "
        "left out. The limits allow for bad spells; what is said also allows for all that is asked here at "
        "once. A bad week can bring both: what went along is no cause.",
    )


def _table(found: Iterable[tuple[DayAfter, DaysBeside]]) -> Table:
    heads = (
        QCoreApplication.translate("Charts", "the day before"),
        QCoreApplication.translate("Charts", "days after such"),
        QCoreApplication.translate("Charts", "of these without spasms"),
        QCoreApplication.translate("Charts", "spasms a day"),
        QCoreApplication.translate("Charts", "days after others"),
        QCoreApplication.translate("Charts", "without spasms"),
        QCoreApplication.translate("Charts", "spasms a day after others"),
        QCoreApplication.translate("Charts", "times as many"),
        QCoreApplication.translate("Charts", "what can be said"),
    )
    return Table(heads, tuple(_row(after, beside) for after, beside in found))


def _row(after: DayAfter, beside: DaysBeside) -> tuple[Cell, ...]:
    such, other = (
        number_cell(spasms / days if days else None, 1)
        for spasms, days in zip(after.spasms, after.days, strict=True)
    )
    return (
        text_cell(capital(after_text(after.before))),
        number_cell(after.days[0]),
        number_cell(beside.such_by_spasms[0]),
        such,
        number_cell(after.days[1]),
        number_cell(beside.other_by_spasms[0]),
        other,
        interval_cell(after.times.ratio, 2),
        text_cell(said_text(after)),
    )
