"""How a made-up day was as a whole."""

from random import Random
from uuid import UUID, uuid5

from spasmjournal.record.answers import CheckInAnswer
from spasmjournal.record.made_up import Written
from spasmjournal.sample.chance import moment, pick, rating, some
from spasmjournal.sample.course import Day
from spasmjournal.vocabulary import DayActivity


def check_in(rng: Random, space: UUID, day: Day, spasms: int) -> Written[CheckInAnswer] | None:
    """The evening's answers, on about half of the days; rather when there was nothing else to write."""
    if not day.kept or not some(rng, 0.5 if spasms else 0.65):
        return None
    strain = day.strain
    full = not some(rng, 0.25)
    answer = CheckInAnswer(
        day=day.date,
        no_spasms=True if not spasms and some(rng, 0.9) else None,
        sleep_hours=round(min(10.0, max(2.5, rng.gauss(6.6 - 0.5 * strain, 1.0))) * 2) / 2,
        sleep_quality=rating(rng, 5.2 - strain),
        times_woken=max(0, round(rng.gauss(1.6 + 0.6 * strain, 0.9))) if full else None,
        headache=rating(rng, 1.8 + strain) if full else None,
        muscle_pain=rating(rng, 4.2 + 1.1 * strain),
        fatigue=rating(rng, 4.8 + strain),
        stress=rating(rng, 3.6 + 0.6 * strain) if full else None,
        activity=DayActivity.OVERDID if day.overdid else _usual(rng, strain),
    )
    return Written(uuid5(space, f"{day.date}:check-in"), moment(day.date, rng.randint(1230, 1370)), answer)


def _usual(rng: Random, strain: float) -> DayActivity | None:
    if some(rng, 0.1):
        return None
    return pick(rng, {DayActivity.AS_USUAL: 4.0, DayActivity.RESTED: 1.0 + max(0.0, strain) * 1.5})
