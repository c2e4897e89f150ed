"""All charts, in the order of the page."""

from collections.abc import Callable

from spasmjournal.charts.chart import Chart
from spasmjournal.charts.completeness.chart import completeness_chart
from spasmjournal.charts.day_before.chart import day_before_chart
from spasmjournal.charts.fewer.chart import fewer_or_not_chart
from spasmjournal.charts.for_which.chart import for_which_cause_chart, for_which_place_chart
from spasmjournal.charts.how_fast.chart import how_fast_chart
from spasmjournal.charts.relief.chart import relief_over_time_chart
from spasmjournal.charts.through_time.chart import through_time_chart
from spasmjournal.charts.what_helps.chart import what_helps_chart
from spasmjournal.charts.when.chart import when_chart
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
