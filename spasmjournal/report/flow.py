"""Blocks on pages: nothing is split, table heads are repeated, no heading stands alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from PySide6.QtGui import QPainter


class Block(Protocol):
    """Something that knows its height and paints itself, from the left margin on."""

    @property
    def height(self) -> float:
        """How much of a page it takes."""
        ...

    def paint(self, painter: QPainter, y: float) -> None:
        """Paint with the top at `y`."""
        ...


@dataclass(frozen=True)
class Piece:
    """A block in a row of blocks.

    `above` is room left before it, unless it starts a page; `keeps_next` holds it to the piece that
    follows; `head` is put before it where it starts a page.
    """

    block: Block
    above: float = 0.0
    keeps_next: bool = False
    head: Block | None = None


class Placed(NamedTuple):
    """A block with its place on a page."""

    block: Block
    y: float


Page = tuple[Placed, ...]


def flow(pieces: Iterable[Piece], room: float) -> tuple[Page, ...]:
    """Put pieces on as many pages as they need, each with `room` for blocks."""
    pages: list[Page] = []
    page: list[Placed] = []
    y = 0.0
    for group in _held_together(pieces):
        if page and y + _height(group) > room:
            pages.append(tuple(page))
            page, y = [], 0.0
        for piece in group:
            if not page and piece.head:
                page.append(Placed(piece.head, 0.0))
                y = piece.head.height
            elif page:
                y += piece.above
            page.append(Placed(piece.block, y))
            y += piece.block.height
    return (*pages, tuple(page)) if page else tuple(pages)


def _held_together(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keeps_next:
            yield group
            group = []
    if group:
        yield group


def _height(group: Sequence[Piece]) -> float:
    return sum(piece.above + piece.block.height for piece in group)
