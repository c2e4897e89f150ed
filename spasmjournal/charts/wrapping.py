"""Words in several lines, broken between words where their room ends."""

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import Sheet

LINE = 1.35
"""From one line to the next, in sizes of its type."""


def lines_of(
    text: str, room: float, lettering: Lettering, *, small: bool = False, bold: bool = False
) -> list[str]:
    """The lines of a text in `room` points; a word that is wider alone is cut."""
    space = lettering.width("n n", small=small, bold=bold) - lettering.width("nn", small=small, bold=bold)
    lines: list[list[str]] = []
    used = 0.0
    for word in lettering.legible(text).split():
        wide = lettering.width(word, small=small, bold=bold)
        if lines and used + space + wide <= room:
            lines[-1].append(word)
            used += space + wide
        else:
            lines.append([word])
            used = wide
    return [
        " ".join(line) if len(line) > 1 else lettering.cut(line[0], room, small=small, bold=bold)
        for line in lines
    ]


def lines_height(lines: int, lettering: Lettering, *, small: bool = False) -> float:
    """The height of so many lines; bold ones are as high."""
    return lines * LINE * (lettering.small if small else lettering.size)


def write_lines(
    sheet: Sheet, left: float, top: float, lines: list[str], *, small: bool = False, bold: bool = False
) -> float:
    """Write lines below each other; where the next thing may begin."""
    for number, line in enumerate(lines):
        y = top + lines_height(number, sheet.lettering, small=small)
        sheet.write(left, y, line, small=small, bold=bold)
    return top + lines_height(len(lines), sheet.lettering, small=small)
