"""One card that is open: what it corrects, what a draft of it holds, and how it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from spasmjournal.record.answers import CardAnswer
from spasmjournal.ui.today.answer_card import AnswerCard


@dataclass(frozen=True)
class Sitting:
    """A card with all that the page must know of it; `row_id` names the entry that it corrects."""

    card: AnswerCard
    row_id: int | None
    answer: Callable[[], CardAnswer | None]
    """What stands on it now; None where that is nothing yet."""
    keep: Callable[[Any], str]
    """Take what the card gives to the journal; one short sentence on it. Raises what the journal raises."""
