"""Text on several lines: broken between words where its room ends. Lengths are points."""

from spasmjournal.charts.lettering import Lettering

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
