"""Makes the cards, each filled with what is known."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.observation import region_key
from spasmjournal.period import Period
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CardAnswer,
    CheckInAnswer,
    Draft,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.theme import Theme
from spasmjournal.ui.today.appointment_card import AppointmentCard
from spasmjournal.ui.today.check_in_card import CheckInCard
from spasmjournal.ui.today.sitting import Sitting
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.tried_field import offered
from spasmjournal.ui.today.use_card import UseCard
from spasmjournal.vocabulary import Side
from spasmjournal.wording import places_text

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.ui.today.tried_row import OfferedRemedy


class Sittings:
    """Sits a person down at a card."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy) -> None:
        self._theme = theme
        self._clock = clock
        self._anatomy = anatomy
        self.journal: Journal | None = None

    def sit_down(self, draft: Draft) -> Sitting | None:
        """The card for what a draft holds; None where that kind of card needs an open journal."""
        answer = draft.answer
        if isinstance(answer, SpasmAnswer):
            return self._spasm(answer, draft)
        if self.journal is None:
            return None
        if isinstance(answer, UseAnswer):
            return self.use(answer, draft)
        if isinstance(answer, CheckInAnswer):
            return self._check_in(self.journal, answer)
        return self._appointment(self.journal, answer, draft)

    def use(self, answer: UseAnswer | None, draft: Draft | None = None) -> Sitting:
        """Something that was tried without a spasm, new or to be corrected."""
        card = UseCard(self._theme.look, self._clock)
        remedies = self.offered({answer.remedy_id} if answer else ())
        gone = answer is not None and answer.remedy_id not in {remedy.id for remedy in remedies}
        card.start(remedies, None if gone else answer)
        before = draft.before if draft else None
        return Sitting(card, draft.row_id if draft else None, before, card.answer)

    def saved_text(self, answer: CardAnswer) -> str:
        """One short sentence on an answer that was kept."""
        if not isinstance(answer, SpasmAnswer):
            return QCoreApplication.translate("Today", "Saved")
        keys = (region_key(place.region, place.side) for place in answer.places)
        names = places_text(self._anatomy.region(key).name for key in keys)
        if self.journal is None:
            text = QCoreApplication.translate("Today", "Kept until the journal is open: {place}")
        else:
            text = QCoreApplication.translate("Today", "Saved: {place}")
        return text.format(place=names)

    def _spasm(self, answer: SpasmAnswer, draft: Draft) -> Sitting:
        spasm_id = draft.row_id
        card = SpasmCard(
            self._anatomy, self._theme.look, self._clock, lambda places: self._last_at(places, spasm_id)
        )
        used = {use.remedy_id for use in answer.uses}
        card.start(answer, self.offered(used), correcting=spasm_id is not None)
        return Sitting(card, spasm_id, draft.before, card.answer)

    def _check_in(self, journal: "Journal", answer: CheckInAnswer) -> Sitting:
        card = CheckInCard(self._theme.look)

        def start(day: date) -> None:
            spasms = journal.seen_spasms(Period.from_to(day, day))
            card.start(journal.checked_in(day), self._clock().date(), has_spasms=bool(spasms))

        start(answer.day)
        card.restore(answer)
        card.day_wanted.connect(start)
        return Sitting(card, None, journal.checked_in(answer.day), card.answer)

    def _appointment(self, journal: "Journal", answer: AppointmentAnswer, draft: Draft) -> Sitting:
        card = AppointmentCard(self._clock)
        visits = journal.appointments()
        asked = [line for visit in visits if visit.id == draft.row_id for line in visit.questions]
        card.start(answer, journal.questions(), [visit.with_whom for visit in visits], asked)
        return Sitting(card, draft.row_id, draft.before, card.answer)

    def offered(self, used: Collection[int] = ()) -> "list[OfferedRemedy]":
        """The remedies that a card offers."""
        return offered(self.journal, used) if self.journal else []

    def _last_at(self, places: Iterable[tuple[str, Side]], but: int | None) -> SpasmAnswer | None:
        try:
            return self.journal.last_at(places, but) if self.journal else None
        except JournalError:
            # a damaged file is told of by the page itself; here there is only nothing to offer
            return None
