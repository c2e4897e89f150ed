"""Remedies: what one tries, one's own first, each with its waiting time and technique."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.page import Page
from spasmjournal.ui.remedies.remedy_form import RemedyForm
from spasmjournal.ui.theme import Theme
from spasmjournal.vocabulary import Purpose, RemedyGroup
from spasmjournal.wording import remedy_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_ID = Qt.ItemDataRole.UserRole


class RemediesPage(Page):
    """Shows the remedies and lets them be added and changed."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__(theme, clock)
        self._known: dict[int, tuple[RemedyAnswer, bool]] = {}
        self._chosen: int | None = None
        self._warned_of: RemedyAnswer | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Remedies"))
        self.list.itemSelectionChanged.connect(self._row_chosen)
        self.add = button(self.tr("Add a remedy"))
        self.add.clicked.connect(self._start_new)
        self.form = RemedyForm()
        self.form.saved.connect(self._save)
        self._build()

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal; nothing of the last one stays in view."""
        self._chosen = self._warned_of = None
        self._known = {}
        with QSignalBlocker(self.list):
            self.list.clear()
        self.form.start(RemedyAnswer(""), own=True, known=False)
        super().show_journal(journal)

    def refresh(self) -> None:
        """Show the remedies of the journal."""
        if self._journal is None:
            return
        self._known = {}
        with QSignalBlocker(self.list):
            self.list.clear()
            self._fill(self._journal)
        self._show_kept()

    def leave(self) -> bool:
        """Whether nothing typed would be lost; said once, and then taken as given up."""
        return self._may_leave()

    def _fill(self, journal: "Journal") -> None:
        for remedy in journal.remedies():
            group = RemedyGroup(remedy.group)
            name = remedy_text(remedy.name, group, own=remedy.own)
            answer = RemedyAnswer(name, group, Purpose(remedy.purpose), remedy.wait_minutes, remedy.technique)
            self._known[remedy.id] = (answer, remedy.own)
            item = QListWidgetItem(name)
            item.setData(_ID, remedy.id)
            self.list.addItem(item)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.form, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Remedies"), "title"))
        column.addLayout(row, 1)

    def _show_kept(self) -> None:
        """Show what the journal has, but never over something that is typed and not saved."""
        if self.form.is_unsaved:
            if self._chosen not in self._known and self._chosen is not None:
                self._chosen = None
                self.form.start_new_with(self.form.answer())
            self._mark_chosen()
            return
        if self._chosen not in self._known:
            self._chosen = next(iter(self._known), None)
        self._mark_chosen()
        if self._chosen is not None:
            answer, own = self._known[self._chosen]
            self.form.start(answer, own=own, known=True)

    def _mark_chosen(self) -> None:
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_ID) == self._chosen]
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(rows[0] if rows else -1)

    def _row_chosen(self) -> None:
        wanted = next((int(item.data(_ID)) for item in self.list.selectedItems()), self._chosen)
        if wanted is None or wanted == self._chosen:
            return
        if not self._may_leave():
            # put back when the click is over: until then the list goes on choosing
            QTimer.singleShot(0, self, self._mark_chosen)
            return
        self._chosen = wanted
        answer, own = self._known[wanted]
        self.form.start(answer, own=own, known=True)

    def _start_new(self) -> None:
        if not self._may_leave():
            return
        self._chosen = None
        self._mark_chosen()
        self.form.start(RemedyAnswer(""), own=True, known=False)
        self.form.name.setFocus()

    def _may_leave(self) -> bool:
        """Say once that something is not saved; whether it is saved, or given up by asking again."""
        typed = self.form.answer()
        if not self.form.is_unsaved or typed == self._warned_of:
            self._warned_of = None
            return True
        self._warned_of = typed
        self.form.say(self.tr("Not saved yet: save it, or choose once more to leave it."))
        return False

    def _save(self, answer: RemedyAnswer) -> None:
        if self._journal is None:
            return
        try:
            if self._chosen is None:
                self._chosen = self._journal.add_remedy(answer, self.clock())
            else:
                self._journal.change_remedy(self._chosen, answer, self.clock())
        except JournalError as error:
            self.form.say(sentence(error))
            return
        self._warned_of = None
        self.form.kept()
        self.refresh()
        self.told.emit(self.tr("Saved: {remedy}").format(remedy=answer.name))
