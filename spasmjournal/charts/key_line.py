"""What the marks of a chart mean, in lines above it and never over it."""

from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.axes import Axes

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import Sheet

_SWATCH = 1.9
_AFTER_SWATCH = 0.5
_BETWEEN = 1.6
_LINE = 1.7


@dataclass(frozen=True)
class Key:
    """One mark, drawn into axes that run from 0 to 1 both ways, and its meaning."""

    text: str
    draw: Callable[[Axes], object]


class KeyLine:
    """Keys side by side, going on in the next line where the width is used up. Lengths are points."""

    def __init__(self, keys: list[Key], width: float, lettering: Lettering) -> None:
        self._line = _LINE * lettering.small
        self._swatch = _SWATCH * lettering.small
        self._after = _AFTER_SWATCH * lettering.small
        self._width = width
        self._places: list[tuple[Key, float, float]] = []
        left, top = 0.0, 0.0
        for key in keys:
            wide = self._swatch + self._after + lettering.width(key.text, small=True)
            if left and left + wide > width:
                left, top = 0.0, top + self._line
            self._places.append((key, left, top))
            left += wide + _BETWEEN * lettering.small
        self.height = top + self._line

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Put the keys with their upper left corner there."""
        for key, x, y in self._places:
            axes = sheet.axes(left + x, top + y, self._swatch, 1.1 * sheet.lettering.small)
            axes.set(xlim=(0, 1), ylim=(0, 1))
            key.draw(axes)
            indent = x + self._swatch + self._after
            sheet.write(left + indent, top + y, key.text, small=True, room=self._width - indent)
