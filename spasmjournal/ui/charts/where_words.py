"""The sentences above the map of the charts page: the busiest places, or that it is too few to say."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.number_words import per_cent_text
from spasmjournal.figure.faces import value_text, values_text
from spasmjournal.i18n import day_text, number_text
from spasmjournal.insight.difference import Change, Difference, RegionDifference
from spasmjournal.insight.heat import Heat, Measure, RegionHeat
from spasmjournal.insight.verdict import LEVEL
from spasmjournal.insight.with_remedy import WithRemedy
from spasmjournal.ui.charts.where import Shown, Where
from spasmjournal.wording import remedy_text

_NAMED = 3
"""So many places are named; of the others, those with as much are counted."""
_Found = TypeVar("_Found", RegionHeat, RegionDifference)


def where_sentence(where: Where, shown: Shown, anatomy: Anatomy, remedy: int | None = None) -> str:
    """What the map shows, with the places it shows most of."""
    if shown is Shown.WITH_REMEDY:
        return _beside_sentence(where.beside(remedy), anatomy)
    if shown is Shown.COMPARED:
        return _compared_sentence(where, anatomy)
    return _heat_sentence(where.often if shown is Shown.HOW_OFTEN else where.bad, anatomy)


def where_method(where: Where, shown: Shown, remedy: int | None = None) -> str:
    """How to read the map, and what it leaves out."""
    if shown is Shown.WITH_REMEDY:
        return _beside_method(where.beside(remedy))
    enough = number_text(where.often.enough)
    if shown is Shown.HOW_OFTEN:
        return QCoreApplication.translate(
            "Charts", "The number is how many spasms touched a place. With fewer than {enough} it is blank."
        ).format(enough=enough)
    if shown is Shown.HOW_BAD:
        return QCoreApplication.translate(
            "Charts",
            "The number is the median of the worst intensities told of a place, from 0 to 10. "
            "With fewer than {enough} of them it is blank.",
        ).format(enough=enough)
    return _compared_method(where, enough)


def _compared_method(where: Where, enough: str) -> str:
    return QCoreApplication.translate(
        "Charts",
        "First: {first_from} to {first_to}, days known: {first_known} of {days}. "
        "Second: {second_from} to {second_to}, days known: {second_known} of {days}. "
        "Spasms are compared per known day. With fewer than {enough} in both times a place is blank. {sure}",
    ).format(
        enough=enough,
        sure=_sure_method(),
        days=number_text(len(where.period)),
        first_from=day_text(where.before.start),
        first_to=day_text(where.before.last),
        first_known=number_text(where.known[0]),
        second_from=day_text(where.period.start),
        second_to=day_text(where.period.last),
        second_known=number_text(where.known[1]),
    )


def _sure_method() -> str:
    return QCoreApplication.translate(
        "Charts",
        "The colours show what was noted, and some of it is chance. The sentence names only places where "
        "the difference is clear for all places together (exact limits of {level}, Holm).",
    ).format(level=per_cent_text(LEVEL))


def _heat_sentence(heat: Heat, anatomy: Anatomy) -> str:
    if not heat.regions:
        return QCoreApplication.translate("Charts", "No spasm is noted in this time.")
    told = [found for found in heat.regions.values() if found.value is not None]
    told.sort(key=lambda found: (-(found.value or 0), -found.told, anatomy.region(found.region).name))
    often = heat.measure is Measure.HOW_OFTEN
    if not told and often:
        says = QCoreApplication.translate("Charts", "Too few to say: no place has {enough} spasms yet.")
    elif not told:
        says = QCoreApplication.translate("Charts", "Too few to say: no place has {enough} intensities yet.")
    elif often:
        says = QCoreApplication.translate("Charts", "Most spasms: {places}.")
    else:
        says = QCoreApplication.translate("Charts", "Highest typical worst, of 10: {places}.")
    places = _listed(told, lambda found: value_text(found.value or 0), anatomy)
    return says.format(enough=number_text(heat.enough), places=places)


def _compared_sentence(where: Where, anatomy: Anatomy) -> str:
    if not all(where.known):
        return QCoreApplication.translate(
            "Charts", "Nothing to compare: of one of the two times no day is known."
        )
    return _changes(where.compared, anatomy) or QCoreApplication.translate(
        "Charts", "Too few to say: no place has {enough} spasms in one of the two times."
    ).format(enough=number_text(where.compared.enough))


def _beside_sentence(beside: WithRemedy | None, anatomy: Anatomy) -> str:
    if beside is None:
        return QCoreApplication.translate(
            "Charts", "No remedy is noted by itself in this time, so there are no days with one to compare."
        )
    name = remedy_name(beside)
    if not all(beside.known):
        return QCoreApplication.translate(
            "Charts", "Nothing to compare: days known without {remedy}: {off}; with it: {on}."
        ).format(remedy=name, off=number_text(beside.known[0]), on=number_text(beside.known[1]))
    changes = _changes(beside.difference, anatomy)
    if not changes:
        return QCoreApplication.translate(
            "Charts", "Too few to say: no place has {enough} spasms on the days with {remedy} or without it."
        ).format(enough=number_text(beside.difference.enough), remedy=name)
    return QCoreApplication.translate("Charts", "On days with {remedy}: {changes}").format(
        remedy=name, changes=changes
    )


def _beside_method(beside: WithRemedy | None) -> str:
    if beside is None:
        return ""
    return QCoreApplication.translate(
        "Charts",
        "First: days without it, known: {off}. Second: days with it, known: {on}. A day is one with it if "
        "it was noted by itself in the days before, as many as usually lie between two uses and one more, "
        "a week at most. Spasms are compared per known day; other things may have differed on those days. "
        "With fewer than {enough} on both a place is blank. {sure}",
    ).format(
        sure=_sure_method(),
        off=number_text(beside.known[0]),
        on=number_text(beside.known[1]),
        enough=number_text(beside.difference.enough),
    )


def remedy_name(beside: WithRemedy) -> str:
    """What the remedy is called."""
    remedy = beside.remedy
    return remedy_text(remedy.name, remedy.group, own=remedy.own)


def _changes(difference: Difference, anatomy: Anatomy) -> str:
    """Where it surely was more and where less, and in how many places not; empty for too few to say."""
    changed = [_changed(difference, change, anatomy) for change in (Change.MORE, Change.LESS)]
    unsure = sum(found.change is not None and found.claim is None for found in difference.regions.values())
    if unsure:
        others = QCoreApplication.translate("Charts", "Places without a sure difference: {count}.")
        changed.append(others.format(count=number_text(unsure)))
    return " ".join(filter(None, changed))


def _changed(difference: Difference, change: Change, anatomy: Anatomy) -> str:
    """The places that surely changed one way, those with the most spasms first; empty for none."""
    found = [region for region in difference.regions.values() if region.claim is change]
    if not found:
        return ""
    found.sort(key=lambda region: (-sum(region.spasms), anatomy.region(region.region).name))
    more = QCoreApplication.translate("Charts", "More often: {places}.")
    less = QCoreApplication.translate("Charts", "Less often: {places}.")
    return (more if change is Change.MORE else less).format(
        places=_listed(found, lambda region: values_text(region, difference.measure), anatomy),
    )


def _listed(found: Sequence[_Found], says: Callable[[_Found], str], anatomy: Anatomy) -> str:
    """The first few with what is said of them; how many more there are is counted."""
    named = [
        QCoreApplication.translate("Charts", "{place} ({number})").format(
            place=anatomy.region(one.region).name, number=says(one)
        )
        for one in found[:_NAMED]
    ]
    joined = QCoreApplication.translate("Charts", "; ").join(named)
    if len(found) <= _NAMED:
        return joined
    return QCoreApplication.translate("Charts", "{places}; further places: {count}").format(
        places=joined, count=number_text(len(found) - _NAMED)
    )
