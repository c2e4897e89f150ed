"""The report as plain text, to be pasted where only text can go."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.chart import Chart
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.figure_words import figure_texts
from spasmjournal.report.method import method_texts
from spasmjournal.report.parts import Section
from spasmjournal.report.phrases import (
    about_lines,
    cause_texts,
    made_on_text,
    made_up_text,
    period_text,
    title_text,
    trust_texts,
)
from spasmjournal.report.pictures import HEIGHT_INCHES, WIDTH_INCHES
from spasmjournal.report.short_lists import listed_texts
from spasmjournal.report.table_text import TableText
from spasmjournal.report.tables import region_table, remedy_table
from spasmjournal.report.told_tables import told_tables
from spasmjournal.report.typography import printable
from spasmjournal.report.whole import Report


def plain_text(report: Report) -> str:
    """The whole report; a row of a table is a line of its own, for columns do not survive pasting."""
    contents = report.contents
    blocks = [
        _head(contents),
        *(_table(told) for told in (region_table(contents), remedy_table(contents))),
        *_lists(report),
        *map(_chart, report.charts(WIDTH_INCHES, HEIGHT_INCHES)),
        *map(_table, told_tables(contents)),
    ]
    if Section.METHOD in contents.parts.sections:
        title, *paragraphs = method_texts()
        blocks.append(_titled(title, paragraphs))
    return "\n\n".join("\n".join(map(_line, block)) for block in blocks) + "\n"


def _head(contents: ReportContents) -> list[str]:
    made_up = [made_up_text()] if contents.made_up else []
    figures = [
        QCoreApplication.translate("Report", "- {value}: {label}").format(value=value, label=label)
        + (f" ({before})" if before else "")
        for value, label, before in figure_texts(contents)
    ]
    return [
        title_text(contents.person),
        *about_lines(contents.person),
        period_text(contents.period),
        made_on_text(contents),
        *made_up,
        *trust_texts(contents),
        "",
        *figures,
    ]


def _lists(report: Report) -> Iterator[list[str]]:
    contents = report.contents
    if contents.causes:
        title = QCoreApplication.translate("Report", "Suspected by me")
        yield _titled(title, [cause_texts(contents.causes)])
    for title, lines, empty in listed_texts(contents, report.anatomy):
        yield _titled(title, [f"- {line}" for line in lines] or [empty])
    if contents.questions:
        title = QCoreApplication.translate("Report", "Questions to ask")
        yield _titled(title, [f"{number}. {text}" for number, text in enumerate(contents.questions, 1)])


def _chart(chart: Chart) -> list[str]:
    return _titled(chart.title, [chart.sentence])


def _table(told: TableText) -> list[str]:
    _, *others = told.heads
    rows = []
    for first, *cells in told.rows:
        said = [f"{head.text}: {cell}" for head, cell in zip(others, cells, strict=True) if cell]
        rows.append(f"- {_one_line(first)}: {_one_line('; '.join(said))}")
    return _titled(told.title, [*(rows or [told.empty]), *([told.note] if told.note and rows else [])])


def _titled(title: str, lines: Iterable[str]) -> list[str]:
    return [title.upper(), *lines]


def _one_line(text: str) -> str:
    return ", ".join(text.splitlines())


def _line(text: str) -> str:
    return printable(text).replace("\u2028", "\n")
