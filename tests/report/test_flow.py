"""Page breaks: all rows once, none split, heads repeated, no heading alone."""

import itertools
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from spasmjournal.report.flow import Page, Piece, flow

ROOM = 100.0


@dataclass(frozen=True)
class Brick:
    name: str
    height: float

    def paint(self, painter: QPainter, y: float) -> None:
        raise AssertionError("nothing is painted when pages are made")


HEAD = Brick("head", 5)
heights = st.lists(st.floats(0.5, ROOM - 25), max_size=60)


def table(heights: list[float]) -> list[Piece]:
    rows = [Piece(Brick(f"row {n}", height), head=HEAD) for n, height in enumerate(heights)]
    return [Piece(Brick("heading", 8), 10, keeps_next=True), Piece(HEAD, keeps_next=True), *rows]


def names(page: Page) -> list[str]:
    return [placed.block.name for placed in page if isinstance(placed.block, Brick)]


@given(heights, heights)
def test_every_row_is_there_once_and_in_order(first: list[float], second: list[float]) -> None:
    pages = flow(table(first) + table(second), ROOM)
    rows = [name for page in pages for name in names(page) if name.startswith("row")]
    assert rows == [f"row {n}" for n in range(len(first))] + [f"row {n}" for n in range(len(second))]


@given(heights)
def test_no_row_leaves_its_page_or_touches_another(heights: list[float]) -> None:
    for page in flow(table(heights), ROOM):
        assert page[-1].y + page[-1].block.height <= ROOM + 1e-6
        for above, below in itertools.pairwise(page):
            assert below.y >= above.y + above.block.height - 1e-6


@given(heights.filter(bool))
def test_every_page_of_a_table_starts_with_its_head(heights: list[float]) -> None:
    first, *others = [names(page) for page in flow(table(heights), ROOM)]
    assert first[:3] == ["heading", "head", "row 0"]
    assert all(page[0] == "head" and page.count("head") == 1 for page in others)


@given(heights, heights.filter(bool))
def test_no_heading_stands_alone(first: list[float], second: list[float]) -> None:
    for page in flow(table(first or [1.0]) + table(second), ROOM):
        assert names(page)[-1].startswith("row")


def test_nothing_takes_no_page() -> None:
    assert flow([], ROOM) == ()
