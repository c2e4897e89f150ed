"""What stands beside the map when no card is open: the first steps, what waits, and today."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from spasmjournal.i18n import time_text
from spasmjournal.look import Look
from spasmjournal.observation import Entry, Planned, SeenSpasm
from spasmjournal.ui.controls.labels import label
from spasmjournal.ui.controls.tab_order import tab_as_one_reads
from spasmjournal.ui.today.day_actions import DayActions
from spasmjournal.ui.today.entry_row import GoingRow, Unfinished, UnfinishedRow
from spasmjournal.ui.today.fitted_button import FittedButton
from spasmjournal.ui.today.follow_up import FollowUp
from spasmjournal.ui.today.next_day import NextDayQuestion, UsedThatDay, used_by_day
from spasmjournal.ui.today.planned_row import PlannedFor, PlannedRow
from spasmjournal.ui.today.quick_log import Again, QuickLog
from spasmjournal.ui.today.section import Section
from spasmjournal.wording import intensity_text, kind_text

_GAP = 20


class _Waiting(NamedTuple):
    """A use that waits for its answer, as it is asked about on the day `today`."""

    entry: Entry
    today: date


class DayPanel(QScrollArea):
    """Shows lists it is given and says what the person did with them."""

    place_again = Signal(object)
    """A tuple of `PlaceAnswer`: it is there again, now."""
    eased = Signal(int)
    after_answered = Signal(int, object)
    """The id of a use, and an `AfterAnswer`."""
    next_day_answered = Signal(object, object)
    """The ids of uses, and whether it was worse for them on the next day; None is not known."""
    planned_done = Signal(int, object)
    """The id of a remedy, and the day."""
    planned_skipped = Signal(int, object)
    left_as_it_is = Signal(int)
    spasm_opened = Signal(int)
    use_wanted = Signal()
    check_in_wanted = Signal(object)
    """The day (`date`) to tell of as a whole."""
    appointment_wanted = Signal()
    no_spasms_said = Signal()
    sample_wanted = Signal()
    passphrase_wanted = Signal()

    def __init__(self, names: Callable[[SeenSpasm], str], look: Look) -> None:
        super().__init__()
        self._names = names
        self._look = look
        self._note: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sample = FittedButton(self.tr("Look around with made-up entries"), "link")
        self.passphrase = FittedButton(self.tr("Lock it with a passphrase …"), "link")
        self.welcome = self._build_welcome()
        self.quick_log = QuickLog()
        self.going = Section(self.tr("Still going"), self._going_row)
        self.waiting = Section(self.tr("How is it now?"), self._follow_up)
        self.next_day = Section(self.tr("And today?"), self._next_day_question)
        self.planned = Section(self.tr("Planned"), self._planned_row)
        self.unfinished = Section(self.tr("To be finished"), self._unfinished_row)
        self._today = Section(self.tr("Today"), self._spasm_button, at_once=None)
        self.other = DayActions()
        self._column = QVBoxLayout()
        self._build()
        self._wire()

    @property
    def follow_ups(self) -> list[FollowUp]:
        """The questions how it is now that are shown."""
        return list(self.waiting.rows)

    @property
    def spasms(self) -> list[FittedButton]:
        """The spasms of today that are shown."""
        return list(self._today.rows)

    @property
    def tried(self) -> QPushButton:
        """Opens a card for something that was tried."""
        return self.other.tried

    @property
    def no_spasms(self) -> QPushButton:
        """Says that today is without spasms."""
        return self.other.no_spasms

    @property
    def has_note(self) -> bool:
        """Whether a note is shown above everything else."""
        return self._note is not None

    def show_note(self, note: QWidget | None) -> None:
        """Show a note above everything else in place of the last one, or none."""
        if self._note is not None:
            self._column.removeWidget(self._note)
            self._note.hide()
            self._note.deleteLater()
        self._note = note
        if note is not None:
            self._column.insertWidget(1, note)
            self._order_tab()

    def forget(self) -> None:
        """Show nothing of any journal."""
        self.show_note(None)
        self.show_again(())
        for section in (self.going, self.waiting, self.next_day, self.planned, self.unfinished, self._today):
            section.show_items(())

    def show_again(self, offers: Sequence[Again]) -> None:
        """Offer places to be written down again with one click, the one of last time first."""
        self.quick_log.show_offers(offers)

    def show_still_going(self, spasms: Sequence[SeenSpasm], now: datetime) -> None:
        """Show the spasms that have not ended, with how long they have been going on."""
        self.going.show_items(spasms)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Let the time run on beside what is still going."""
        for row in self.going.rows:
            row.show_time(now)

    def show_waiting(self, waiting: Sequence[Entry], today: date) -> None:
        """Show the uses that wait for an answer, the newest few of them first."""
        self.waiting.show_items([_Waiting(entry, today) for entry in waiting])

    def show_next_day(self, waiting: Sequence[Entry], today: date) -> None:
        """Show the uses of which it is open whether it was worse for them on the next day."""
        self.next_day.show_items(used_by_day(waiting, today))

    def show_planned(self, planned: Sequence[Planned], today: date) -> None:
        """Show the regular remedies that were neither used nor left out."""
        self.planned.show_items([PlannedFor(one, today) for one in planned])

    def show_unfinished(self, entries: Sequence[Entry], today: date) -> None:
        """Show the entries that were to be finished later."""
        self.unfinished.show_items([Unfinished(entry, today) for entry in entries])

    def show_today(self, spasms: Sequence[SeenSpasm], *, none_said: bool) -> None:
        """Show the spasms of today, newest first, and whether it was said that there are none."""
        self.other.show_no_spasms(said=none_said, possible=not spasms)
        nothing = (
            self.tr("No spasms so far, as you said.") if none_said else self.tr("Nothing noted yet today.")
        )
        self._today.show_items(spasms[::-1], nothing)

    def show_check_in(self, today: date, *, done: bool, yesterday_open: bool) -> None:
        """Show whether today was told of as a whole, and whether yesterday is asked for."""
        self.other.show_check_in(today, done=done, yesterday_open=yesterday_open)

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        for follow_up in self.follow_ups:
            follow_up.after.set_look(look)

    def _going_row(self, spasm: SeenSpasm) -> GoingRow:
        row = GoingRow(spasm, self._names(spasm))
        row.name.clicked.connect(lambda: self.spasm_opened.emit(spasm.id))
        row.eased.clicked.connect(lambda: self.eased.emit(spasm.id))
        return row

    def _follow_up(self, waiting: _Waiting) -> FollowUp:
        use, spasm = waiting.entry.uses[0], waiting.entry.spasm
        if spasm is not None and use.place is not None:
            spasm = spasm._replace(places=tuple(at for at in spasm.places if at.region == use.place))
        follow_up = FollowUp(use, self._names(spasm) if spasm else "", waiting.today, self._look)
        follow_up.answered.connect(self.after_answered)
        return follow_up

    def _next_day_question(self, used: UsedThatDay) -> NextDayQuestion:
        question = NextDayQuestion(used)
        question.answered.connect(self.next_day_answered)
        return question

    def _planned_row(self, item: PlannedFor) -> PlannedRow:
        row, planned = PlannedRow(item), item.planned
        row.done.connect(lambda: self.planned_done.emit(planned.remedy_id, planned.day))
        row.skipped.connect(lambda: self.planned_skipped.emit(planned.remedy_id, planned.day))
        return row

    def _unfinished_row(self, item: Unfinished) -> UnfinishedRow:
        spasm = item.entry.spasm
        row = UnfinishedRow(item, self._names(spasm) if spasm else "")
        if spasm is not None:
            row.name.clicked.connect(lambda: self.spasm_opened.emit(spasm.id))
            row.leave.clicked.connect(lambda: self.left_as_it_is.emit(spasm.id))
        return row

    def _spasm_button(self, spasm: SeenSpasm) -> FittedButton:
        kind = kind_text(spasm.kind) if spasm.kind else ""
        worst = intensity_text(spasm.worst) if spasm.worst is not None else ""
        facts = " · ".join(part for part in (time_text(spasm.began), kind, worst) if part)
        made = FittedButton(f"{facts}\n{self._names(spasm)}", "nav")
        made.setAccessibleName(f"{facts} · {self._names(spasm)}")
        made.clicked.connect(lambda: self.spasm_opened.emit(spasm.id))
        return made

    def _build_welcome(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.addWidget(label(self.tr("Welcome"), "heading"))
        for line in (
            self.tr("Click the place on the body where it happened."),
            self.tr("Answer what you like, leave the rest, press Enter: it is saved."),
            self.tr("It stays on this computer. The charts and the report grow from it."),
        ):
            column.addWidget(label(line))
        for offer in (self.sample, self.passphrase):
            column.addWidget(offer, alignment=Qt.AlignmentFlag.AlignLeft)
        frame.hide()
        return frame

    def _build(self) -> None:
        body = QWidget()
        body.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(_GAP)
        # the welcome stands first also where it is hidden: Tab goes on from its button
        for part in (self.welcome, self.quick_log, *self._sections(), self.other):
            self._column.addWidget(part)
        self._column.addStretch()
        self.setWidget(body)

    def _sections(self) -> tuple[QWidget, ...]:
        open_ones = (self.going, self.waiting, self.next_day, self.planned, self.unfinished)
        return (*open_ones, self._today)

    def _wire(self) -> None:
        self.sample.clicked.connect(self.sample_wanted)
        self.passphrase.clicked.connect(self.passphrase_wanted)
        self.quick_log.chosen.connect(self.place_again)
        self.other.tried.clicked.connect(self.use_wanted)
        self.other.check_in_wanted.connect(self.check_in_wanted)
        self.other.appointment.clicked.connect(self.appointment_wanted)
        self.other.no_spasms.clicked.connect(self.no_spasms_said)
        self.quick_log.arranged.connect(self._order_tab)
        for section in (self.going, self.waiting, self.next_day, self.planned, self.unfinished, self._today):
            section.arranged.connect(self._order_tab)
        self._order_tab()

    def _order_tab(self) -> None:
        tab_as_one_reads(self)
