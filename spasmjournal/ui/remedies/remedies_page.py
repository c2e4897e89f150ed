"""Remedies: what one tries, one's own first, each with its waiting time and technique."""

from PySide6.QtCore import Qt
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

_ID = Qt.ItemDataRole.UserRole


class RemediesPage(Page):
    """Shows the remedies and lets them be added and changed."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__(theme, clock)
        self._known: dict[int, tuple[RemedyAnswer, bool]] = {}
        self._chosen: int | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Remedies"))
        self.list.currentItemChanged.connect(self._show_current)
        self.add = button(self.tr("Add a remedy"))
        self.add.clicked.connect(self._start_new)
        self.form = RemedyForm()
        self.form.saved.connect(self._save)
        self._build()

    def refresh(self) -> None:
        """Show the remedies of the journal."""
        if self._journal is None:
            return
        self._known = {}
        self.list.blockSignals(True)
        self.list.clear()
        for remedy in self._journal.remedies():
            group = RemedyGroup(remedy.group)
            name = remedy_text(remedy.name, group, own=remedy.own)
            answer = RemedyAnswer(name, group, Purpose(remedy.purpose), remedy.wait_minutes, remedy.technique)
            self._known[remedy.id] = (answer, remedy.own)
            item = QListWidgetItem(name)
            item.setData(_ID, remedy.id)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._choose(self._chosen)

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

    def _choose(self, remedy_id: int | None) -> None:
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_ID) == remedy_id]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self._show_current()

    def _show_current(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        self._chosen = int(self.list.item(row).data(_ID))
        answer, own = self._known[self._chosen]
        self.form.start(answer, own=own, known=True)

    def _start_new(self) -> None:
        self._chosen = None
        self.list.setCurrentRow(-1)
        self.form.start(RemedyAnswer(""), own=True, known=False)
        self.form.name.setFocus()

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
        self.refresh()
        self.told.emit(self.tr("Saved: {remedy}").format(remedy=answer.name))
