"""Takes answers to the journal; those given before it is open wait here, and drafts outlive the program."""

from dataclasses import replace
from typing import TYPE_CHECKING

from spasmjournal.errors import NotThere
from spasmjournal.record.answers import (
    AppointmentAnswer,
    CardAnswer,
    CheckInAnswer,
    Draft,
    SpasmAnswer,
    UseAnswer,
    brought_up_to_date,
)
from spasmjournal.ui.clock import Clock

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class Desk:
    """Keeps what a card collected; raises what the journal raises, and then nothing was kept."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._journal: Journal | None = None
        self._put_by_early: Draft | None = None
        self.waiting: list[SpasmAnswer] = []

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
        if self._put_by_early is not None and not journal.is_made_up:
            journal.put_by(self._put_by_early, self._clock())
            self._put_by_early = None
        return journal.open_draft()

    def known(self, answer: CardAnswer, row_id: int | None) -> CardAnswer | None:
        """What the journal says of the entry that an answer corrects; None where there is none."""
        journal = self._journal
        if journal is None:
            return None
        try:
            if isinstance(answer, CheckInAnswer):
                return journal.checked_in(answer.day)
            if row_id is None:
                return None
            if isinstance(answer, SpasmAnswer):
                return journal.answered_spasm(row_id)
            if isinstance(answer, UseAnswer):
                return journal.answered_use(row_id)
            return journal.answered_appointment(row_id)
        except NotThere:
            return None

    def up_to_date(self, draft: Draft) -> Draft:
        """A draft with what was told in the meantime, and without remedies that are gone."""
        known = self.known(draft.answer, draft.row_id)
        answer = draft.answer
        if known is None:
            return Draft(self._standing(answer))
        if draft.before is not None:
            answer = brought_up_to_date(answer, draft.before, known)  # type: ignore[type-var]
        return Draft(self._standing(answer), draft.row_id, known)

    def keep_draft(self, draft: Draft | None) -> bool:
        """Keep on disk what stands on the open card, or that none is open; whether it is kept."""
        if self._journal is None:
            return draft is None
        self._journal.keep_draft(draft, self._clock())
        return True

    def put_by(self, draft: Draft) -> bool:
        """Lay a card aside; says whether it has more on it than is known, or than a click on a place."""
        if not self._says_more(draft):
            return False
        if self._journal is None:
            self._put_by_early = draft
        else:
            self._journal.put_by(draft, self._clock())
        return True

    def take_back(self) -> Draft | None:
        """The card that was laid aside last."""
        if self._journal is not None:
            return self._journal.take_back()
        early, self._put_by_early = self._put_by_early, None
        return early

    def has_put_by(self) -> bool:
        """Whether a card was laid aside."""
        return self._put_by_early is not None or (self._journal is not None and self._journal.has_put_by())

    def keep(self, answer: CardAnswer, row_id: int | None) -> None:
        """Keep a new entry, or correct the one with this id; its draft goes with it."""
        now = self._clock()
        if self._journal is None:
            if not isinstance(answer, SpasmAnswer):
                raise NotThere
            self.waiting.append(answer.checked(now))
            return
        with self._journal.saving_the_card():
            self._keep(self._journal, self._standing(answer), row_id)

    def _keep(self, journal: "Journal", answer: CardAnswer, row_id: int | None) -> None:
        now = self._clock()
        match answer, row_id:
            case SpasmAnswer(), None:
                journal.add_spasm(answer, now)
            case SpasmAnswer(), int():
                journal.change_spasm(row_id, answer, now)
            case UseAnswer(), None:
                journal.use_remedy(answer, now)
            case UseAnswer(), int():
                journal.change_use(row_id, answer, now)
            case AppointmentAnswer(), None:
                journal.add_appointment(answer, now)
            case AppointmentAnswer(), int():
                journal.change_appointment(row_id, answer, now)
            case CheckInAnswer(), _:
                journal.check_in(answer, now)

    def _standing(self, answer: CardAnswer) -> CardAnswer:
        """The answer without uses of remedies that are no longer in the journal."""
        if self._journal is None or not isinstance(answer, SpasmAnswer) or not answer.uses:
            return answer
        there = {remedy.id for remedy in self._journal.remedies()}
        return replace(answer, uses=tuple(use for use in answer.uses if use.remedy_id in there))

    def _says_more(self, draft: Draft) -> bool:
        answer = draft.answer
        if draft.before is not None:
            return answer != draft.before
        if isinstance(answer, SpasmAnswer):
            return answer != SpasmAnswer(answer.places, answer.began)
        if isinstance(answer, AppointmentAnswer):
            return answer != AppointmentAnswer(answer.at)
        return True
