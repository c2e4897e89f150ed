"""Today: the body map, and beside it what waits, today's spasms, or the card of one entry."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.observation import SeenSpasm, Stroke
from spasmjournal.period import Period
from spasmjournal.record.answers import AppointmentAnswer, PlaceAnswer, SpasmAnswer
from spasmjournal.ui.body_map import BodyMap, Choice, Drawn
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.mirror import Mirror
from spasmjournal.ui.page import Page
from spasmjournal.ui.theme import Theme, grown
from spasmjournal.ui.today.answer_card import AnswerCard
from spasmjournal.ui.today.appointment_card import AppointmentCard
from spasmjournal.ui.today.cards import Cards
from spasmjournal.ui.today.check_in_card import CheckInCard
from spasmjournal.ui.today.day_panel import DayPanel
from spasmjournal.ui.today.dots import DayOnMap
from spasmjournal.ui.today.noted_topics import topics_noted
from spasmjournal.ui.today.panel_desk import PanelDesk
from spasmjournal.ui.today.places_field import place_of
from spasmjournal.ui.today.safety_note import SafetyNote
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.use_card import UseCard
from spasmjournal.vocabulary import SafetyTopic
from spasmjournal.wording import places_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_SIDE_WIDTH = 400
_SIDE_SHARE = 0.48


class TodayPage(Page):
    """Where one acts: a click on the body opens a card, the card's answer goes to the journal."""

    sample_wanted = Signal()
    """The person wants to look around with made-up entries."""
    passphrase_wanted = Signal()
    """The person wants to lock the journal with a passphrase."""
    left_off = Signal()
    """The card was closed."""
    put_away = Signal()
    """The card was closed without saving what was on it."""
    put_by_changed = Signal(bool)
    """Whether there is a card that can be brought back."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__(theme, clock)
        self._anatomy = anatomy
        self.body_map = BodyMap(anatomy, theme.look)
        self._on_map = DayOnMap(self.body_map)
        self.panel = DayPanel(self._where, theme.look)
        self.panel_desk = PanelDesk(self.panel, anatomy, clock)
        self._cards = Cards(self.panel, theme, clock, anatomy)
        self.bring_back = self._cards.bring_back
        self.say = self._cards.say
        self.close_card = self._cards.close_kept
        self.unsaved = self._cards.unsaved
        self._build()
        self._wire()
        self.restyle()

    @property
    def card(self) -> SpasmCard | None:
        """The card of a spasm, if that is what is open."""
        return self._cards.card

    @property
    def use_card(self) -> UseCard | None:
        """The card of a use of its own, if that is what is open."""
        return self._cards.use_card

    @property
    def check_in_card(self) -> CheckInCard | None:
        """The card of a day, if that is what is open."""
        return self._cards.check_in_card

    @property
    def appointment_card(self) -> AppointmentCard | None:
        """The card of an appointment, if that is what is open."""
        return self._cards.appointment_card

    @property
    def any_card(self) -> AnswerCard | None:
        """Whatever card is open."""
        return self._cards.any_card

    @property
    def is_writing(self) -> bool:
        """Whether a card is open that is not saved."""
        return self.any_card is not None

    @property
    def has_something_to_say(self) -> bool:
        """Whether a note stands above the day that was not there before."""
        return self.panel.has_note

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal, and keep in it what was answered before it was open."""
        self.panel_desk.open(journal)
        if journal is None:
            self._on_map.show_day(())
        super().show_journal(journal)
        self.panel.show_note(None)
        self._cards.show_journal(journal)

    def follow_mirror(self, mirror: Mirror) -> None:
        """Turn the map over as the person wants."""
        mirror.follow_on(self.body_map)

    def refresh(self) -> None:
        """Show what waits and what was today."""
        if self._journal is not None:
            self.panel_desk.show()
            today = Period.last_days(1, self.clock().date())
            self._on_map.show_day(self._journal.seen_spasms(today))

    def look_again(self) -> None:
        """Time has passed: something may be waiting now, or a new day have begun."""
        if self.isVisible() and not self.is_writing:
            self._refresh_now()

    def leave(self) -> bool:
        """Keep what stands on the open card for the next time."""
        self._cards.keep_draft()
        return True

    def keep_typed(self) -> bool:
        """Keep what stands on the open card; whether it is on disk."""
        return self.leave() and not self.unsaved()

    def take_focus(self) -> None:
        """Take the keyboard: to an open card, so that Enter saves it, else to the map."""
        if self.any_card is not None:
            self.any_card.save.setFocus()
        else:
            self.body_map.take_back_focus()

    def restyle(self) -> None:
        """Take the theme's colours and sizes."""
        look = self.theme.look
        self.body_map.set_look(look)
        self.panel.set_look(look)
        self._fit()
        if self.any_card is not None:
            self.any_card.set_look(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the map, also with large text in a small window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = min(grown(_SIDE_WIDTH, self.theme.look), round(self.width() * _SIDE_SHARE))
        # A fixed width would keep the window from becoming narrower again.
        self._cards.setMaximumWidth(max(wide, _SIDE_WIDTH))

    def correct_spasm(self, spasm_id: int) -> None:
        """Open the card of an entry, unless another one is still being written."""
        self._act(lambda journal: self._cards.open(journal.answered_spasm(spasm_id), spasm_id))

    def correct_use(self, use_id: int) -> None:
        """Open the card of a use that belongs to no spasm, unless another is still being written."""
        self._act(lambda journal: self._cards.open(journal.answered_use(use_id), use_id))

    def correct_check_in(self, day: date) -> None:
        """Open the card of a day, unless another is still being written."""
        self._act(lambda journal: self._cards.open(journal.checked_in(day)))

    def correct_appointment(self, appointment_id: int) -> None:
        """Open the card of an appointment, unless another is still being written."""
        self._act(
            lambda journal: self._cards.open(journal.answered_appointment(appointment_id), appointment_id)
        )

    def start_use(self) -> None:
        """Open a card for something that was tried."""
        self._cards.open_use()

    def start_check_in(self, day: date | None = None) -> None:
        """Open the card of a day, today's if none is named."""
        self.correct_check_in(day or self.clock().date())

    def start_appointment(self) -> None:
        """Open a card for an appointment, at the next full hour to begin with."""
        wall = self.clock().replace(minute=0, second=0, microsecond=0, tzinfo=None)
        self._cards.open(AppointmentAnswer(self.clock.at(wall + timedelta(hours=1))))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 8, 16)
        row.setSpacing(16)
        row.addWidget(self.body_map, 1)
        row.addWidget(self._cards, 1)
        self._cards.setMinimumWidth(_SIDE_WIDTH)

    def _wire(self) -> None:
        self.body_map.region_chosen.connect(self._choose)
        self.body_map.drawn.connect(self._choose_drawn)
        self.body_map.answer_wanted.connect(self.take_focus)
        self.panel.spasm_opened.connect(self.correct_spasm)
        self.panel.use_wanted.connect(self.start_use)
        self.panel.check_in_wanted.connect(self.start_check_in)
        self.panel.appointment_wanted.connect(self.start_appointment)
        self.panel.sample_wanted.connect(self.sample_wanted)
        self.panel.passphrase_wanted.connect(self.passphrase_wanted)
        self.panel_desk.told.connect(self.told)
        self._cards.told.connect(self.told)
        self._cards.kept.connect(self._show_safety_note)
        self._cards.places_changed.connect(self._show_selected)
        self._cards.left_off.connect(self._card_left)
        self._cards.put_away.connect(self.put_away)
        self._cards.put_by_changed.connect(self.put_by_changed)
        self.panel_desk.kept.connect(self._show_safety_note)
        self._cards.ask_wanted.connect(self._ask_about)

    def _where(self, spasm: SeenSpasm) -> str:
        return places_text(self._anatomy.region(place.region).name for place in spasm.places)

    def _choose(self, choice: Choice) -> None:
        if self.card is not None:
            self.card.toggle_place(place_of(choice))
            self._show_selected()
        else:
            self._open_new((place_of(choice),))
        if choice.stays:
            self.body_map.take_back_focus()

    def _choose_drawn(self, drawn: Drawn) -> None:
        places = tuple(place_of(choice) for choice in drawn.choices)
        if self.card is not None:
            self.card.add_drawn(places, drawn.strokes)
            self._show_selected()
        else:
            self._open_new(places, drawn.strokes)

    def _open_new(self, places: tuple[PlaceAnswer, ...], strokes: tuple[Stroke, ...] = ()) -> None:
        began = self.clock().replace(second=0, microsecond=0)
        self._cards.open(SpasmAnswer(places, began, strokes=strokes))

    def _show_selected(self) -> None:
        self._on_map.show_card(self.card, self._cards.row_id)

    def _card_left(self, saved: bool) -> None:
        self.body_map.take_back_focus()
        self.left_off.emit()
        self.panel.verticalScrollBar().setValue(0)
        if not saved:
            # what came up while the card was open
            self._refresh_now()

    def _ask_about(self, line: str) -> None:
        def ask(journal: "Journal") -> None:
            journal.ask_about(line, self.clock())
            self.told.emit(self.tr("Added to the questions for the next appointment."))

        self._act(ask)

    def _show_safety_note(self, answer: object) -> None:
        def show(journal: "Journal") -> None:
            for topic in topics_noted(journal, answer):
                if journal.show_once([topic]):
                    self._show_note(topic)
                    break

        self._act(show)

    def _show_note(self, topic: SafetyTopic) -> None:
        note = SafetyNote(topic)
        note.checked.connect(self._been_checked)
        note.closed.connect(lambda: self.panel.show_note(None))
        self.panel.show_note(note)

    def _been_checked(self, topic: SafetyTopic) -> None:
        self.panel.show_note(None)
        self._act(lambda journal: journal.been_checked(topic, self.clock()))
        self.told.emit(self.tr("This note is not shown again; it stays under Help."))

    def _act(self, verb: "Callable[[Journal], None]") -> None:
        if self._journal is None:
            return
        try:
            verb(self._journal)
        except JournalError as error:
            self.told.emit(sentence(error))
