"""What "what helps" says: the conclusion in a sentence, how it is reckoned, and its numbers as a table."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.called import called, called_each
from spasmjournal.charts.chart import Cell, Table
from spasmjournal.charts.number_words import interval_text, limits_text, number_cell, text_cell
from spasmjournal.charts.verdict_words import (
    capital,
    evidence_words,
    is_claimed,
    joined,
    more_words,
    odds_words,
    waits_missing_words,
)
from spasmjournal.charts.what_helps.rows import (
    HelpsRow,
    all_together,
    can_compare,
    rows_alone,
)
from spasmjournal.i18n import number_text
from spasmjournal.insight.against_waiting import Beside, Claim
from spasmjournal.insight.best import Odds
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.verdict import ENOUGH_FOR_A_HINT
from spasmjournal.wording import listed

_MOST_NAMED = 3


def helps_sentence(insight: Insight) -> str:
    """The conclusion: what eased more than waiting it out, over how many uses and how sure."""
    if not any(each.counts.used for each in insight.change):
        return QCoreApplication.translate("Helps", "No use of a remedy is noted in this time.")
    if not can_compare(insight):
        return _without_waits(insight)
    claimed = [each for each in insight.against_waiting.remedies if is_claimed(each.claim)]
    return " ".join([*_claims(insight, claimed), *_others(insight), *_ahead(insight)])


def _claims(insight: Insight, claimed: list[Beside]) -> list[str]:
    """What a difference from waiting is claimed of, the most first; one sentence."""
    if not claimed:
        return []
    shown = {each.remedy.id: each.more_than_waiting for each in insight.best.remedies}
    told = [(beyond, each) for each in claimed if (beyond := shown.get(each.remedy.id) or each.difference)]
    told.sort(key=lambda pair: -pair[0].estimate)
    named = [_claim(*pair, first=not at) for at, pair in enumerate(told[:_MOST_NAMED])]
    if len(told) > _MOST_NAMED:
        more = QCoreApplication.translate("Helps", "and a difference with {count} more")
        named.append(more.format(count=number_text(len(told) - _MOST_NAMED)))
    return [QCoreApplication.translate("Helps", "{found}.").format(found=listed(named))]


def _claim(beyond: Interval, beside: Beside, *, first: bool) -> str:
    said = (
        QCoreApplication.translate(
            "Helps", "With {remedy} it eased by {more} than by waiting it out ({found})"
        )
        if first
        else QCoreApplication.translate("Helps", "with {remedy} by {more} ({found})")
    )
    sure = evidence_words(beside.verdict.evidence)
    found = joined([limits_text(beyond), _uses(beside.counts.answered), sure])
    return said.format(remedy=called(beside.remedy), more=more_words(beyond.estimate), found=found)


def _uses(count: int) -> str:
    return QCoreApplication.translate("Helps", "{count} uses").format(count=number_text(count))


def _others(insight: Insight) -> list[str]:
    """Of which remedies there is no sure difference, and of which too little is known."""
    found = insight.against_waiting.remedies
    none = [each.remedy for each in found if each.claim is Claim.NONE_SEEN]
    few = [each.remedy for each in found if each.claim is Claim.TOO_FEW]
    said = []
    if none and len(none) + len(few) == len(found):
        text = QCoreApplication.translate(
            "Helps", "No sure difference from waiting it out so far, beside {waits} waits: {remedies}."
        )
        waits = number_text(insight.against_waiting.waits.answered)
        said.append(text.format(remedies=called_each(none), waits=waits))
    elif none:
        text = QCoreApplication.translate("Helps", "No sure difference from waiting: {remedies}.")
        said.append(text.format(remedies=called_each(none)))
    if few:
        text = QCoreApplication.translate("Helps", "Too few answers to say: {remedies}.")
        said.append(text.format(remedies=called_each(few)))
    if not found:
        said.append(
            QCoreApplication.translate("Helps", "No remedy is noted for a spasm yet; only waits are.")
        )
    return said


def _ahead(insight: Insight) -> list[str]:
    """How likely the first is ahead of the next, where it may be called better than waiting at all."""
    best, how_likely = insight.best.best, insight.best.best_before_next
    claims = {each.remedy.id: each.claim for each in insight.against_waiting.remedies}
    if best is None or how_likely in (None, Odds.CANT_TELL) or claims.get(best.remedy.id) is not Claim.BETTER:
        return []
    text = QCoreApplication.translate("Helps", "More with {first} than with {second}? {likely}.")
    return [
        text.format(
            first=called(best.remedy),
            second=called(insight.best.remedies[1].remedy),
            likely=capital(odds_words(how_likely)) if how_likely else "",
        )
    ]


def _without_waits(insight: Insight) -> str:
    waits = insight.against_waiting.waits.answered
    missing = waits_missing_words(waits)
    said = [QCoreApplication.translate("Helps", "{missing}.").format(missing=capital(missing))]
    told = [row for row in rows_alone(insight) if row.shown is not None]
    if told:
        text = QCoreApplication.translate(
            "Helps", "With {remedy} it eased by {points} points on average ({answered} answered), "
            "but spasms ease by themselves, too."
        )  # fmt: skip
        first = told[0]
        points = interval_text(first.shown) if first.shown else ""
        said.append(text.format(remedy=first.name, points=points, answered=number_text(first.answered)))
    return " ".join(said)


def helps_method(insight: Insight) -> str:
    """How it is reckoned, in plain words."""
    if not can_compare(insight):
        return QCoreApplication.translate(
            "Helps",
            "Each row is what it eased on average from before to after, with what the entries leave open "
            "({level} %). Spasms ease by themselves, and the worst of them most, so this alone does not tell "
            "whether a remedy did anything. That takes {waits} answered waits or more: note “Waited it out” "
            "when you let one pass.",
        ).format(level=number_text(100 * insight.level), waits=number_text(ENOUGH_FOR_A_HINT))
    return QCoreApplication.translate(
        "Helps",
        "Each spasm counts once, with its first answered treatment, beside the spasms that were waited out "
        "from the same intensity. The bar is what the entries leave open ({level} %); remedies with few "
        "entries are drawn towards the others, since the luckiest of several looks better than it is. "
        "“More than waiting” is only said if it holds with all remedies asked together, so a bar may keep "
        "clear of the line and still be no sure difference. Several remedies within ten minutes are told of "
        "apart, credited to none of them.",
    ).format(level=number_text(100 * insight.level))


def helps_table(insight: Insight) -> Table:
    """The same numbers, a row for each remedy and combination."""
    points = (
        QCoreApplication.translate("Helps", "points beyond waiting")
        if can_compare(insight)
        else QCoreApplication.translate("Helps", "points eased")
    )
    heads = (
        QCoreApplication.translate("Helps", "remedy"),
        QCoreApplication.translate("Helps", "uses"),
        QCoreApplication.translate("Helps", "uses that count"),
        points,
        QCoreApplication.translate("Helps", "from"),
        QCoreApplication.translate("Helps", "to"),
        QCoreApplication.translate("Helps", "from its entries alone"),
        QCoreApplication.translate("Helps", "what can be said"),
    )
    return Table(heads, tuple(map(_cells, (*rows_alone(insight), *all_together(insight)))))


def _cells(row: HelpsRow) -> tuple[Cell, ...]:
    says = joined(row.says)
    return (
        text_cell(row.name),
        number_cell(row.used),
        number_cell(row.answered),
        *_limits(row.shown),
        number_cell(row.own.estimate if row.own else None, 1),
        text_cell(says),
    )


def _limits(interval: Interval | None) -> tuple[Cell, ...]:
    if interval is None:
        return (number_cell(None),) * 3
    return tuple(number_cell(each, 1) for each in (interval.estimate, interval.low, interval.high))
