"""What is shown on the figure: plain descriptions, which the painter draws."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from spasmjournal.observation import Stroke
from spasmjournal.vocabulary import View


class Sign(Enum):
    """A sign drawn in a region, so that colour is never the only one."""

    PLUS = "+"
    EQUALS = "="
    MINUS = "-"


class Pattern(Enum):
    """How a region is lined: slanted, or crossed where it is bad; upright or level for a difference."""

    HEAT = "heat"
    UPRIGHT = "upright"
    LEVEL = "level"


@dataclass(frozen=True)
class Dot:
    """A spasm's exact place, in body units; without an intensity it is drawn hollow."""

    view: View
    x: float
    y: float
    intensity: int | None = None


@dataclass(frozen=True)
class Hatch:
    """Lines in one colour; `intensity` from 0 to 10 says how close they lie."""

    intensity: int
    ink: str
    pattern: Pattern = Pattern.HEAT


@dataclass(frozen=True)
class Label:
    """A number or a sign on a plate of its own, which keeps hatching away from it.

    `counts` stand below a sign where there is room.
    """

    text: str | Sign
    ink: str
    plate: str
    counts: str = ""


@dataclass(frozen=True)
class Marks:
    """Colours, hatching and labels by region key, chosen regions, dots, and lines drawn by hand.

    `fills` holds "#rrggbb"; `hatches` an intensity from 0 to 10 in the look's ink, or a `Hatch`.
    """

    fills: Mapping[str, str] = field(default_factory=dict)
    hatches: Mapping[str, int | Hatch] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)
    selected: frozenset[str] = frozenset()
    dots: tuple[Dot, ...] = ()
    strokes: tuple[Stroke, ...] = ()
