"""Beside the map: the day's panel, or the one card that is open, whose draft is always on disk."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CardAnswer,
    CheckInAnswer,
    RemedyAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.theme import Theme
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.ui.today.appointment_card import AppointmentCard
from spasmjournal.ui.today.check_in_card import CheckInCard
from spasmjournal.ui.today.desk import Desk
from spasmjournal.ui.today.sitting import Sitting
from spasmjournal.ui.today.sittings import Sittings
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.use_card import UseCard

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

Card = TypeVar("Card", bound=AnswerCard)


class Cards(QStackedWidget):
    """Opens one card at a time, takes its answer to the journal, and keeps what is not saved yet."""

    told = Signal(str)
    """One short sentence on what was done."""
    kept = Signal(object)
    """This answer was taken to the journal."""
    places_changed = Signal()
    """Another card is open, or other places are on it."""
    left_off = Signal()
    """The card was closed."""
    put_away = Signal()
    """The card was closed without saving what was on it."""
    ask_wanted = Signal(str)
    """The person wants to ask about this at the next appointment: the beginning of a line."""

    def __init__(self, panel: QWidget, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__()
        self._clock = clock
        self._desk = Desk(clock)
        self._sittings = Sittings(theme, clock, anatomy, self._desk)
        self._journal: Journal | None = None
        self._open: Sitting | None = None
        self.addWidget(panel)

    @property
    def card(self) -> SpasmCard | None:
        """The card of a spasm, if that is what is open."""
        return self._card(SpasmCard)

    @property
    def use_card(self) -> UseCard | None:
        """The card of a use of its own, if that is what is open."""
        return self._card(UseCard)

    @property
    def check_in_card(self) -> CheckInCard | None:
        """The card of a day, if that is what is open."""
        return self._card(CheckInCard)

    @property
    def appointment_card(self) -> AppointmentCard | None:
        """The card of an appointment, if that is what is open."""
        return self._card(AppointmentCard)

    @property
    def any_card(self) -> AnswerCard | None:
        """Whatever card is open."""
        return self._open.card if self._open else None

    @property
    def row_id(self) -> int | None:
        """Which entry the open card corrects."""
        return self._open.row_id if self._open else None

    def show_journal(self, journal: "Journal | None") -> None:
        """Follow another journal; what was left on a card there is opened again."""
        self._journal = self._sittings.journal = journal
        if journal is not None and self.card is not None:
            self.card.offer(self._sittings.offered())
        try:
            left = self._desk.open(journal)
            if left is not None and self._open is not None:
                self._desk.put_by(left.answer, left.row_id)
            elif left is not None:
                self._reopen(left.answer, left.row_id)
                self.told.emit(self.tr("This was open when the program was closed. Nothing is lost."))
            self.keep_draft()
        except JournalError as error:
            self.told.emit(sentence(error))
        if journal is not None and self._open is None and self._desk.aside is not None:
            self.put_away.emit()

    def unsaved(self) -> tuple[object, ...]:
        """What would be lost if the window closed now: a draft is not."""
        on_disk = self._journal is not None and self.appointment_card is None
        answer = self._open.answer() if self._open and not on_disk else None
        return (*self._desk.waiting, *([answer] if answer is not None else []))

    def is_free(self) -> bool:
        """Whether a card can be opened; if not, it is said why."""
        if self._open is not None:
            self.told.emit(self.tr("One entry is still open. Save it or put it away first."))
        return self._open is None

    def open_spasm(self, answer: SpasmAnswer, spasm_id: int | None = None) -> None:
        """Ask about a spasm, new or to be corrected."""
        if not self.is_free():
            return
        sitting = self._sittings.spasm(answer, spasm_id)
        self._show(sitting)
        if (card := self.card) is not None:
            card.places_changed.connect(self.places_changed)
            card.tried.own_remedy_named.connect(self._keep_own_remedy)
            card.ask_wanted.connect(self.ask_wanted)
            card.save.setFocus()
        self.keep_draft()

    def open_use(self, answer: UseAnswer | None = None, use_id: int | None = None) -> None:
        """Ask about something that was tried without a spasm, new or to be corrected."""
        if self._journal is None or not self.is_free():
            return
        self._show(self._sittings.use(answer, use_id))
        if (card := self.use_card) is not None:
            card.remedy.setFocus()

    def open_check_in(self, answer: CheckInAnswer) -> None:
        """Ask how a day was."""
        if self._journal is None or not self.is_free():
            return
        self._show(self._sittings.check_in(answer))
        if (card := self.check_in_card) is not None:
            card.take_focus()

    def open_appointment(self, answer: AppointmentAnswer | None = None, row_id: int | None = None) -> None:
        """Ask about an appointment, new or to be corrected."""
        if self._journal is None or not self.is_free():
            return
        self._show(self._sittings.appointment(self._journal, answer, row_id))
        if (card := self.appointment_card) is not None:
            card.take_focus()

    def bring_back(self) -> None:
        """Open the card again that was put away last, as it was."""
        aside = self._desk.aside
        if aside is not None and self.is_free():
            self._reopen(aside.answer, aside.row_id)

    def keep_draft(self) -> None:
        """Keep on disk what stands on the open card, or that none is open."""
        answer = self._open.answer() if self._open else None
        try:
            self._desk.keep_draft(answer, self.row_id)
        except JournalError as error:
            self.say(sentence(error))

    def say(self, trouble: str) -> None:
        """Say something on the open card."""
        if self._open is not None:
            self._open.card.say(trouble)

    def _card(self, kind: type[Card]) -> Card | None:
        card = self.any_card
        return card if isinstance(card, kind) else None

    def _show(self, sitting: Sitting) -> None:
        self._open = sitting
        sitting.card.saved.connect(self._save)
        sitting.card.put_away.connect(self._put_away)
        sitting.card.edited.connect(self.keep_draft)
        self.addWidget(sitting.card)
        self.setCurrentWidget(sitting.card)
        self.places_changed.emit()

    def _reopen(self, answer: CardAnswer, row_id: int | None) -> None:
        if row_id is not None and not self._stands(answer, row_id):
            row_id = None
        if isinstance(answer, SpasmAnswer):
            self.open_spasm(answer, row_id)
        elif isinstance(answer, UseAnswer):
            self.open_use(answer, row_id)
        elif isinstance(answer, CheckInAnswer):
            self.open_check_in(answer)
        else:
            self.open_appointment(answer, row_id)
        self.keep_draft()

    def _stands(self, answer: CardAnswer, row_id: int) -> bool:
        """Whether the entry that a draft corrects is still in the journal."""
        ask: Callable[[int], object] | None = None
        if self._journal is not None:
            ask = {
                SpasmAnswer: self._journal.answered_spasm,
                UseAnswer: self._journal.answered_use,
                AppointmentAnswer: self._journal.answered_appointment,
            }.get(type(answer))
        try:
            return ask is not None and bool(ask(row_id))
        except JournalError:
            return False

    def _save(self, answer: object) -> None:
        if self._open is None:
            return
        try:
            text = self._open.keep(answer)
        except JournalError as error:
            self.say(sentence(error))
            return
        self._close()
        self.told.emit(text)
        self.kept.emit(answer)

    def _put_away(self) -> None:
        if self._open is None:
            return
        answer = self._open.answer()
        try:
            has_more = answer is not None and self._desk.put_by(answer, self._open.row_id)
        except JournalError as error:
            self.say(sentence(error))
            return
        self._close()
        if has_more:
            self.put_away.emit()

    def _close(self) -> None:
        if self._open is None:
            return
        card = self._open.card
        self._open = None
        self.removeWidget(card)
        card.hide()
        card.deleteLater()
        self.places_changed.emit()
        self.left_off.emit()
        self.keep_draft()

    def _keep_own_remedy(self, answer: RemedyAnswer) -> None:
        card = self.card
        if card is None or self._journal is None:
            return
        try:
            remedy_id = self._journal.add_remedy(answer, self._clock())
        except JournalError as error:
            card.say(sentence(error))
            return
        card.say("")
        card.offer(self._sittings.offered({use.remedy_id for use in card.tried.uses()}))
        card.tried.own_remedy_kept()
        card.tried.add_use(remedy_id)
