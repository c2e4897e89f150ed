"""Beside the map: the day's panel, or the one card that is open, whose draft is always on disk."""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError, NotThere
from spasmjournal.i18n import sentence
from spasmjournal.record.answers import CardAnswer, Draft, RemedyAnswer
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
    left_off = Signal(bool)
    """The card was closed, and saved or not."""
    put_away = Signal()
    """The card was closed without saving what was on it."""
    put_by_changed = Signal(bool)
    """Whether there is a card that can be brought back."""
    ask_wanted = Signal(str)
    """The person wants to ask about this at the next appointment: the beginning of a line."""

    def __init__(self, panel: QWidget, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__()
        self._clock = clock
        self._desk = Desk(clock)
        self._sittings = Sittings(theme, clock, anatomy)
        self._journal: Journal | None = None
        self._open: Sitting | None = None
        self._draft_is_kept = True
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
            if left is not None:
                self._take_up(left)
            self.keep_draft()
            self.put_by_changed.emit(self._desk.has_put_by())
        except JournalError as error:
            self.told.emit(sentence(error))

    def unsaved(self) -> tuple[object, ...]:
        """What would be lost if the window closed now: a draft that is on disk is not."""
        answer = self._open.answer() if self._open and not self._draft_is_kept else None
        return (*self._desk.waiting, *([answer] if answer is not None else []))

    def is_free(self) -> bool:
        """Whether a card can be opened; if not, it is said why."""
        if self._open is not None:
            self.told.emit(self.tr("One entry is still open. Save it or put it away first."))
        return self._open is None

    def open(self, answer: CardAnswer, row_id: int | None = None) -> None:
        """Ask about something new, or show an entry to be corrected."""
        self._sit_down(Draft(answer, row_id, self._desk.known(answer, row_id)))

    def open_use(self) -> None:
        """Ask about something that was tried without a spasm."""
        if self._journal is not None and self.is_free():
            self._show(self._sittings.use(None))

    def bring_back(self) -> None:
        """Open the card again that was put away last, as it was."""
        if not self.is_free():
            return
        draft = self._desk.take_back()
        if draft is not None:
            self._sit_down(self._desk.up_to_date(draft))
        self.put_by_changed.emit(self._desk.has_put_by())

    def keep_draft(self) -> None:
        """Keep on disk what stands on the open card, or that none is open."""
        try:
            self._draft_is_kept = self._desk.keep_draft(self._open.draft() if self._open else None)
        except JournalError as error:
            self._draft_is_kept = False
            self.say(sentence(error))

    def close_kept(self) -> None:
        """Close the card whose draft was kept in a journal that is closed now; it waits there."""
        if self._journal is None:
            self._close(saved=True)

    def say(self, trouble: str) -> None:
        """Say something on the open card."""
        if self._open is not None:
            self._open.card.say(trouble)

    def _card(self, kind: type[Card]) -> Card | None:
        card = self.any_card
        return card if isinstance(card, kind) else None

    def _sit_down(self, draft: Draft) -> None:
        sitting = self._sittings.sit_down(draft) if self.is_free() else None
        if sitting is not None:
            self._show(sitting)

    def _show(self, sitting: Sitting) -> None:
        card = sitting.card
        self._open = sitting
        card.saved.connect(self._save)
        card.put_away.connect(self._put_away)
        card.edited.connect(self.keep_draft)
        if isinstance(card, SpasmCard):
            card.places_changed.connect(self.places_changed)
            card.tried.own_remedy_named.connect(self._keep_own_remedy)
            card.ask_wanted.connect(self.ask_wanted)
        self.addWidget(card)
        self.setCurrentWidget(card)
        card.take_focus()
        self.places_changed.emit()
        self.keep_draft()

    def _take_up(self, left: Draft) -> None:
        """Go on with the card that was open when the program ended; put it aside where another is open."""
        draft = self._desk.up_to_date(left)
        if self._open is None:
            self._sit_down(draft)
            self.told.emit(self.tr("This was still open. Nothing is lost."))
        elif self._desk.put_by(draft):
            self.put_away.emit()

    def _save(self, answer: CardAnswer) -> None:
        if self._open is None:
            return
        try:
            text = self._sittings.saved_text(answer)
            self._desk.keep(answer, self._open.row_id)
        except NotThere as error:
            self._go_on_as_new(error)
        except JournalError as error:
            self.say(sentence(error))
        else:
            self._close(saved=True)
            self.told.emit(text)
            self.kept.emit(answer)

    def _go_on_as_new(self, error: NotThere) -> None:
        """What was to be corrected is gone: it is not lost with it."""
        if self._open is None or self._open.row_id is None:
            self.say(sentence(error))
            return
        self._open = replace(self._open, row_id=None, before=None)
        self.say(self.tr("This entry was deleted in the meantime. Save keeps it as a new one."))

    def _put_away(self) -> None:
        draft = self._open.draft() if self._open else None
        try:
            has_more = draft is not None and self._desk.put_by(draft)
        except JournalError as error:
            self.say(sentence(error))
            return
        self._close(saved=False)
        if has_more:
            self.put_away.emit()
        self.put_by_changed.emit(self._desk.has_put_by())

    def _close(self, *, saved: bool) -> None:
        if self._open is None:
            return
        card = self._open.card
        self._open = None
        self.removeWidget(card)
        card.hide()
        card.deleteLater()
        self.places_changed.emit()
        self.keep_draft()
        self.left_off.emit(saved)

    def _keep_own_remedy(self, answer: RemedyAnswer) -> None:
        card = self.card
        if card is None or self._journal is None:
            return
        try:
            remedy_id = self._journal.add_remedy(answer, self._clock())
        except JournalError as error:
            card.say(sentence(error))
            return
        self.told.emit(self.tr("Added to your remedies: {remedy}").format(remedy=answer.name.strip()))
        card.say("")
        card.offer(self._sittings.offered({use.remedy_id for use in card.tried.uses()}))
        card.tried.own_remedy_kept()
        card.tried.add_use(remedy_id)
