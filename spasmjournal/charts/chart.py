"""A chart as it is handed to a page: its words, its numbers as a table, and its picture.

The same `Chart` serves the window, the report and the files that are saved of it. The functions that make
one take numbers of `insight` and a `Look`; they draw nothing before `draw` is called.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from matplotlib.figure import Figure

from spasmjournal.charts.sheet import Spot


class ChartName(StrEnum):
    """Which chart, in the order of the page."""

    WHAT_HELPS = "what_helps"
    RELIEF_OVER_TIME = "relief_over_time"
    HOW_FAST = "how_fast"
    THROUGH_TIME = "through_time"
    FEWER_OR_NOT = "fewer_or_not"
    WHEN = "when"
    FOR_WHICH_PLACE = "for_which_place"
    FOR_WHICH_CAUSE = "for_which_cause"
    DAY_BEFORE = "day_before"
    COMPLETENESS = "completeness"


@dataclass(frozen=True)
class Cell:
    """One cell of a table: as it is read, and what it is sorted by; None sorts last ("cannot be said")."""

    text: str
    order: float | str | None


@dataclass(frozen=True)
class Table:
    """The numbers of a chart. `heads` name the columns; each row has a cell for each of them."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Chart:
    """One chart of a stretch of time.

    `sentence` says what it shows, also where there is nothing to draw; `method` tells in plain words how
    that is reckoned. `height` is the height in inches at which it reads well at a width in inches, and
    `draw` draws on a figure of any size and gives what can be pointed at. `over_time` says that its x axis
    are the days of the period (0 is the start of its first day), so that one can move along it.
    """

    name: ChartName
    title: str
    sentence: str
    method: str
    table: Table
    height: Callable[[float], float]
    draw: Callable[[Figure], tuple[Spot, ...]]
    over_time: bool = False
