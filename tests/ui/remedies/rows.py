"""What the list of remedies shows."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from spasmjournal.ui.remedies.remedies_page import RemediesPage

Choose = Callable[[str], None]
"""Clicks the row of a name."""
Click = Callable[[QWidget], None]
IdOf = Callable[[str], int]
"""The id of the remedy of a name."""


def rows(page: RemediesPage) -> list[str]:
    """What the rows say, headings among them."""
    return [page.list.item(row).text() for row in range(page.list.count())]


def chosen(page: RemediesPage) -> list[str]:
    """The names that are chosen."""
    return [item.text() for item in page.list.selectedItems()]
