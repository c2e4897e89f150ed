"""What relief over time says: its conclusion, how it is reckoned, and its numbers as a table."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called, called_in
from spasmjournal.charts.chart import Cell, Table
from spasmjournal.charts.number_words import interval_text, nothing_text, number_cell, text_cell
from spasmjournal.charts.relief.story import ReliefStory
from spasmjournal.charts.relief.words import points_text, relief_sentence
from spasmjournal.i18n import day_text, number_text
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.relief import RemedyRelief
from spasmjournal.insight.relief_trend import ENOUGH_FOR_A_LINE
from spasmjournal.insight.verdict import Evidence
from spasmjournal.insight.wearing_off import Trend, Wear


def over_time_sentence(insight: Insight, story: ReliefStory) -> str:
    """What it eased, beside waiting, and with which remedies that changed in the course of time."""
    said = [relief_sentence(story.relief)]
    changed = [wear for wear in insight.wearing_off if wear.claim in (Trend.LESS, Trend.MORE)]
    said += [_changed(wear) for wear in changed]
    same = sum(1 for wear in insight.wearing_off if wear.claim is Trend.NONE_SEEN)
    if same:
        text = QCoreApplication.translate("Relief", "Remedies with no change seen from use to use: {count}.")
        said.append(text.format(count=number_text(same)))
    return " ".join(said)


def _changed(wear: Wear) -> str:
    said = (
        QCoreApplication.translate("Relief", "With {remedy} it eased less from use to use{by}.")
        if wear.claim is Trend.LESS
        else QCoreApplication.translate("Relief", "With {remedy} it eased more from use to use{by}.")
    )
    by = ""
    if wear.by_uses is not None:
        text = QCoreApplication.translate("Relief", ", by {points} points for ten answered uses")
        by = text.format(points=interval_text(wear.by_uses))
    return said.format(remedy=called(wear.remedy), by=by)


def over_time_method(story: ReliefStory) -> str:
    """How to read the panels, and what they leave out."""
    if not story.relief.uses:
        return ""
    return QCoreApplication.translate(
        "Relief",
        "Each mark is one use: intensity before minus after, {answered} of {uses} with both. The line is "
        "drawn through the nearest half of the uses at each moment, those that are far off let go, with the "
        "band that they leave open; there is none under {least} answers, nor through long gaps. The dashed "
        "line is the middle of what eased by waiting it out: spasms ease by themselves, too, and the worst "
        "of them most, so a panel alone does not tell what a remedy did. Whether it changed from use to use "
        "is asked from the same intensity before.",
    ).format(
        answered=number_text(story.relief.answered),
        uses=number_text(story.relief.uses),
        least=number_text(ENOUGH_FOR_A_LINE),
    )


def over_time_table(story: ReliefStory) -> Table:
    """The same numbers, a row for each remedy."""
    heads = (
        QCoreApplication.translate("Relief", "remedy"),
        QCoreApplication.translate("Relief", "uses"),
        QCoreApplication.translate("Relief", "answered"),
        QCoreApplication.translate("Relief", "worse"),
        QCoreApplication.translate("Relief", "median, points eased"),
        QCoreApplication.translate("Relief", "middle half from"),
        QCoreApplication.translate("Relief", "to"),
        QCoreApplication.translate("Relief", "at first"),
        QCoreApplication.translate("Relief", "at last"),
        QCoreApplication.translate("Relief", "started"),
        QCoreApplication.translate("Relief", "stopped"),
    )
    return Table(heads, tuple(_row(story, remedy) for remedy in story.relief.remedies))


def _row(story: ReliefStory, remedy: RemedyRelief) -> tuple[Cell, ...]:
    name, kept = called_in(remedy), story.kept.get(remedy.remedy_id)
    enough = remedy.evidence is not Evidence.TOO_FEW
    middle = (remedy.median, remedy.lower_quartile, remedy.upper_quartile) if enough else (None,) * 3
    trend = story.trends.get(remedy.remedy_id)
    line = [point for stretch in trend.stretches for point in stretch] if trend else []
    ends = (line[0].eased.estimate, line[-1].eased.estimate) if line else (None, None)
    return (
        text_cell(name),
        *map(number_cell, (remedy.uses, remedy.answered, remedy.worse)),
        *map(_points, middle),
        *(_points(None if end is None else round(end, 1)) for end in ends),
        _day(kept.started if kept else None),
        _day(kept.stopped if kept else None),
    )


def _points(points: float | None) -> Cell:
    if points is None:
        return Cell(nothing_text(), None)
    return Cell(points_text(points), points)


def _day(day: date | None) -> Cell:
    return Cell(nothing_text(), None) if day is None else Cell(day_text(day), day.isoformat())
