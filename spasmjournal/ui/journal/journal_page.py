"""Journal: every entry, newest first; find, correct, delete and give back; a calendar of the year."""

from collections.abc import Callable
from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.entry_filter import EntryFilter
from spasmjournal.errors import JournalError
from spasmjournal.i18n import moment_text, number_text, sentence
from spasmjournal.observation import Binned, Entry, EntryKey
from spasmjournal.period import Period
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.controls.labels import button, label
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.journal.bin_panel import BinPanel, Told
from spasmjournal.ui.journal.calendar_panel import CalendarPanel
from spasmjournal.ui.journal.calendar_year import marks_of, years_of
from spasmjournal.ui.journal.entries_model import EntriesModel
from spasmjournal.ui.journal.entry_acts import EntryActs
from spasmjournal.ui.journal.entry_list import EntryList
from spasmjournal.ui.journal.entry_text import describe, when_text
from spasmjournal.ui.journal.filter_bar import FilterBar
from spasmjournal.ui.journal.head_row import HeadRow
from spasmjournal.ui.journal.plain_text import plain_text
from spasmjournal.ui.page import Page
from spasmjournal.ui.question_about import question_about
from spasmjournal.ui.theme import Theme
from spasmjournal.vocabulary import Cause, RemedyGroup
from spasmjournal.wording import cause_text, remedy_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_A_MONTH = timedelta(days=30)


class JournalPage(Page):
    """Reads the journal, and lets entries be found, corrected, copied, deleted and given back."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__(theme, clock)
        self._anatomy = anatomy
        self.filter = FilterBar(anatomy)
        today = clock().date()
        self.filter.set_days(today - _A_MONTH, today)
        self.model = EntriesModel(lambda entry: describe(entry, anatomy))
        self.list = EntryList(self.model, theme.look)
        self.acts = EntryActs()
        self.edit, self.delete = self.acts.edit, self.acts.delete
        self.several = button(self.tr("Select several"))
        self.several.setCheckable(True)
        self.calendar = button(self.tr("Calendar"))
        self.bin = button(self.tr("Bin"))
        self.empty = label("", "muted")
        self.year = CalendarPanel(today, theme.look)
        self.binned = BinPanel(self._tell_binned)
        self._list_or_empty = QStackedLayout()
        self._area = QScrollArea()
        self._panes = QStackedLayout(self)
        self._build()
        self._wire()

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal; its entries are others, though they may have the same numbers."""
        if journal is not self._journal:
            self.list.clearSelection()
            self.acts.end_asking()
            self.filter.forget()
            self.model.forget()
            self.binned.show_binned(())
            self._panes.setCurrentIndex(0)
        super().show_journal(journal)

    def leave(self) -> bool:
        """Keep a question that is being written, as it stands."""
        return not self.acts.question.says_more() or self._put_question(self.acts.question.text().strip())

    def refresh(self) -> None:
        """Ask the journal for what the filter wants, and for what the pane in front shows."""
        journal = self._journal
        if journal is None:
            return
        self.filter.offer_remedies(
            (remedy.id, remedy_text(remedy.name, RemedyGroup(remedy.group), own=remedy.own))
            for remedy in journal.remedies()
        )
        wanted = self.filter.wanted(self.clock().date())
        same = wanted == self.model.wanted
        self.list.keep_while(lambda: self.model.show(journal, wanted), scrolled=same)
        if wanted.narrows:
            self.empty.setText(self.tr("No entry matches. “Clear all” brings them all back."))
        else:
            self.empty.setText(self.tr("Nothing noted yet. Entries appear here once you make them on Today."))
        self._list_or_empty.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._show_chosen()
        if self._panes.currentWidget() is self.year:
            self._show_year(self.year.year.day)
        elif self._panes.currentWidget() is self.binned:
            self.binned.show_binned(journal.binned(self.clock()))

    def show_entries(self, wanted: EntryFilter) -> None:
        """Show only these entries, as if asked for in the filter, and give them the keyboard."""
        self._panes.setCurrentIndex(0)
        self.filter.ask_for(wanted)
        self.list.go_on_from(0)

    def restyle(self) -> None:
        """Take the theme's colours and sizes."""
        self.list.set_look(self.theme.look)
        self.year.set_look(self.theme.look)

    def current(self) -> Entry | None:
        """The one entry that is chosen; None where it is none or several."""
        chosen = self.list.chosen()
        return chosen[0] if len(chosen) == 1 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back: from the calendar or the bin to the list, from ticking several to one at a time."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._panes.currentIndex():
            self._show_list()
        elif self.several.isChecked():
            self.several.click()

    def _build(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown = QWidget()
        self._list_or_empty = QStackedLayout(shown)
        self._list_or_empty.addWidget(self.list)
        self._list_or_empty.addWidget(self.empty)
        title = label(self.tr("Journal"), "title")
        title.setWordWrap(False)
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(HeadRow((title, self.filter.words), (self.several, self.calendar, self.bin)))
        column.addWidget(self.filter)
        column.addWidget(shown, 1)
        column.addWidget(self.acts)
        self._area.setWidget(reading)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._panes.addWidget(self._area)
        tab_as_one_reads(reading)
        for pane in (self.year, self.binned):
            pane.setContentsMargins(16, 16, 16, 16)
            self._panes.addWidget(pane)

    def _wire(self) -> None:
        self.filter.changed.connect(self._refresh_now)
        self.filter.words.left.connect(self._leave_search)
        self.several.clicked.connect(self._tick_several)
        self.calendar.clicked.connect(lambda: self._open(self.year))
        self.bin.clicked.connect(lambda: self._open(self.binned))
        self.list.opened.connect(self._edit)
        self.list.delete_wanted.connect(self._delete)
        self.list.copy_wanted.connect(self._copy)
        self.list.chosen_changed.connect(self._show_chosen)
        self.acts.edit.clicked.connect(self._edit)
        self.acts.ask.clicked.connect(self._ask)
        self.acts.asked.connect(self._put_question)
        self.acts.asking_left.connect(self._leave_question)
        self.acts.copy.clicked.connect(self._copy)
        self.acts.delete.clicked.connect(self._delete)
        self.acts.cause_wanted.connect(self._add_cause)
        self.year.day_wanted.connect(self._show_year)
        self.year.day_chosen.connect(self._show_day)
        self.year.closed.connect(self._show_list)
        self.binned.back_wanted.connect(self._give_back)
        self.binned.closed.connect(self._show_list)

    def _leave_search(self) -> None:
        (self.list if self.model.rowCount() else self.several).setFocus()

    def _open(self, pane: CalendarPanel | BinPanel) -> None:
        self._panes.setCurrentWidget(pane)
        self._refresh_now()
        pane.take_focus()

    def _show_list(self) -> None:
        left = self._panes.currentWidget()
        self._panes.setCurrentIndex(0)
        (self.bin if left is self.binned else self.calendar).setFocus()

    def _show_year(self, day: date) -> None:
        if self._journal is not None:
            today = self.clock().date()
            self.year.show_year(day, marks_of(self._journal, day.year), today, years_of(self._journal, today))

    def _show_day(self, day: date) -> None:
        self.show_entries(EntryFilter(Period.from_to(day, day)))

    def _tick_several(self) -> None:
        self.list.tick_several(several=self.several.isChecked())
        self._show_chosen()
        self.list.setFocus()

    def _show_chosen(self) -> None:
        self.acts.show_chosen(self.list.chosen(), several=self.several.isChecked())

    def _edit(self) -> None:
        entry = self.current()
        if entry is None:
            return
        if entry.spasm is not None:
            self.spasm_opened.emit(entry.spasm.id)
        elif entry.check_in is not None:
            self.check_in_opened.emit(entry.check_in.day)
        elif entry.appointment is not None:
            self.appointment_opened.emit(entry.appointment.id)
        else:
            self.use_opened.emit(entry.uses[0].id)

    def _ask(self) -> None:
        entry = self.current()
        if entry is None or self._journal is None:
            return
        self.acts.start_asking(question_about(entry, self._anatomy))
        self.told.emit(
            self.tr("Write on, and press Enter: it is kept with the questions on the Report page.")
        )

    def _put_question(self, line: str) -> bool:
        told = self.tr("Put on the list of questions to ask, on the Report page.")
        if self._journal is not None and line in self._journal.questions():
            told = self.tr("This is on the list of questions already, on the Report page.")
        kept = self._do(lambda journal: journal.ask_about(line, self.clock()), told)
        if kept:
            self._end_asking()
        return kept

    def _leave_question(self) -> None:
        self._end_asking()
        self.told.emit(self.tr("Nothing was put on the list."))

    def _end_asking(self) -> None:
        self.list.setFocus()
        self.acts.end_asking()

    def _copy(self) -> None:
        chosen = self.list.chosen()
        if not chosen:
            return
        QGuiApplication.clipboard().setText(plain_text(chosen, self._anatomy))
        one = self.tr("Copied 1 entry as text.")
        text = one if len(chosen) == 1 else self.tr("Copied {count} entries as text.")
        self.told.emit(text.format(count=number_text(len(chosen))))

    def _add_cause(self, cause: Cause) -> None:
        spasms = [entry.spasm.id for entry in self.list.chosen() if entry.spasm is not None]
        told = self.tr("Noted as suspected: {cause}").format(cause=cause_text(cause))
        self._do(lambda journal: journal.add_cause(spasms, cause, self.clock()), told)

    def _delete(self) -> None:
        chosen = self.list.chosen()
        if not chosen:
            return
        row = self.list.first_row()
        told = self.tr("Deleted. Undo brings it back.")
        if len(chosen) > 1:
            told = self.tr("Deleted {count} entries. Undo brings them back.")
            told = told.format(count=number_text(len(chosen)))
        keys = [entry.key for entry in chosen]
        if self._do(lambda journal: journal.delete_entries(keys, self.clock()), told):
            self.list.go_on_from(row - 1)

    def _give_back(self, keys: list[EntryKey]) -> None:
        told = self.tr("Given back.")
        if len(keys) > 1:
            told = self.tr("Given back: {count} entries.").format(count=number_text(len(keys)))
        self._do(lambda journal: journal.give_back(keys, self.clock()), told)

    def _do(self, act: "Callable[[Journal], None]", told: str) -> bool:
        """Have the journal do something, and say so, or why it could not."""
        if self._journal is None:
            return False
        try:
            act(self._journal)
        except JournalError as error:
            self.told.emit(sentence(error))
            return False
        self.told.emit(told)
        return True

    def _tell_binned(self, binned: Binned) -> Told:
        texts = describe(binned.entry, self._anatomy)
        what = " · ".join(part for part in (when_text(binned.entry), texts.title, texts.facts) if part)
        deleted = moment_text(self.clock.here(binned.deleted_at.replace(tzinfo=UTC)))
        return what, self.tr("Deleted {moment}").format(moment=deleted)
