"""The tables of relief: the headline, how much, which, how fast, and whether still."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.speed import Speed
from spasmjournal.insight.wearing_off import ENOUGH
from spasmjournal.insight_command.table import Table, answered_head, of_text, remedy_head
from spasmjournal.insight_command.words import (
    NOTHING,
    beside_text,
    interval_text,
    odds_text,
    p_text,
    percent_text,
    remedy_name,
    share_text,
    sooner_text,
    wear_text,
)

_MOST_PAIRED = 10
"""More columns are no table to read; the others are in the JSON."""


def against_waiting(found: Insight) -> Table:
    """Whether it eased more than by waiting: the headline."""
    beside = found.against_waiting
    return Table(
        QCoreApplication.translate("Insight", "More than waiting it out?"),
        (
            remedy_head(),
            answered_head(),
            QCoreApplication.translate("Insight", "points beyond waiting"),
            QCoreApplication.translate("Insight", "what can be said"),
        ),
        [
            (
                remedy_name(each.remedy),
                of_text(each.counts.answered, each.counts.used),
                interval_text(each.difference),
                beside_text(each),
            )
            for each in beside.remedies
        ],
        QCoreApplication.translate(
            "Insight",
            "From the same intensity before, beside waits with an answer: {waits}. Only the first answered "
            "treatment of a spasm counts, used alone.",
        ).format(waits=of_text(beside.waits.answered, beside.waits.used)),
    )


def change(found: Insight) -> Table:
    """How much it eased."""
    return Table(
        QCoreApplication.translate("Insight", "How much did it ease?"),
        (
            remedy_head(),
            answered_head(),
            QCoreApplication.translate("Insight", "mean, points"),
            QCoreApplication.translate("Insight", "middle, points"),
            QCoreApplication.translate("Insight", "eased by 30 %"),
            QCoreApplication.translate("Insight", "eased by 50 %"),
        ),
        [
            (
                remedy_name(each.remedy),
                of_text(each.counts.answered, each.counts.used),
                interval_text(each.mean),
                interval_text(each.middle),
                share_text(each.eased_30),
                share_text(each.eased_50),
            )
            for each in found.change
            if each.counts.used
        ],
        QCoreApplication.translate("Insight", "Spasms also ease by themselves: compare with waiting."),
    )


def best(found: Insight) -> Table:
    """Which remedy comes first."""
    ranking = found.best
    note = QCoreApplication.translate("Insight", "No detectable difference between the remedies.")
    if ranking.best_before_next is not None:
        said = QCoreApplication.translate("Insight", "Is the first better than the second? {odds}.")
        note = said.format(odds=odds_text(ranking.best_before_next))
    return Table(
        QCoreApplication.translate("Insight", "Which is best?"),
        (
            remedy_head(),
            answered_head(),
            QCoreApplication.translate("Insight", "points eased"),
            QCoreApplication.translate("Insight", "points beyond waiting"),
        ),
        [
            (
                remedy_name(each.remedy),
                number_text(each.answered),
                interval_text(each.eased),
                interval_text(each.more_than_waiting),
            )
            for each in ranking.remedies
        ],
        note if len(ranking.remedies) > 1 else "",
    )


def pairs(found: Insight) -> Table:
    """How likely each remedy is better than each after it."""
    ranking = found.best
    some = range(min(len(ranking.remedies), _MOST_PAIRED))

    def chances(one: int) -> tuple[str, ...]:
        return tuple(
            percent_text(ranking.better[one][other]) if other > one else NOTHING for other in some[1:]
        )

    return Table(
        QCoreApplication.translate("Insight", "Is one better than another?"),
        (remedy_head(), *(remedy_name(ranking.remedies[other].remedy) for other in some[1:])),
        [(remedy_name(ranking.remedies[one].remedy), *chances(one)) for one in some[:-1]],
        QCoreApplication.translate(
            "Insight",
            "How likely the one in the row eases more than the one in the column; 50 % is a toss-up.",
        ),
    )


def speed(found: Insight) -> Table:
    """How fast it eased."""

    def minutes(each: Speed) -> tuple[str, ...]:
        paces = (each.treated, each.untreated)
        return tuple(interval_text(pace.mean, 0) if pace else NOTHING for pace in paces)

    return Table(
        QCoreApplication.translate("Insight", "How fast?"),
        (
            remedy_head(),
            answered_head(),
            QCoreApplication.translate("Insight", "minutes of the next 30"),
            QCoreApplication.translate("Insight", "untreated"),
            QCoreApplication.translate("Insight", "sooner by"),
            QCoreApplication.translate("Insight", "what can be said"),
            QCoreApplication.translate("Insight", "log-rank p"),
        ),
        [
            (
                remedy_name(each.remedy),
                of_text(each.counts.answered, each.counts.used),
                *minutes(each),
                interval_text(each.sooner, 0),
                sooner_text(each),
                p_text(each.p),
            )
            for each in found.speed
        ],
        QCoreApplication.translate(
            "Insight",
            "Minutes from the same age on, though bad ones are treated more often, which the log-rank test "
            "does not allow for; sooner than by waiting, from the same intensity before.",
        ),
    )


def wearing_off(found: Insight) -> Table:
    """Whether it eased less from use to use."""
    return Table(
        QCoreApplication.translate("Insight", "Does it still work?"),
        (
            remedy_head(),
            answered_head(),
            QCoreApplication.translate("Insight", "points, ten answered uses later"),
            QCoreApplication.translate("Insight", "points, 30 days later"),
            QCoreApplication.translate("Insight", "waiting, 30 days later"),
            QCoreApplication.translate("Insight", "what can be said"),
        ),
        [
            (
                remedy_name(each.remedy),
                number_text(each.counts.answered),
                interval_text(each.by_uses),
                interval_text(each.by_days),
                interval_text(each.waiting_by_days),
                wear_text(each),
            )
            for each in found.wearing_off
        ],
        QCoreApplication.translate("Insight", "From {enough} answered uses on.").format(
            enough=number_text(ENOUGH)
        ),
    )
