"""The beginning of a question for the next appointment, about what stands on a card."""

from spasmjournal.anatomy import Anatomy
from spasmjournal.observation import Entry, SeenPlace, SeenSpasm, region_key
from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.ui.question_about import question_about


def question_about_answer(answer: SpasmAnswer, anatomy: Anatomy) -> str:
    """The same words as in the journal: "About the cramp on 3 Nov (Left calf, inner half):"."""
    spasm = SeenSpasm(
        id=0,
        began=answer.began,
        kind=answer.kind,
        worst=answer.worst,
        lasted_at_least=answer.lasted_at_least,
        lasted_at_most=answer.lasted_at_most,
        still_going=answer.still_going,
        woke_me=answer.woke_me,
        logged_late=False,
        places=tuple(
            SeenPlace(region_key(place.region, place.side), place.view, place.x, place.y, place.worst)
            for place in answer.places
        ),
        causes=answer.causes,
        cause_words=answer.cause_words,
        note=answer.note,
    )
    return question_about(Entry(answer.began, spasm), anatomy)
