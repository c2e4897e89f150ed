"""One panel of how fast: the share still going with a remedy, beside that of untreated spasms."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from matplotlib.axes import Axes

from spasmjournal.charts.axis_marks import mark_axis, name_axis, rule_across
from spasmjournal.charts.called import called
from spasmjournal.charts.how_fast.words import at_words, half_words, untreated_words
from spasmjournal.charts.number_words import per_cent_text
from spasmjournal.charts.remedy_mark import mark_style
from spasmjournal.charts.sheet import Sheet, Spot
from spasmjournal.charts.verdict_words import minutes_words, sooner_words
from spasmjournal.i18n import number_text
from spasmjournal.insight.methods.survival import Survival
from spasmjournal.insight.observed import Remedy
from spasmjournal.insight.speed import MARKS, Pace, Speed
from spasmjournal.observation import EntryKey

LONGEST = 60.0
"""Minutes along the axis."""
HEAD_LINES = 4
_DASHES = (0, (4.0, 2.0))
_BAND, _PALE_BAND = 0.22, 0.12
_SWATCH = 2.0
_FIRST_ROW, _ROW = 2.0, 1.4
_TICKS = (0.0, 0.5, 1.0)

Behind = Callable[[Remedy | None], Callable[[], frozenset[EntryKey]]]
"""Gives what stands behind the curve of a remedy, or of the untreated."""


@dataclass(frozen=True)
class SpeedPanel:
    """One remedy's head, curves and numbers; `level` is that of its intervals."""

    sheet: Sheet
    speed: Speed
    level: float
    behind: Behind

    def write_head(self, top: float, left: float, width: float) -> None:
        """The name, and what each of the two lines is, with when half had eased."""
        type_, look = self.sheet.lettering, self.sheet.look
        indent, group = 1.4 * type_.size, self.speed.remedy.group
        self.sheet.write(left + indent, top, called(self.speed.remedy), bold=True, room=width - indent)
        self.sheet.mark(
            left + 0.5 * type_.size, top + 0.62 * type_.size, mark_style(look, group, 0.75 * type_.size)
        )
        lines = [
            (self._with_it(), half_words(self.speed.treated)),
            (self._without(), untreated_words(self.speed.untreated)),
        ]
        below = top + 1.5 * type_.size
        for style, text in lines:
            self.sheet.line(left, below + 0.55 * type_.small, _SWATCH * type_.small, style)
            start = (_SWATCH + 0.5) * type_.small
            self.sheet.write(left + start, below, text, small=True, room=width - start)
            below += _ROW * type_.small
        for text in self._verdict():
            self.sheet.write(left, below, text, small=True, room=width)
            below += _ROW * type_.small

    def draw(self, axes: Axes, *, labelled: bool) -> list[Spot]:
        """Both curves with their bands; what can be pointed at."""
        look, type_ = self.sheet.look, self.sheet.lettering
        axes.set(xlim=(0, LONGEST), ylim=(0, 1.03))
        rule_across(axes, _TICKS[1:], look)
        axes.axhline(0, color=look.muted, linewidth=1.0, zorder=0)
        if labelled:
            name_axis(axes.yaxis, _TICKS, [per_cent_text(tick) for tick in _TICKS], look, type_)
            # The lowest one would run into the first of those below.
            axes.get_yticklabels()[0].set_verticalalignment("bottom")
        mark_axis(axes.xaxis, MARKS, [number_text(mark) for mark in MARKS], look, type_)
        spots = []
        if self.speed.untreated is not None:
            spots += self._curve(axes, self.speed.untreated, self._without(), None)
        if self.speed.treated is not None:
            spots += self._curve(axes, self.speed.treated, self._with_it(), self.speed.remedy)
        return spots

    def write_numbers(self, bottom: float, left: float, width: float) -> None:
        """How many are still going at each mark, with it and untreated, below the axis."""
        type_, look = self.sheet.lettering, self.sheet.look
        own = look.remedies[self.speed.remedy.group].colour
        rows = ((self.speed.treated, own), (self.speed.untreated, look.muted))
        for number, (pace, colour) in enumerate(rows):
            top = bottom + (_FIRST_ROW + number * _ROW) * type_.small
            for mark, count in zip(MARKS, pace.still if pace else (), strict=False):
                x = left + mark / LONGEST * width
                written = self.sheet.write(x, top, number_text(count), small=True, align="center")
                written.set_color(colour)

    def _curve(self, axes: Axes, pace: Pace, style: dict[str, Any], remedy: Remedy | None) -> list[Spot]:
        curve = pace.curve
        start = self.speed.since or 0.0
        times, shares, low, high = _steps(curve, start)
        colour = style["color"]
        pale = _PALE_BAND if remedy is None else _BAND
        axes.fill_between(times, low, high, step="post", color=colour, alpha=pale, linewidth=0, zorder=1)
        axes.plot(times, shares, drawstyle="steps-post", **style, zorder=3 if remedy else 2)
        told = zip(curve.times, curve.survival, curve.low, curve.high, strict=True)
        return [
            Spot(
                axes, time - start, share, at_words(remedy, time - start, share, (least, most)),
                self.behind(remedy), None if remedy is None else remedy.id,
            )
            for time, share, least, most in _apart(told, start)
        ]  # fmt: skip

    def _verdict(self) -> tuple[str, ...]:
        said = sooner_words(self.speed, self.level)
        return (said,) if self.speed.sooner is None else (said, minutes_words(self.speed.sooner))

    def _with_it(self) -> dict[str, Any]:
        colour = self.sheet.look.remedies[self.speed.remedy.group].colour
        return {"color": colour, "linewidth": 2.2, "solid_capstyle": "butt"}

    def _without(self) -> dict[str, Any]:
        return {"color": self.sheet.look.ink, "linewidth": 1.3, "linestyle": _DASHES}


def _steps(curve: Survival, start: float) -> tuple[list[float], ...]:
    """The corners of a curve in minutes from `start`, and of its band, up to the end of the axis."""
    inside = sum(1 for time in curve.times if time - start <= LONGEST)
    times = [0.0, *(time - start for time in curve.times[:inside]), min(curve.until - start, LONGEST)]
    columns = (curve.survival, curve.low, curve.high)
    told = ([1.0, *column[:inside]] for column in columns)
    return times, *([*column, column[-1]] for column in told)


def _apart(
    told: Iterable[tuple[float, float, float, float]], start: float
) -> Iterator[tuple[float, float, float, float]]:
    """Steps that can be pointed at one by one: inside the axis, and the last of each minute."""
    inside = [step for step in told if step[0] - start <= LONGEST]
    for step, later in zip_longest(inside, inside[1:]):
        if later is None or int(later[0] - start) > int(step[0] - start):
            yield step
