"""What is reckoned beside the window for the page of charts; nothing here touches a widget."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.period import ONE_DAY, Period
from spasmjournal.ui.charts.size import Size
from spasmjournal.vocabulary import Kind, RemedyGroup

if TYPE_CHECKING:
    from spasmjournal.charts.chart import Chart, ChartName
    from spasmjournal.insight.everything import Insight
    from spasmjournal.record.reader import Reader
    from spasmjournal.ui.charts.where import Where

_PALE = 0.35
"""How much is left of the colours of what stands back."""


@dataclass(frozen=True)
class Question:
    """What is to be reckoned; `narrows` says that the last three leave something out."""

    period: Period
    remedies: frozenset[int]
    regions: frozenset[str]
    kinds: frozenset[Kind]
    parts: tuple[tuple[str, str], ...] = ()
    """The group of each region's key."""

    @property
    def narrows(self) -> bool:
        """Whether something of the period is left out."""
        return bool(self.remedies or self.regions or self.kinds)


@dataclass(frozen=True)
class Reckoned:
    """The numbers of a question, and the charts that show them in one look."""

    question: Question
    seen: SeenPeriod
    insight: "Insight"
    where: "Where"
    look: Look
    size: Size
    charts: "tuple[Chart, ...]"
    heights: tuple[int, ...]
    """Of the charts' pictures, in the pixels of the page."""

    def chart(self, name: "ChartName", look: Look | None = None) -> "Chart":
        """One of the charts, in another look if one is given."""
        number = next(number for number, chart in enumerate(self.charts) if chart.name is name)
        if look is None:
            return self.charts[number]
        from spasmjournal.charts.every_chart import EVERY_CHART

        return EVERY_CHART[number](self.insight, self.seen, look)


def reckoned(reader: "Reader", question: Question, look: Look, size: Size) -> Reckoned:
    """Read a period and the one before it, and reckon all that the page shows.

    The heavy imports are made here, in the thread beside the window.
    """
    from spasmjournal.insight.everything import insight_of
    from spasmjournal.insight.narrowing import narrowed
    from spasmjournal.insight.some_remedies import of_remedies
    from spasmjournal.ui.charts.where import where_it_was

    period = question.period
    before = Period(period.start - len(period) * ONE_DAY, period.start)
    whole, earlier = (
        narrowed(reader.seen_period(of), regions=question.regions, kinds=question.kinds)
        for of in (period, before)
    )
    found = Reckoned(
        question=question,
        seen=narrowed(whole, remedies=question.remedies),
        insight=of_remedies(insight_of(whole, dict(question.parts)), question.remedies),
        where=where_it_was(earlier, whole),
        look=look,
        size=size,
        charts=(),
        heights=(),
    )
    return dressed(found, look, size)


def dressed(numbers: Reckoned, look: Look, size: Size) -> Reckoned:
    """The same numbers, their charts in another look and size."""
    from spasmjournal.charts.every_chart import EVERY_CHART

    charts = tuple(builder(numbers.insight, numbers.seen, look) for builder in EVERY_CHART)
    heights = tuple(size.height_of(chart) for chart in charts)
    return replace(numbers, look=look, size=size, charts=charts, heights=heights)


def brought_forward(look: Look, group: RemedyGroup) -> Look:
    """The look in which all other groups of remedies stand back."""
    from spasmjournal.figure.mixing import between

    marks = {
        other: mark if other is group else replace(mark, colour=between(look.raised, mark.colour, _PALE))
        for other, mark in look.remedies.items()
    }
    return replace(look, remedies=marks)
