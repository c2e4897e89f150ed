"""What was told of a remedy, as the page of remedies knows it."""

from spasmjournal.record import answered
from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.record.journal import Journal


def answered_remedy(journal: Journal, remedy_id: int) -> RemedyAnswer:
    """The answer to be corrected."""
    return next(answered.remedy(row) for row in journal.remedies() if row.id == remedy_id)
