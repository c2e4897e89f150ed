"""How a grid of squares is laid out: as many columns side by side as can be read, the others below them."""

from collections.abc import Mapping, Sequence
from math import ceil

from spasmjournal.charts.called import called
from spasmjournal.charts.for_which.choice import CellChoice
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.paragraph import lines_height, paragraph

MOST_BLOCKS = 3
"""Columns that would need more blocks below each other are told in words."""
ROW = 2.6
APART = 0.35
_LEAST_NAME, _NAME_SHARE, _MOST_NAME = 6.0, 0.42, 15.0
_CELL, _MOST_CELL = 5.8, 9.0
_FOOT, _BETWEEN = 1.9, 1.0
_MARK = 1.4


class CellLayout:
    """The places of names, heads and squares in a width. Lengths are points."""

    def __init__(
        self, choice: CellChoice, names: Mapping[str, str], width: float, lettering: Lettering
    ) -> None:
        self._lettering = lettering
        size = lettering.size
        texts = [lettering.legible(called(row)) for row in choice.rows]
        widest = max([_LEAST_NAME * size, *(lettering.width(text) for text in texts)]) + _MARK * size
        self.name_width = min(widest, _NAME_SHARE * width, _MOST_NAME * size)
        self.mark = _MARK * size
        room = width - self.name_width - size
        self.apart = APART * size
        most = max(1, int((room + self.apart) // (_CELL * size + self.apart)))
        self.left_out = choice.columns[most * MOST_BLOCKS :]
        shown = choice.columns[: most * MOST_BLOCKS]
        blocks = ceil(len(shown) / most)
        each = ceil(len(shown) / max(1, blocks))
        self.blocks = [shown[start : start + each] for start in range(0, len(shown), max(1, each))]
        self.cell = min(_MOST_CELL * size, (room + self.apart) / max(1, each) - self.apart)
        self._heads = {key: paragraph(names[key], self.cell, lettering, small=True) for key in shown}
        beside_mark = self.name_width - self.mark - 0.5 * size
        self.names = [paragraph(text, beside_mark, lettering, small=True, most=2) for text in texts]
        self.row = ROW * size
        self._rows = len(choice.rows)

    @property
    def height(self) -> float:
        """The height of all blocks."""
        return sum(self.block_height(block) for block in self.blocks)

    def head_lines(self, key: str) -> Sequence[str]:
        """The name of a column."""
        return self._heads[key]

    def head_height(self, block: Sequence[str]) -> float:
        """The room above a block's squares."""
        return lines_height(max(len(self._heads[key]) for key in block), self._lettering, small=True)

    def block_height(self, block: Sequence[str]) -> float:
        """Heads, squares, and a scale below them."""
        feet = (_FOOT + _BETWEEN) * self._lettering.small
        return self.head_height(block) + self._rows * self.row + feet

    def left(self, column: int) -> float:
        """The left edge of a column of squares."""
        return self.name_width + self._lettering.size * 0.5 + column * (self.cell + self.apart)
