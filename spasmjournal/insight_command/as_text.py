"""All answers as tables to read, one a question, the headline first."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import day_text, number_text
from spasmjournal.insight.completeness import Completeness
from spasmjournal.insight.everything import Insight
from spasmjournal.insight_command import other_tables, relief_tables, when_table
from spasmjournal.insight_command.table import drawn
from spasmjournal.insight_command.words import remedy_name, share_text, signless
from spasmjournal.wording import listed


def insight_text(found: Insight, places: Mapping[str, str], *, made_up: bool) -> str:
    """All answers as text; `places` are the names of the groups of regions."""
    warning = [QCoreApplication.translate("Insight", "Made-up entries: nobody's record.")] if made_up else []
    tables = (
        relief_tables.against_waiting(found),
        relief_tables.change(found),
        relief_tables.best(found),
        relief_tables.pairs(found),
        relief_tables.speed(found),
        relief_tables.wearing_off(found),
        other_tables.prevention(found),
        other_tables.where(found, places),
        other_tables.combinations(found),
        when_table.when(found),
        when_table.hours(found),
        other_tables.harm(found),
    )
    return "\n\n".join([*warning, _head(found), *(drawn(table) for table in tables), _completeness(found)])


def _head(found: Insight) -> str:
    return QCoreApplication.translate(
        "Insight",
        "{first} to {last}. Self-reported; not a diagnosis. Points are intensity, 0 to 10; "
        "in brackets, what the entries leave open ({level} %).",
    ).format(
        first=day_text(found.period.start),
        last=day_text(found.period.last),
        level=number_text(100 * found.level),
    )


def _completeness(found: Insight) -> str:
    told = found.completeness
    sentences = [
        QCoreApplication.translate(
            "Insight", "Days with entries: {entries} of {days}; known with or without spasms: {known}."
        ).format(
            entries=number_text(told.days_with_entries),
            days=number_text(told.days),
            known=number_text(told.days_known),
        ),
        QCoreApplication.translate("Insight", "Gaps: {gaps}, the longest of {days} days.").format(
            gaps=number_text(told.gaps), days=number_text(told.longest_gap)
        ),
        QCoreApplication.translate(
            "Insight", "Spasms noted within the hour: {on_time}. Uses with an answer: {answered}."
        ).format(on_time=share_text(told.on_time), answered=share_text(told.answered)),
    ]
    sentences += [*_beside_unanswered(told), *_missing(told)]
    return "\n".join([QCoreApplication.translate("Insight", "How complete is this?"), *sentences])


def _beside_unanswered(told: Completeness) -> Iterator[str]:
    beside = told.beside_unanswered
    if beside.count:
        said = QCoreApplication.translate(
            "Insight",
            "Answered uses with another remedy beside them that nobody answered: {count} of {of}; "
            "they count as if it had not been there.",
        )
        yield said.format(count=number_text(beside.count), of=number_text(beside.of))


def _missing(told: Completeness) -> Iterator[str]:
    bounds = [
        QCoreApplication.translate("Insight", "{remedy} {low} to {high} %").format(
            remedy=remedy_name(each.remedy),
            low=signless(100 * each.worst.count / each.worst.of, 0),
            high=signless(100 * each.best.count / each.best.of, 0),
        )
        for each in told.remedies
        if each.best.of and each.worst.count != each.best.count
    ]
    if bounds:
        said = QCoreApplication.translate(
            "Insight", "Eased by 30 %, if the missing answers were all bad or all good: {bounds}."
        )
        yield said.format(bounds=listed(bounds))
        yield QCoreApplication.translate(
            "Insight",
            "What stands in brackets knows nothing of that: the longer the record, the more of the doubt is "
            "in the missing answers.",
        )
