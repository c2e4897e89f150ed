"""How pictures look: the colours, marks and sizes that a drawing is handed.

A `Look` is only a form; the values are `ui.theme`'s, and nothing else names a colour.
Colours are "#rrggbb".
"""

from collections.abc import Mapping
from dataclasses import dataclass

from spasmjournal.vocabulary import RemedyGroup


@dataclass(frozen=True)
class RemedyMark:
    """The one colour and the one marker shape of a remedy group (matplotlib's marker codes)."""

    colour: str
    marker: str


@dataclass(frozen=True)
class Look:
    """Everything a map, chart or page needs to know about its colours and type.

    `ramp` holds one colour for each intensity from 0 to 10, `ramp_ink` the colour of a number
    written on it. `skin` fills the figure, `outline` draws it, `detail` its inner lines.
    `more`, `same` and `less` fill what is compared; `paper` is the colour of a sign on them.
    `text_points` is the size of running text, in points.
    """

    name: str
    dark: bool
    paper: str
    surface: str
    raised: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    warning: str
    skin: str
    outline: str
    detail: str
    ramp: tuple[str, ...]
    ramp_ink: tuple[str, ...]
    more: str
    same: str
    less: str
    remedies: Mapping[RemedyGroup, RemedyMark]
    font: str
    text_points: float
