"""The cards of the charts page, one below the other, for one stretch of time."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.frequency_chart import draw_frequency, frequency_height
from spasmjournal.charts.relief_chart import draw_relief, relief_height
from spasmjournal.charts.words import (
    frequency_method,
    frequency_sentence,
    relief_method,
    relief_sentence,
    remedy_sentence,
)
from spasmjournal.insight.frequency import DailyCounts
from spasmjournal.insight.relief import Relief
from spasmjournal.look import Look
from spasmjournal.period import Period
from spasmjournal.ui.charts.chart_canvas import Drawing
from spasmjournal.ui.charts.chart_card import ChartCard
from spasmjournal.ui.charts.where import Where
from spasmjournal.ui.charts.where_card import WhereCard

_SPACING = 16


class ChartBoard(QWidget):
    """Shows the numbers that it is given."""

    def __init__(self, anatomy: Anatomy, look: Look) -> None:
        super().__init__()
        self.relief = ChartCard(self.tr("What was tried, and how it was afterwards"))
        self.frequency = ChartCard(self.tr("Spasms per day"))
        self.where = WhereCard(anatomy, look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACING)
        layout.addWidget(self.relief)
        layout.addWidget(self.frequency)
        layout.addWidget(self.where)
        layout.addStretch()

    def show_relief(self, relief: Relief, period: Period, look: Look) -> None:
        """Show how intensity changed with each remedy."""
        sentence = relief_sentence(relief)
        drawing = Drawing(
            height=lambda width: relief_height(relief, width, look),
            draw=partial(draw_relief, relief=relief, look=look, period=period),
        )
        every = [remedy_sentence(remedy) for remedy in relief.remedies]
        self.relief.show_chart(drawing, sentence, relief_method(relief), "\n".join([sentence, *every]))

    def show_frequency(self, daily: DailyCounts, look: Look) -> None:
        """Show how many spasms there were each day."""
        sentence, method = frequency_sentence(daily), frequency_method(daily)
        drawing = Drawing(
            height=lambda width: frequency_height(daily, width, look),
            draw=partial(draw_frequency, daily=daily, look=look),
        )
        self.frequency.show_chart(drawing, sentence, method, f"{sentence}\n{method}")

    def show_where(self, where: Where, look: Look) -> None:
        """Show in which regions it happened."""
        self.where.show_where(where, look)
