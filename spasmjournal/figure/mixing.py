"""Colours between two of a look."""

from PySide6.QtGui import QColor


def between(first: str, second: str, part: float) -> str:
    """The colour that lies `part` of the way from the first to the second."""
    one, other = QColor(first), QColor(second)
    mixed = (
        round(a + (b - a) * part)
        for a, b in (
            (one.red(), other.red()),
            (one.green(), other.green()),
            (one.blue(), other.blue()),
        )
    )
    return QColor(*mixed).name()
