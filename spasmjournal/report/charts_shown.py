"""Which charts the report shows, in their order: the same that the window draws."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Chart, ChartName, Table
from spasmjournal.charts.frequency_chart import draw_frequency, frequency_height
from spasmjournal.charts.relief_chart import draw_relief, relief_height
from spasmjournal.charts.words import frequency_method, frequency_sentence, relief_method, relief_sentence
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.frequency import spasms_by_day
from spasmjournal.insight.relief import relief_by_remedy
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod


def charts_shown(insight: Insight, seen: SeenPeriod, look: Look) -> tuple[Chart, ...]:
    """The charts of page two; nothing is drawn before it is asked for."""
    return tuple(builder(insight, seen, look) for builder in (_through_time, _relief_over_time))


def _through_time(_: Insight, seen: SeenPeriod, look: Look) -> Chart:
    daily = spasms_by_day(seen.spasms, seen.days, seen.period)
    return Chart(
        name=ChartName.THROUGH_TIME,
        title=QCoreApplication.translate("Report", "Spasms through time"),
        sentence=frequency_sentence(daily),
        method=frequency_method(daily),
        table=Table((), ()),
        height=lambda width: frequency_height(daily, width, look),
        draw=partial(draw_frequency, daily=daily, look=look),
        over_time=True,
    )


def _relief_over_time(_: Insight, seen: SeenPeriod, look: Look) -> Chart:
    relief = relief_by_remedy(seen.uses)
    return Chart(
        name=ChartName.RELIEF_OVER_TIME,
        title=QCoreApplication.translate("Report", "Relief over time"),
        sentence=relief_sentence(relief),
        method=relief_method(relief),
        table=Table((), ()),
        height=lambda width: relief_height(relief, width, look),
        draw=partial(draw_relief, relief=relief, look=look, period=seen.period),
        over_time=True,
    )
