"""A report before it is put on any paper: what it says, its charts, and how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPageSize

from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.chart import Chart
from spasmjournal.look import Look
from spasmjournal.report.charts_shown import charts_shown
from spasmjournal.report.contents import ReportContents, Studied
from spasmjournal.report.pages import Pages
from spasmjournal.report.parts import Section


@dataclass(frozen=True)
class Report:
    """The same for paper, a file, a web page and plain text."""

    contents: ReportContents
    charts: Sequence[Chart]
    anatomy: Anatomy
    look: Look

    @classmethod
    def of(cls, contents: ReportContents, told: Studied, anatomy: Anatomy, look: Look) -> "Report":
        """A report with the charts that are wanted."""
        wanted = Section.CHARTS in contents.parts.sections
        charts = charts_shown(told.insight, told.seen, look) if wanted else ()
        return cls(contents, charts, anatomy, look)

    def pages(self, paper: QPageSize) -> Pages:
        """The pages on a paper."""
        return Pages(self.contents, self.anatomy, self.look, paper, self.charts)
