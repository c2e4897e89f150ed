"""A table of text: a question, rows under a head, and how to read them."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import number_text

_GAP = "  "


class Table(NamedTuple):
    """A question, its answers in rows under a head, and how to read them."""

    question: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    note: str


def drawn(table: Table) -> str:
    """The table with its columns in line, or that there is nothing to say yet."""
    rows = [table.head, *table.rows] if table.rows else []
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    nothing = [] if rows else [QCoreApplication.translate("Insight", "Nothing to say yet.")]
    return "\n".join([table.question, *lines, *nothing, *([table.note] if rows and table.note else [])])


def remedy_head() -> str:
    """The head of the column of remedies."""
    return QCoreApplication.translate("Insight", "remedy")


def answered_head() -> str:
    """The head of the column of answers."""
    return QCoreApplication.translate("Insight", "answered")


def of_text(answered: int, used: int) -> str:
    """So many of so many."""
    return QCoreApplication.translate("Insight", "{answered} of {used}").format(
        answered=number_text(answered), used=number_text(used)
    )
