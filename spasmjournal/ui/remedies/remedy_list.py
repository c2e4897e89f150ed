"""The list of remedies: those in use in the person's order, then what was stopped and archived."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from spasmjournal.look import Look
from spasmjournal.ui.remedies.known_remedy import KnownRemedy, Standing
from spasmjournal.ui.remedies.remedy_rows import FACTS, RemedyRows
from spasmjournal.ui.remedies.remedy_words import remedy_facts, standing_text

_ID = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RemedyList(QListWidget):
    """Shows remedies to choose one of; Alt with an arrow key asks for another order."""

    move_wanted = Signal(int)
    """The chosen one is to stand one place up (-1) or down (1)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._rows = RemedyRows(look)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("Remedies"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(self.ResizeMode.Adjust)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(self._show_heading)

    def show_remedies(self, remedies: Sequence[KnownRemedy]) -> None:
        """Show these, as far down as the list was scrolled, and none chosen."""
        scrolled = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            if remedies and remedies[0].standing is not Standing.IN_USE:
                self._add_heading(Standing.IN_USE, self.tr("None at the moment"))
            for standing, part in groupby(remedies, key=lambda remedy: remedy.standing):
                self._add_heading(standing)
                for remedy in part:
                    self._add(remedy)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def mark(self, remedy_id: int | None) -> None:
        """Show this remedy as chosen; this is nobody's click."""
        with QSignalBlocker(self):
            row = -1 if remedy_id is None else self.row_of(remedy_id)
            self.setCurrentRow(row)
        self._show_heading(row)

    def chosen(self) -> int | None:
        """The id of the remedy that is chosen."""
        return next((int(item.data(_ID)) for item in self.selectedItems()), None)

    def row_of(self, remedy_id: int) -> int:
        """The row of a remedy, or -1."""
        rows = range(self.count())
        return next((row for row in rows if self.item(row).data(_ID) == remedy_id), -1)

    def set_look(self, look: Look) -> None:
        """Take other colours and sizes."""
        self._rows.set_look(look)
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow key moves the remedy; the rest is a list's own."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(step)
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads: from a heading on to the first remedy under it."""
        there: QModelIndex = super().moveCursor(action, modifiers)
        while there.isValid() and not there.flags():
            there = there.siblingAtRow(there.row() + 1)
        return there

    def _add_heading(self, standing: Standing, facts: str = "") -> None:
        heading = QListWidgetItem(standing_text(standing))
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setData(FACTS, facts)
        self.addItem(heading)

    def _add(self, remedy: KnownRemedy) -> None:
        facts = remedy_facts(remedy)
        item = QListWidgetItem(remedy.name)
        item.setData(_ID, remedy.id)
        item.setData(FACTS, facts)
        whole = self.tr("{remedy}. {facts}").format(remedy=remedy.name, facts=facts) if facts else remedy.name
        item.setData(Qt.ItemDataRole.AccessibleTextRole, whole)
        item.setToolTip(remedy.name)
        self.addItem(item)

    def _show_heading(self, row: int) -> None:
        """Let the first remedy of a part never stand without what it is a part of."""
        above = self.item(row - 1) if row > 0 else None
        if above is not None and not above.flags():
            self.scrollToItem(above)
        if row >= 0:
            self.scrollToItem(self.item(row))
