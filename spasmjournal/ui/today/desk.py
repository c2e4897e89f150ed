"""Takes answers to the journal; those given before it is open wait here, and drafts outlive the program."""

from dataclasses import replace
from typing import TYPE_CHECKING

from spasmjournal.errors import NotThere
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CardAnswer,
    CheckInAnswer,
    Draft,
    Slot,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.ui.clock import Clock

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.ui.today.appointment_card import ToldAppointment


class Desk:
    """Keeps what a card collected; raises what the journal raises, and then nothing was kept."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._journal: Journal | None = None
        self.waiting: list[SpasmAnswer] = []
        self.aside: Draft | None = None
        """What was put by last."""

    def open(self, journal: "Journal | None") -> Draft | None:
        """Take answers to this journal from now on; what stood on a card when it was last closed.

        What waited is kept first; made-up entries get none of it.

        Raises:
            JournalError: if one cannot be kept; it and the later ones go on waiting.
        """
        self._journal = journal
        if journal is None:
            return None

        while self.waiting and not journal.is_made_up:
            journal.add_spasm(self.waiting[0], self._clock())
            del self.waiting[0]
        left = journal.draft(Slot.OPEN)
        if self.aside is None:
            self.aside = journal.draft(Slot.PUT_AWAY)
        journal.keep_draft(Slot.PUT_AWAY, None, self._clock())
        return left

    def keep_draft(self, answer: CardAnswer | None, row_id: int | None) -> None:
        """Keep on disk what stands on the open card, or that none is open."""
        if self._journal is None:
            return

        draft = Draft(answer, row_id) if answer is not None else None
        self._journal.keep_draft(Slot.OPEN, draft, self._clock())

    def put_by(self, answer: CardAnswer, row_id: int | None) -> bool:
        """Lay an answer aside; says whether it has more in it than a click on a place, or than is kept."""
        fresh = not self._is_known(answer, row_id)
        self.aside = Draft(answer, row_id) if fresh else None
        if self._journal is not None:
            self._journal.keep_draft(Slot.PUT_AWAY, self.aside, self._clock())
        return fresh

    def keep_spasm(self, answer: SpasmAnswer, spasm_id: int | None) -> None:
        """Keep a new spasm, or correct the one with this id."""
        now = self._clock()
        if self._journal is None:
            self.waiting.append(answer.checked(now))
        elif spasm_id is None:
            self._journal.add_spasm(answer, now)
        else:
            self._journal.change_spasm(spasm_id, answer, now)

    def keep_use(self, answer: UseAnswer, use_id: int | None) -> None:
        """Keep a new use that belongs to no spasm, or correct the one with this id."""
        if self._journal is None:
            raise NotThere
        if use_id is None:
            self._journal.use_remedy(answer, self._clock())
        else:
            self._journal.change_use(use_id, answer, self._clock())

    def keep_check_in(self, answer: CheckInAnswer) -> None:
        """Keep how a day was."""
        if self._journal is None:
            raise NotThere
        self._journal.check_in(answer, self._clock())

    def keep_appointment(self, told: "ToldAppointment", appointment_id: int | None) -> None:
        """Keep an appointment, the questions that wait, and that they were asked there."""
        journal, now = self._journal, self._clock()
        if journal is None:
            raise NotThere
        if told.questions is not None:
            journal.ask_next_time(told.questions, now)
        if appointment_id is None:
            appointment_id = journal.add_appointment(told.answer, now)
        else:
            journal.change_appointment(appointment_id, told.answer, now)
        if told.asked:
            journal.asked_at(appointment_id, now)

    def _is_known(self, answer: CardAnswer, row_id: int | None) -> bool:
        """Whether nothing is lost with this answer."""
        if isinstance(answer, SpasmAnswer):
            kept = SpasmAnswer(answer.places, answer.began)
            if self._journal is not None and row_id is not None:
                kept = self._journal.answered_spasm(row_id)
            return answer == kept
        if isinstance(answer, CheckInAnswer):
            kept_day = self._journal.checked_in(answer.day) if self._journal else None
            return answer == kept_day
        if isinstance(answer, AppointmentAnswer):
            return replace(answer, at=self._clock()) == AppointmentAnswer(self._clock())
        if self._journal is not None and row_id is not None:
            return answer == self._journal.answered_use(row_id)
        return False
