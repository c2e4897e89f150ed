"""Text that may go on in a second line, and is cut only after that."""

from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def two_lines(text: str, width: int, metrics: QFontMetrics) -> list[str]:
    """The text in one line where it fits, else in two; what is still too long ends in "…"."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    first = ""
    for longer in accumulate(text.split(), lambda before, word: f"{before} {word}"):
        if metrics.horizontalAdvance(longer) > width:
            break
        first = longer
    rest = text[len(first) :].strip()
    cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [first, cut] if first else [cut]
