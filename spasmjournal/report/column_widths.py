"""How wide the columns of a table are: numbers as wide as they need, words share what is left."""

from collections.abc import Iterable, Sequence
from heapq import nlargest

from spasmjournal.report.sheet import Sheet
from spasmjournal.report.table_text import TableText
from spasmjournal.report.typography import PT, Face

MEASURED = 6
"""So many of the longest texts of a column are measured."""
_AIR = 0.5 * PT


def column_widths(told: TableText, sheet: Sheet, room: float) -> list[float]:
    """The widths of the columns, which together take all the room.

    Columns of numbers have their widest line, others at least their widest word.
    """
    face, head_face = sheet.faces.row, sheet.faces.small
    widths, wanted = [], []
    for number, head in enumerate(told.heads):
        cells = [row[number] for row in told.rows]
        words = max(_widest(_words(cells), face), _widest(head.text.split(), head_face))
        line = max(_widest(_lines(cells), face), words)
        widths.append(line if head.number else words)
        wanted.append(line)
    if sum(widths) > room:
        return [width * room / sum(widths) for width in widths]
    return _shared_out(widths, wanted, room)


def _shared_out(widths: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """What is left goes to whoever is least short first, so that only the longest texts are wrapped."""
    found, left = list(widths), room - sum(widths)
    by_need = sorted(range(len(widths)), key=lambda number: wanted[number] - widths[number])
    for turn, number in enumerate(by_need):
        given = min(wanted[number] - widths[number], left / (len(by_need) - turn))
        found[number] += given
        left -= given
    return [width + left / len(found) for width in found]


def _lines(texts: Iterable[str]) -> list[str]:
    return [line for text in texts for line in text.splitlines()]


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in text.split(" ")]


def _widest(texts: Iterable[str], face: Face) -> float:
    longest = nlargest(MEASURED, set(texts), key=len)
    return max((face.width(text) for text in longest), default=0.0) + _AIR
