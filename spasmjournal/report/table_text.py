"""Tables of the report as text, the same on paper, on a web page and in plain text."""

from dataclasses import dataclass
from typing import NamedTuple


class Head(NamedTuple):
    """The name of a column; numbers stand to the right."""

    text: str
    number: bool = False


@dataclass(frozen=True)
class TableText:
    """A title, the names of the columns, rows with a text for each, and what is to be said below.

    The first column names the row. `empty` is said instead of a table without rows.
    """

    title: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    empty: str = ""
