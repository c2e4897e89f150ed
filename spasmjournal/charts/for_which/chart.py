"""Which remedy for which place and for which suspected cause; blank where answers are few."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import load_anatomy
from spasmjournal.charts.called import called
from spasmjournal.charts.chart import Chart, ChartName, Table
from spasmjournal.charts.for_which.cell_grid import CellGrid, GridWords
from spasmjournal.charts.number_words import (
    interval_cell,
    limits_text,
    number_cell,
    plain_number,
    share_cell,
    text_cell,
)
from spasmjournal.charts.verdict_words import enough_words
from spasmjournal.i18n import number_text, region_name
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.observing import observed_in
from spasmjournal.insight.where_it_helps import HelpsHere, causes_of, entries_behind, places_of
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod
from spasmjournal.vocabulary import Cause, RemedyGroup
from spasmjournal.wording import cause_text, region_group_text


def for_which_place_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """Each remedy in each part of the body."""
    cells = insight.where_it_helps.places
    names = _place_names({cell.where for cell in cells})

    def behind(cell: HelpsHere) -> frozenset[EntryKey]:
        grouped = region_group_text(cell.where) is not None
        groups = {each.key: each.group for each in load_anatomy().regions} if grouped else None
        return entries_behind(observed_in(seen.whole), places_of(groups), cell)

    words = GridWords(
        names=names,
        nothing=QCoreApplication.translate("Charts", "No remedy tried for a spasm in this time"),
        few=QCoreApplication.translate("Charts", "Too few answers yet for: {names}"),
        more=QCoreApplication.translate("Charts", "Other places, in the table: {names}"),
    )
    return _chart(
        ChartName.FOR_WHICH_PLACE,
        QCoreApplication.translate("Charts", "Which remedy for which place"),
        QCoreApplication.translate("Charts", "place"),
        CellGrid(cells, words, behind, look),
        cells,
        names,
    )


def for_which_cause_chart(insight: Insight, seen: SeenPeriod, look: Look) -> Chart:
    """Each remedy with each cause that was suspected."""
    cells = insight.where_it_helps.causes
    names = {str(cause): cause_text(cause) for cause in Cause}

    def behind(cell: HelpsHere) -> frozenset[EntryKey]:
        return entries_behind(observed_in(seen.whole), causes_of, cell)

    words = GridWords(
        names=names,
        nothing=QCoreApplication.translate("Charts", "No remedy tried for a spasm with a suspected cause"),
        few=QCoreApplication.translate("Charts", "Too few answers yet for: {names}"),
        more=QCoreApplication.translate("Charts", "Other suspected causes, in the table: {names}"),
    )
    return _chart(
        ChartName.FOR_WHICH_CAUSE,
        QCoreApplication.translate("Charts", "Which remedy for which suspected cause"),
        QCoreApplication.translate("Charts", "suspected cause"),
        CellGrid(cells, words, behind, look),
        cells,
        names,
    )


def _chart(
    name: ChartName,
    title: str,
    kind: str,
    grid: CellGrid,
    cells: Sequence[HelpsHere],
    names: Mapping[str, str],
) -> Chart:
    return Chart(
        name=name,
        title=title,
        sentence=_sentence(cells, names),
        method=_method(name),
        table=_table(cells, names, kind),
        height=grid.height,
        draw=grid.draw,
    )


def _place_names(places: Iterable[str]) -> dict[str, str]:
    """What each place is called: a part of the body, or a region without its side."""
    found = {place: text for place in places if (text := region_group_text(place)) is not None}
    others = set(places) - found.keys()
    if others:
        labels = {region.id: region.label for region in load_anatomy().regions}
        found |= {place: region_name(labels.get(place, place)) for place in others}
    return found


def _sentence(cells: Sequence[HelpsHere], names: Mapping[str, str]) -> str:
    """It tells of what has most answers, beside waiting there; it picks none by its effect."""
    if not cells:
        return QCoreApplication.translate(
            "Charts", "Nothing was tried, alone, for a spasm of which this is told."
        )
    tried = [cell for cell in cells if cell.remedy.group is not RemedyGroup.WAITED]
    told = [cell for cell in cells if cell.mean is not None]
    counted = QCoreApplication.translate(
        "Charts", "Squares with five answers or more: {told} of {all}."
    ).format(told=number_text(len(told)), all=number_text(len(cells)))
    most = max(tried, key=lambda cell: cell.answered, default=None)
    if most is None or most.mean is None:
        return counted
    waited = next((cell for cell in told if cell.where == most.where and cell not in tried), None)
    first = QCoreApplication.translate(
        "Charts", "{where}: with {remedy} {points} points easier ({limits}; {answered} answers)"
    )
    second = (
        QCoreApplication.translate("Charts", "waiting it out there, too few to compare with")
        if waited is None
        else QCoreApplication.translate(
            "Charts", "waiting it out there, {points} ({limits}; {answered} answers)"
        )
    )
    return QCoreApplication.translate("Charts", "{first}; {second}. {counted}").format(
        first=_filled(first, most, names), second=_filled(second, waited or most, names), counted=counted
    )


def _filled(text: str, cell: HelpsHere, names: Mapping[str, str]) -> str:
    assert cell.mean is not None
    return text.format(
        where=names[cell.where],
        remedy=called(cell.remedy),
        points=plain_number(cell.mean.estimate),
        limits=limits_text(cell.mean),
        answered=number_text(cell.answered),
    )


def _method(name: ChartName) -> str:
    places = name is ChartName.FOR_WHICH_PLACE
    first = (
        QCoreApplication.translate(
            "Charts",
            "Places are whole parts of the body, both sides together. A spasm of several counts in each.",
        )
        if places
        else QCoreApplication.translate(
            "Charts",
            "What is suspected is your own word, and no finding. A spasm with several counts in each.",
        )
    )
    second = QCoreApplication.translate(
        "Charts",
        "The number is the mean of intensity before minus after, above 0 easier, with its limits below it; "
        "only the first answered remedy of a spasm counts, if it was one alone. Under five answers nothing "
        "is told. Spasms ease by themselves, too, and one place is not like another: compare with waiting in "
        "the same column, not across.",
    )
    return QCoreApplication.translate("Charts", "{first} {second}").format(first=first, second=second)


def _table(cells: Sequence[HelpsHere], names: Mapping[str, str], kind: str) -> Table:
    heads = (
        kind,
        QCoreApplication.translate("Charts", "remedy"),
        QCoreApplication.translate("Charts", "used"),
        QCoreApplication.translate("Charts", "answered"),
        QCoreApplication.translate("Charts", "points easier, mean"),
        QCoreApplication.translate("Charts", "eased by 30 %"),
        QCoreApplication.translate("Charts", "what can be said"),
    )
    rows = tuple(
        (
            text_cell(names[cell.where]),
            text_cell(called(cell.remedy)),
            number_cell(cell.used),
            number_cell(cell.answered),
            interval_cell(cell.mean),
            share_cell(cell.eased_30),
            text_cell(enough_words(cell.verdict, cell.answered)),
        )
        for cell in cells
    )
    return Table(heads, rows)
