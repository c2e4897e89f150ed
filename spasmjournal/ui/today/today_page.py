"""Today: the body map, and beside it what waits, today's spasms, or the card of one entry."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.i18n import sentence
from spasmjournal.observation import SeenSpasm, Stroke
from spasmjournal.period import Period
from spasmjournal.record.answers import AfterAnswer, PlaceAnswer, RemedyAnswer, SpasmAnswer, UseAnswer
from spasmjournal.ui.body_map import BodyMap, Choice, Drawn
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.page import Page
from spasmjournal.ui.theme import Theme, grown
from spasmjournal.ui.today.day_panel import DayPanel
from spasmjournal.ui.today.desk import Desk
from spasmjournal.ui.today.dots import DayOnMap
from spasmjournal.ui.today.places_field import place_of
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.tried_field import offered
from spasmjournal.ui.today.use_card import UseCard
from spasmjournal.wording import places_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_SIDE_WIDTH = 400


class TodayPage(Page):
    """Where one acts: a click on the body opens a card, the card's answer goes to the journal."""

    sample_wanted = Signal()
    """The person wants to look around with made-up entries."""
    left_off = Signal()
    """The card was closed."""
    put_away = Signal()
    """The card was closed without saving what was on it."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        super().__init__(theme, clock)
        self._anatomy = anatomy
        self._desk = Desk(clock)
        self._spasm_id: int | None = None
        self._use_id: int | None = None
        self.body_map = BodyMap(anatomy, theme.look)
        self._on_map = DayOnMap(self.body_map)
        self.panel = DayPanel(self._where, theme.look)
        self._cards = QStackedWidget()
        self._cards.addWidget(self.panel)
        self.card: SpasmCard | None = None
        self.use_card: UseCard | None = None
        self._build()
        self._wire()
        self.restyle()

    def show_journal(self, journal: "Journal | None") -> None:
        """Show another journal, and keep in it what was answered before it was open."""
        super().show_journal(journal)
        if journal is not None and self.card is not None:
            self.card.offer(offered(journal))
        try:
            self._desk.open(journal)
        except JournalError as error:
            self.told.emit(sentence(error))

    def refresh(self) -> None:
        """Show what waits and what was today."""
        journal = self._journal
        if journal is None:
            return
        now = self.clock()
        today = Period.last_days(1, now.date())
        spasms = journal.seen_spasms(today)
        self.panel.show_waiting(journal.awaiting(now), now.date())
        said = now.date() in journal.days(today).without_spasms
        self.panel.show_today(spasms, none_said=said and not spasms)
        self.panel.welcome.setVisible(journal.first_day() is None)
        self._on_map.show_day(spasms)

    def look_again(self) -> None:
        """Time has passed: something may be waiting now, or a new day have begun."""
        if self.isVisible() and not self.is_writing:
            self._refresh_now()

    def take_focus(self) -> None:
        """Take the keyboard: to an open card, so that Enter saves it, else to the map."""
        open_card = self.card or self.use_card
        if open_card is not None:
            open_card.save.setFocus()
        else:
            self.body_map.take_back_focus()

    def unsaved(self) -> tuple[object, ...]:
        """What would be lost if the window closed now."""
        cards = (self.card.answer() if self.card else None, self.use_card.answer() if self.use_card else None)
        return (*self._desk.waiting, *(answer for answer in cards if answer is not None))

    def restyle(self) -> None:
        """Take the theme's colours and sizes."""
        look = self.theme.look
        self.body_map.set_look(look)
        self.panel.set_look(look)
        self._cards.setFixedWidth(grown(_SIDE_WIDTH, look))
        for card in (self.card, self.use_card):
            if card is not None:
                card.set_look(look)

    def correct_spasm(self, spasm_id: int) -> None:
        """Open the card of an entry, unless another one is still being written."""
        self._correct(lambda journal: self._open_spasm(journal.answered_spasm(spasm_id), spasm_id))

    def correct_use(self, use_id: int) -> None:
        """Open the card of a use that belongs to no spasm, unless another is still being written."""
        self._correct(lambda journal: self._open_use(journal.answered_use(use_id), use_id))

    def _correct(self, open_card: "Callable[[Journal], None]") -> None:
        if self._journal is None or not self._is_free():
            return
        try:
            open_card(self._journal)
        except JournalError as error:
            self.told.emit(sentence(error))

    @property
    def is_writing(self) -> bool:
        """Whether a card is open that is not saved."""
        return self.card is not None or self.use_card is not None

    def _is_free(self) -> bool:
        if self.is_writing:
            self.told.emit(self.tr("One entry is still open. Save it or put it away first."))
        return not self.is_writing

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 8, 16)
        row.setSpacing(16)
        row.addWidget(self.body_map, 1)
        row.addWidget(self._cards)

    def _wire(self) -> None:
        self.body_map.region_chosen.connect(self._choose)
        self.body_map.drawn.connect(self._choose_drawn)
        self.body_map.answer_wanted.connect(self.take_focus)
        self.panel.after_answered.connect(self._record_after)
        self.panel.spasm_opened.connect(self.correct_spasm)
        self.panel.use_wanted.connect(self._open_new_use)
        self.panel.no_spasms_said.connect(self._say_no_spasms)
        self.panel.sample_wanted.connect(self.sample_wanted)

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
        if self._is_free():
            began = self.clock().replace(second=0, microsecond=0)
            self._open_spasm(SpasmAnswer(places, began, strokes=strokes), None)

    def _open_spasm(self, answer: SpasmAnswer, spasm_id: int | None) -> None:
        card = SpasmCard(self._anatomy, self.theme.look, self.clock)
        card.saved.connect(self._save_spasm)
        card.put_away.connect(self._put_away)
        card.places_changed.connect(self._show_selected)
        card.tried.own_remedy_named.connect(self._keep_own_remedy)
        used = {use.remedy_id for use in answer.uses}
        remedies = offered(self._journal, used) if self._journal else []
        card.start(answer, remedies, correcting=spasm_id is not None)
        self.card, self._spasm_id = card, spasm_id
        self._show_card(card)
        card.save.setFocus()
        self._show_selected()

    def _open_new_use(self) -> None:
        if self._is_free():
            self._open_use(None, None)

    def _open_use(self, answer: UseAnswer | None, use_id: int | None) -> None:
        if self._journal is None:
            return
        card = UseCard(self.theme.look, self.clock)
        card.saved.connect(self._save_use)
        card.put_away.connect(self._close_card)
        card.start(offered(self._journal, {answer.remedy_id} if answer else ()), answer)
        self.use_card, self._use_id = card, use_id
        self._show_card(card)
        card.remedy.setFocus()

    def _show_card(self, card: QWidget) -> None:
        self._cards.addWidget(card)
        self._cards.setCurrentWidget(card)

    def _close_card(self) -> None:
        for card in (self.card, self.use_card):
            if card is not None:
                self._cards.removeWidget(card)
                card.hide()
                card.deleteLater()
                self.body_map.take_back_focus()
                self.left_off.emit()
        self.card = self.use_card = None
        self._spasm_id = self._use_id = None
        self._show_selected()

    def _put_away(self) -> None:
        if self.card is not None:
            has_more = self._desk.put_by(self.card.answer(), self._spasm_id)
            self._close_card()
            if has_more:
                self.put_away.emit()

    def bring_back(self) -> None:
        """Open the card again that was put away last, as it was."""
        if self._desk.aside is not None and self._is_free():
            self._open_spasm(*self._desk.aside)

    def say(self, trouble: str) -> None:
        """Say something on the open card."""
        for card in (self.card, self.use_card):
            if card is not None:
                card.say(trouble)

    def _show_selected(self) -> None:
        self._on_map.show_card(self.card, self._spasm_id)

    def _save_spasm(self, answer: SpasmAnswer) -> None:
        if self.card is None:
            return
        try:
            self._desk.keep_spasm(answer, self._spasm_id)
        except JournalError as error:
            self.card.say(sentence(error))
            return
        names = places_text(self.card.places.names())
        waits = self._journal is None
        self._close_card()
        text = self.tr("Kept until the journal is open: {place}") if waits else self.tr("Saved: {place}")
        self.told.emit(text.format(place=names))

    def _save_use(self, answer: UseAnswer) -> None:
        if self.use_card is None or self._journal is None:
            return
        try:
            self._desk.keep_use(self._journal, answer, self._use_id)
        except JournalError as error:
            self.use_card.say(sentence(error))
            return
        self._close_card()
        self.told.emit(self.tr("Saved"))

    def _record_after(self, use_id: int, answer: AfterAnswer) -> None:
        self._act(lambda journal: journal.record_after(use_id, answer, self.clock()), self.tr("Answer saved"))

    def _say_no_spasms(self) -> None:
        said = self.panel.no_spasms.isChecked()
        self._act(self._desk.no_spasms_today(said=said), self.tr("Saved"))

    def _keep_own_remedy(self, answer: RemedyAnswer) -> None:
        if self.card is None or self._journal is None:
            return
        try:
            remedy_id = self._journal.add_remedy(answer, self.clock())
        except JournalError as error:
            self.card.say(sentence(error))
            return
        self.card.say("")
        self.card.offer(offered(self._journal, {use.remedy_id for use in self.card.tried.uses()}))
        self.card.tried.own_remedy_kept()
        self.card.tried.add_use(remedy_id)

    def _act(self, verb: "Callable[[Journal], None]", told: str) -> None:
        if self._journal is None:
            return
        try:
            verb(self._journal)
        except JournalError as error:
            told = sentence(error)
        self.told.emit(told)
