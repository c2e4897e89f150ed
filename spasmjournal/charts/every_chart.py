"""All charts, in the order of the page."""

from collections.abc import Callable

from spasmjournal.charts.chart import Chart
from spasmjournal.charts.frequency_chart import through_time_chart
from spasmjournal.charts.relief_chart import relief_over_time_chart
from spasmjournal.insight.everything import Insight
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod

Builder = Callable[[Insight, SeenPeriod, Look], Chart]

EVERY_CHART: tuple[Builder, ...] = (
    relief_over_time_chart,
    through_time_chart,
)
