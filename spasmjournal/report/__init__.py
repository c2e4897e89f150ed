"""The report for an appointment: numbers and entries in, pages out."""

from spasmjournal.report.contents import Parts, ReportContents
from spasmjournal.report.output import default_paper, page_count, paint_report, write_pdf
from spasmjournal.report.pages import Pages

__all__ = [
    "Pages",
    "Parts",
    "ReportContents",
    "default_paper",
    "page_count",
    "paint_report",
    "write_pdf",
]
