"""What "fewer or not" says: spasms a week on a regular remedy and off it, and how sure one can be."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called, called_each
from spasmjournal.charts.chart import Cell, Table
from spasmjournal.charts.number_words import interval_text, number_cell, rates_of, text_cell
from spasmjournal.charts.verdict_words import (
    evidence_words,
    joined,
    often_words,
    settling_words,
)
from spasmjournal.i18n import number_text
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.prevention import Often, Prevention
from spasmjournal.insight.verdict import Evidence

DAYS_A_WEEK = 7


def is_claimed(found: Prevention) -> bool:
    """Whether a difference is claimed, one way or the other."""
    return found.claim in (Often.FEWER, Often.MORE)


def a_week(per_day: float | None) -> float | None:
    """A rate a day as one a week."""
    return None if per_day is None else per_day * DAYS_A_WEEK


def counts_words(found: Prevention) -> str:
    """On how many days it stands."""
    return QCoreApplication.translate(
        "Fewer", "on it {on} spasms in {days_on} known days, off it {off} in {days_off}"
    ).format(
        on=number_text(found.spasms[0]),
        days_on=number_text(found.days[0]),
        off=number_text(found.spasms[1]),
        days_off=number_text(found.days[1]),
    )


def says_of(found: Prevention) -> tuple[str, ...]:
    """The verdict, the shortest first: what may be said, the ratio, and what could settle it."""
    if found.ratio is None:
        return (often_words(found.claim), *_rates(found))
    sure = is_claimed(found)
    early = sure or found.verdict.evidence is Evidence.EARLY_HINT
    evidence = evidence_words(found.verdict.evidence) if early else ""
    told = (often_words(found.claim), times_words(found), *_rates(found), evidence, _settling(found))
    return tuple(text for text in told if text)


def times_words(found: Prevention) -> str:
    """How many times as often, with the limits."""
    if found.ratio is None:
        return ""
    return QCoreApplication.translate("Fewer", "{ratio} times as often").format(
        ratio=interval_text(found.ratio, 2)
    )


def _rates(found: Prevention) -> tuple[str, ...]:
    on, off = found.per_day
    if on is None or off is None:
        return ()
    rates = rates_of([on, off], weekly=True)
    text = QCoreApplication.translate("Fewer", "{on} a week on it, {off} off it")
    return (text.format(on=rates.numbers[0], off=rates.numbers[1]),)


def _settling(found: Prevention) -> str:
    """More uses, not answers, are what settles it."""
    if not found.verdict.more_answers:
        return settling_words(found.verdict)
    return QCoreApplication.translate("Fewer", "about {more} more times of it could settle it").format(
        more=number_text(found.verdict.more_answers)
    )


def fewer_sentence(insight: Insight) -> str:
    """The conclusion: on which regular remedy spasms were rarer, or more frequent."""
    if not insight.prevention:
        return QCoreApplication.translate(
            "Fewer", "No regular remedy is noted in this time: one that was used for no single spasm."
        )
    sure = [each for each in insight.prevention if is_claimed(each)]
    none = [each for each in insight.prevention if each.claim is Often.NONE_SEEN]
    few = [each.remedy for each in insight.prevention if each.claim is Often.TOO_FEW]
    told = sure or sorted(none, key=lambda each: -each.uses)[:1]
    said = [_clause(each) for each in told]
    rest = [each.remedy for each in none if each not in told]
    if rest:
        text = QCoreApplication.translate("Fewer", "No sure difference either way: {remedies}.")
        said.append(text.format(remedies=called_each(rest)))
    if few:
        text = QCoreApplication.translate("Fewer", "Too few known days on and off: {remedies}.")
        said.append(text.format(remedies=called_each(few)))
    return " ".join(said)


def _clause(found: Prevention) -> str:
    return QCoreApplication.translate("Fewer", "With {remedy}, {said}: {rates}.").format(
        remedy=called(found.remedy),
        said=often_words(found.claim),
        rates=joined([*_rates(found), times_words(found)]),
    )


def fewer_method(insight: Insight) -> str:
    """How it is reckoned, in plain words."""
    if not insight.prevention:
        return ""
    return QCoreApplication.translate(
        "Fewer",
        "A regular remedy is one that was used by itself, for no single spasm. A day is on it if it was used "
        "in the days before, a week at most. Only days with a spasm, or said to be without, are counted; a "
        "day with no entry is a gap. The bar is what the entries leave open ({level} %), seen from the days "
        "off it, and allows for good and bad spells; with several regular remedies a difference is only said "
        "to be there if it holds with all of them asked together. It does not tell why: a remedy that was "
        "begun in bad weeks seems to help when these pass by themselves.",
    ).format(level=number_text(100 * insight.level))


def fewer_table(insight: Insight) -> Table:
    """The same numbers, a row for each regular remedy."""
    heads = (
        QCoreApplication.translate("Fewer", "remedy"),
        QCoreApplication.translate("Fewer", "days of use"),
        QCoreApplication.translate("Fewer", "known days on it"),
        QCoreApplication.translate("Fewer", "spasms"),
        QCoreApplication.translate("Fewer", "a week"),
        QCoreApplication.translate("Fewer", "known days off it"),
        QCoreApplication.translate("Fewer", "spasms"),
        QCoreApplication.translate("Fewer", "a week"),
        QCoreApplication.translate("Fewer", "times as often"),
        QCoreApplication.translate("Fewer", "from"),
        QCoreApplication.translate("Fewer", "to"),
        QCoreApplication.translate("Fewer", "what can be said"),
    )
    return Table(heads, tuple(map(_cells, insight.prevention)))


def _cells(found: Prevention) -> tuple[Cell, ...]:
    name, says = called(found.remedy), often_words(found.claim)
    ratio = found.ratio
    limits = (None,) * 3 if ratio is None else (ratio.estimate, ratio.low, ratio.high)
    return (
        text_cell(name),
        number_cell(found.uses),
        *_side(found, 0),
        *_side(found, 1),
        *(number_cell(limit, 2) for limit in limits),
        text_cell(says),
    )


def _side(found: Prevention, side: int) -> tuple[Cell, ...]:
    """Days, spasms and spasms a week, on it (0) or off it (1)."""
    days, spasms = number_cell(found.days[side]), number_cell(found.spasms[side])
    return days, spasms, number_cell(a_week(found.per_day[side]), 1)
