"""What the numbers must hold against diaries whose truth is known, and the table of what was found."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("README.md")
_START, _END = "<!-- found -->", "<!-- /found -->"
_HEAD = "| | mark | found | |\n|---|---|---|---|\n"


class Bounds(NamedTuple):
    """What is measured, the least and the most it may be, and whether it is a share."""

    what: str
    least: float | None
    most: float | None
    is_share: bool = True

    @property
    def told(self) -> str:
        """The mark as the table tells it."""
        if self.least is not None and self.most is not None:
            return f"{self.number(self.least)} to {self.number(self.most)}"
        if self.most is not None:
            return f"at most {self.number(self.most)}"
        return "" if self.least is None else f"at least {self.number(self.least)}"

    def number(self, value: float) -> str:
        """A value as the table tells it."""
        return f"{value:.1%}" if self.is_share else f"{value:.2f}"

    def met(self, value: float) -> bool:
        """Whether a value lies inside."""
        above = self.least is None or value >= self.least
        return above and (self.most is None or value <= self.most)


def _never(what: str, most: float) -> Bounds:
    return Bounds(what, None, most)


def _covers(what: str) -> Bounds:
    return Bounds(f"95 % interval holds the truth: {what}", 0.93, 0.97)


class Mark(Enum):
    """All that is proved, in the order of the table; without bounds it is only told for comparison."""

    NULL_CRAMPS = _never("does nothing, called better than waiting: cramps", 0.05)
    NULL_LASTING = _never("does nothing, called better than waiting: lasting spasms", 0.05)
    ZERO_LEFT_CRAMPS = _never("does nothing, interval above zero: cramps", 0.05)
    ZERO_LEFT_LASTING = _never("does nothing, interval above zero: lasting spasms", 0.05)
    SOME_CRAMPS = _never("some of six that do nothing called better: cramps", 0.1)
    SOME_LASTING = _never("some of six that do nothing called better: lasting spasms", 0.1)
    NULL_FASTER = _never("does nothing, begun late, minutes sooner above zero: cramps", 0.05)
    NULL_FASTER_LASTING = _never("does nothing, begun late, minutes sooner above zero: lasting spasms", 0.05)
    COVER_NULL_CRAMPS = _covers("points beyond waiting, does nothing, cramps")
    COVER_NULL = _covers("points beyond waiting, does nothing, lasting spasms")
    COVER_POINT = _covers("points beyond waiting, 1 point")
    COVER_POINTS = _covers("points beyond waiting, 2 points")
    COVER_FASTER = _covers("points beyond waiting, eases twice as fast")
    COVER_RANKED = _covers("points beyond waiting, six remedies side by side")
    COVER_LONG = _covers("points beyond waiting, four remedies over three years")
    COVER_SOONER_CRAMPS = _covers("minutes sooner, does nothing, cramps")
    COVER_SOONER = _covers("minutes sooner, does nothing, lasting spasms")
    COVER_CHANGE = _covers("points eased, before less after")
    COVER_SHARE = _covers("share eased by 30 %")
    COVER_MIDDLE = _covers("middle of changes (Hodges-Lehmann), 8 to 30 of them")
    COVER_MIDDLE_WHOLE = Bounds("the same of whole ratings, whose ties only make it wider", 0.93, None)
    COVER_CURVE = _covers("share not eased yet (Kaplan-Meier), 25 watched")
    COVER_TREND = _covers("points, ten uses later (Theil-Sen), 20 to 40 uses")
    COVER_WORSE = _covers("share worse, beyond waiting (Newcombe), 10 to 40 told of each")
    COVER_RATE = _covers("how often on and off, no effect")
    COVER_RATE_HALVED = _covers("how often on and off, half as often")
    COVER_AFTER = _covers("how often after other days, check-ins of a stranger")
    BEST = Bounds("best of 6 with 5 answers each, over-rated beyond waiting (points)", None, 0.2, False)
    BEST_AMONG = Bounds("the same beside the average remedy", None, 0.2, False)
    BEST_FIRST = Bounds(
        "the first in the order, named best or not, over-rated beyond waiting", None, 0.2, False
    )
    BEST_FIRST_AMONG = Bounds("the first in the order, beside the average remedy", None, 0.2, False)
    BEST_PLAIN = Bounds("the first by its own entries alone, beside the average remedy", None, None, False)
    BEST_NAMED = Bounds("diaries of these in which a best is named", None, None)
    POWER = Bounds("a true 2 points found, 20 answers beside 20 waits", 0.8, None)
    PREVENTIVE = _never("regular remedy without effect, called preventive", 0.05)
    PREVENTIVE_FOUND = Bounds("regular remedy that halves the spasms, called preventive", None, None)
    NO_WEEKDAY = _never("all weekdays alike, said to differ", 0.05)
    WEEKDAY_FOUND = Bounds("70 % as many at weekends, weekdays said to differ", None, None)
    NOTHING_AFTER = _never("check-ins of a stranger, said to go with the spasms of the day after", 0.05)
    AFTER_FOUND = Bounds("her own, of the weeks that bring the spasms, said to go with them", None, None)
    SPEED = Bounds("all of insight from the file on, in terms of reading its columns raw", None, 10, False)


class Found:
    """What was measured, written into the table as it comes; lines that were not measured stay."""

    def __init__(self, path: Path = TABLE) -> None:
        self._path = path

    def tell(self, mark: Mark, value: float, of: int) -> bool:
        """Write a value, from so many diaries or intervals; whether it meets the mark."""
        bounds: Bounds = mark.value
        met = "" if not bounds.told else "met" if bounds.met(value) else "**missed**"
        before, lines, after = self._parts()
        lines[mark] = f"| {bounds.what} | {bounds.told} | {bounds.number(value)} of {of:,} | {met} |"
        told = "\n".join(lines[each] for each in Mark if each in lines)
        self._path.write_text(f"{before}{_START}\n\n{_HEAD}{told}\n\n{_END}{after}", encoding="utf-8")
        return bounds.met(value)

    def _parts(self) -> tuple[str, dict[Mark, str], str]:
        before, rest = self._path.read_text(encoding="utf-8").split(_START)
        table, after = rest.split(_END)
        by_name = {line.split(" | ")[0]: line for line in table.splitlines()}
        lines = {mark: by_name.get(f"| {mark.value.what}") for mark in Mark}
        return before, {mark: line for mark, line in lines.items() if line}, after
