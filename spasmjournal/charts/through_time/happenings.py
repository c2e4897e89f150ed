"""What happened meanwhile, as marks with their words beside them, in as few rows as they fit in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import Spot
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey

ROW = 1.45
_MOST_ROWS = 3
_GAP = 0.5
_AIR = 0.9
_MARK = 0.62
_MOST_WIDTH = 0.85


@dataclass(frozen=True)
class Happening:
    """Something of one moment, `x` days after the start: its mark, its words, and what lies behind it."""

    x: float
    words: str
    says: str
    colour: str
    marker: str
    filled: bool
    behind: Callable[[], frozenset[EntryKey]] | None = None
    remedy: int | None = None


@dataclass(frozen=True)
class _Placed:
    happening: Happening
    row: int
    text: str
    to_the_left: bool


class Happenings:
    """Marks beneath a chart that is `width` points wide for `days` days; words go where there is room."""

    def __init__(self, found: Sequence[Happening], days: int, width: float, lettering: Lettering) -> None:
        self._scale = width / max(1, days)
        self._width = width
        self._lettering = lettering
        self._taken: list[list[tuple[float, float]]] = []
        placed = [self._place(each) for each in sorted(found, key=lambda each: each.x)]
        bare = len(self._taken)
        self._placed = [each for each in placed if each] + [
            _Placed(happening, bare, "", False)
            for happening, place in zip(sorted(found, key=lambda each: each.x), placed, strict=True)
            if place is None
        ]
        self.rows = bare + (None in placed)

    @property
    def height(self) -> float:
        """The height of all rows, in points."""
        return self.rows * ROW * self._lettering.small

    def draw(self, axes: Axes, look: Look) -> list[Spot]:
        """Draw into axes of that height, whose x is shared with the chart; what can be pointed at."""
        axes.set_ylim(max(1, self.rows), 0)
        type_ = self._lettering
        spots = []
        for placed in self._placed:
            happening, y = placed.happening, placed.row + 0.5
            axes.plot(
                [happening.x], [y], linestyle="none", marker=happening.marker,
                markersize=_MARK * type_.size, markeredgecolor=happening.colour,
                markerfacecolor=happening.colour if happening.filled else look.raised,
                markeredgewidth=1.2, clip_on=False, zorder=3,
            )  # fmt: skip
            if placed.text:
                side = -1 if placed.to_the_left else 1
                axes.annotate(
                    placed.text, (happening.x, y), (side * (_MARK / 2 + _GAP) * type_.small, 0),
                    textcoords="offset points", va="center_baseline", annotation_clip=True,
                    ha="right" if placed.to_the_left else "left", color=look.muted,
                    fontproperties=type_.font(placed.text, small=True), parse_math=False,
                )  # fmt: skip
            spots.append(Spot(axes, happening.x, y, happening.says, happening.behind, happening.remedy))
        return spots

    def _place(self, happening: Happening) -> _Placed | None:
        """The first row where its words stand clear, to the right of its mark or else to the left."""
        type_ = self._lettering
        mark = (_MARK / 2 + _GAP) * type_.small
        text = type_.cut(happening.words, _MOST_WIDTH * self._width, small=True)
        wide = type_.width(text, small=True) + mark
        at = happening.x * self._scale
        sides = (((at - mark, at + wide), False), ((at - wide, at + mark), True))
        for row in range(_MOST_ROWS):
            for (start, end), to_the_left in sides:
                if start < -mark or end > self._width + mark:
                    continue
                if self._is_free(row, start, end):
                    self._taken[row].append((start, end))
                    return _Placed(happening, row, text, to_the_left)
        return None

    def _is_free(self, row: int, start: float, end: float) -> bool:
        if row == len(self._taken):
            self._taken.append([])
        air = _AIR * self._lettering.small
        return all(end + air <= left or right + air <= start for left, right in self._taken[row])
