"""Makes the cards: each is filled with what is known, and knows how it is kept."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.errors import JournalError
from spasmjournal.observation import region_key
from spasmjournal.period import Period
from spasmjournal.record.answers import CheckInAnswer, SpasmAnswer, UseAnswer
from spasmjournal.ui.clock import Clock
from spasmjournal.ui.theme import Theme
from spasmjournal.ui.today.appointment_card import AppointmentCard, ToldAppointment
from spasmjournal.ui.today.check_in_card import CheckInCard
from spasmjournal.ui.today.desk import Desk
from spasmjournal.ui.today.sitting import Sitting
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.tried_field import offered
from spasmjournal.ui.today.use_card import UseCard
from spasmjournal.vocabulary import Side
from spasmjournal.wording import places_text

if TYPE_CHECKING:
    from spasmjournal.record.answers import AppointmentAnswer
    from spasmjournal.record.journal import Journal
    from spasmjournal.ui.today.tried_row import OfferedRemedy


class Sittings:
    """Sits a person down at a card."""

    def __init__(self, theme: Theme, clock: Clock, anatomy: Anatomy, desk: Desk) -> None:
        self._theme = theme
        self._clock = clock
        self._anatomy = anatomy
        self._desk = desk
        self.journal: Journal | None = None

    def spasm(self, answer: SpasmAnswer, spasm_id: int | None) -> Sitting:
        """A new spasm, or one to be corrected."""
        card = SpasmCard(
            self._anatomy, self._theme.look, self._clock, lambda places: self._last_at(places, spasm_id)
        )
        used = {use.remedy_id for use in answer.uses}
        card.start(answer, self.offered(used), correcting=spasm_id is not None)

        def keep(told: SpasmAnswer) -> str:
            waits = self.journal is None
            self._desk.keep_spasm(told, spasm_id)
            text = (
                QCoreApplication.translate("Today", "Kept until the journal is open: {place}")
                if waits
                else QCoreApplication.translate("Today", "Saved: {place}")
            )
            return text.format(place=self._names(told))

        return Sitting(card, spasm_id, card.answer, keep)

    def use(self, answer: UseAnswer | None, use_id: int | None) -> Sitting:
        """Something that was tried without a spasm, new or to be corrected."""
        card = UseCard(self._theme.look, self._clock)
        card.start(self.offered({answer.remedy_id} if answer else ()), answer)

        def keep(told: UseAnswer) -> str:
            self._desk.keep_use(told, use_id)
            return _saved()

        return Sitting(card, use_id, card.answer, keep)

    def check_in(self, answer: CheckInAnswer) -> Sitting:
        """How a day was."""
        card = CheckInCard(self._theme.look)

        def start(told: CheckInAnswer) -> None:
            day = Period.from_to(told.day, told.day)
            spasms = self.journal.seen_spasms(day) if self.journal else ()
            card.start(told, self._clock().date(), has_spasms=bool(spasms))

        def other_day(day: date) -> None:
            if self.journal is not None:
                start(self.journal.checked_in(day))

        def keep(told: CheckInAnswer) -> str:
            self._desk.keep_check_in(told)
            return _saved()

        start(answer)
        card.day_wanted.connect(other_day)
        return Sitting(card, None, card.answer, keep)

    def appointment(
        self, journal: "Journal", answer: "AppointmentAnswer | None", row_id: int | None
    ) -> Sitting:
        """An appointment, new or to be corrected, with the questions that wait."""
        card = AppointmentCard(self._clock)
        visits = journal.appointments()
        asked = [line for visit in visits if visit.id == row_id for line in visit.questions]
        card.start(answer, journal.questions(), [visit.with_whom for visit in visits], asked)

        def keep(told: ToldAppointment) -> str:
            self._desk.keep_appointment(told, row_id)
            return _saved()

        return Sitting(card, row_id, lambda: card.told().answer, keep)

    def offered(self, used: Collection[int] = ()) -> "list[OfferedRemedy]":
        """The remedies that a card offers."""
        return offered(self.journal, used) if self.journal else []

    def _last_at(self, places: Iterable[tuple[str, Side]], but: int | None) -> SpasmAnswer | None:
        try:
            return self.journal.last_at(places, but) if self.journal else None
        except JournalError:
            # a damaged file is told of by the page itself; here there is only nothing to offer
            return None

    def _names(self, told: SpasmAnswer) -> str:
        keys = (region_key(place.region, place.side) for place in told.places)
        return places_text(self._anatomy.region(key).name for key in keys)


def _saved() -> str:
    return QCoreApplication.translate("Today", "Saved")
