"""Pages of entries, beside the same strings and rules drawn by a plain painter into the same kind of file."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import NamedTuple

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from spasmjournal.anatomy import Anatomy
from spasmjournal.look import Look
from spasmjournal.report.blocks import Row
from spasmjournal.report.output import pdf_of
from spasmjournal.report.pages import Pages
from spasmjournal.report.parts import Parts, Section
from spasmjournal.report.typography import Align
from tests.report.entries import contents_of, many_spasms, report_of

A4 = QPageSize(QPageSize.PageSizeId.A4)
PAGES, SPASMS = 40, 1800
_TURNS = 7
_DOTS_PER_INCH = 720


class Cell(NamedTuple):
    """A string with its place on a page."""

    box: QRectF
    flags: Qt.AlignmentFlag
    text: str


@pytest.mark.proof
def test_pages_of_entries_cost_at_most_twice_what_a_plain_painter_takes(anatomy: Anatomy, look: Look) -> None:
    parts = Parts(sections=frozenset({Section.SPASMS}))
    contents = contents_of(anatomy, many_spasms(SPASMS), parts=parts)
    report = report_of(contents, anatomy, look)
    alone = replace(report, contents=replace(contents, parts=Parts(sections=frozenset())))
    pages = report.pages(A4)
    assert len(pages) > PAGES
    rows = [list(rows_of(pages, number)) for number in range(1, PAGES + 1)]
    font = pages.sheet.faces.row.font
    plain, whole, first = fastest(
        lambda: plainly(rows, font), lambda: pdf_of(report, A4), lambda: pdf_of(alone, A4)
    )
    share = (len(pages) - 1) / PAGES
    entries = (whole - first) / share
    assert entries <= 2 * plain, f"{entries:.3f} s beside {plain:.3f} s"


def fastest(*acts: Callable[[], object]) -> list[float]:
    """The seconds of the fastest turn of each, done in turn so that all meet the same machine."""
    seconds = [[0.0] * _TURNS for _ in acts]
    for turn in range(_TURNS):
        for number, act in enumerate(acts):
            start = perf_counter()
            act()
            seconds[number][turn] = perf_counter() - start
    return [min(each) for each in seconds]


def rows_of(pages: Pages, number: int) -> list[list[Cell]]:
    """The cells of each row of a page."""
    return [
        [
            Cell(
                QRectF(column.x, y, column.width, words.height),
                Qt.AlignmentFlag.AlignRight if column.align is Align.RIGHT else Qt.AlignmentFlag.AlignLeft,
                words.text.replace("\u2028", "\n"),
            )
            for column, words in block.cells
        ]
        for block, y in pages.pages[number]
        if isinstance(block, Row)
    ]


def plainly(pages: list[list[list[Cell]]], font: QFont) -> None:
    """Wrapped, aligned and ruled by Qt itself."""
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(A4)
    painter = QPainter(writer)
    painter.setFont(font)
    for number, rows in enumerate(pages):
        if number:
            writer.newPage()
        for row in rows:
            for box, flags, text in row:
                painter.drawText(box, flags | Qt.TextFlag.TextWordWrap, text)
            bottom = max(box.bottom() for box, _, _ in row)
            painter.drawLine(QLineF(0, bottom, writer.width(), bottom))
    painter.end()
