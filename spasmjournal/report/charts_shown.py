"""Which charts the report shows, in their order: the same that the window draws."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Chart
from spasmjournal.charts.relief.chart import relief_over_time_chart
from spasmjournal.charts.through_time.chart import through_time_chart
from spasmjournal.i18n import number_text
from spasmjournal.insight.everything import Insight
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod
from spasmjournal.vocabulary import RemedyGroup

MOST_REMEDIES = 8
"""Of more remedies, relief over time is shown of those used most; the table of page one has all."""

_LOWER, _WORDS = 0.85, 0.65
"""Both share a page when each is so much lower than it likes, under a title and a sentence (inches)."""


def charts_shown(
    insight: Insight, seen: SeenPeriod, look: Look, width: float, height: float
) -> tuple[Chart, ...]:
    """The charts of page two for a page of these inches; nothing is drawn before it is asked for."""
    through = through_time_chart(insight, seen, look)
    left = (height - 2 * _WORDS) / _LOWER - through.height(width)
    return through, _relief_that_fits(insight, seen, look, width, left)


def used_most(seen: SeenPeriod, count: int) -> SeenPeriod:
    """A period with only the uses of so many remedies, the most used; waiting is one of them."""
    uses = Counter(use.remedy_id for use in seen.uses)
    waits = {use.remedy_id for use in seen.uses if use.group is RemedyGroup.WAITED}
    order = sorted(uses, key=lambda remedy: (remedy not in waits, -uses[remedy], remedy))
    kept = set(order[:count])
    return seen._replace(uses=tuple(use for use in seen.uses if use.remedy_id in kept))


def _relief_that_fits(insight: Insight, seen: SeenPeriod, look: Look, width: float, height: float) -> Chart:
    """Relief over time of as many remedies as there is room for, one at least."""
    remedies = len({use.remedy_id for use in seen.uses})
    chart = _relief_over_time(insight, seen, look, remedies)
    for count in range(min(MOST_REMEDIES, remedies), 0, -1):
        chart = _relief_over_time(insight, used_most(seen, count), look, remedies)
        if chart.height(width) <= height:
            break
    return chart


def _relief_over_time(insight: Insight, seen: SeenPeriod, look: Look, of: int) -> Chart:
    chart = relief_over_time_chart(insight, seen, look)
    return replace(chart, title=_title({use.remedy_id for use in seen.uses}, of))


def _title(shown: Collection[int], of: int) -> str:
    if len(shown) == of:
        return QCoreApplication.translate("Report", "Relief over time")
    return QCoreApplication.translate("Report", "Relief over time: {shown} of {of} remedies").format(
        shown=number_text(len(shown)), of=number_text(of)
    )
