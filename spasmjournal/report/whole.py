"""A report before it is put on any paper: what it says, its charts, and how it looks."""

from dataclasses import dataclass

from PySide6.QtGui import QPageSize

from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.chart import Chart
from spasmjournal.charts.when.chart import when_chart
from spasmjournal.look import Look
from spasmjournal.report.charts_shown import charts_shown
from spasmjournal.report.contents import ReportContents, Studied
from spasmjournal.report.pages import Pages
from spasmjournal.report.parts import Section
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import INCH


@dataclass(frozen=True)
class Report:
    """The same for paper, a file, a web page and plain text; `told` is what its charts show."""

    contents: ReportContents
    told: Studied
    anatomy: Anatomy
    look: Look

    def charts(self, width: float, height: float) -> tuple[Chart, ...]:
        """The charts that are wanted, for pages of these inches."""
        seen, wanted = self.told.seen, self.contents.parts.sections
        if not (seen.spasms or seen.uses):
            return ()
        through = charts_shown(self.told.insight, seen, self.look, width, height)
        when = (when_chart(self.told.insight, seen, self.look),)
        return (*(through if Section.CHARTS in wanted else ()), *(when if Section.WHEN in wanted else ()))

    def pages(self, paper: QPageSize) -> Pages:
        """The pages on a paper."""
        sheet = Sheet.of(paper, self.look)
        charts = self.charts(sheet.width / INCH, sheet.room / INCH)
        return Pages(self.contents, self.anatomy, sheet, charts)
