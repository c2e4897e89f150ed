"""The one scale of change that all panels share, with a strip below it for what was not answered."""

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.lettering import Lettering
from spasmjournal.i18n import number_text
from spasmjournal.insight.relief import Relief

_LEAST, _MOST = -2, 4
_AIR = 0.7
_STRIP = 2.0
_LINE = 1.15


@dataclass(frozen=True)
class ChangeScale:
    """From `low` to `high` points; the strip lies around `strip`, below `low`, or there is none."""

    low: float
    high: float
    bottom: float
    strip: float | None
    step: int

    @classmethod
    def of(cls, relief: Relief, plot_height: float, lettering: Lettering) -> "ChangeScale":
        """The scale on which every use of `relief` can be drawn."""
        points = [point for remedy in relief.remedies for point in remedy.points]
        changes = [point.change for point in points if point.change is not None]
        low = min([*changes, _LEAST]) - _AIR
        high = max([*changes, _MOST]) + _AIR
        strip_height = _STRIP * lettering.small if relief.unanswered else 0.0
        unit = (high - low) / max(1.0, plot_height - strip_height)
        wanted = _LINE * lettering.small * unit
        return cls(
            low=low,
            high=high,
            bottom=low - strip_height * unit,
            strip=low - strip_height * unit / 2 if relief.unanswered else None,
            step=next((step for step in (1, 2, 4, 5) if step >= wanted), 10),
        )

    @property
    def ticks(self) -> list[int]:
        """The changes that are marked."""
        return [n * self.step for n in range(ceil(self.low / self.step), floor(self.high / self.step) + 1)]

    def labels(self) -> list[tuple[float, str]]:
        """Each mark with its words."""
        named: list[tuple[float, str]] = [(tick, _tick_text(tick)) for tick in self.ticks]
        if self.strip is not None:
            named.append((self.strip, QCoreApplication.translate("Charts", "no answer")))
        return named


def _tick_text(change: int) -> str:
    if change == 0:
        return QCoreApplication.translate("Charts", "no change")
    if change < 0:
        return QCoreApplication.translate("Charts", "{points} worse").format(points=number_text(-change))
    return number_text(change)
