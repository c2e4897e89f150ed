"""What is to be had checked, by what was just written down and the weeks before."""

from datetime import timedelta
from typing import TYPE_CHECKING

from spasmjournal.period import Period
from spasmjournal.record.answers import SpasmAnswer, UseAnswer
from spasmjournal.safety import topics_of, topics_of_use
from spasmjournal.vocabulary import RemedyGroup, SafetyTopic

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal

_WEEKS_BEFORE = timedelta(days=28)


def topics_noted(journal: "Journal", answer: object) -> tuple[SafetyTopic, ...]:
    """The topics that an answer touches, the most pressing one first."""
    groups = {remedy.id: RemedyGroup(remedy.group) for remedy in journal.remedies()}
    if isinstance(answer, SpasmAnswer):
        last = answer.began.date()
        before = journal.seen_spasms(Period.from_to(last - _WEEKS_BEFORE, last))
        used = [groups[use.remedy_id] for use in answer.uses if use.remedy_id in groups]
        return topics_of(answer, used, before)
    if isinstance(answer, UseAnswer) and answer.remedy_id in groups:
        place = {answer.place[0]} if answer.place else ()
        return topics_of_use(groups[answer.remedy_id], place)
    return ()
