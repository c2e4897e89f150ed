"""One card that is open: what it corrects, and what stands on it."""

from collections.abc import Callable
from dataclasses import dataclass

from spasmjournal.record.answers import CardAnswer, Draft
from spasmjournal.ui.today.answer_card import AnswerCard


@dataclass(frozen=True)
class Sitting:
    """A card with all that the page must know of it.

    `row_id` names the entry that it corrects, `before` what was known of it when the card was opened.
    """

    card: AnswerCard
    row_id: int | None
    before: CardAnswer | None
    answer: Callable[[], CardAnswer | None]
    """What stands on it now; None where that is nothing yet."""

    def draft(self) -> Draft | None:
        """What is kept of it until it is saved."""
        answer = self.answer()
        return Draft(answer, self.row_id, self.before) if answer is not None else None
