"""The head of page one: whose report of when, how far to trust it, and the figures."""

from spasmjournal.report.blocks import GUTTER, Beside, Gap, Line, Moved, Paragraph, Stack, columns
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.figure_words import FigureText, figure_texts
from spasmjournal.report.flow import Block
from spasmjournal.report.phrases import (
    about_lines,
    made_on_text,
    made_up_text,
    period_text,
    title_text,
    trust_texts,
)
from spasmjournal.report.sheet import Sheet
from spasmjournal.report.typography import PT, Align, Words

_NAME_PART = 0.56
_MOST_LABEL_LINES = 3


def page_head(contents: ReportContents, sheet: Sheet) -> Block:
    """Who and when, and the record's trust line."""
    faces, left = sheet.faces, sheet.width * _NAME_PART
    right = sheet.width - left - GUTTER
    facts = [(period_text(contents.period), faces.strong), (made_on_text(contents), faces.muted)]
    if contents.made_up:
        facts.append((made_up_text(), faces.strong))
    # the period stands level with the larger name
    drop = Gap(faces.title.baseline - faces.strong.baseline)
    who = Stack(
        Paragraph(Words(title_text(contents.person), faces.title, left, most_lines=2)),
        *(Paragraph(Words(line, faces.muted, left, most_lines=2)) for line in about_lines(contents.person)),
    )
    when = Stack(drop, *(Paragraph(Words(text, face, right, Align.RIGHT)) for text, face in facts))
    return Stack(
        Beside(who, Moved(when, left + GUTTER)),
        Line(sheet.width, sheet.look.ink, 5 * PT, thickness=0.8 * PT),
        Gap(4 * PT),
        Paragraph(Words(" ".join(trust_texts(contents)), faces.small, sheet.width, most_lines=2)),
    )


def figures_band(contents: ReportContents, sheet: Sheet) -> Block:
    """The figures side by side, each with what it counts and how it was before."""
    told = figure_texts(contents)
    side_by_side = columns(sheet.width, *[(1.0, Align.LEFT)] * len(told))
    return Beside(
        *(
            Moved(_figure(figure, sheet, column.width), column.x)
            for column, figure in zip(side_by_side, told, strict=True)
        )
    )


def _figure(figure: FigureText, sheet: Sheet, width: float) -> Block:
    faces = sheet.faces
    large = faces.figure.width(figure.value) <= width
    value = Words(figure.value, faces.figure if large else faces.figure_small, width, most_lines=1)
    blocks: list[Block] = [
        Paragraph(value, below=max(0.0, faces.figure.line - value.height)),
        Paragraph(Words(figure.label, faces.small, width, most_lines=_MOST_LABEL_LINES)),
    ]
    if figure.before:
        blocks.append(Paragraph(Words(figure.before, faces.small_strong, width, most_lines=2)))
    return Stack(*blocks)
