"""What "how fast" says: minutes until it eased, the conclusion, and its numbers as a table."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called
from spasmjournal.charts.chart import Cell, Table
from spasmjournal.charts.number_words import number_cell, text_cell
from spasmjournal.charts.verdict_words import (
    is_sure_of_pace,
    minutes_words,
    sooner_words,
)
from spasmjournal.i18n import number_text
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.methods.survival import Survival
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.speed import ENOUGH_TO_DRAW, WITHIN, Pace, Speed
from spasmjournal.wording import listed


def is_drawn(speed: Speed) -> bool:
    """Whether enough spasms with a remedy were followed to draw a curve."""
    return speed.treated is not None


def half_words(pace: Pace | None) -> str:
    """When half had eased, from the start of the curve on."""
    if pace is None:
        return QCoreApplication.translate("Speed", "too few to draw")
    curve = pace.curve
    if curve.median is None:
        return QCoreApplication.translate("Speed", "over half still going after {minutes} min").format(
            minutes=number_text(curve.until - curve.since)
        )
    return QCoreApplication.translate("Speed", "half eased after {minutes}").format(
        minutes=_median_words(curve, curve.median)
    )


def untreated_words(pace: Pace | None) -> str:
    """The same of untreated spasms, shorter, since it stands below that."""
    half = half_words(pace)
    if pace is not None and pace.curve.median is not None:
        half = _median_words(pace.curve, pace.curve.median)
    return QCoreApplication.translate("Speed", "untreated: {half}").format(half=half)


def _median_words(curve: Survival, median: float) -> str:
    minutes = number_text(median - curve.since)
    if curve.median_low is None or curve.median_high is None:
        return QCoreApplication.translate("Speed", "{minutes} min, or longer").format(minutes=minutes)
    return QCoreApplication.translate("Speed", "{minutes} min ({low} to {high})").format(
        minutes=minutes,
        low=number_text(curve.median_low - curve.since),
        high=number_text(curve.median_high - curve.since),
    )


def at_words(remedy: Remedy | None, minutes: float, share: float, limits: tuple[float, float]) -> str:
    """One step of a curve, for whoever points at it."""
    who = QCoreApplication.translate("Speed", "Untreated") if remedy is None else called(remedy)
    return QCoreApplication.translate(
        "Speed", "{who}: {share} % still going after {minutes} min ({low} to {high} %)"
    ).format(
        who=who,
        share=number_text(100 * share),
        minutes=number_text(minutes),
        low=number_text(100 * limits[0]),
        high=number_text(100 * limits[1]),
    )


def speed_sentence(insight: Insight) -> str:
    """The conclusion: with what it eased sooner than by waiting, and of how many nothing can be said."""
    if not insight.speed:
        return QCoreApplication.translate("Speed", "No remedy is noted for a spasm in this time.")
    compared = [each for each in insight.speed if each.sooner is not None]
    sure = [each for each in compared if is_sure_of_pace(each, insight.level)]
    said = [_claim(each, each.sooner, insight.level) for each in sure if each.sooner is not None]
    unsure = len(compared) - len(sure)
    if unsure:
        text = QCoreApplication.translate("Speed", "Remedies with no sure difference from waiting: {count}.")
        said.append(text.format(count=number_text(unsure)))
    few = len(insight.speed) - len(compared)
    if few:
        text = QCoreApplication.translate("Speed", "With too few followed minutes to compare: {count}.")
        said.append(text.format(count=number_text(few)))
    return " ".join(said)


def _claim(speed: Speed, sooner: Interval, level: float) -> str:
    text = QCoreApplication.translate("Speed", "With {remedy} it {said}: {minutes}, over {count} spasms.")
    return text.format(
        remedy=called(speed.remedy),
        said=sooner_words(speed, level),
        minutes=minutes_words(sooner),
        count=number_text(speed.counts.answered),
    )


def too_few_note(insight: Insight) -> str:
    """Which remedies have no curve, and how many of their spasms were followed; empty if all have one."""
    few = [
        QCoreApplication.translate("Speed", "{remedy} ({count})").format(
            remedy=called(each.remedy), count=number_text(each.counts.answered)
        )
        for each in insight.speed
        if not is_drawn(each)
    ]
    if not few:
        return ""
    return QCoreApplication.translate(
        "Speed", "Too few followed to draw, {least} needed: {remedies}."
    ).format(least=number_text(ENOUGH_TO_DRAW), remedies=listed(few))


def speed_method(insight: Insight) -> str:
    """How it is reckoned, in plain words."""
    if not insight.speed:
        return ""
    return QCoreApplication.translate(
        "Speed",
        "Each curve is the share of spasms still going, with what the entries leave open ({level} %). With a "
        "remedy they are followed from its start, untreated ones from the same age on, so that a late start "
        "is no head start. The numbers below are how many still go on and are followed. What is treated for "
        "being bad looks slower than it is; the minutes sooner are from the same intensity before, of the "
        "{within} minutes after the start, beside waits that were noted.",
    ).format(level=number_text(100 * insight.level), within=number_text(WITHIN))


def speed_table(insight: Insight) -> Table:
    """The same numbers, a row for each remedy."""
    heads = (
        QCoreApplication.translate("Speed", "remedy"),
        QCoreApplication.translate("Speed", "uses"),
        QCoreApplication.translate("Speed", "followed"),
        QCoreApplication.translate("Speed", "half eased after, min"),
        QCoreApplication.translate("Speed", "untreated, min"),
        QCoreApplication.translate("Speed", "minutes sooner"),
        QCoreApplication.translate("Speed", "from"),
        QCoreApplication.translate("Speed", "to"),
        QCoreApplication.translate("Speed", "what can be said"),
    )
    return Table(heads, tuple(_cells(each, insight.level) for each in insight.speed))


def _cells(speed: Speed, level: float) -> tuple[Cell, ...]:
    sooner = speed.sooner
    limits = (None,) * 3 if sooner is None else (sooner.estimate, sooner.low, sooner.high)
    return (
        text_cell(called(speed.remedy)),
        number_cell(speed.counts.used),
        number_cell(speed.counts.answered),
        number_cell(_half(speed.treated)),
        number_cell(_half(speed.untreated)),
        *map(number_cell, limits),
        text_cell(sooner_words(speed, level)),
    )


def _half(pace: Pace | None) -> float | None:
    if pace is None or pace.curve.median is None:
        return None
    return pace.curve.median - pace.curve.since
