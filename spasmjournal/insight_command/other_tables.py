"""The tables of what else there is to know: regular remedies, places, combinations, harm."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.harm import Worse
from spasmjournal.insight.methods.interval import Interval
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.prevention import Prevention
from spasmjournal.insight.verdict import ENOUGH_FOR_A_HINT
from spasmjournal.insight.where_it_helps import HelpsHere
from spasmjournal.insight_command.table import Table, answered_head, of_text, remedy_head
from spasmjournal.insight_command.words import (
    interval_text,
    often_text,
    remedy_name,
    share_text,
    verdict_text,
)
from spasmjournal.vocabulary import Cause
from spasmjournal.wording import cause_text


def prevention(found: Insight) -> Table:
    """How often there were spasms, on a regular remedy and off it."""

    def days(each: Prevention) -> tuple[str, ...]:
        return tuple(
            QCoreApplication.translate("Insight", "{spasms} in {days} days").format(
                spasms=number_text(spasms), days=number_text(days)
            )
            for spasms, days in zip(each.spasms, each.days, strict=True)
        )

    return Table(
        QCoreApplication.translate("Insight", "Fewer spasms on the regular remedy?"),
        (
            remedy_head(),
            QCoreApplication.translate("Insight", "spasms on it"),
            QCoreApplication.translate("Insight", "off it"),
            QCoreApplication.translate("Insight", "times as often"),
            QCoreApplication.translate("Insight", "what can be said"),
        ),
        [
            (remedy_name(each.remedy), *days(each), interval_text(each.ratio, 2), often_text(each.claim))
            for each in found.prevention
        ],
        QCoreApplication.translate("Insight", "Days of which nothing is known about spasms are left out."),
    )


def where(found: Insight, places: Mapping[str, str]) -> Table:
    """Where it eased, and with which suspected causes."""

    def rows(cells: Sequence[HelpsHere], name: Callable[[str], str]) -> list[tuple[str, ...]]:
        return [
            (
                name(each.where),
                remedy_name(each.remedy),
                of_text(each.answered, each.used),
                interval_text(each.mean),
                share_text(each.eased_30),
            )
            for each in cells
            if each.answered >= ENOUGH_FOR_A_HINT
        ]

    cells = found.where_it_helps
    return Table(
        QCoreApplication.translate("Insight", "For which place, and which suspected cause?"),
        (
            QCoreApplication.translate("Insight", "where"),
            remedy_head(),
            answered_head(),
            QCoreApplication.translate("Insight", "mean, points"),
            QCoreApplication.translate("Insight", "eased by 30 %"),
        ),
        [
            *rows(cells.places, lambda where: places.get(where, where)),
            *rows(cells.causes, lambda where: cause_text(Cause(where))),
        ],
        QCoreApplication.translate("Insight", "Fewer than {few} answers are not shown.").format(
            few=number_text(ENOUGH_FOR_A_HINT)
        ),
    )


def combinations(found: Insight) -> Table:
    """What eased with several remedies at once."""

    def together(remedies: Sequence[Remedy]) -> str:
        return QCoreApplication.translate("List", " + ").join(map(remedy_name, remedies))

    return Table(
        QCoreApplication.translate("Insight", "Together?"),
        (
            QCoreApplication.translate("Insight", "remedies at once"),
            answered_head(),
            QCoreApplication.translate("Insight", "mean, points"),
            QCoreApplication.translate("Insight", "points beyond waiting"),
            QCoreApplication.translate("Insight", "what can be said"),
        ),
        [
            (
                together(each.remedies),
                of_text(each.counts.answered, each.counts.used),
                interval_text(each.mean),
                interval_text(each.difference),
                verdict_text(each.verdict, each.compared),
            )
            for each in found.combinations
        ],
        QCoreApplication.translate("Insight", "Not credited to any one of them."),
    )


def harm(found: Insight) -> Table:
    """What went along with feeling worse."""
    return Table(
        QCoreApplication.translate("Insight", "What went along with feeling worse?"),
        (
            remedy_head(),
            QCoreApplication.translate("Insight", "worse at once"),
            QCoreApplication.translate("Insight", "beyond waiting"),
            QCoreApplication.translate("Insight", "worse the next day"),
            QCoreApplication.translate("Insight", "beyond waiting"),
        ),
        [
            (remedy_name(each.remedy), *_worse(each.at_once), *_worse(each.next_day))
            for each in found.harm
            if each.used
        ],
        QCoreApplication.translate("Insight", "Beyond waiting: in a hundred uses, so many more than waits."),
    )


def _worse(worse: Worse) -> tuple[str, str]:
    more = worse.more
    in_a_hundred = None if more is None else Interval(100 * more.estimate, 100 * more.low, 100 * more.high)
    return share_text(worse.share), interval_text(in_a_hundred, 0)
