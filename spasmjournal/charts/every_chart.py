"""All charts, in the order of the page."""

from collections.abc import Callable

from spasmjournal.charts.chart import Chart
from spasmjournal.charts.completeness_chart import completeness_chart
from spasmjournal.charts.day_before_chart import day_before_chart
from spasmjournal.charts.fewer_chart import fewer_or_not_chart
from spasmjournal.charts.grid_chart import for_which_cause_chart, for_which_place_chart
from spasmjournal.charts.how_fast_chart import how_fast_chart
from spasmjournal.charts.relief_chart import relief_over_time_chart
from spasmjournal.charts.through_time_chart import through_time_chart
from spasmjournal.charts.what_helps_chart import what_helps_chart
from spasmjournal.charts.when_chart import when_chart
from spasmjournal.insight.everything import Insight
from spasmjournal.look import Look
from spasmjournal.observation import SeenPeriod

Builder = Callable[[Insight, SeenPeriod, Look], Chart]

EVERY_CHART: tuple[Builder, ...] = (
    what_helps_chart,
    relief_over_time_chart,
    how_fast_chart,
    through_time_chart,
    fewer_or_not_chart,
    when_chart,
    for_which_place_chart,
    for_which_cause_chart,
    day_before_chart,
    completeness_chart,
)
