"""The tables of page one: what was tried, and the most affected regions."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.phrases import level_text, share_text
from spasmjournal.report.remedy_words import (
    answered_text,
    beyond_text,
    compared_text,
    minutes_text,
    remedy_name,
    remedy_notes,
    worse_text,
)
from spasmjournal.report.table_text import Head, TableText


def remedy_table(contents: ReportContents) -> TableText:
    """What was tried and how it was then, beside waiting."""
    return TableText(
        title=QCoreApplication.translate("Report", "What was tried"),
        heads=(
            Head(QCoreApplication.translate("Report", "With")),
            Head(QCoreApplication.translate("Report", "Uses answered"), number=True),
            Head(QCoreApplication.translate("Report", "Eased by 30\u00a0%"), number=True),
            Head(QCoreApplication.translate("Report", "Minutes (untreated)"), number=True),
            Head(QCoreApplication.translate("Report", "Beyond waiting, points"), number=True),
            Head(QCoreApplication.translate("Report", "Compared with waiting")),
            Head(QCoreApplication.translate("Report", "Worse"), number=True),
        ),
        rows=tuple(
            (
                remedy_name(line),
                answered_text(line),
                share_text(line.eased),
                minutes_text(line),
                beyond_text(line),
                compared_text(line),
                worse_text(line),
            )
            for line in contents.remedies
        ),
        note=remedy_notes(contents),
        empty=QCoreApplication.translate("Report", "No remedies were noted in this period."),
    )


def region_table(contents: ReportContents) -> TableText:
    """The affected regions, most affected first."""
    return TableText(
        title=QCoreApplication.translate("Report", "Where: the most affected regions"),
        heads=(
            Head(QCoreApplication.translate("Report", "Region")),
            Head(QCoreApplication.translate("Report", "Spasms"), number=True),
            Head(QCoreApplication.translate("Report", "Typical intensity"), number=True),
            Head(QCoreApplication.translate("Report", "Worst"), number=True),
        ),
        rows=tuple(
            (region.name, number_text(region.spasms), level_text(region.typical), level_text(region.worst))
            for region in contents.regions
        ),
        note=QCoreApplication.translate("Report", "Left and right are the person's own."),
        empty=QCoreApplication.translate("Report", "No spasms were noted in this period."),
    )
