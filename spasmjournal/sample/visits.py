"""Regular treatments that belong to no single spasm, and when they happen."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from spasmjournal.record.answers import UseAnswer
from spasmjournal.record.made_up import TriedRemedy, Written
from spasmjournal.sample.chance import moment, some
from spasmjournal.sample.relief import POSITION, REMEDIES, eased
from spasmjournal.vocabulary import StopReason

_CHIROPRACTIC_VISITS = 6
_ACUPUNCTURE_VISITS = 8


def massage_days(rng: Random, first: date, last: date) -> frozenset[date]:
    """Every two to three weeks, when it could be had."""
    days, day = set(), first + timedelta(days=rng.randint(8, 20))
    while day <= last:
        days.add(day)
        day += timedelta(days=rng.randint(14, 22) + (14 if some(rng, 0.15) else 0))
    return frozenset(days)


def chiropractic_days(first: date) -> list[date]:
    """Monthly for half a year, then given up."""
    return [first + timedelta(days=50 + 29 * n) for n in range(_CHIROPRACTIC_VISITS)]


def acupuncture_days(last: date) -> list[date]:
    """A series of weekly visits that ended not long ago."""
    return [last - timedelta(days=12 + 7 * n) for n in range(_ACUPUNCTURE_VISITS)][::-1]


def tried_remedies(first: date, last: date) -> tuple[TriedRemedy, ...]:
    """The remedies with their history."""
    visits = {
        "Massage": TriedRemedy(
            replace(REMEDIES[POSITION["Massage"]], practitioner="massage practice", started=first)
        ),
        "Chiropractic": TriedRemedy(
            replace(
                REMEDIES[POSITION["Chiropractic"]],
                practitioner="chiropractor",
                started=chiropractic_days(first)[0],
            ),
            stopped=chiropractic_days(first)[-1],
            stop_reason=StopReason.COST,
        ),
        "Acupuncture": TriedRemedy(
            replace(
                REMEDIES[POSITION["Acupuncture"]],
                practitioner="acupuncture practice",
                started=acupuncture_days(last)[0],
            ),
        ),
        "Magnesium spray": TriedRemedy(
            replace(REMEDIES[POSITION["Magnesium spray"]], started=first), own=True
        ),
    }
    return tuple(visits.get(remedy.name, TriedRemedy(remedy)) for remedy in REMEDIES)


def visit(rng: Random, uid: UUID, name: str, day: date, strain: float) -> Written[UseAnswer]:
    """One visit, written down in the evening and answered the next day."""
    began = moment(day, rng.choice((10, 11, 14, 15, 16)) * 60 + rng.choice((0, 15, 30)))
    before = min(9, max(2, round(rng.gauss(4.5 + strain, 1.0))))
    known = not some(rng, 0.15)
    answer = UseAnswer(
        remedy_id=POSITION[name],
        began=began,
        minutes={"Massage": 50, "Chiropractic": 20, "Acupuncture": 30}[name],
        before=before,
        after=eased(rng, before, 0.2 if name == "Massage" else 0.0) if known else None,
        after_at=began + timedelta(hours=12, minutes=rng.randint(0, 90)) if known else None,
    )
    return Written(uid, began + timedelta(minutes=rng.randint(70, 300)), answer)
