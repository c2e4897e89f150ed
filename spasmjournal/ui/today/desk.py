"""Takes answers to the journal; those given before it is open wait here."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from spasmjournal.record.answers import SpasmAnswer, UseAnswer
from spasmjournal.ui.clock import Clock

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal


class Desk:
    """Keeps what a card collected; raises what the journal raises, and then nothing was kept."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._journal: Journal | None = None
        self.waiting: list[SpasmAnswer] = []
        self.aside: tuple[SpasmAnswer, int | None] | None = None
        """What was put by last, and the spasm that it corrects."""

    def open(self, journal: "Journal | None") -> None:
        """Take answers to this journal from now on, those that wait first; made-up ones get none of them.

        Raises:
            JournalError: if one cannot be kept; it and the later ones go on waiting.
        """
        self._journal = journal
        if journal is None or journal.is_made_up:
            return
        while self.waiting:
            journal.add_spasm(self.waiting[0], self._clock())
            del self.waiting[0]

    def keep_spasm(self, answer: SpasmAnswer, spasm_id: int | None) -> None:
        """Keep a new spasm, or correct the one with this id."""
        now = self._clock()
        if self._journal is None:
            self.waiting.append(answer.checked(now))
        elif spasm_id is None:
            self._journal.add_spasm(answer, now)
        else:
            self._journal.change_spasm(spasm_id, answer, now)

    def put_by(self, answer: SpasmAnswer, spasm_id: int | None) -> bool:
        """Lay an answer aside; says whether it has more in it than a click on a place, or than is kept."""
        kept = SpasmAnswer(answer.places, answer.began)
        if self._journal is not None and spasm_id is not None:
            kept = self._journal.answered_spasm(spasm_id)
        self.aside = (answer, spasm_id) if answer != kept else None
        return self.aside is not None

    def keep_use(self, journal: "Journal", answer: UseAnswer, use_id: int | None) -> None:
        """Keep a new use that belongs to no spasm, or correct the one with this id."""
        if use_id is None:
            journal.use_remedy(answer, self._clock())
        else:
            journal.change_use(use_id, answer, self._clock())

    def no_spasms_today(self, *, said: bool) -> "Callable[[Journal], None]":
        """Keep that today was without spasms, or that this is not said."""
        now = self._clock()

        def check_in(journal: "Journal") -> None:
            known = journal.checked_in(now.date())
            journal.check_in(replace(known, no_spasms=True if said else None), now)

        return check_in
