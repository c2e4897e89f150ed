"""The made-up diary as a whole."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from uuid import NAMESPACE_URL, UUID, uuid5

from spasmjournal.anatomy import load_anatomy
from spasmjournal.record.answers import PersonAnswer, SpasmAnswer, UseAnswer
from spasmjournal.record.made_up import Diary, Visit, Written
from spasmjournal.sample.chance import moment
from spasmjournal.sample.checking_in import check_in
from spasmjournal.sample.course import Day, course
from spasmjournal.sample.spasms import spasms_of
from spasmjournal.sample.visits import (
    acupuncture_days,
    chiropractic_days,
    massage_days,
    tried_remedies,
    visit,
)
from spasmjournal.sample.words import QUESTIONS, SAID

_DAYS_A_YEAR = 365.25
_STILL_WAITING = 2
_ASKED_FOR = timedelta(days=5)
_PERSON = PersonAnswer("Sample Person", date(1979, 5, 14), "Fibromyalgia")


def made_up_diary(seed: int, years: int, last_day: date) -> Diary:
    """The diary of the `years` up to and with `last_day`; the same for the same seed and day."""
    anatomy = load_anatomy()
    rng = Random(seed)
    space = uuid5(NAMESPACE_URL, f"spasmjournal:sample:{seed}:{years}:{last_day}")
    length = round(_DAYS_A_YEAR * years)
    first = last_day - timedelta(days=length - 1)
    massages = massage_days(rng, first, last_day)
    days = course(rng, first, length, massages)
    found = [spasms_of(rng, anatomy, space, day) for day in days]
    checked = [check_in(rng, space, day, len(had)) for day, had in zip(days, found, strict=True)]
    return Diary(
        remedies=tried_remedies(first, last_day),
        spasms=_some_waiting([spasm for had in found for spasm in had], last_day),
        uses=_visits(rng, space, days, massages),
        check_ins=tuple(entry for entry in checked if entry is not None),
        appointments=(_appointment(space, last_day),),
        questions=_questions(space, last_day),
        person=Written(uuid5(space, "person"), moment(first, 9 * 60), _PERSON),
    )


def _some_waiting(spasms: list[Written[SpasmAnswer]], last_day: date) -> tuple[Written[SpasmAnswer], ...]:
    """The last follow-ups are still to be answered, so that there is something to try out."""
    since = last_day - _ASKED_FOR
    tried = [at for at, spasm in enumerate(spasms) if spasm.answer.uses and spasm.answer.began.date() > since]
    for at in tried[-_STILL_WAITING:]:
        answer = spasms[at].answer
        *earlier, last = answer.uses
        waiting = replace(last, after=None, after_at=None, unanswered=None, worse=None)
        spasms[at] = replace(spasms[at], answer=replace(answer, uses=(*earlier, waiting)))
    return tuple(spasms)


def _visits(
    rng: Random, space: UUID, days: Sequence[Day], massages: frozenset[date]
) -> tuple[Written[UseAnswer], ...]:
    plan = {
        "Massage": sorted(massages),
        "Chiropractic": chiropractic_days(days[0].date),
        "Acupuncture": acupuncture_days(days[-1].date),
    }
    strain = {day.date: day.strain for day in days if day.kept}
    return tuple(
        visit(rng, uuid5(space, f"{name}:{day}"), name, day, strain[day])
        for name, planned in plan.items()
        for day in planned
        if day in strain
    )


def _appointment(space: UUID, last_day: date) -> Written[Visit]:
    at = moment(last_day - timedelta(days=80), 10 * 60 + 20)
    return Written(uuid5(space, "appointment"), at + timedelta(hours=3), Visit(at, "family doctor", SAID))


def _questions(space: UUID, last_day: date) -> tuple[Written[str], ...]:
    def asked(at: int, text: str) -> Written[str]:
        return Written(uuid5(space, f"question:{at}"), _evening(last_day - timedelta(days=40 - 9 * at)), text)

    return tuple(asked(at, text) for at, text in enumerate(QUESTIONS))


def _evening(day: date) -> datetime:
    return moment(day, 20 * 60 + 15)
