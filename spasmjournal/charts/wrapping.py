"""Words in several lines, broken between words where their room ends."""

from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.sheet import Sheet

LINE = 1.35
"""From one line to the next, in sizes of its type."""


def lines_of(
    text: str, room: float, lettering: Lettering, *, small: bool = False, bold: bool = False
) -> list[str]:
    """The lines of a text in `room` points; a word that is wider alone is cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and lettering.width(longer, small=small, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [lettering.cut(line, room, small=small, bold=bold) for line in lines]


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
