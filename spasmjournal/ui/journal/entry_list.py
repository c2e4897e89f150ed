"""The list of entries: one can be chosen as usual, several with Ctrl and Shift or by ticking them."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView

from spasmjournal.look import Look
from spasmjournal.observation import Entry, EntryKey
from spasmjournal.ui.journal.entries_model import EntriesModel
from spasmjournal.ui.journal.entry_delegate import EntryDelegate

_LINES = 9
_NOTHING = QItemSelectionModel.SelectionFlag.NoUpdate
_EXACTLY = QItemSelectionModel.SelectionFlag.ClearAndSelect


class EntryList(QListView):
    """Shows entries, and says what a key asks to be done with those that are chosen."""

    opened = Signal()
    delete_wanted = Signal()
    copy_wanted = Signal()
    chosen_changed = Signal()

    def __init__(self, model: EntriesModel, look: Look) -> None:
        super().__init__()
        self._entries = model
        self._delegate = EntryDelegate(look)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always there, so that lines break the same before and after it would come
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Entries, newest first"))
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        model.modelReset.connect(self.chosen_changed)

    def chosen(self) -> list[Entry]:
        """The entries that are chosen and seen to be, newest first; Qt's current one may be any."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [row.entry for row in map(self._entries.row, indexes) if row]

    def first_row(self) -> int:
        """The row of the newest entry that is chosen; -1 where none is."""
        return min((index.row() for index in self.selectionModel().selectedIndexes()), default=-1)

    def tick_several(self, *, several: bool) -> None:
        """Let each click or Space choose one more, with a box at each entry to show it."""
        modes = QListView.SelectionMode
        self.setSelectionMode(modes.MultiSelection if several else modes.ExtendedSelection)
        self._delegate.show_boxes(shown=several)
        self.doItemsLayout()
        self.viewport().update()

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self._delegate.set_look(look)
        self.doItemsLayout()

    def keep_while(self, change: Callable[[], None], *, scrolled: bool) -> None:
        """Keep what is chosen whatever a change makes of the rows, and how far it is scrolled, or not."""
        keys = {entry.key for entry in self.chosen()}
        row, at = self._entries.row(self.currentIndex()), self.verticalScrollBar().value()
        change()
        self.verticalScrollBar().setValue(at if scrolled else 0)
        self._choose(keys, row.entry.key if row else None)

    def go_on_from(self, row: int) -> None:
        """Let the arrow keys begin at a row, and choose nothing."""
        self.selectionModel().setCurrentIndex(self._entries.index(row), _NOTHING)
        self.setFocus()

    def sizeHint(self) -> QSize:
        """So high that some entries are seen; where there is less room, the page scrolls."""
        return QSize(super().sizeHint().width(), _LINES * self.fontMetrics().lineSpacing())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter corrects, Delete deletes, Ctrl+C copies; Ctrl+A chooses all, also what was not loaded yet."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            if event.matches(QKeySequence.StandardKey.SelectAll):
                self._entries.load_all()
            super().keyPressEvent(event)

    def _choose(self, keys: set[EntryKey], current: EntryKey | None) -> None:
        wanted = QItemSelection()
        for index in self._entries.indexes_of(keys):
            wanted.select(index, index)
        if current in keys:
            for index in self._entries.indexes_of({current}):
                self.selectionModel().setCurrentIndex(index, _NOTHING)
        self.selectionModel().select(wanted, _EXACTLY)
