"""The report as one web page: the form for screen readers, with nothing that is fetched from anywhere."""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from spasmjournal.charts.chart import Chart
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.figure_words import figure_texts
from spasmjournal.report.method import method_texts
from spasmjournal.report.parts import Section
from spasmjournal.report.phrases import (
    about_lines,
    cause_texts,
    document_title,
    made_on_text,
    made_up_text,
    period_text,
    title_text,
    trust_texts,
)
from spasmjournal.report.pictures import HEIGHT_INCHES, WIDTH_INCHES, body_picture, body_words, chart_picture
from spasmjournal.report.short_lists import listed_texts
from spasmjournal.report.table_text import Head, TableText
from spasmjournal.report.tables import region_table, remedy_table
from spasmjournal.report.told_tables import told_tables
from spasmjournal.report.typography import printable
from spasmjournal.report.web_style import style_of
from spasmjournal.report.whole import Report


def web_page(report: Report) -> str:
    """The whole page: headings, lists, tables with heads, and words for every picture."""
    contents = report.contents
    turned = QLocale().textDirection().name == "RightToLeft"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{QLocale().bcp47Name()}" dir="{"rtl" if turned else "ltr"}">',
            "<head>",
            '<meta charset="utf-8">',
            f"<title>{_text(document_title(contents))}</title>",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            *_author(contents),
            f"<style>{style_of(report.look)}</style>",
            "</head>",
            "<body>",
            *_head(contents),
            "<main>",
            *_page_one(report),
            *(line for chart in report.charts(WIDTH_INCHES, HEIGHT_INCHES) for line in _chart(chart)),
            *(line for table in told_tables(contents) for line in _table(table)),
            *_method(contents),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _author(contents: ReportContents) -> Iterator[str]:
    if contents.person.name:
        yield f'<meta name="author" content="{_text(contents.person.name)}">'


def _head(contents: ReportContents) -> Iterator[str]:
    yield "<header>"
    yield f"<h1><bdi>{_text(title_text(contents.person))}</bdi></h1>"
    when = [period_text(contents.period), made_on_text(contents)]
    for line in (*about_lines(contents.person), *when):
        yield f"<p><bdi>{_text(line)}</bdi></p>"
    if contents.made_up:
        yield f"<p><strong>{_text(made_up_text())}</strong></p>"
    yield f"<p>{_text(' '.join(trust_texts(contents)))}</p>"
    yield "</header>"


def _page_one(report: Report) -> Iterator[str]:
    contents = report.contents
    yield from _figures(contents)
    yield from _picture(body_picture(report), body_words(contents))
    yield from _table(region_table(contents))
    yield from _table(remedy_table(contents))
    if contents.causes:
        yield f"<h2>{_text(QCoreApplication.translate('Report', 'Suspected by me'))}</h2>"
        yield f"<p>{_text(cause_texts(contents.causes))}</p>"
    for title, lines, empty in listed_texts(contents, report.anatomy):
        yield f"<h2>{_text(title)}</h2>"
        yield from _list("ul", lines) if lines else [f"<p>{_text(empty)}</p>"]
    if contents.questions:
        yield f"<h2>{_text(QCoreApplication.translate('Report', 'Questions to ask'))}</h2>"
        yield from _list("ol", contents.questions)


def _figures(contents: ReportContents) -> Iterator[str]:
    yield f"<h2>{_text(QCoreApplication.translate('Report', 'How often, how bad, and the nights'))}</h2>"
    yield '<dl class="figures">'
    for value, label, before in figure_texts(contents):
        told = f"<strong>{_text(value)}</strong>"
        after = f"<br>{_text(before)}" if before else ""
        yield f"<div><dt>{_text(label)}</dt><dd>{told}{after}</dd></div>"
    yield "</dl>"


def _chart(chart: Chart) -> Iterator[str]:
    yield f"<h2>{_text(chart.title)}</h2>"
    yield f"<p>{_text(chart.sentence)}</p>"
    alternative = QCoreApplication.translate("Report", "Chart: {title}. {sentence}")
    yield from _picture(
        chart_picture(chart), alternative.format(title=chart.title, sentence=chart.sentence), chart.method
    )
    if chart.table.rows:
        rows = tuple(tuple(cell.text for cell in row) for row in chart.table.rows)
        heads = tuple(map(Head, chart.table.heads))
        numbers = QCoreApplication.translate("Report", "The numbers of this chart")
        yield f"<details><summary>{_text(numbers)}</summary>"
        yield from _rows(heads, rows, chart.title)
        yield "</details>"


def _picture(source: str, alternative: str, caption: str = "") -> Iterator[str]:
    yield "<figure>"
    yield f'<img src="{source}" alt="{_text(alternative)}">'
    if caption:
        yield f"<figcaption>{_text(caption)}</figcaption>"
    yield "</figure>"


def _table(told: TableText) -> Iterator[str]:
    yield f"<h2>{_text(told.title)}</h2>"
    if not told.rows:
        yield f"<p>{_text(told.empty)}</p>"
        return
    yield from _rows(told.heads, told.rows, told.title)
    if told.note:
        yield f'<p class="note">{_text(told.note)}</p>'


def _rows(heads: tuple[Head, ...], rows: Iterable[tuple[str, ...]], caption: str) -> Iterator[str]:
    kinds = [' class="number"' if head.number else "" for head in heads]
    yield f"<table><caption>{_text(caption)}</caption>"
    named = "".join(
        f'<th scope="col"{kind}>{_text(head.text)}</th>' for head, kind in zip(heads, kinds, strict=True)
    )
    yield f"<thead><tr>{named}</tr></thead><tbody>"
    for first, *others in rows:
        cells = "".join(f"<td{kind}>{_text(text)}</td>" for text, kind in zip(others, kinds[1:], strict=True))
        yield f'<tr><th scope="row"><bdi>{_text(first)}</bdi></th>{cells}</tr>'
    yield "</tbody></table>"


def _list(kind: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"<{kind}>"
    for line in lines:
        yield f"<li><bdi>{_text(line)}</bdi></li>"
    yield f"</{kind}>"


def _method(contents: ReportContents) -> Iterator[str]:
    if Section.METHOD not in contents.parts.sections:
        return
    title, *paragraphs = method_texts()
    yield f"<h2>{_text(title)}</h2>"
    for text in paragraphs:
        yield f"<p>{_text(text)}</p>"


def _text(text: str) -> str:
    """Text as HTML, its line breaks kept."""
    return escape(printable(text)).replace("\u2028", "<br>")
