"""The tables of relief: the headline, how much, which, how fast, and whether still."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.speed import Speed
from spasmjournal.insight_command.table import Table, answered_head, of_text, remedy_head
from spasmjournal.insight_command.words import (
    NOTHING,
    beside_text,
    interval_text,
    odds_text,
    remedy_name,
    share_text,
    trend_text,
)


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
        ),
        [
            (
                remedy_name(each.remedy),
                of_text(each.counts.answered, each.counts.used),
                interval_text(each.mean),
                interval_text(each.middle),
                share_text(each.eased_30),
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
        ),
        [
            (
                remedy_name(each.remedy),
                of_text(each.counts.answered, each.counts.used),
                *minutes(each),
                interval_text(each.sooner, 0),
            )
            for each in found.speed
        ],
        QCoreApplication.translate(
            "Insight",
            "Minutes from the same age on, though bad ones are treated more often; sooner than by waiting, "
            "from the same intensity before.",
        ),
    )


def wearing_off(found: Insight) -> Table:
    """Whether it eased less from use to use."""
    return Table(
        QCoreApplication.translate("Insight", "Does it still work?"),
        (
            remedy_head(),
            answered_head(),
            QCoreApplication.translate("Insight", "points, ten uses later"),
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
                trend_text(each.claim),
            )
            for each in found.wearing_off
        ],
        "",
    )
