"""Remedies: what one tries, in one's own order, with how to do it properly; what was stopped, and why."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from spasmjournal.errors import JournalError
from spasmjournal.i18n import number_text, sentence
from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.flow_layout import FlowLayout
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.page import Page
from spasmjournal.ui.remedies.form_draft import FormDraft
from spasmjournal.ui.remedies.known_remedy import KnownRemedy, Standing, known_remedies
from spasmjournal.ui.remedies.remedy_form import RemedyForm
from spasmjournal.ui.remedies.remedy_list import RemedyList
from spasmjournal.ui.theme import Theme
from spasmjournal.vocabulary import StopReason

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class RemediesPage(Page):
    """Shows the remedies and lets them be added, changed, put in order, stopped and archived."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__(theme, clock)
        self._known: dict[int, KnownRemedy] = {}
        self._chosen: int | None = None
        self._warned_of: RemedyAnswer | None = None
        self.list = RemedyList(theme.look)
        self.up = button(self.tr("Move up"))
        self.down = button(self.tr("Move down"))
        self.add = button(self.tr("Add a remedy"))
        self.form = RemedyForm()
        self._draft = FormDraft(self.form, lambda: self._chosen)
        self._build()
        self._wire()
        self._start_form()

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal; nothing of the last one stays in view, what was typed in this comes back."""
        self._draft.follow(None)
        self._chosen = self._warned_of = None
        self._known = {}
        self.list.show_remedies(())
        self._start_form()
        super().show_journal(journal)
        try:
            self._take_up(self._draft.follow(journal))
        except JournalError as error:
            self.told.emit(sentence(error))

    def refresh(self) -> None:
        """Show the remedies of the journal."""
        if self._journal is None:
            return
        remedies = known_remedies(self._journal)
        self._known = {remedy.id: remedy for remedy in remedies}
        self.list.show_remedies(remedies)
        self._show_kept()

    def restyle(self) -> None:
        """Take the theme's colours and sizes into the list."""
        self.list.set_look(self.theme.look)

    def leave(self) -> bool:
        """Keep what is typed and not saved for the next time."""
        return self._draft.keep()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        verbs = FlowLayout(spacing=8)
        for verb in (self.up, self.down, self.add):
            verbs.addWidget(verb)
        left.addLayout(verbs)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addWidget(self.form, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Remedies"), "title"))
        column.addLayout(row, 1)

    def _wire(self) -> None:
        self.list.itemSelectionChanged.connect(self._row_chosen)
        self.list.move_wanted.connect(self._move)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.add.clicked.connect(self._start_new)
        self.form.saved.connect(self._save)
        standing = self.form.standing
        standing.panel.done.connect(self._stop)
        standing.resume_wanted.connect(self._resume)
        standing.archive_wanted.connect(self._archive)

    def _today(self) -> date:
        return self.clock().date()

    def _start_form(self) -> None:
        """Show the remedy that is chosen, or an empty form."""
        if self._chosen is None:
            self.form.start_new(RemedyAnswer(""), self._today())
        else:
            self.form.start(self._known[self._chosen], self._today())

    def _take_up(self, left: tuple[RemedyAnswer, int | None] | None) -> None:
        """Go on with what was typed when the journal was closed; of a remedy that is gone, as a new one."""
        if left is None:
            return
        typed, remedy_id = left
        self.refresh()
        self._chosen = remedy_id if remedy_id in self._known else None
        self._mark_chosen()
        self._start_form()
        self.form.show_typed(typed, self._today())

    def _show_kept(self) -> None:
        """Show what the journal has, but never over something that is typed and not saved."""
        unsaved = self.form.is_unsaved
        if self._chosen not in self._known and (self._chosen is not None or not unsaved):
            self._chosen = None if unsaved else next(iter(self._known), None)
            if unsaved:
                self.form.start_new_with(self.form.answer(), self._today())
        self._mark_chosen()
        if not unsaved:
            self._start_form()
        elif self._chosen is not None:
            self.form.standing.show_standing(self._known[self._chosen], self._today())

    def _mark_chosen(self) -> None:
        self.list.mark(self._chosen)
        order = self._in_use()
        here = order.index(self._chosen) if self._chosen in order else None
        self.up.setEnabled(bool(here))
        self.down.setEnabled(here is not None and here < len(order) - 1)
        why = "" if here is not None else self.tr("Only remedies in use have an order.")
        self.up.setToolTip(why or (self.tr("Alt+Up") if here else self.tr("It stands first already.")))
        self.down.setToolTip(
            why or (self.tr("Alt+Down") if self.down.isEnabled() else self.tr("It stands last already."))
        )

    def _in_use(self) -> list[int]:
        return [remedy.id for remedy in self._known.values() if remedy.standing is Standing.IN_USE]

    def _row_chosen(self) -> None:
        wanted = self.list.chosen()
        if wanted is None or wanted == self._chosen:
            return
        if not self._may_leave():
            # put back when the click is over: until then the list goes on choosing
            QTimer.singleShot(0, self, self._mark_chosen)
            return
        self._chosen = wanted
        self._mark_chosen()
        self._start_form()

    def _start_new(self) -> None:
        if not self._may_leave():
            return
        self._chosen = None
        self._mark_chosen()
        self._start_form()
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
        journal = self._journal
        if journal is None:
            return
        try:
            if self._chosen is None:
                self._chosen = journal.add_remedy(answer, self.clock())
            else:
                journal.change_remedy(self._chosen, answer, self.clock())
        except JournalError as error:
            self.form.say(sentence(error))
            return
        self._warned_of = None
        self.form.kept()
        self._draft.keep()
        self.refresh()
        self.told.emit(self.tr("Saved: {remedy}").format(remedy=self._known[self._chosen].name))

    def _move(self, step: int) -> None:
        journal, chosen, order = self._journal, self._chosen, self._in_use()
        if journal is None or chosen not in order:
            return
        here = order.index(chosen)
        there = here + step
        if not 0 <= there < len(order):
            return
        order[here], order[there] = order[there], order[here]
        rest = [known for known in self._known if known not in order]
        told = self.tr("{remedy}: now number {place} of {count}").format(
            remedy=self._known[chosen].name, place=number_text(there + 1), count=number_text(len(order))
        )
        self._do(lambda: journal.order_remedies([*order, *rest], self.clock()), told)

    def _stop(self, day: date, reason: StopReason | None) -> None:
        journal, remedy = self._journal, self._remedy()
        if journal is not None and remedy is not None:
            told = self.tr("Stopped: {remedy}").format(remedy=remedy.name)
            self._do(lambda: journal.stop_remedy(remedy.id, day, reason, self.clock()), told)

    def _resume(self) -> None:
        journal, remedy = self._journal, self._remedy()
        if journal is not None and remedy is not None:
            told = self.tr("In use again: {remedy}").format(remedy=remedy.name)
            self._do(lambda: journal.resume_remedy(remedy.id, self.clock()), told)

    def _archive(self) -> None:
        journal, remedy = self._journal, self._remedy()
        if journal is not None and remedy is not None:
            told = self.tr("Archived: {remedy}").format(remedy=remedy.name)
            self._do(lambda: journal.archive_remedy(remedy.id, self.clock()), told)

    def _remedy(self) -> KnownRemedy | None:
        return self._known.get(self._chosen) if self._chosen is not None else None

    def _do(self, verb: Callable[[], None], told: str) -> None:
        """Do at once what was asked for; what is typed and not saved stays as it is."""
        asked = next((moved for moved in (self.up, self.down) if moved.hasFocus()), None)
        try:
            verb()
        except JournalError as error:
            self.form.say(sentence(error))
            return
        if asked is None or not asked.isEnabled():
            self.list.setFocus()
        self.told.emit(told)
