"""The numbers of a chart as a table that can be sorted and copied."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from spasmjournal.charts.chart import Cell, Table

_Index = QModelIndex | QPersistentModelIndex
_ROWS_SHOWN = 12
_WIDEST_LETTERS = 24
_ROLE = int(Qt.ItemDataRole.DisplayRole)


class NumberModel(QAbstractTableModel):
    """The rows of a `Table`; what cannot be said stands last, whichever way it is sorted."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, ...] = ()
        self._rows: list[tuple[Cell, ...]] = []
        self._sides: list[Qt.AlignmentFlag] = []

    def show_table(self, table: Table) -> None:
        """Show other numbers, in the order in which they come."""
        self.beginResetModel()
        self._heads, self._rows = table.heads, list(table.rows)
        self._sides = [_side(table, column) for column in range(len(table.heads))]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = _ROLE) -> object:
        """The words of a cell; numbers stand at the right."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._sides[index.column()]
        return cell.text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE) -> object:
        """The head of a column."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._heads):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._sides[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column."""
        if not 0 <= column < len(self._heads):
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        before = list(self._rows)
        told = [row for row in before if row[column].order is not None]
        untold = [row for row in before if row[column].order is None]
        told.sort(key=lambda row: _key(row[column]), reverse=order is Qt.SortOrder.DescendingOrder)
        self._rows = [*told, *untold]
        places = {id(row): place for place, row in enumerate(self._rows)}
        moved = [self.index(places[id(before[index.row()])], index.column()) for index in held]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def as_text(self, cells: Iterable[_Index] = ()) -> str:
        """These cells, or all, with the heads above them: columns by tabs, rows by lines."""
        chosen = {(cell.row(), cell.column()) for cell in cells}
        columns = sorted({column for _, column in chosen}) or range(len(self._heads))
        rows = sorted({row for row, _ in chosen}) or range(len(self._rows))
        lines = [[self._heads[column] for column in columns]]
        lines += [
            [
                self._rows[row][column].text if not chosen or (row, column) in chosen else ""
                for column in columns
            ]
            for row in rows
        ]
        return "\n".join("\t".join(_on_one_line(line)) for line in lines)


class NumberTable(QTableView):
    """Shows the numbers of a chart; Ctrl+C copies what is chosen, or all of it."""

    copied = Signal()
    """The person copied numbers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.numbers = NumberModel()
        self.setModel(self.numbers)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def show_table(self, table: Table) -> None:
        """Show other numbers, as tall as they are up to a dozen rows."""
        self.setSortingEnabled(False)
        self.numbers.show_table(table)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.fit()

    def fit(self) -> None:
        """Take the height and the widths that the words need in the size of text in force."""
        high = self.fontMetrics().height() + 12
        self.verticalHeader().setDefaultSectionSize(high)
        head = self.horizontalHeader().sizeHint().height()
        rows = min(max(1, self.numbers.rowCount()), _ROWS_SHOWN)
        self.resizeColumnsToContents()
        widest = _WIDEST_LETTERS * high // 2
        for column in range(self.numbers.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column) + high // 3, widest))
        overflows = self.horizontalHeader().length() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if overflows else 0
        self.setFixedHeight(head + rows * high + bar + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for a bar where the columns need more than there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def copy(self) -> None:
        """Put what is chosen, or all of it, on the clipboard."""
        chosen = self.selectedIndexes()
        QGuiApplication.clipboard().setText(self.numbers.as_text(chosen if len(chosen) > 1 else ()))
        self.copied.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the system's key for it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def _side(table: Table, column: int) -> Qt.AlignmentFlag:
    """Words stand at the left, numbers at the right."""
    wordy = any(isinstance(row[column].order, str) for row in table.rows)
    side = Qt.AlignmentFlag.AlignLeft if wordy else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _key(cell: Cell) -> tuple[bool, float, str]:
    """Numbers before words, each among themselves."""
    order = cell.order
    return (True, 0.0, order) if isinstance(order, str) else (False, float(order or 0), "")


def _on_one_line(line: Sequence[str]) -> list[str]:
    return [" ".join(text.split()) for text in line]
