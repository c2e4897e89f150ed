"""How complete the record is: days, gaps, timely entries, and what missing answers could at most change."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called
from spasmjournal.charts.chart import Cell, Chart, ChartName, Table
from spasmjournal.charts.completeness.drawing import CompletenessDrawing
from spasmjournal.charts.completeness.words import days_words, shares_words
from spasmjournal.charts.number_words import (
    nothing_text,
    number_cell,
    of_text,
    per_cent_text,
    share_cell,
    text_cell,
)
from spasmjournal.insight.change import Share
from spasmjournal.insight.completeness import Bounds, Completeness
from spasmjournal.insight.everything import Insight
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod


def completeness_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """How far the record of a period can be trusted."""
    drawing = CompletenessDrawing(insight.completeness, seen.whole, look)
    return Chart(
        name=ChartName.COMPLETENESS,
        title=QCoreApplication.translate("Charts", "How complete the record is"),
        sentence=_sentence(insight.completeness),
        method=_method(),
        table=_table(insight.completeness),
        height=drawing.height,
        draw=drawing.draw,
    )


def _sentence(found: Completeness) -> str:
    if not found.days_with_entries:
        return QCoreApplication.translate("Charts", "There is no entry in this time.")
    return " ".join(filter(None, (days_words(found), _on_time(found.on_time), _answered(found.answered))))


def _on_time(share: Share) -> str:
    if share.interval is None:
        return ""
    return QCoreApplication.translate("Charts", "Noted within the hour: {count} spasms ({share}).").format(
        count=of_text(share), share=per_cent_text(share.interval.estimate)
    )


def _answered(share: Share) -> str:
    if share.interval is None:
        return ""
    return QCoreApplication.translate("Charts", "Answered afterwards: {count} uses ({share}).").format(
        count=of_text(share), share=per_cent_text(share.interval.estimate)
    )


def _method() -> str:
    return QCoreApplication.translate(
        "Charts",
        "A day without any entry is a gap, and never counts as a day without spasms. What is noted later "
        "than an hour after it began is told from memory. Worst and best case take every missing answer as "
        "not eased, or as eased to nothing (Manski 1990): whatever the missing ones were, the share lies "
        "between. Shares of remedies count uses alone that began at 3 or above.",
    )


def _table(found: Completeness) -> Table:
    heads = (
        QCoreApplication.translate("Charts", "what"),
        QCoreApplication.translate("Charts", "count"),
        QCoreApplication.translate("Charts", "of"),
        QCoreApplication.translate("Charts", "share"),
        QCoreApplication.translate("Charts", "at worst"),
        QCoreApplication.translate("Charts", "at best"),
    )
    shares = [_row(name, share) for name, share in shares_words(found)]
    gaps = [
        _counted(QCoreApplication.translate("Charts", "gaps"), found.gaps),
        _counted(QCoreApplication.translate("Charts", "days of the longest gap"), found.longest_gap),
    ]
    return Table(heads, (*shares, *gaps, *map(_bounds, found.remedies)))


def _row(name: str, share: Share) -> tuple[Cell, ...]:
    return (
        text_cell(name),
        number_cell(share.count),
        number_cell(share.of),
        share_cell(share),
        number_cell(None),
        number_cell(None),
    )


def _counted(name: str, count: int) -> tuple[Cell, ...]:
    return (text_cell(name), number_cell(count), *(number_cell(None) for _ in range(4)))


def _bounds(bounds: Bounds) -> tuple[Cell, ...]:
    name = QCoreApplication.translate("Charts", "eased by 30 % with {remedy}").format(
        remedy=called(bounds.remedy)
    )
    row = _row(name, bounds.told)
    return (*row[:4], _share_only(bounds.worst), _share_only(bounds.best))


def _share_only(share: Share) -> Cell:
    if share.interval is None:
        return Cell(nothing_text(), None)
    return Cell(per_cent_text(share.interval.estimate), share.interval.estimate)
