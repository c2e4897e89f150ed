"""Journal: every entry, newest first; find, correct, delete."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.observation import Entry
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.journal.entries_model import EntriesModel
from spasmjournal.ui.journal.entry_delegate import EntryDelegate
from spasmjournal.ui.journal.entry_text import describe
from spasmjournal.ui.journal.filter_bar import FilterBar
from spasmjournal.ui.page import Page
from spasmjournal.ui.theme import Theme

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_A_MONTH = timedelta(days=30)


class JournalPage(Page):
    """Reads the journal and lets entries be corrected and deleted."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__(theme, clock)
        self.filter = FilterBar(anatomy)
        today = clock().date()
        self.filter.set_days(today - _A_MONTH, today)
        self.model = EntriesModel(lambda entry: describe(entry, anatomy))
        self._delegate = EntryDelegate(theme.look)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.edit = button(self.tr("Edit"))
        self.delete = button(self.tr("Delete"))
        self.empty = label("", "muted")
        self._build()
        self._wire()

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal; its entries are others, though they may have the same numbers."""
        self.list.clearSelection()
        super().show_journal(journal)

    def refresh(self) -> None:
        """Ask the journal for what the filter wants."""
        if self._journal is None:
            return
        kept = self.current()
        at = self.list.verticalScrollBar().value()
        wanted = self.filter.wanted(self.clock().date())
        self.model.show(self._journal, wanted)
        self.list.verticalScrollBar().setValue(at)
        if kept is not None:
            self.list.setCurrentIndex(self.model.index_of(kept))
        if wanted.narrows:
            self.empty.setText(self.tr("No entry matches. “Show everything” brings them all back."))
        else:
            self.empty.setText(self.tr("Nothing noted yet. Entries appear here once you make them on Today."))
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._chosen_changed()

    def restyle(self) -> None:
        """Take the theme's colours and sizes."""
        self._delegate.set_look(self.theme.look)
        self.list.doItemsLayout()

    def current(self) -> Entry | None:
        """The entry that is chosen and seen to be; Qt's current one may be any."""
        chosen = self.list.selectionModel().selectedIndexes()
        row = self.model.row(chosen[0]) if chosen else None
        return row.entry if row else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter corrects the chosen entry, Delete deletes it."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._edit_current()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._delete_current()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Entries, newest first"))
        self.list.installEventFilter(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown = QWidget()
        self._stack = QStackedLayout(shown)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        acts = QHBoxLayout()
        acts.addWidget(label(self.tr("Journal"), "title"), 1)
        acts.addWidget(self.filter.clear)
        acts.addWidget(self.edit)
        acts.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(acts)
        column.addWidget(self.filter)
        column.addWidget(shown, 1)

    def _wire(self) -> None:
        self.filter.changed.connect(self._refresh_now)
        self.edit.clicked.connect(self._edit_current)
        self.delete.clicked.connect(self._delete_current)
        self.list.doubleClicked.connect(lambda _index: self._edit_current())
        self.list.selectionModel().selectionChanged.connect(self._chosen_changed)
        self.model.modelReset.connect(self._chosen_changed)

    def _chosen_changed(self) -> None:
        chosen = self.current() is not None
        self.edit.setEnabled(chosen)
        self.delete.setEnabled(chosen)

    def _edit_current(self) -> None:
        entry = self.current()
        if entry is None:
            return
        if entry.spasm is not None:
            self.spasm_opened.emit(entry.spasm.id)
        else:
            self.use_opened.emit(entry.uses[0].id)

    def _delete_current(self) -> None:
        entry = self.current()
        if entry is None or self._journal is None:
            return
        row = self.model.index_of(entry).row()
        try:
            if entry.spasm is not None:
                self._journal.delete_spasm(entry.spasm.id, self.clock())
            else:
                self._journal.delete_use(entry.uses[0].id, self.clock())
        except JournalError as error:
            self.told.emit(sentence(error))
        else:
            self._go_on_from(row - 1)
            self.told.emit(self.tr("Deleted. Undo brings it back."))

    def _go_on_from(self, row: int) -> None:
        """Let the arrow keys begin at a row, and choose nothing."""
        index = self.model.index(row)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.list.setFocus()
