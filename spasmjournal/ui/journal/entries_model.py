"""The entries of a journal as rows, newest first, loaded a page at a time."""

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from spasmjournal.entry_filter import EVERYTHING, EntryFilter, cursor_after
from spasmjournal.observation import Entry, EntryKey
from spasmjournal.ui.journal.entry_text import EntryTexts, level_text, when_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

PAGE = 100
_SHOWN_AGAIN = 600
"""So many rows, at most, are read again when an entry changes; the others come as one scrolls."""
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """An entry, its texts, and the day it opens (None within a day)."""

    entry: Entry
    texts: EntryTexts
    new_day: date | None


class EntriesModel(QAbstractListModel):
    """Rows of entries that match a filter; more are fetched as the list is scrolled."""

    def __init__(self, describe: Callable[[Entry], EntryTexts]) -> None:
        super().__init__()
        self._describe = describe
        self._journal: Journal | None = None
        self._wanted: EntryFilter = EVERYTHING
        self._rows: list[Row] = []
        self._more = False

    @property
    def wanted(self) -> EntryFilter:
        """Which entries are shown."""
        return self._wanted

    def show(self, journal: "Journal", wanted: EntryFilter) -> None:
        """Show the entries of a journal that match, as many as were shown before."""
        count = min(max(PAGE, len(self._rows)), _SHOWN_AGAIN) if wanted == self._wanted else PAGE
        self.beginResetModel()
        self._journal, self._wanted = journal, wanted
        entries = journal.entries(wanted, None, count)
        self._rows = self._with_days(entries, None)
        self._more = len(entries) == count
        self.endResetModel()

    def forget(self) -> None:
        """Show no entry."""
        self.beginResetModel()
        self._journal, self._rows, self._more = None, [], False
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def indexes_of(self, keys: Collection[EntryKey]) -> list[QModelIndex]:
        """Where entries stand now, whatever became of them; what is not among the rows loaded is left out."""
        return [self.index(number) for number, row in enumerate(self._rows) if row.entry.key in keys]

    def load_all(self) -> None:
        """Load every entry that matches."""
        while self._more:
            self.fetchMore(QModelIndex())

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many rows are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, or its text for screen readers."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(row)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether older entries wait in the journal."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Load the next page."""
        if self._journal is None or not self._rows:
            return
        last = self._rows[-1].entry
        entries = self._journal.entries(self._wanted, cursor_after(last), PAGE)
        self._more = len(entries) == PAGE
        if entries:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self._rows += self._with_days(entries, last.began.date())
            self.endInsertRows()

    def _with_days(self, entries: list[Entry], before: date | None) -> list[Row]:
        rows = []
        for entry in entries:
            day = entry.began.date()
            rows.append(Row(entry, self._describe(entry), None if day == before else day))
            before = day
        return rows


def _spoken(row: Row) -> str:
    texts = row.texts
    parts = (when_text(row.entry), texts.title, level_text(row.entry), *texts.lines, *texts.marks)
    return " · ".join(part for part in parts if part)
