"""Text on several lines: broken between words where its room ends. Lengths are points."""

from collections.abc import Sequence

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import Sheet

LINE = 1.35
"""From one line to the next, in sizes of its type."""
_SURE = 0.96
"""Letters set on whole pixels add up to more than a word's outline."""


def paragraph(
    text: str,
    room: float,
    lettering: Lettering,
    *,
    small: bool = False,
    bold: bool = False,
    most: int | None = None,
) -> tuple[str, ...]:
    """The lines of a text, none wider than `room`; where there would be more than `most`, the last is cut."""
    room *= _SURE
    words = lettering.legible(text).split()
    lines: list[str] = []
    while words and (most is None or len(lines) < most - 1):
        taken = _fitting(words, room, lettering, small=small, bold=bold)
        if not taken:
            words[:1] = _halves(words[0], room, lettering, small=small, bold=bold)
            taken = 1
        lines.append(" ".join(words[:taken]))
        words = words[taken:]
    if words:
        lines.append(lettering.cut(" ".join(words), room, small=small, bold=bold))
    return tuple(lines)


def lines_height(lines: int, lettering: Lettering, *, small: bool = False) -> float:
    """The height of so many lines; bold ones are as high."""
    return lines * LINE * (lettering.small if small else lettering.size)


def write_lines(
    sheet: Sheet, left: float, top: float, lines: Sequence[str], *, small: bool = False, bold: bool = False
) -> float:
    """Write lines below each other; where the next thing may begin."""
    for number, line in enumerate(lines):
        y = top + lines_height(number, sheet.lettering, small=small)
        sheet.write(left, y, line, small=small, bold=bold)
    return top + lines_height(len(lines), sheet.lettering, small=small)


def _fitting(words: list[str], room: float, lettering: Lettering, *, small: bool, bold: bool) -> int:
    """How many of the words stand on one line."""
    space = lettering.width("n n", small=small, bold=bold) - lettering.width("nn", small=small, bold=bold)
    used = -space
    for number, word in enumerate(words):
        used += space + lettering.width(word, small=small, bold=bold)
        if used > room:
            return number
    return len(words)


def _halves(word: str, room: float, lettering: Lettering, *, small: bool, bold: bool) -> list[str]:
    """A word that is wider than a line, as what fits and the rest."""
    fits, over = 1, len(word)
    while over - fits > 1:
        middle = (fits + over) // 2
        if lettering.width(word[:middle], small=small, bold=bold) <= room:
            fits = middle
        else:
            over = middle
    return [word[:fits], word[fits:]] if fits < len(word) else [word]
